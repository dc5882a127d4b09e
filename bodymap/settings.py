"""All settings, in one frozen table. The only module that reads the environment.

Each setting can be given as an environment variable (`BODYMAP_THEME=dark`; `HOST` and `PORT` stand without the prefix)
or as an option of the command line (`--theme dark`).
"""

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import quote

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

from bodymap.drawing.colour import checked_accent
from bodymap.errors import DataError, SettingsError, variable
from bodymap.loading.files import SHIPPED_DATA
from bodymap.loading.pictures import load_logo
from bodymap.model.figure import Picture

Words = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
_SITE = r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?"
_BOOKING = rf"^({_SITE}([/?#]([A-Za-z0-9._~:/?#@!$&'()*+,;=%-]|\{{region\}})*)?)?$"
_PHONE = r"^(\+?[0-9(][0-9 ()./-]{1,28}[0-9A-Z]([ -]?[A-Z]){0,10}( ?(?i:ext\.?|extension|x) ?[0-9]{1,6})?)?$"
"""A number, also one that spells a word at its end (1-800-PHYSIO), and an extension."""
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
"""The digit under each letter of a telephone (ITU-T E.161)."""
_ORIGIN = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?")


def _with_plain_hyphens(text: object) -> object:
    """Return a number with plain hyphens and spaces, in the place of those that text programs make of them."""
    return re.sub(r"[\u00a0\u2007\u202f]", " ", re.sub(r"[\u2010-\u2015\u2212]", "-", text)) if isinstance(text, str) else text


def _digits(text: object) -> object:
    """Return a short number without what parts its digits: 9-1-1 is 911."""
    plain = _with_plain_hyphens(text)
    return re.sub(r"[ -]", "", plain) if isinstance(plain, str) and re.fullmatch(r"\+?[0-9 -]+", plain) else text


def _with_ascii_host(text: object) -> object:
    """Return an address whose host is written in Latin letters, as browsers send it (IDNA): `xn--praxis-mller-klb.de`.

    Raises:
        ValueError: it is no host that can be written so.
    """

    def ascii_host(found: re.Match[str]) -> str:
        return found[1] + found[2].encode("idna").decode()

    return re.sub(r"(https?://(?:\*\.)?)([^\s/?#:*,]*[^\x00-\x7f][^\s/?#:*,]*)", ascii_host, text) if isinstance(text, str) else text


def _checked_origins(text: str) -> str:
    """Return origins in small letters, each once, with one space between."""
    origins = dict.fromkeys(part.rstrip("/") for part in re.split(r"[\s,]+", text.lower()) if part)
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise ValueError(f'"{origin}" is no origin: it has the form https://www.clinic.example, without a path')
    return " ".join(origins)


@cache
def _logo(path: str) -> Picture:
    return load_logo(Path(path).absolute())


def _checked_logo(path: str) -> str:
    """Return the path of a logo that can be shown; what was read is kept, so that a later change of the file is none of the page."""
    try:
        if path:
            _logo(path)
    except DataError as error:
        raise ValueError(" ".join(f"The file {finding.message} {finding.hint}" for finding in error.findings)) from error
    return path


