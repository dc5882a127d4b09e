"""The answer to who asks for a handout as a picture: by POST, with the names of places and nothing else; nothing of it is logged."""

import json

from flask import Request, Response
from werkzeug.exceptions import RequestEntityTooLarge

from bodymap.drawing.raster import PixelsError
from bodymap.drawing.text import MissingLetterError
from bodymap.errors import UnknownAreaError
from bodymap.handout.content import chosen
from bodymap.handout.image import handout_png
from bodymap.model.body_map import BodyMap
from bodymap.server.picture_shelf import Shelf
from bodymap.server.refusals import refusal
from bodymap.settings import Settings

PATH = "handout/picture"
MOST_BYTES = 1000
"""The largest body: twelve names of places are about 300 bytes."""


def picture_answer(request: Request, body_map: BodyMap, settings: Settings, *, shelf: Shelf) -> Response:
    """Return the picture, or one line that says what is wrong: 405, 413, 400, 404 or 503."""
    if request.method != "POST":
        return refusal(405, "Ask for a picture by POST, with areas=lower-back.", Allow="POST")
    request.max_content_length = MOST_BYTES
    try:
        text = _asked(request)
    except RequestEntityTooLarge:
        return refusal(413, f"Send the names of places alone, {MOST_BYTES} bytes at most.")
    except (ValueError, RecursionError):
        return refusal(400, "Send the names of places and nothing else: areas=lower-back+buttock-right, or the same as JSON.")
    try:
        # A form's + may arrive as a space. One order for the same places, so that their picture is made once.
        places = sorted(chosen(body_map, text.replace(" ", "+")), key=lambda place: (list(body_map.regions).index(place.region), place.id))
    except UnknownAreaError as error:
        return refusal(404, " ".join(str(error).splitlines()))
    try:
        picture = shelf.take(tuple(place.id for place in places), lambda: handout_png(body_map, settings, places))
    except (MissingLetterError, PixelsError) as error:
        return refusal(503, str(error))
    response = Response(picture, content_type="image/png")
    response.headers["Content-Disposition"] = f'attachment; filename="{"-".join(place.id for place in places)[:100]}.png"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _asked(request: Request) -> str:
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
