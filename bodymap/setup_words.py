"""The words of the pages for webmasters (`setup.yaml`)."""

from pydantic import Field

from bodymap.page_words import Text
from bodymap.value import Value


class SetupWords(Value):
    """The words of the pages for webmasters (`setup.yaml`). What stands in braces in a word is put in by the page."""

    title: Text = Field(description="title of the page for webmasters")
    heading: Text = Field(description="first heading")
    lead: Text = Field(description="sentence under it")
    options: Text = Field(description="name of the form")
    start: Text = Field(description="label of the choice of a place")
    nothing_chosen: Text = Field(description="first choice there")
    view: Text = Field(description="label")
    theme: Text = Field(description="label")
    theme_auto: Text = Field(description="choice")
    theme_light: Text = Field(description="choice")
    theme_dark: Text = Field(description="choice")
    accent: Text = Field(description="label")
    accent_hint: Text = Field(description="example in the field")
    contrast_ok: Text = Field(description="under the colour; {contrast} and {least} are numbers")
    contrast_low: Text = Field(description="the same where it is too faint")
    no_colour: Text = Field(description="the same where it is no colour")
    width: Text = Field(description="label")
    events: Text = Field(description="label of the tick box")
    events_note: Text = Field(description="under it")
    events_privacy: Text = Field(description="sentence for a privacy notice")
    copy_this: Text = Field(description="heading")
    as_script: Text = Field(description="choice")
    as_frame: Text = Field(description="choice")
    frame_note: Text = Field(description="under the plain frame")
    copy_lines: Text = Field(description="button")
    copied: Text = Field(description="said after it")
    snippet: Text = Field(description="name of the lines to copy")
    policy: Text = Field(description="above the policy line")
    policy_line: Text = Field(description="name of the policy line")
    may_heading: Text = Field(description="heading")
    address: Text = Field(description="label")
    address_hint: Text = Field(description="example in the field")
    check: Text = Field(description="button")
    may: Text = Field(description="answer; {origin} is put in")
    may_not: Text = Field(description="answer; {origin} and {setting} are put in")
    no_address: Text = Field(description="answer")
    live: Text = Field(description="heading")
    preview: Text = Field(description="name of the preview")
    no_script: Text = Field(description="where script is off")
    demo_title: Text = Field(description="title of the demo page")
    demo_lead: Text = Field(description="under its heading")
