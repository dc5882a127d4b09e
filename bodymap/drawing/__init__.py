"""Points, colours and SVG -> pictures."""
