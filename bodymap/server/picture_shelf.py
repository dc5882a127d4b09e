"""Pictures that the server makes when it is asked: each once, one at a time, no more of them kept than a shelf holds."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock


class Shelf:
    """Keeps what was asked for last.

    Args:
        most: how many pictures are kept.
        most_bytes: how many bytes they have together.
    """

    def __init__(self, *, most: int = 32, most_bytes: int = 24_000_000) -> None:
        self._most, self._most_bytes = most, most_bytes
        self._kept: OrderedDict[tuple[str, ...], bytes] = OrderedDict()
        self._lock = Lock()

    def take(self, key: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
        """Return the picture of a key; it is made where it is not kept, and whoever asks for the same meanwhile waits for it."""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = make()
            self._kept.move_to_end(key)
            picture = self._kept[key]
            while len(self._kept) > self._most or (len(self._kept) > 1 and sum(map(len, self._kept.values())) > self._most_bytes):
                self._kept.popitem(last=False)
            return picture
