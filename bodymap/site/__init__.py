"""All files of one map, as they are served and exported."""
