"""The words of the handout (`handout.yaml`)."""

from pydantic import Field

from bodymap.page_words import Text
from bodymap.value import Value


class HandoutWords(Value):
    """The words of the handout (`handout.yaml`). What stands in braces in a word is put in by the page."""

    title: Text = Field(description="title of the page and name of the link to it")
    lead: Text = Field(description="under it, on the screen only")
    heading: Text = Field(description="first heading of the paper; {places} are put in")
    toolbar: Text = Field(description="name of the form")
    print: Text = Field(description="button")
    print_note: Text = Field(description="under it")
    save_picture: Text = Field(description="button")
    save_picture_note: Text = Field(description="under it")
    picture_making: Text = Field(description="said while it comes")
    picture_saved: Text = Field(description="said then")
    picture_failed: Text = Field(description="said where the server refuses; {reason} is the server's line")
    picture_no_answer: Text = Field(description="said where the server does not answer")
    problems: Text = Field(description="heading of the tick list")
    problems_note: Text = Field(description="under it")
    problems_none: Text = Field(description="instead of it")
    too_long: Text = Field(description="where more is chosen than two pages hold")
    notes: Text = Field(description="label of the notes, and their heading on paper")
    notes_hint: Text = Field(description="under them")
    name_line: Text = Field(description="before the line for a name")
    nothing: Text = Field(description="where no place is chosen")
    no_script: Text = Field(description="where script is off")
    no_address: Text = Field(description="where no base_url is set")
    map_back: Text = Field(description="link")
    picture: Text = Field(description="what the picture shows, for those who do not see it; {view} and {places} are put in")
    drawn: Text = Field(description="added to it")
    pain: Text = Field(description="under the picture; {marks} are put in")
    pain_one: Text = Field(description="one of them; {place} and {pain} are put in")
    emergency: Text = Field(description="heading")
    emergency_call: Text = Field(description="the same where an emergency number is set")
    today: Text = Field(description="heading")
    before: Text = Field(description="heading")
    may_help: Text = Field(description="heading")
    ims: Text = Field(description="under it")
    some_of: Text = Field(description="under it; {shown} and {all} are numbers")
    expect: Text = Field(description="heading")
    after: Text = Field(description="heading")
    at_home: Text = Field(description="heading")
    sources: Text = Field(description="heading")
    read_more: Text = Field(description="beside the code")
    left_out: Text = Field(description="in the picture to send: what stands behind the code only")
    left_out_ask: Text = Field(description="the same where no base_url is set, so that there is no code")
    code: Text = Field(description="name of the code; {address} is put in")
