"""Two people have one page open: the second to save is told, and nothing is lost."""

from django.test import Client

from inspections.models import Citation
from tests.factories import (
    CaveatFactory,
    CitationFactory,
    DiscrepancyFactory,
    GradeFactory,
    JudgmentFactory,
    ValueFactory,
)
from tests.opened_page import opened

CITATION = "citations-0-"
KEPT = (
    "What you typed is still here; the other fields now show the newer values. "
    "Check, and save again to keep what you see."
)


def without_time(messages: list[str]) -> list[str]:
    """The sentences without " at 10:42."."""
    return [text.rpartition(" at ")[0] if text.startswith("Since") else text for text in messages]


def test_the_second_editor_is_told_who_changed_what_and_when(anna: Client, ben: Client) -> None:
    value = ValueFactory(value="63.5", note="")
    annas, bens = opened(anna, value), opened(ben, value)
    annas["value"] = "63.6"
    assert annas.save()

    bens["note"] = "Rounded"
    assert not bens.save()

    change, advice = bens.errors
    at = value.history.latest().history_date.astimezone().strftime("%H:%M")
    assert change == f"Since you opened this page, anna changed value from 63.5 to 63.6 at {at}."
    assert advice == KEPT
    value.refresh_from_db()
    assert value.note == ""


def test_what_the_second_editor_typed_stays_and_saves_at_the_second_try(anna: Client, ben: Client) -> None:
    value = ValueFactory(value="63.5", decimals=1, approximate="")
    annas, bens = opened(anna, value), opened(ben, value)
    annas["value"], annas["approximate"] = "63.6", "about"
    assert annas.save()

    bens["value"], bens["note"] = "63.7", "From the text"
    assert not bens.save()
    assert (bens["value"], bens["note"], bens["why"]) == ("63.7", "From the text", "Read again")
    assert (bens["approximate"], bens["period_end"]) == ("about", "30/06/2016")
    assert bens.save()

    value.refresh_from_db()
    assert (str(value.value), value.approximate, value.note) == ("63.7000", "about", "From the text")
    assert [str(line.value) for line in value.history.all()] == ["63.7000", "63.6000", "63.5000"]


def test_a_third_save_in_between_is_told_as_well(anna: Client, ben: Client) -> None:
    value = ValueFactory(value="63.5")
    bens = opened(ben, value)
    bens["note"] = "Rounded"
    first = opened(anna, value)
    first["value"] = "63.6"
    assert first.save()
    assert not bens.save()
    again = opened(anna, value)
    again["margin"] = "0.5"
    assert again.save()

    assert not bens.save()

    assert without_time(bens.errors) == [
        "Since you opened this page, anna changed margin from nothing to 0.5",
        KEPT,
    ]


def test_choices_and_links_are_told_by_their_names(anna: Client, ben: Client) -> None:
    judgment = JudgmentFactory(evidence="press")
    annas, bens = opened(anna, judgment), opened(ben, judgment)
    annas["evidence"] = "report"
    worse = GradeFactory(scale=judgment.grade.scale, word="inadequate", position=4)
    annas["grade"] = str(worse.pk)
    assert annas.save()

    bens["note"] = "From the press"
    assert not bens.save()

    assert without_time(bens.errors) == [
        (
            "Since you opened this page, anna changed class of evidence from Press to "
            "Inspection report, read line by line"
        ),
        f"Since you opened this page, anna changed grade from {judgment.grade} to {worse}",
        KEPT,
    ]


def test_an_editor_who_changes_nothing_overwrites_nothing(anna: Client, ben: Client) -> None:
    value = ValueFactory(value="63.5")
    annas, bens = opened(anna, value), opened(ben, value)
    annas["value"] = "63.6"
    assert annas.save()

    assert bens.save()

    value.refresh_from_db()
    assert str(value.value) == "63.6000"
    assert value.history.count() == 2


def test_a_citation_that_someone_else_changed_is_told_beside_it(anna: Client, ben: Client) -> None:
    citation = CitationFactory(line=350, place="Figure 3")
    annas, bens = opened(anna, citation.value), opened(ben, citation.value)
    annas[CITATION + "line"] = "351"
    assert annas.save()

    bens[CITATION + "place"] = "Figure 4"
    assert not bens.save()
    assert without_time(bens.errors) == [
        "Since you opened this page, anna changed line from 350 to 351",
        KEPT,
    ]
    assert (bens[CITATION + "place"], bens[CITATION + "line"]) == ("Figure 4", "351")
    assert bens.save()

    citation.refresh_from_db()
    latest = citation.history.latest()
    assert (citation.place, citation.line, citation.revision) == ("Figure 4", 351, 3)
    assert (latest.history_user.username, latest.history_change_reason) == ("ben", "Read again")


def test_a_citation_the_second_editor_left_alone_keeps_the_first_ones_change(
    anna: Client, ben: Client
) -> None:
    citation = CitationFactory(line=350)
    annas, bens = opened(anna, citation.value), opened(ben, citation.value)
    annas[CITATION + "line"] = "351"
    assert annas.save()

    bens["note"] = "Rounded"
    assert bens.save()

    citation.refresh_from_db()
    assert (citation.line, citation.value.note) == (351, "Rounded")


def test_a_citation_that_someone_else_changed_is_not_deleted_unasked(anna: Client, ben: Client) -> None:
    citation = CitationFactory(line=350)
    annas, bens = opened(anna, citation.value), opened(ben, citation.value)
    annas[CITATION + "line"] = "351"
    assert annas.save()

    bens[CITATION + "DELETE"] = "on"
    assert not bens.save()
    assert "anna changed line from 350 to 351" in bens.errors[0]
    assert Citation.objects.filter(pk=citation.pk).exists()

    assert bens.save()
    assert not Citation.objects.filter(pk=citation.pk).exists()


def test_a_citation_that_someone_else_deleted_is_told_and_what_was_typed_stays(
    anna: Client, ben: Client
) -> None:
    citation = CitationFactory(place="Figure 3")
    annas, bens = opened(anna, citation.value), opened(ben, citation.value)
    annas[CITATION + "DELETE"] = "on"
    assert annas.save()

    bens[CITATION + "place"] = "Figure 4"
    assert not bens.save()
    assert "Since you opened this page, anna deleted this row" in without_time(bens.errors)
    assert bens[CITATION + "place"] == "Figure 4"

    bens[CITATION + "DELETE"] = "on"
    assert bens.save()
    assert not Citation.objects.filter(pk=citation.pk).exists()


def test_links_to_several_rows_are_told_too(anna: Client, ben: Client) -> None:
    discrepancy = DiscrepancyFactory()
    value = ValueFactory(metric__name="Recorded crime", area__name="Northshire")
    annas, bens = opened(anna, discrepancy), opened(ben, discrepancy)
    annas["values"] = [str(value.pk)]
    assert annas.save()

    bens["shown"] = "We show the text."
    assert not bens.save()
    assert "Since you opened this page, values became: Recorded crime, Northshire, 2016-06-30." in bens.errors
    assert bens.save()

    discrepancy.refresh_from_db()
    assert (discrepancy.shown, list(discrepancy.values.all())) == ("We show the text.", [value])


def test_a_change_by_a_program_is_told_as_one(ben: Client) -> None:
    caveat = CaveatFactory(text="One force is missing.")
    bens = opened(ben, caveat)
    caveat.text = "Two forces are missing."
    caveat.revision = 2
    caveat.save()

    bens["effect"] = "care_over_time"
    assert not bens.save()

    assert without_time(bens.errors)[0] == (
        "Since you opened this page, a program changed text from One force is missing. "
        "to Two forces are missing."
    )
