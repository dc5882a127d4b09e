"""People's own words: what the search finds first, what it warns of, and what a key costs.

The phrases were written before the search was built, by somebody who had not seen its words, from how people speak; somebody else read
them and judged what is right. They were split in halves: one to build with, one to report (bench/phrases/built.tsv, unseen.tsv). The third
set (harder.tsv) was written later, by somebody who had seen neither: creative words of frightened people, and words of shops, sports and
travel that look like words of the body. The words for dangers were bettered with the misses of all sets, so these rows flatter: before,
86 of 100 of the unseen half were warned of, and 75 of 100 of the half of the harder set that nobody had looked at. All else is as it came.

Right: the first result is one of those that were judged right before, for a danger one of its signs is shown. What is no place on the map
is right where nothing is found or an honest answer comes first. A key is measured in the page on a processor 4 times slower, from the
event until its results are laid out; the first key of a page, too. What is made ready before it, when somebody turns to the box, has a
row of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from bench.chromium import Device, device
from bench.row import Bar, Row
from bench.servers import gunicorn
from bench.statistic import median, percentile
from bench.subject import EMBED
from bodymap.content.search_index import alarms
from bodymap.loading.folder import load_body_map

PHRASES = Path(__file__).parent / "phrases"
SETS = {"unseen": "unseen half", "built": "half to build with", "harder": "harder words, later"}
"""The sets of phrases by their files, as the table says them. What is wanted is wanted of the first."""

IN_SCOPE = ("place", "problem", "symptom", "situation", "typo", "sport", "question")
KEY = 16  # ms, wanted at the 95th percentile

FIND = """const {find} = bodymap.page.search;
return arguments[0].map(text => { const {hits, alarms, side} = find(text);
  return {hits: hits.map(({kind, id}) => ({kind, id})), alarms, side: side || ""}; })"""

READ = "const start = performance.now(); bodymap.page.search.find(''); return performance.now() - start"
"""Makes the index ready, as somebody does who turns to the box."""

TYPE = """const [phrases] = arguments, input = document.getElementById("query"), times = [];
const opener = document.querySelector(".bm-find-open");
if (opener.getAttribute("aria-expanded") !== "true") opener.click();
for (const phrase of phrases) for (let end = 1; end <= phrase.length; end += 1) {
  const start = performance.now();
  input.value = phrase.slice(0, end);
  input.dispatchEvent(new Event("input"));
  input.parentElement.parentElement.getBoundingClientRect();
  times.push(performance.now() - start);
}
return times"""


class Asked(NamedTuple):
    """A phrase, what kind of thing it is about, and the ids of all first answers that are right; a side after a colon."""

    kind: str
    phrase: str
    right: tuple[str, ...]


def asked(name: str) -> list[Asked]:
    """Return a set of phrases."""
    lines = (PHRASES / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
    return [Asked(kind, phrase, tuple(right.split("|"))) for kind, phrase, right in (line.split("\t") for line in lines)]


def rows(keys: int = 40) -> Iterator[Row]:
    """Measure; yields rows for each set and kind, then for keys. Misses are printed."""
    with gunicorn() as server, device() as screen:
        screen.screen(phone=True)
        screen.open(server.address + EMBED.path)
        screen.wait_for("window.bodymap && bodymap.page")
        signs = {each.place: each.sign for each in alarms(load_body_map())}
        for name, said in SETS.items():
            yield from _found(said, asked(name), screen, signs, wanted=name == "unseen")
        yield from _keys(screen, server.address, [each.phrase for each in asked("unseen")[:: 161 // keys]])


def _found(said: str, phrases: list[Asked], screen: Device, signs: Mapping[str, str], *, wanted: bool) -> Iterator[Row]:
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for each, answer in zip(phrases, screen.script(FIND, [each.phrase for each in phrases]), strict=True):
        shown = [signs[place] for place in answer["alarms"]]
        first = [_named(hit, answer["side"]) for hit in answer["hits"]]
        verdict = judged(each, first, shown, elsewhere=bool(first) and answer["hits"][0]["kind"] == "elsewhere")
        for kind in (each.kind, *(["in scope"] if each.kind in IN_SCOPE else [])):
            counts[kind]["all"] += 1
            for name in ("first", "first three") if verdict == "first" else (verdict,):
                counts[kind][name] += 1
        if verdict not in ("first", "honest", "warned", "calm"):
            print(f'  {said}, {each.kind}: "{each.phrase}" {verdict}: {", ".join((first + shown)[:3])}')
    bars: dict[tuple[str, str], float] = {
        ("in scope", "first"): 80,
        ("in scope", "first three"): 88,
        ("danger", "warned"): 95,
        ("off-map", "honest"): 95,
        ("unrelated", "honest"): 98,
    }
    for kind, of in counts.items():
        for verdict in ("first", "first three", "nothing", "warned", "honest", "calm"):
            if of[verdict] or (kind, verdict) in bars:
                share = 100 * of[verdict] / of["all"]
                bar = Bar(bars[kind, verdict], least=True) if wanted and (kind, verdict) in bars else None
                yield Row(f"{said}, {kind} ({of['all']}): {verdict}, of 100", round(share), "", bar=bar)


def judged(each: Asked, first: list[str], shown: list[str], *, elsewhere: bool) -> str:
    """Return what came of a phrase.

    Args:
        each: the phrase.
        first: the results, the best first, with the side that was typed.
        shown: the signs above them.
        elsewhere: whether the first result is an honest answer about what is not on the map.

    Returns:
        `warned` or `silent` for a danger; `calm` or `alarmed` for what is none; `honest` or `false` for what the map does not have; else
        `first`, `first three`, `nothing` or `wrong`.
    """
    right = [any(_fits(found, one) for one in each.right) for found in first[:3]]
    if each.kind == "danger":
        return "warned" if set(shown) & set(each.right) else "silent"
    if each.kind == "harmless":
        return "alarmed" if shown else "calm"
    if each.kind in ("unrelated", "off-map"):
        return "honest" if not first or elsewhere or right[0] else "false"
    if right[:1] == [True] or set(shown) & set(each.right) or (not first and "nothing" in each.right):
        return "first"
    return "first three" if any(right) else "wrong" if first else "nothing"


def _named(hit: Mapping[str, str], side: str) -> str:
    return f"{hit['id']}:{side}" if hit["kind"] == "region" and side else hit["id"]


def _fits(found: str, right: str) -> bool:
    """Whether a result is a right one; one without a side is right on either."""
    return found == right or (":" not in right and found.partition(":")[0] == right)


def _keys(screen: Device, address: str, phrases: Iterable[str]) -> Iterator[Row]:
    texts, reads, firsts = list(phrases), [], []
    screen.slow()
    for text in texts:
        screen.open(address + EMBED.path)
        screen.wait_for("window.bodymap && bodymap.page")
        reads.append(screen.script(READ))
        firsts.append(screen.script(TYPE, [text[:1]])[0])
    times: list[Any] = screen.script(TYPE, texts)
    yield Row(f"the index is read, once, when somebody turns to the box, median of {len(reads)}", median(reads), "ms")
    for said, found in (("first key of a page", firsts), ("a key", times)):
        yield Row(f"{said}, median of {len(found)}", median(found), "ms")
        yield Row(f"{said}, 95th percentile", percentile(found, 0.95), "ms", bar=Bar(KEY))
