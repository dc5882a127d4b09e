"""Memory: what is needed no more goes back to the system, and nobody looks for garbage while much is made."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def give_back() -> None:
    """Give back what loading, drawing or compressing took: the C library would keep it, and a worker is counted with it."""
    with suppress(OSError, AttributeError):  # not on every system, nor in every C library
        ctypes.CDLL(None).malloc_trim(0)


@contextmanager
def making() -> Iterator[None]:
    """Look for no garbage inside the block: it makes what stays, and the search would take a sixth of its time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
