"""Settings: from the environment or by option, checked before anything starts."""

import pytest

from bodymap.errors import SettingsError, variable
from bodymap.settings import Settings, read_settings


def test_nothing_given_is_the_defaults() -> None:
    assert read_settings({}) == Settings()


def test_the_environment_is_read_and_an_option_wins() -> None:
    environment = {"PORT": "9000", "HOST": "0.0.0.0", "BODYMAP_THEME": "dark"}

    assert read_settings(environment).port == 9000
    assert read_settings(environment).theme == "dark"
    assert read_settings(environment, port="9001").port == 9001


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", "none"),
        ("port", "0"),
        ("port", "70000"),
        ("theme", "blue"),
        ("emergency_number", "call me"),
        ("crisis_line", "call me"),
        ("crisis_line", "988;"),
        ("snomed", "perhaps"),
        ("clinic_phone", "call me"),
        ("corrections", "nobody"),
        ("corrections", "a@b.example?cc=c@d.example"),
        ("booking", "clinic.example/book"),
        ("booking", "javascript:alert(1)"),
        ("booking", "https://clinic.example/{place}"),
        ("booking", "https://{region}.example/"),
        ("base_url", "clinic.example"),
        ("base_url", "https://clinic.example/?page=map"),
        ("base_url", "https://someone@clinic.example/"),
        ("accent", "mulberry"),
        ("accent", "#ff9900"),
        ("college", "x" * 201),
        ("frame_ancestors", "*"),
        ("frame_ancestors", "clinic.example"),
        ("frame_ancestors", "https://clinic.example/page"),
        ("frame_ancestors", "https://clinic.example; script-src *"),
    ],
)
def test_a_value_that_is_not_allowed_is_named_with_what_is(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({variable(name): value})

    (line,) = caught.value.lines
    assert f'{name} ({variable(name)}) is "{value}"' in line
    assert str(Settings.model_fields[name].description) in line


def test_all_wrong_values_are_named_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"PORT": "none", "BODYMAP_THEME": "blue"})

    assert len(caught.value.lines) == 2


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "192.168.1.5", "map.example", "127.0.0.1.evil.example", "::ffff:0.0.0.0"])
def test_debug_mode_is_refused_on_a_public_address(host: str) -> None:
    with pytest.raises(SettingsError, match="refused on a public address"):
        read_settings({"BODYMAP_DEBUG": "true"}, host=host)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_debug_mode_is_allowed_on_this_machine_and_off_by_default(host: str) -> None:
    assert read_settings({"HOST": host, "BODYMAP_DEBUG": "true"}).debug
    assert not read_settings({"HOST": host}).debug


def test_an_accent_that_is_too_faint_is_refused_with_one_that_is_not() -> None:
    with pytest.raises(
        SettingsError, match=r"its contrast on the page is 2\.\d\d, words need 4\.5\. The nearest that passes is #[0-9a-f]{6}\."
    ):
        read_settings({"BODYMAP_ACCENT": "#ff9900"})


def test_hidden_conditions_are_a_list_with_commas() -> None:
    assert Settings().hidden_conditions == ()
    assert Settings(hide_conditions=" frozen-shoulder, backache,,backache ").hidden_conditions == ("frozen-shoulder", "backache")


def test_origins_that_may_frame_the_map_are_a_list() -> None:
    settings = read_settings({"BODYMAP_FRAME_ANCESTORS": "https://A.example/,  https://*.b.example:8443 https://a.example"})

    assert settings.embedders == ("https://a.example", "https://*.b.example:8443")
    assert Settings().embedders == ()


@pytest.mark.parametrize("given", ["https://clinic.example/map", "https://clinic.example/map/"])
def test_the_address_ends_with_one_slash(given: str) -> None:
    assert Settings(base_url=given).address == "https://clinic.example/map/"
    assert Settings().address == ""


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("+1 604 555 0100", "tel:+16045550100"),
        ("(604) 555-0100", "tel:6045550100"),
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
    ],
)
def test_a_phone_number_is_a_link(number: str, link: str) -> None:
    assert read_settings({"BODYMAP_CLINIC_PHONE": number}).phone_link == link


def test_the_place_in_a_booking_address_is_encoded() -> None:
    settings = Settings(booking="https://clinic.example/book?about={region}")

    assert settings.booking_for("Jaw & face") == "https://clinic.example/book?about=Jaw%20%26%20face"
