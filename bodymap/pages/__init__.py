"""A value -> a page for patients and webmasters."""
