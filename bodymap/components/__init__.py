"""What Dash programmers import: the map, the words, and both as one piece."""
