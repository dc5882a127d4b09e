"""The content security policy of an answer."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256


def inline_hash(text: str) -> str:
    """Return the source expression that lets one inline script run, or one inline style sheet apply."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def content_policy(
    embedders: Iterable[str],
    *,
    scripts: Iterable[str] = (),
    styles: Iterable[str] = (),
    frames: Iterable[str] = (),
    dash: bool = False,
    pictures: bool = False,
    form: bool = False,
) -> str:
    """Return the content security policy of an answer: nothing may come from elsewhere or go there.

    A page with scripts may ask its own server, as tools that audit pages do from inside them.

    Args:
        embedders: the origins that may show it in a frame, besides its own.
        scripts: hashes of the inline scripts that may run, or `'self'`.
        styles: hashes of the inline style sheets that apply.
        frames: what may stand in its frames.
        dash: whether it is Dash's page, which loads scripts, asks its own server and writes style attributes.
        pictures: whether it shows pictures that are files of their own.
        form: whether it sends a form to its own server.
    """
    parts = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *scripts] if dash else list(scripts),
        "style-src": ["'self'", "'unsafe-inline'"] if dash else list(styles),
        "img-src": ["'self'", "data:"] if dash or pictures else ["data:"],
        "connect-src": ["'self'"] if dash or scripts else [],
        "frame-src": list(frames),
        "base-uri": ["'none'"],
        "form-action": ["'self'" if form else "'none'"],
        "frame-ancestors": ["'self'", *embedders],
    }
    return "; ".join(" ".join([name, *values]) for name, values in parts.items() if values)
