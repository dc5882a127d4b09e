"""The consultation board and its evidence: its page, plotly's figures, what its scripts know."""
