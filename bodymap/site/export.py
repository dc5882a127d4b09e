"""The light site in a folder: for any web server, object store or CDN, and for opening without a server.

Everything is written into a new folder beside the wanted one and then swapped in: a stopped export leaves the old site as it was.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from bodymap.model.body_map import BodyMap
from bodymap.settings import Settings
from bodymap.site.headers import FIXED
from bodymap.site.site import Site
from bodymap.site.static_file import StaticFile, compress

MARK = "# Written by bodymap export. The next export replaces this whole folder."
HEADERS, NGINX = "_headers", "nginx-headers.conf"
COMPRESSED = {".br": "br", ".gz": "gzip"}
"""The endings of the compressed files beside each text, which web servers send in its place (`gzip_static`, `brotli_static`)."""


class ExportError(Exception):
    """The folder cannot be written. The text says why and what to do."""


def export(folder: Path, body_map: BodyMap, settings: Settings) -> dict[str, int]:
    """Write the site into a folder: new, empty, or one that an export made.

    Args:
        folder: where to write.
        body_map: the map.
        settings: the settings; without `base_url` the site has no sitemap, no oEmbed and no share picture in previews.

    Returns:
        The size of each file in bytes, by path.

    Raises:
        ExportError: the folder holds something else, or cannot be written. What was there is unchanged.
    """
    folder = folder.absolute()
    _refuse_others(folder)
    contents = dict(_contents(body_map, settings))
    new, old = (folder.with_name(f".{folder.name}.{state}") for state in ("new", "old"))
    try:
        for left in (new, old):  # of an export that was stopped
            shutil.rmtree(left, ignore_errors=True)
        for path, body in contents.items():
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            (new / path).write_bytes(body)
        if folder.exists():
            folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise
    except OSError as error:
        shutil.rmtree(new, ignore_errors=True)
        raise ExportError(f"Cannot write {folder}: {error.strerror}. Choose another folder, or make room and rights there.") from error
    shutil.rmtree(old, ignore_errors=True)
    return {path: len(body) for path, body in contents.items()}


def _refuse_others(folder: Path) -> None:
    """Refuse a folder that holds what no export wrote: it would be lost."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise ExportError(f"{folder} is a file. Give the name of a folder.")
    headers = folder / HEADERS
    if any(folder.iterdir()) and not (headers.is_file() and headers.read_text("utf-8", "replace").startswith(MARK)):
        raise ExportError(
            f"{folder} holds files that no export wrote, such as {sorted(os.listdir(folder))[0]}. Give a new or empty folder."
        )


def _contents(body_map: BodyMap, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Give every file by its path, in a fixed order: the same bytes for the same map and settings."""
    site = Site(body_map, settings, static=True)
    files = {path: file for path in sorted(site.paths) if (file := site.file(path))}
    for path, file in files.items():
        yield file_name(path), file.body
        if file.compressible:
            for ending, encoding in COMPRESSED.items():
                yield file_name(path) + ending, compress(file.body, encoding, smallest=True)
    prefix = urlsplit(settings.address).path or "/"
    yield HEADERS, headers_file(files, settings, prefix).encode()
    yield NGINX, nginx_file(files, prefix, closed_policy=site.closed_policy).encode()


def file_name(path: str) -> str:
    """Return the file of a path.

    >>> file_name("embed/"), file_name("embed.js")
    ('embed/index.html', 'embed.js')
    """
    return f"{path}index.html" if path.endswith("/") or not path else path


def _own(file: StaticFile) -> dict[str, str]:
    """Return the headers in which a file differs from others, but for its policy."""
    return {name: file.headers[name] for name in ("Cross-Origin-Resource-Policy", "Cache-Control")}


def headers_file(files: dict[str, StaticFile], settings: Settings, prefix: str) -> str:
    """Return the file `_headers`, which Cloudflare Pages and Netlify read.

    Those hosts join a header that several rules give: two content policies, which browsers both apply. So the frame-ancestors
    stand once, for every path, wrong ones included, and each page adds the rest.
    """
    common = {name: value for name, value in FIXED.items() if name != "Cross-Origin-Resource-Policy"}
    ancestors = " ".join(["frame-ancestors 'self'", *settings.embedders])
    lines = [MARK, f"{prefix}*", *_lines(common), f"  Content-Security-Policy: {ancestors}"]
    for path, file in files.items():
        policy = file.policy.partition("; frame-ancestors")[0]
        lines += [prefix + path, *_lines({"Content-Security-Policy": policy, **_own(file)})]
    return "\n".join(lines) + "\n"


def nginx_file(files: dict[str, StaticFile], prefix: str, *, closed_policy: str) -> str:
    """Return lines for the `server { }` of nginx whose `root` holds the site at the prefix."""
    closed = {**FIXED, "Content-Security-Policy": closed_policy}
    blocks = [
        MARK,
        f"# include this file in the server {{ }} whose root holds the site at {prefix}",
        "gzip_static on; gzip_vary on; # the .gz files beside the pages; with its module, brotli_static on; takes the .br files",
        "charset utf-8; charset_types text/css text/plain text/xml text/javascript application/javascript application/json;",
        _location(f"^~ {prefix}", closed, f"index index.html; error_page 404 {prefix}404.html;"),
    ]
    for path, file in files.items():
        headers = {**FIXED, "Content-Security-Policy": file.policy, **_own(file)}
        blocks.append(_location(f"= {prefix}{file_name(path)}", headers, ""))
    return "\n".join(blocks) + "\n"


def _location(where: str, headers: dict[str, str], more: str) -> str:
    lines = [f"  {more}"] if more else []
    lines += [f'  add_header {name} "{value}" always;' for name, value in headers.items()]
    return "\n".join([f"location {where} {{", *lines, "}"])


def _lines(headers: dict[str, str]) -> list[str]:
    return [f"  {name}: {value}" for name, value in headers.items()]
