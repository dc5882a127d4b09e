"""Settings: from the environment or by option, checked before anything starts."""

import pytest

from bodymap.settings import Settings, SettingsError, read_settings, variable


def test_nothing_given_is_the_defaults() -> None:
    assert read_settings({}) == Settings()


def test_the_environment_is_read_and_an_option_wins() -> None:
    environment = {"PORT": "9000", "HOST": "0.0.0.0", "BODYMAP_THEME": "dark"}

    assert read_settings(environment).port == 9000
    assert read_settings(environment).theme == "dark"
    assert read_settings(environment, port="9001").port == 9001


@pytest.mark.parametrize(
    ("name", "value"),
    [("port", "none"), ("port", "0"), ("port", "70000"), ("theme", "blue"), ("emergency_number", "call me"), ("snomed", "perhaps")],
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


def test_debug_mode_is_refused_on_a_public_address() -> None:
    with pytest.raises(SettingsError, match="refused on a public address"):
        read_settings({"HOST": "0.0.0.0", "BODYMAP_DEBUG": "true"})
