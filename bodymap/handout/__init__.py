"""The handout: what it says, its page to print, and the same as a picture."""
