"""The pure parts of the benchmarks; what they measure is measured by `make bench`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from selenium.common.exceptions import TimeoutException

from bench import before, peers
from bench.chromium import patiently
from bench.growth import made_up
from bench.load import Rate, read_rate
from bench.report import TITLES, lighthouse, report
from bench.row import Bar, Row
from bench.sizes import rows as weights
from bench.statistic import exponent, percentile, slope
from bench.table import amount, cells, markdown, plain
from bodymap.loading.folder import load_body_map
from bodymap.rules.check import check_folder

WRK = """Running 5s test @ http://127.0.0.1:8000/
  1 threads and 50 connections
  Latency Distribution
     50%   29.50ms
     99%    1.02s
  7411 requests in 5.00s, 476.52MB read
Requests/sec:   1481.40
Transfer/sec:     95.28MB
"""


def test_the_light_page_its_script_and_embed_js_keep_their_weights() -> None:
    rows = {row.what: row for row in weights() if row.bar}

    assert {what: row.verdict for what, row in rows.items()} == {"the light page": "missed", "script": "kept", "embed.js": "kept"}
    assert rows["the light page"].value <= 95_500, "90 kB are wanted; the words of the search are above that (docs/benchmarks-missed.md)"


def test_the_ratio_is_ours_by_the_yardstick() -> None:
    assert Row("memory", 60, "MB", beside=40).ratio == 1.5


@pytest.mark.parametrize("beside", [None, 0])
def test_without_a_yardstick_there_is_no_ratio(beside: float | None) -> None:
    assert Row("shift", 1, "", beside=beside).ratio is None


@pytest.mark.parametrize(
    ("value", "beside", "bar", "verdict"),
    [
        (299_999, None, Bar(300_000), "kept"),
        (300_000, None, Bar(300_000), "kept"),
        (300_001, None, Bar(300_000), "missed"),
        (500, 100, Bar(5, of="ratio", least=True), "kept"),
        (499, 100, Bar(5, of="ratio", least=True), "missed"),
        (130, 100, Bar(1.3, of="ratio"), "kept"),
        (131, 100, Bar(1.3, of="ratio"), "missed"),
        (0, None, Bar(0), "kept"),
        (1, None, Bar(1.3, of="ratio"), "missed"),
        (1, 2, None, ""),
    ],
)
def test_a_bar_is_kept_up_to_its_limit(value: float, beside: float | None, bar: Bar | None, verdict: str) -> None:
    assert Row("any", value, "", beside=beside, bar=bar).verdict == verdict


def test_the_95th_percentile_of_50_is_the_third_largest() -> None:
    assert percentile(list(range(50, 0, -1)), 0.95) == 48


def test_the_percentile_of_one_value_is_that_value() -> None:
    assert percentile([7], 0.95) == 7


@pytest.mark.parametrize(("values", "share"), [([], 0.5), ([1], 0), ([1], 1.1)])
def test_a_percentile_of_nothing_is_refused(values: list[float], share: float) -> None:
    with pytest.raises(ValueError, match="values"):
        percentile(values, share)


def test_the_slope_of_a_line_is_its_own() -> None:
    assert slope([(10, 25), (100, 205), (1000, 2005)]) == pytest.approx(2)


def test_a_slope_needs_two_places() -> None:
    with pytest.raises(ValueError, match="two places"):
        slope([(1, 1), (1, 2)])


@pytest.mark.parametrize("power", [1, 2])
def test_the_exponent_tells_linear_from_quadratic(power: int) -> None:
    assert exponent((10, 10**power), (1000, 1000**power)) == pytest.approx(power)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (999, "bytes", "999 bytes"),
        (70_123, "bytes", "70.1 kB"),
        (1_750_000, "bytes", "1.75 MB"),
        (12.34, "ms", "12.3 ms"),
        (1234.5, "per s", "1,234 per s"),
        (0, "", "0"),
    ],
)
def test_an_amount_has_three_digits_that_matter(value: float, unit: str, shown: str) -> None:
    assert amount(value, unit) == shown


def test_a_row_says_ours_the_yardstick_the_ratio_what_is_wanted_and_the_verdict() -> None:
    row = Row("requests", 500, "per s", 200, "plain Dash", Bar(5, of="ratio", least=True), "2 workers")

    assert cells(row) == ("requests (2 workers)", "500 per s", "200 per s (plain Dash)", "2.5", "at least 5 times", "missed")


def test_markdown_prints_what_was_missed_in_bold() -> None:
    assert markdown([Row("script", 9000, "bytes", bar=Bar(8000))]).splitlines()[-1] == "| script | 9 kB |  |  | at most 8 kB | **missed** |"


def test_the_printed_table_leaves_out_parts_that_were_not_measured() -> None:
    table = plain({"wire": [Row("page", 1, "bytes")], "load": []})

    assert table.splitlines()[0] == "wire"
    assert "load" not in table


def test_the_document_names_machine_parts_and_misses() -> None:
    text = report({"wire": [Row("/ with Dash", 400_000, "bytes", bar=Bar(300_000))]}, {"cores": "2"})

    assert "| cores | 2 |" in text
    assert "## Bytes on the wire" in text
    assert "- Bytes on the wire: / with Dash" in text


def test_every_part_has_a_title_and_says_what_it_does() -> None:
    assert [name for name, (_, module) in TITLES.items() if not module.__doc__] == []


def test_scores_of_lighthouse_stand_in_the_document() -> None:
    told = {"date": "2030-01-02", "version": "Lighthouse 1", "scores": {"/": {"performance": [94, 95]}}}

    assert "| / | performance | 94 | 95 | **missed** |" in lighthouse(json.dumps(told))


def test_scores_that_were_not_measured_are_not_made_up() -> None:
    assert "Not measured yet" in lighthouse("")


def test_what_wrk_printed_becomes_a_rate_and_a_time() -> None:
    assert read_rate(WRK) == Rate(per_second=1481.4, slowest=1020)


@pytest.mark.parametrize("line", ["  Non-2xx or 3xx responses: 12", "  Socket errors: connect 3, read 0, write 0, timeout 0"])
def test_a_rate_of_errors_is_refused(line: str) -> None:
    with pytest.raises(SystemExit):
        read_rate(f"{WRK}{line}\n")


@pytest.mark.parametrize("count", [10, 60])
def test_a_made_up_map_has_its_number_of_conditions_and_is_clean(count: int, tmp_path: Path) -> None:
    folder = made_up(tmp_path / "data", count)

    assert check_folder(folder).findings == ()
    assert len(load_body_map(folder).conditions) == count


def test_a_page_that_did_not_come_is_asked_for_again() -> None:
    tries = iter([TimeoutException(), TimeoutException(), None])

    def visit() -> str:
        if error := next(tries):
            raise error
        return "there"

    assert patiently(visit) == "there"


def test_a_version_before_that_git_does_not_have_is_left_out(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("BENCH_BEFORE", "no-such-version")

    with before.before() as served:
        assert served is None
    assert capsys.readouterr().err == "git does not have no-such-version: the version before is left out.\n"


@pytest.mark.skipif(not before.git("rev-parse", "HEAD"), reason="git does not have this folder")
def test_the_version_before_has_a_folder_of_its_own_for_a_while() -> None:
    with before.checked_out("HEAD") as root:
        assert (root / "app.py").exists()
        assert str(root) in before.git("worktree", "list")
    assert not root.exists()
    assert str(root) not in before.git("worktree", "list")


def test_without_node_the_peers_are_left_out(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)

    with peers.peers() as served:
        assert served == {}
    assert capsys.readouterr().err == "Without node the peers are left out: npm ci && npm ci --prefix bench/peers\n"


def test_a_peer_of_another_version_is_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/{name}")
    monkeypatch.setattr(peers, "ESBUILD", tmp_path)
    monkeypatch.setattr(peers, "installed", lambda _: "0.0.1")

    assert peers.lacking() == "body-highlighter 3.0.2"


def test_every_peer_has_a_page_and_an_exact_version() -> None:
    locked = json.loads((peers.PEERS / "package-lock.json").read_text("utf-8"))["packages"]

    assert set(peers.SHAPES) == set(peers.versions())
    for name, version in peers.versions().items():
        assert (peers.PEERS / f"{name}.js").exists()
        assert locked[f"node_modules/{name}"]["version"] == version


@pytest.mark.slow
def test_the_yardstick_loads_nothing_of_the_map() -> None:
    code = "from bench.graph import server; print(server.test_client().get('/').text)"
    page = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1]).stdout

    assert "_dash-component-suites/dash/dcc/" in page
    assert "_dash-component-suites/bodymap" not in page
