"""What the data means, as frozen values."""
