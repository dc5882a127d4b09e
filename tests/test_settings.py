"""Settings: from the environment or by option, checked before anything starts."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bodymap.errors import SettingsError, variable
from bodymap.settings import Settings, read_settings


def test_nothing_given_is_the_defaults() -> None:
    assert read_settings({}) == Settings()


def test_the_environment_is_read_and_an_option_wins() -> None:
    environment = {"PORT": "9000", "HOST": "0.0.0.0", "BODYMAP_THEME": "dark"}

    assert read_settings(environment).port == 9000
    assert read_settings(environment).theme == "dark"
    assert read_settings(environment, port="9001").port == 9001


ANY = "any"
FORM, ORIGIN = "it is not of the right form", "it has the form https://www.clinic.example, without a path"


def given(**values: str) -> Settings:
    return read_settings({variable(name): value for name, value in values.items()})


@pytest.mark.parametrize(
    ("name", "values", "refused", "why"),
    [
        ("port", ("1", "80", "65535", " 8050 "), ("0", "65536", "-1", "80.5", "none", "0x50"), "put should be"),
        ("theme", ("auto", "light", "dark"), ("blue", "Dark", "auto,dark"), "input should be 'auto', 'light' or 'dark'"),
        ("clinic_name", ("", "x" * 200, "Ärzte & Söhne", "a  b"), ("x" * 201, "a\nb", "a\x00b", "a\x1fb", "a\tb"), ANY),
        ("country", ("", "x" * 200), ("x" * 201, "a\nb"), ANY),
        ("college", ("", "x" * 200), ("x" * 201, "a\nb"), ANY),
        ("registration_numbers", ("", "x" * 200), ("x" * 201, "a\nb"), ANY),
        (
            "clinic_phone",
            ("", "+1 604 555 0100", "(604) 555-0100", "123", "+44 (0)20 7946 0000", "+" + "1" * 30, "604.555/0100"),
            ("12", "call me", "+1 604 555 0100x", "-604 555", "604 555-", "+" + "1" * 31, "++1 604 555", "tel:6045550100"),
            FORM,
        ),
        (
            "corrections",
            ("", "a@b.example", "a.b+c-d_e@f-g.h.example"),
            ("nobody", "a@b", "a@b.example?cc=c@d.example", "a b@c.example", "a@b.example,c@d.example", "@b.example", "a@.example", "a@b."),
            FORM,
        ),
        (
            "booking",
            ("", "https://clinic.example", "http://clinic.example:8080/book", "https://clinic.example/?about={region}&x=(1)#y"),
            (
                *("clinic.example/book", "javascript:alert(1)", "https://clinic.example/{place}", "https://{region}.example/"),
                *("https://clinic.example/<b>", "https://a@clinic.example/", "https://clinic.example:123456/", 'https://clinic.example/"x'),
            ),
            FORM,
        ),
        (
            "base_url",
            ("", "https://clinic.example", "http://clinic.example:80/map/", "https://clinic.example/a/b~c_d-e.f"),
            (
                *("clinic.example", "https://clinic.example/?page=map", "https://clinic.example/#x", "ftp://clinic.example"),
                *("https://someone@clinic.example/", "https://clinic.example/a b", "https://clinic.example:123456"),
            ),
            FORM,
        ),
        (
            "frame_ancestors",
            ("", "https://clinic.example", "http://*.clinic.example:8443", "https://a", "https://a.b-c.example"),
            (
                *("*", "clinic.example", "https://clinic.example/page", "https://clinic.example; script-src *", "https://*"),
                *("https://a.*.example", "https://clinic.example:123456", "data:", "'self'", "https://a..b"),
            ),
            ORIGIN,
        ),
        ("figure", ("", "sculpted", "a-b-2", "x" * 60), ("Sculpted", "a_b", "-a", "a-", "a--b", "../a", "x" * 61), ANY),
        ("emergency_number", ("", "911", "+12", "12", "1" * 15), ("9", "call me", "1" * 16, "9-1-x", "++1", "tel:911"), FORM),
        ("logo", ("",), ("nowhere.png", "."), "the file is"),
        ("accent", ("", "#005eb8"), ("mulberry", "#ff9900", "005eb8", "#fff"), ANY),
        ("snomed", ("true", "false", "1", "0"), ("perhaps", "2"), "input should be a valid boolean"),
        ("reload", ("true", "no"), ("perhaps",), "input should be a valid boolean"),
        ("debug", ("false", "off"), ("perhaps",), "input should be a valid boolean"),
    ],
)
def test_a_setting_takes_what_it_says_and_names_anything_else_with_what_is_allowed(
    name: str, values: tuple[str, ...], refused: tuple[str, ...], why: str
) -> None:
    for value in values:
        assert given(**{name: value}) == read_settings({}, **{name: value})
    for value in refused:
        with pytest.raises(SettingsError) as caught:
            given(**{name: value})
        (line,) = caught.value.lines
        start, end = f'{name} ({variable(name)}) is "{value}": ', f". It is: {Settings.model_fields[name].description}."
        assert line.startswith(start)
        assert line.endswith(end)
        reason = line[len(start) : -len(end)]
        assert reason[0].islower() or not reason[0].isalpha()
        assert not reason.endswith(".")
        assert why in (ANY, reason) or why in reason


def test_a_setting_that_does_not_exist_is_said() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({}, colour="red")

    assert caught.value.lines == ('There is no setting "colour".',)


def test_settings_stay_as_they_were_read() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().theme = "dark"  # type: ignore[misc]


def test_spaces_around_a_value_do_not_count() -> None:
    assert given(clinic_name="  Harbour Street  ").clinic_name == "Harbour Street"


def test_an_empty_variable_is_none_at_all_and_an_option_may_be_left_out() -> None:
    assert read_settings({"PORT": "", "BODYMAP_THEME": ""}, port=None, clinic_name=None) == Settings()
    assert read_settings({"BODYMAP_CLINIC_NAME": "Harbour Street"}, clinic_name="").clinic_name == ""


def test_the_variables_of_the_process_are_read_where_none_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BODYMAP_THEME", "dark")

    assert read_settings().theme == "dark"
    assert read_settings({}).theme == "auto"


def test_without_any_setting_the_map_is_closed_to_everybody_but_this_machine() -> None:
    settings = Settings()

    assert (settings.host, settings.port, settings.theme) == ("127.0.0.1", 8050, "auto")
    assert (settings.reload, settings.snomed, settings.debug) == (False, False, False)
    assert settings.data.name == "data"
    empty = set(Settings.model_fields) - {"host", "port", "theme", "reload", "snomed", "debug", "data"}
    assert {getattr(settings, name) for name in empty} == {""}


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
    assert settings.frame_ancestors == "https://a.example https://*.b.example:8443"
    assert Settings().embedders == ()
    assert given(frame_ancestors=" ,https://a.example, ").embedders == ("https://a.example",)


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

    assert settings.booking_for("Jaw & face/neck") == "https://clinic.example/book?about=Jaw%20%26%20face%2Fneck"
    assert Settings(booking="https://clinic.example/book").booking_for("Jaw") == "https://clinic.example/book"


def test_a_logo_is_read_once_so_that_a_later_change_of_its_file_is_none_of_the_page(tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"/>'.replace("/>", "><path/></svg>"))
    settings = read_settings({}, logo=str(logo))
    logo.unlink()

    picture = settings.logo_picture
    assert picture is not None
    assert (picture.name, picture.body) == ("logo.svg", "<path/>")
    assert Settings().logo_picture is None


@pytest.mark.parametrize(
    ("number", "shown", "link"),
    [
        ("+1 604 555 0100 ext. 12", "+1 604 555 0100 ext. 12", "tel:+16045550100;ext=12"),
        ("604 555 0100 x12", "604 555 0100 x12", "tel:6045550100;ext=12"),
        ("1-800-PHYSIO", "1-800-PHYSIO", "tel:1800749746"),
        ("604\u2013555\u20130100", "604-555-0100", "tel:6045550100"),
        ("+49\u00a030\u00a01234", "+49 30 1234", "tel:+49301234"),
    ],
)
def test_phone_numbers_as_clinics_print_them_are_taken(number: str, shown: str, link: str) -> None:
    settings = read_settings({"BODYMAP_CLINIC_PHONE": number})

    assert (settings.clinic_phone, settings.phone_link) == (shown, link)


@pytest.mark.parametrize("number", ["PHYSIO", "604 555 0100 ext.", "604 call me", "604;ext=1", "12 ext. 1234567"])
def test_what_is_no_phone_number_is_refused(number: str) -> None:
    with pytest.raises(SettingsError):
        read_settings({"BODYMAP_CLINIC_PHONE": number})


@pytest.mark.parametrize(("number", "taken"), [("9-1-1", "911"), ("9 1 1", "911"), ("9\u20111\u20111", "911"), ("+44 999", "+44999")])
def test_an_emergency_number_may_be_parted(number: str, taken: str) -> None:
    assert read_settings({"BODYMAP_EMERGENCY_NUMBER": number}).emergency_number == taken


def test_hosts_with_letters_of_any_language_are_taken() -> None:
    settings = read_settings(
        {
            "BODYMAP_BASE_URL": "https://www.praxis-m\u00fcller.de/karte/",
            "BODYMAP_BOOKING": "https://praxis-m\u00fcller.de/termin?ort={region}",
            "BODYMAP_FRAME_ANCESTORS": "https://*.praxis-m\u00fcller.de, https://clinic.example",
        }
    )

    assert settings.base_url == "https://www.xn--praxis-mller-klb.de/karte/"
    assert settings.booking == "https://xn--praxis-mller-klb.de/termin?ort={region}"
    assert settings.embedders == ("https://*.xn--praxis-mller-klb.de", "https://clinic.example")


@pytest.mark.parametrize("address", ["https://m\u00fc..de/", "https://" + "\u00fc" * 80 + ".de/"])
def test_a_host_that_cannot_be_one_is_refused(address: str) -> None:
    with pytest.raises(SettingsError):
        read_settings({"BODYMAP_BASE_URL": address})
