"""How an application is called in the registers."""

from .models.build import field
from .models.build import model
from eurzad.forms.applications.party import title_of
from eurzad.forms.model.read import read_definition


IN_TITLE = 'eurzad:inTitle="true"'
CHOICES = '<values><element key="lost">Zgubiony</element></values>'
FORM = read_definition(
    model(
        field("zope.schema.Choice", CHOICES, "what", IN_TITLE)
        + field("zope.schema.Date", "", "day", IN_TITLE)
        + field("zope.schema.TextLine", "", "more")
    )
)


def test_choices_and_dates_are_told_as_people_read_them():
    answers = {"what": "lost", "day": "2026-11-26", "more": "tajne"}
    assert title_of(FORM, answers, "Dowód") == "Dowód: Zgubiony, 26.11.2026"


def test_without_answers_the_service_is_the_title():
    assert title_of(FORM, {}, "Dowód") == "Dowód"
