"""The site in a folder: which files, which headers, and nothing lost when something goes wrong."""

import gzip
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from bodymap.cli import main
from bodymap.content.shown_figure import with_figure
from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings
from bodymap.site.export import ExportError, export

CLINIC = Settings(base_url="https://clinic.example/map", frame_ancestors="https://www.clinic.example https://*.hospital.example")


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, body_map: BodyMap) -> Path:
    folder = tmp_path_factory.mktemp("export") / "site"
    export(folder, body_map, CLINIC)
    return folder


@pytest.fixture
def old_site(site: Path, tmp_path: Path) -> Path:
    """A site as an export left it, to be written over."""
    return Path(shutil.copytree(site, tmp_path / "site"))


def rules(site: Path) -> dict[str, dict[str, str]]:
    """`_headers` as its readers take it: for each path its headers."""
    found: dict[str, dict[str, str]] = {}
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            found[line] = {}
        elif line.startswith("  "):
            name, value = line.strip().split(": ", 1)
            found[next(reversed(found))][name] = value
    return found


def test_every_file_of_the_site_is_there(site: Path) -> None:
    names = sorted(re.sub(r"-[0-9a-f]{8}\.", "-HASH.", name) for name in bytes_of(site))

    assert [name for name in names if not name.endswith((".br", ".gz"))] == [
        "404.html",
        "_headers",
        "demo/index.html",
        "embed.js",
        "embed/index.html",
        "embed/setup/index.html",
        "handout/index.html",
        "index.html",
        "nginx-headers.conf",
        "oembed.json",
        "robots.txt",
        "share-HASH.png",
        "sitemap.xml",
    ]


@pytest.mark.parametrize(("ending", "unpack"), [(".br", brotli.decompress), (".gz", gzip.decompress)])
def test_each_text_lies_beside_itself_compressed(site: Path, ending: str, unpack: Callable[[bytes], bytes]) -> None:
    """Fault f54: the sample nginx compressed 339 kB at each visit."""
    files = bytes_of(site)
    texts = {name for name in files if name.endswith((".html", ".js", ".json", ".txt", ".xml"))}

    assert {name.removesuffix(ending) for name in files if name.endswith(ending)} == texts
    assert all(unpack(files[name + ending]) == files[name] for name in texts)
    assert len(files[f"embed/index.html{ending}"]) < 0.25 * len(files["embed/index.html"])


def test_the_same_input_gives_the_same_bytes(site: Path, body_map: BodyMap, tmp_path: Path) -> None:
    export(tmp_path / "again", body_map, CLINIC)

    assert bytes_of(tmp_path / "again") == bytes_of(site)


