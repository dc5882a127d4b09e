"""SVG -> pixels, in a process of its own with little memory and time: the renderer aborts its whole process on a gigantic drawing.

This file is run as a script by that process; it imports nothing of the package.
"""

import subprocess
import sys

SECONDS = 20
MEMORY = 200_000_000
"""Bytes of addresses that the process may use.

The shipped body, at the size of a handout, needs 41 million (measured by lowering this until it fails): five times that leaves room
for a clinic's own, more detailed one. Each worker draws one at a time, so that two of them, beside two workers of 300 million (220 were
measured with the picture of twelve places), stay within the MemoryMax of `deploy/bodymap.service`. With a higher limit one drawing
could bring down the whole service.
"""
MAX_PIXELS = 10_000_000
PNG = b"\x89PNG"


class PixelsError(Exception):
    """A drawing could not be drawn. The text says why."""


def png(svg: str, *, name: str, width: int, height: int) -> bytes:
    """Return a drawing as PNG with a transparent ground.

    Args:
        svg: a whole SVG, checked by `diagram` and with its colours resolved: the renderer knows no `var()` and draws it black.
        name: its file, for messages.
        width: pixels wanted; the drawing has the proportions of width and height.
        height: pixels wanted.

    Raises:
        PixelsError: it is too large, takes too long or too much memory, or is no drawing.
    """
    if width * height > MAX_PIXELS:
        raise PixelsError(f"{name}: {width} x {height} pixels are too many: {MAX_PIXELS // 10**6} million at most.")
    try:
        done = subprocess.run(
            [sys.executable, "-I", __file__, str(width)], input=svg.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise PixelsError(f"{name}: The drawing takes longer than {SECONDS} seconds. Draw it with fewer shapes.") from error
    if done.returncode or not done.stdout.startswith(PNG):
        said = (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["the renderer stopped"])[-1]
        raise PixelsError(f"{name}: The drawing cannot be drawn: {said[:200]}. Save it again as a plain SVG with fewer shapes.")
    return done.stdout


def _draw(width: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows: there the time alone is limited
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import resvg_py

    drawn = resvg_py.svg_to_bytes(svg_string=sys.stdin.buffer.read().decode(), width=width, skip_system_fonts=True)
    sys.stdout.buffer.write(bytes(drawn))


if __name__ == "__main__":
    _draw(int(sys.argv[1]))
