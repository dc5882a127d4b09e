"""What every value of the data is made of: frozen, and closed to unknown keys; and the form of ids."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""An id, the same in files, page and address: `lower-back`."""


class Value(BaseModel):
    """A frozen value that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""Words as text, never markup."""

Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
