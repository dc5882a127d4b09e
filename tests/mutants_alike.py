"""Mutants that do exactly what the module does: nobody could tell them apart, so no test has to find them. Each with its reason."""

ALIKE: dict[tuple[str, str, str, str], str] = {}
"""(module, function, before, after) -> why it is the same."""
