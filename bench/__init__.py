"""What the map weighs and how fast it is, measured beside a yardstick: `make bench`."""
