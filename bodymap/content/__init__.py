"""A `BodyMap` -> what is said, in which order."""