def test_pages_need_nothing_but_what_lies_beside_them(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = re.sub(r"<script>.*?</script>", "", page.read_text("utf-8"), flags=re.DOTALL)
        for link in re.findall(r'(?:src|href)="([^"]+)"', text):
            if re.match(r"https://|#|data:|mailto:|tel:", link) or page.name == "404.html":
                continue
            target = (page.parent / link.partition("#")[0]).resolve()
            assert (target / "index.html").exists() or target.is_file(), f"{page.relative_to(site)}: {link}"


def test_the_raster_body_of_a_setting_lies_beside_the_page(body_map: BodyMap, tmp_path: Path) -> None:
    sizes = export(tmp_path / "site", with_figure(body_map, "sculpted"), Settings())

    for page, up in (("index.html", ""), ("embed/index.html", "../")):
        (front, back) = re.findall(r'<image [^>]*href="([^"]+)"', (tmp_path / "site" / page).read_text("utf-8"))
        assert (front, back) == (f"{up}figures/sculpted/front-996.webp", f"{up}figures/sculpted/back-996.webp")
    assert {path for path in sizes if path.startswith("figures/")} == {
        f"figures/sculpted/{view}-{width}.webp" for view in ("front", "back") for width in (480, 720, 996)
    }


def test_the_share_picture_that_previews_are_told_is_there(site: Path) -> None:
    (name,) = re.findall(r'property="og:image" content="https://clinic.example/map/([^"]+)"', (site / "index.html").read_text("utf-8"))

    assert (site / name).read_bytes().startswith(b"\x89PNG")


def test_the_oembed_link_leads_to_the_answer(site: Path) -> None:
    assert 'href="https://clinic.example/map/oembed.json"' in (site / "index.html").read_text("utf-8")
    assert 'src="https://clinic.example/map/embed/"' in json.loads((site / "oembed.json").read_text("utf-8"))["html"]


def test_headers_let_only_the_listed_origins_frame_anything(site: Path) -> None:
    found = rules(site)

    assert found["/map/*"]["Content-Security-Policy"] == "frame-ancestors 'self' https://www.clinic.example https://*.hospital.example"
    assert not [path for path, headers in found.items() if path != "/map/*" and "frame-ancestors" in headers["Content-Security-Policy"]]
    assert not any("<meta http-equiv" in page.read_text("utf-8") for page in site.rglob("*.html"))


def test_headers_are_strict_for_pages_and_open_for_what_others_show(site: Path) -> None:
    found = rules(site)

    for path in ("/map/", "/map/embed/", "/map/embed/setup/", "/map/demo/"):
        assert "unsafe" not in found[path]["Content-Security-Policy"]
        assert found[path]["Content-Security-Policy"].startswith("default-src 'none'")
    shared = {path for path, headers in found.items() if headers.get("Cross-Origin-Resource-Policy") == "cross-origin"}
    assert {path for path in shared if "share-" not in path} == {"/map/embed/", "/map/embed.js"}
    assert found["/map/embed.js"]["Cache-Control"] == "public, max-age=300"
    assert [headers["Cache-Control"] for path, headers in found.items() if "share-" in path] == ["public, max-age=31536000, immutable"]


def test_a_second_export_replaces_the_first(body_map: BodyMap, old_site: Path, tmp_path: Path) -> None:
    assert "sitemap.xml" in bytes_of(old_site)

    export(old_site, body_map, Settings())

    assert "sitemap.xml" not in bytes_of(old_site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_with_other_files_is_left_alone(body_map: BodyMap, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")

    with pytest.raises(ExportError, match=r"holds files that no export wrote, such as thesis\.txt\. Give a new or empty folder"):
        export(tmp_path, body_map, CLINIC)

    assert bytes_of(tmp_path) == {"thesis.txt": b"years of work"}


def test_an_empty_folder_is_filled(body_map: BodyMap, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    assert export(tmp_path / "site", body_map, Settings())["embed.js"] > 500


def test_an_export_that_fails_leaves_the_old_site(
    body_map: BodyMap, old_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(tmp_path)
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "robots.txt":
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ExportError, match="No space left on device"):
        export(old_site, body_map, Settings())

    assert bytes_of(tmp_path) == before


def test_an_export_that_cannot_swap_puts_the_old_site_back(
    body_map: BodyMap, old_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(tmp_path)
    rename = Path.rename

    def stuck(path: Path, target: Path) -> Path:
        if path.name == ".site.new":
            raise OSError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stuck)
    with pytest.raises(ExportError, match="Permission denied"):
        export(old_site, body_map, Settings())

    assert bytes_of(tmp_path) == before


def test_what_a_stopped_export_left_is_cleared_away(body_map: BodyMap, tmp_path: Path) -> None:
    (tmp_path / ".site.new" / "embed").mkdir(parents=True)
    (tmp_path / ".site.new" / "embed" / "half.html").write_text("<!doctype")

    export(tmp_path / "site", body_map, Settings())

    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert "embed/half.html" not in bytes_of(tmp_path / "site")


def test_the_command_says_what_it_wrote_and_where(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["export", str(tmp_path / "site"), "--hide-conditions", "whiplash"])

    assert result.exit_code == 0
    assert re.search(r"^\d+ files, \d+ kB, in ", result.output, re.MULTILINE)
    assert "Without --base-url there is no sitemap" in result.output
    assert "hiplash is" not in (tmp_path / "site/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--base-url", "clinic.example"], "base_url (BODYMAP_BASE_URL)"),
        (["--data", "nowhere"], "Nothing was written"),
        (["--hide-conditions", "nothing"], "which is no condition"),
    ],
)
def test_the_command_ends_with_a_message_and_writes_nothing(options: list[str], line: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["export", str(tmp_path / "site"), *options])

    assert result.exit_code == 1
    assert line in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("words")

    result = CliRunner().invoke(main, ["export", str(tmp_path / "site")])

    assert (result.exit_code, (tmp_path / "site").read_text()) == (1, "words")
    assert "is a file. Give the name of a folder." in result.output
