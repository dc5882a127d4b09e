"""All settings, in one frozen table. The only module that reads the environment.

Each setting can be given as an environment variable (`BODYMAP_THEME=dark`; `HOST` and `PORT` stand without the prefix)
or as an option of the command line (`--theme dark`).
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from bodymap.load import SHIPPED_DATA


class SettingsError(Exception):
    """A setting has a value that is not allowed. Carries one line for each."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))


class Settings(BaseModel):
    """Everything that can be set. The descriptions are the texts of the command line's help and of the README's table."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    host: str = Field("127.0.0.1", description="address to serve on")
    port: int = Field(8050, ge=1, le=65535, description="port to serve on")
    data: Path = Field(SHIPPED_DATA, description="folder of the data files")
    theme: Literal["auto", "light", "dark"] = Field("auto", description="colours: as the visitor's device says, or one of the two")
    emergency_number: Annotated[str, StringConstraints(pattern=r"^(\+?[0-9]{2,15})?$")] = Field(
        "", description='number of the red flags\' call button, such as 911; empty: "your local emergency number"'
    )
    snomed: bool = Field(False, description="use the optional SNOMED CT codes, which have a licence of their own")
    debug: bool = Field(False, description="Dash's debug mode, for developers; refused on a public address")


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return name.upper() if name in ("host", "port") else f"BODYMAP_{name.upper()}"


def read_settings(environment: Mapping[str, str] | None = None, **options: object) -> Settings:
    """Return the settings: options first, then the environment, then the defaults.

    Args:
        environment: variables to read; the process's own when left out.
        options: settings by name; None means not given.

    Raises:
        SettingsError: a value is not allowed. All of them are named, with what is allowed.
    """
    given = os.environ if environment is None else environment
    values: dict[str, object] = {name: given[variable(name)] for name in Settings.model_fields if given.get(variable(name))}
    values |= {name: value for name, value in options.items() if value is not None}
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsError(tuple(_line(str(each["loc"][0]), each["input"], each["msg"]) for each in error.errors())) from error
    if settings.debug and settings.host not in ("127.0.0.1", "localhost", "::1"):
        raise SettingsError(("debug: true is refused on a public address. Serve on 127.0.0.1, or leave debug mode out.",))
    return settings


def _line(name: str, value: object, problem: str) -> str:
    if name not in Settings.model_fields:
        return f'There is no setting "{name}".'
    what = Settings.model_fields[name].description
    return f'{name} ({variable(name)}) is "{value}": {problem[0].lower()}{problem[1:]}. It is: {what}.'
