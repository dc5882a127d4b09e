"""Bytes of the light page per part, as gzip sends them.

Parts share a dictionary when they are compressed together, so each is measured by what the page loses without it; the parts do
not quite add up to the whole.
"""

import gzip
import re
from collections.abc import Iterator

from bench.row import Bar, Row
from bench.table import plain
from bodymap.server.app import create_app
from bodymap.settings import Settings

BARS = {"the light page": 90_000, "script": 14_000, "embed.js": 2_000}  # bytes, gzip

PARTS = {
    "script": r"<script>.*?</script>",
    "style sheet": r"<style>.*?</style>",
    "bodies": r'<g class="bm-figure".*?(?=<text class="bm-side")',
    "areas": r'<g class="bm-areas".*?</a></g>',
    "trigger points on the picture": r'<g class="bm-points".*?(?=</svg>)',
    "list of places": r'<details class="bm-twin">.*?</details>',
    "emergencies of each place": r'<section class="bm-now".*?</section>',
    "rows of conditions at each place": r'<div class="bm-rows">.*?</div>',
    "words of conditions": r'<div class="bm-store">.*?(?=<section class="bm-elsewhere")',
    "trigger points in words": r'<div class="bm-points-rows">.*?(?=</section>)',
    "risks, side effects, session": r'<section class="bm-safety".*?(?=<section class="bm-questions")',
    "questions": r'<section class="bm-questions".*?(?=</main>)',
    "sources": r'<section class="bm-all" id="sources".*?</section>',
    "words of the search": r"(?<= data-index=')[^']*(?=')",
}


def gzipped(text: str | bytes) -> int:
    """Return how many bytes gzip makes of it at its best level."""
    return len(gzip.compress(text if isinstance(text, bytes) else text.encode(), 9, mtime=0))


def sizes() -> list[tuple[str, int]]:
    """Return what the light page, each of its parts, and `embed.js` weigh, in bytes."""
    client = create_app(Settings()).server.test_client()
    page = client.get("/embed/").get_data(as_text=True)
    whole = gzipped(page)
    parts = [(name, whole - gzipped(re.sub(pattern, "", page, flags=re.DOTALL))) for name, pattern in PARTS.items()]
    missing = [name for name, bytes_ in parts if bytes_ < 100]
    if missing:
        raise SystemExit(f"These parts are not found in the page any more: {', '.join(missing)}. Mend PARTS in bench/sizes.py.")
    return [("the light page", whole), *parts, ("embed.js", gzipped(client.get("/embed.js").get_data()))]


def rows() -> Iterator[Row]:
    """Measure; the parts do not quite add up to the page, see above."""
    for name, bytes_ in sizes():
        yield Row(name, bytes_, "bytes", bar=Bar(BARS[name]) if name in BARS else None)


def main() -> None:
    """Print the table."""
    print(plain({"bytes, gzip -9, of /embed/ with English words and both bodies": list(rows())}))


if __name__ == "__main__":
    main()
