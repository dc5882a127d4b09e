"""What the tests of rules share: the shipped data with its lines, and the same data with a part changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.folder import Loaded, load_with_lines
from bodymap.model.body_map import BodyMap

WithMap = Callable[[BodyMap], Loaded]


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    return load_with_lines(SHIPPED_DATA)


@pytest.fixture
def with_map(loaded: Loaded) -> WithMap:
    """Give the shipped data with another map, as if it had been read from the same lines."""
    return lambda body_map: replace(loaded, body_map=body_map)
