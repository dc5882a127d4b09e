"""What `bodymap check` wants of sound data."""
