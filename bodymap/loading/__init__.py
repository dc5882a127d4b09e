"""A data folder -> a `BodyMap`, with every fault and its line."""
