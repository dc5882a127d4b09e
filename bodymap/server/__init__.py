"""What only a running server does: Dash, routes, reload, log, handout pictures."""
