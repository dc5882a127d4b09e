"""Bytes that a process aside makes, for all the processes that are forked from the same one: they find them in memory that they share."""

import mmap
import os
import signal
from collections.abc import Callable, Sequence
from functools import partial

_LENGTH = 8  # bytes, before each result; 0 as long as there is none


def made_aside(jobs: Sequence[Callable[[], bytes]], *, most: int) -> list[Callable[[], bytes]]:
    """Start a process that does some jobs, one after another; return what gives the result of each, or no bytes before it is there.

    It is called while the process has one thread. The new one ends with its jobs, or when the one that started it has ended; a job
    that fails has no result.

    Args:
        jobs: what is to be done.
        most: bytes that one result may have; memory is taken for those that it has.
    """
    shared, parent = mmap.mmap(-1, len(jobs) * (_LENGTH + most)), os.getpid()
    if not os.fork():
        try:
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
                signal.signal(number, signal.SIG_DFL)
            os.nice(10)  # visitors come first
            for at, job in enumerate(jobs):
                if os.getppid() == parent and len(result := job()) <= most:
                    start = at * (_LENGTH + most)
                    shared[start + _LENGTH : start + _LENGTH + len(result)] = result
                    shared[start : start + _LENGTH] = len(result).to_bytes(_LENGTH, "little")
        finally:
            os._exit(0)
    return [partial(_result, shared, at * (_LENGTH + most)) for at in range(len(jobs))]


def _result(shared: mmap.mmap, start: int) -> bytes:
    length = int.from_bytes(shared[start : start + _LENGTH], "little")
    return shared[start + _LENGTH : start + _LENGTH + length]
