"""What `make mutate` tries: which modules, which tests, how many faults have to be found, and which faults are none."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "bodymap"
ORDER, PRIVACY, RULES = "medical order", "privacy and headers", "rules"

GROUPS = {
    ORDER: ["content/explanation"],
    PRIVACY: ["site/headers", "site/content_policy", "server/refusals"],
    RULES: [
        *("content/names", "content/evidence", "content/hide", "model/citations", "model/parts", "model/walk"),
        *("settings", "drawing/svg", "handout/content"),
        *(f"{room}/{path.stem}" for room in ("rules", "loading") for path in sorted((PACKAGE / room).glob("[a-z]*.py"))),
    ],
}
"""Modules whose faults are counted together."""

BARS = {ORDER: 100, PRIVACY: 100, RULES: 85}
"""How many of 100 the tests have to find. Where all have to be found, all are tried; of others a sample is drawn."""

ELSEWHERE = {
    "site/headers": ["tests/site/test_fixed_headers.py"],
    "server/refusals": ["tests/server/test_bounds.py"],
    "settings": ["tests/handout/test_logo.py"],
    "handout/content": ["tests/handout/test_image.py"],
    "model/parts": ["tests/loading/test_ids.py", "tests/rules/test_every_text.py"],
    "model/walk": ["tests/loading/test_ids.py"],
}
"""Tests besides those of a module's own name that promise its rules to a person; they come before the rest of its room."""

ALIKE: dict[tuple[str, str, str, str], str] = {
    ("server/refusals", "refused", "0", "1"): "A request without a length has none that is too large.",
}
"""Mutants that do exactly what the module does, so that nobody could tell: (module, function, before, after) -> why."""