class Settings(BaseModel):
    """Everything that can be set. The descriptions are the texts of the command line's help and of the README's table."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    host: str = Field("127.0.0.1", description="address to serve on")
    port: int = Field(8050, ge=1, le=65535, description="port to serve on")
    data: Path = Field(SHIPPED_DATA, description="folder of the data files")
    hide_conditions: str = Field("", description="conditions that your country's advertising rules forbid: ids with commas between")
    clinic_name: Words = Field("", description="name of the clinic, in the place of the map's own")
    clinic_phone: Annotated[str, StringConstraints(pattern=_PHONE), BeforeValidator(_with_plain_hyphens)] = Field(
        "", description="phone number of the clinic, such as +1 604 555 0100"
    )
    logo: Annotated[str, AfterValidator(_checked_logo)] = Field(
        "", description="the clinic's logo for handouts: a PNG, JPEG, WebP or SVG file of 300 kB at most"
    )
    country: Words = Field("", description="country or province whose rules the clinic follows")
    college: Words = Field("", description="college or board that the clinic's physiotherapists answer to")
    registration_numbers: Words = Field("", description="their registration numbers there")
    corrections: Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)?$")] = Field(
        "", description="mail address to which readers report errors"
    )
    booking: Annotated[str, StringConstraints(pattern=_BOOKING), BeforeValidator(_with_ascii_host)] = Field(
        "", description='http(s) address behind the button "Ask about this"; {region} in it becomes the name of the place'
    )
    base_url: Annotated[str, StringConstraints(pattern=rf"^({_SITE}(/[A-Za-z0-9._~/-]*)?)?$"), BeforeValidator(_with_ascii_host)] = Field(
        "", description="http(s) address at which people find the page, for search engines; empty: they are given none"
    )
    frame_ancestors: Annotated[str, BeforeValidator(_with_ascii_host), AfterValidator(_checked_origins)] = Field(
        "", description="origins that may show the map in a frame, such as https://www.clinic.example; empty: only its own"
    )
    figure: Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$", max_length=60)] = Field(
        "", description="figure of the patients' pages, a folder of figures/ such as sculpted; empty: what about.yaml names"
    )
    theme: Literal["auto", "light", "dark"] = Field("auto", description="colours: as the visitor's device says, or one of the two")
    accent: Annotated[str, AfterValidator(lambda colour: checked_accent(colour) if colour else "")] = Field(
        "", description="the clinic's colour as #rrggbb, dark enough for words; empty: mulberry"
    )
    emergency_number: Annotated[str, StringConstraints(pattern=r"^(\+?[0-9]{2,15})?$"), BeforeValidator(_digits)] = Field(
        "", description='number of the red flags\' call button, such as 911; empty: "your local emergency number"'
    )
    crisis_line: Annotated[str, StringConstraints(pattern=r"^(\+?[0-9][0-9 -]{0,18}[0-9])?$"), BeforeValidator(_with_plain_hyphens)] = (
        Field("", description='number of a crisis line, such as 988; empty: "your local emergency number or crisis line"')
    )
    reload: bool = Field(False, description="take over changes of the data folder while serving; a bad change is logged and left out")
    snomed: bool = Field(False, description="use the optional SNOMED CT codes, which have a licence of their own")
    debug: bool = Field(False, description="Dash's debug mode, for developers; refused on a public address")

    @property
    def hidden_conditions(self) -> tuple[str, ...]:
        """The ids of the conditions to hide, each once."""
        return tuple(dict.fromkeys(part.strip() for part in self.hide_conditions.split(",") if part.strip()))

    @property
    def embedders(self) -> tuple[str, ...]:
        """The origins, besides the map's own, that may show it in a frame: `https://www.clinic.example`, `https://*.clinic.example`."""
        return tuple(self.frame_ancestors.split())

    @property
    def address(self) -> str:
        """The page's own address with a slash at its end; empty where none is set. Never taken from a request."""
        return f"{self.base_url.rstrip('/')}/" if self.base_url else ""

    @property
    def logo_picture(self) -> Picture | None:
        """The logo, checked; None where none is set."""
        return _logo(self.logo) if self.logo else None

    @property
    def phone_link(self) -> str:
        """The clinic's number as a link: `tel:+16045550100`."""
        return _link(self.clinic_phone)

    @property
    def crisis_link(self) -> str:
        """The crisis line as a link: `tel:988`."""
        return _link(self.crisis_line)

    def booking_for(self, region: str) -> str:
        """Return the booking address for a region's name."""
        return self.booking.replace("{region}", quote(region, safe=""))


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
        raise SettingsError(
            tuple(_line(str(each["loc"][0]), each["input"], _problem(each["type"], each["msg"])) for each in error.errors())
        ) from error
    if settings.debug and settings.host not in ("127.0.0.1", "localhost", "::1"):
        raise SettingsError(("debug: true is refused on a public address. Serve on 127.0.0.1, or leave debug mode out.",))
    return settings


def _link(number: str) -> str:
    """Return a number as an address (RFC 3966)."""
    main, _, extension = re.sub(r"(?i) ?(ext\.?|extension|x) ?(?=[0-9]+$)", ";", number).partition(";")
    dialled = re.sub(r"[^+0-9]", "", main.replace("(0)", "").translate(_KEYS))
    return f"tel:{dialled};ext={extension}" if extension else f"tel:{dialled}"


def _problem(kind: str, message: str) -> str:
    return "it is not of the right form" if kind == "string_pattern_mismatch" else message.removeprefix("Value error, ")


def _line(name: str, value: object, problem: str) -> str:
    if name not in Settings.model_fields:
        return f'There is no setting "{name}".'
    what = Settings.model_fields[name].description
    return f'{name} ({variable(name)}) is "{value}": {problem[0].lower()}{problem[1:].removesuffix(".")}. It is: {what}.'
