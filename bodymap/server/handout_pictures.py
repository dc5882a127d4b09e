"""Handouts as pictures, made when they are asked for: by POST, with the names of places and nothing else; nothing of it is logged.

Drawing one takes a processor for seconds. One is drawn at a time and one more may wait; whoever asks meanwhile is told to come again,
so that no other visitor waits for a thread.
"""

import json
from collections.abc import Callable, Hashable
from threading import BoundedSemaphore, Lock

from cachetools import LRUCache
from flask import Request, Response
from werkzeug.exceptions import RequestEntityTooLarge

from bodymap.drawing.raster import PixelsError
from bodymap.drawing.text import MissingLetterError
from bodymap.errors import UnknownAreaError
from bodymap.handout.content import chosen
from bodymap.handout.image import handout_png
from bodymap.server.refusals import refusal
from bodymap.site.site import Site

PATH = "handout/picture"
MOST_BYTES = 1000
"""The largest body: twelve names of places are about 300 bytes."""

AT_ONCE = 2
"""How many requests may hold a thread: one that draws and one that waits."""

RETRY_AFTER = 5
"""Seconds after which somebody who was sent away may ask again."""

KEPT_BYTES = 24_000_000
"""Bytes of pictures that are kept, those asked for last."""


class BusyError(Exception):
    """One picture is being drawn and another one waits."""


class HandoutPictures:
    """Pictures by what they show. Each is drawn once as long as it is kept."""

    def __init__(self) -> None:
        self._kept: LRUCache[Hashable, bytes] = LRUCache(KEPT_BYTES, getsizeof=len)
        self._looking, self._drawing, self._places = Lock(), Lock(), BoundedSemaphore(AT_ONCE)

    def picture(self, key: Hashable, draw: Callable[[], bytes]) -> bytes:
        """Return the picture of a key, drawn where it is not kept.

        Raises:
            BusyError: it is not kept, one is being drawn, and another one waits.
        """
        if picture := self._get(key):
            return picture
        if not self._places.acquire(blocking=False):
            raise BusyError
        try:
            with self._drawing:
                return self._get(key) or self._keep(key, draw())
        finally:
            self._places.release()

    def _get(self, key: Hashable) -> bytes | None:
        with self._looking:
            return self._kept.get(key)

    def _keep(self, key: Hashable, picture: bytes) -> bytes:
        with self._looking:
            if len(picture) <= KEPT_BYTES:
                self._kept[key] = picture
        return picture


def picture_response(request: Request, site: Site, pictures: HandoutPictures) -> Response:
    """Return the picture, or one line that says what is wrong: 405, 413, 400, 404 or 503."""
    if request.method != "POST":
        return refusal(405, "Ask for a picture by POST, with areas=lower-back.", Allow="POST")
    request.max_content_length = MOST_BYTES
    try:
        areas = _areas_asked_for(request)
    except RequestEntityTooLarge:
        return refusal(413, f"Send the names of places alone, {MOST_BYTES} bytes at most.")
    except (ValueError, RecursionError):
        return refusal(400, "Send the names of places and nothing else: areas=lower-back+buttock-right, or the same as JSON.")
    try:
        # A form's + may arrive as a space. One order for the same places, so that their picture is made once.
        order = list(site.body_map.regions)
        places = sorted(chosen(site.body_map, areas.replace(" ", "+")), key=lambda place: (order.index(place.region), place.id))
        picture = pictures.picture((site, *(place.id for place in places)), lambda: handout_png(site.body_map, site.settings, places))
    except UnknownAreaError as error:
        return refusal(404, " ".join(str(error).splitlines()))
    except (MissingLetterError, PixelsError) as error:
        return refusal(503, str(error))
    except BusyError:
        return refusal(503, "Other pictures are being made. Ask again in a moment.", **{"Retry-After": str(RETRY_AFTER)})
    response = Response(picture, content_type="image/png")
    response.headers["Content-Disposition"] = f'attachment; filename="{"-".join(place.id for place in places)[:100]}.png"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _areas_asked_for(request: Request) -> str:
    """Return what a form or JSON holds.

    Raises:
        ValueError: it holds something else.
    """
    if request.mimetype == "application/json":
        found = json.loads(request.get_data())
        if not isinstance(found, dict):
            raise ValueError
    else:
        found = request.form.to_dict(flat=False)
        found = {name: values[0] if len(values) == 1 else values for name, values in found.items()}
    areas = found.get("areas")
    if set(found) != {"areas"} or not isinstance(areas, str):
        raise ValueError
    return areas
