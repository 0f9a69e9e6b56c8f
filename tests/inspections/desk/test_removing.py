"""A report that should never have come to the desk leaves it without a trace but that of who took it away."""

import os

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from inspections.actions.extract import read_run, take_in, uploads
from inspections.actions.remove import remove
from inspections.actions.suggest import reject, reopen
from inspections.models import ExtractionRun, Publication, Suggestion
from inspections.transitions import MoveNotAllowedError
from tests.factories import CitationFactory
from tests.inspections.desk.suggested import only


def test_nothing_of_it_is_kept_but_who_removed_it(
    run: ExtractionRun, anna: User, django_capture_on_commit_callbacks: object
) -> None:
    publication = run.publication
    assert publication is not None

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        remove(run=run, by=anna)

    assert not ExtractionRun.objects.exists()
    assert not Suggestion.objects.exists()
    assert not Publication.objects.filter(pk=publication.pk).exists()
    assert os.listdir(uploads()) == []
    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_repr, entry.change_message) == (
        anna,
        "northshire.txt",
        "Removed from the desk.",
    )


def test_a_file_that_could_not_be_read_is_removed(db: None, anna: User) -> None:
    run = take_in(content=b"%PDF-1.7 and then nothing", name="report.pdf", by=anna)
    read_run(run.pk)

    remove(run=run, by=anna)

    assert not ExtractionRun.objects.exists()


def test_what_was_ever_decided_keeps_the_report(run: ExtractionRun, anna: User) -> None:
    reject(suggestion=only(run, "finding"), by=anna)
    reopen(suggestion=only(run, "finding"), by=anna, reason="A slip")

    with pytest.raises(MoveNotAllowedError, match="Something of this report was decided already"):
        remove(run=run, by=anna)

    assert Suggestion.objects.count() == 6


def test_a_report_that_waits_to_be_read_is_not_removed(db: None, anna: User) -> None:
    run = take_in(content=b"An inspection of Northshire Police", name="report.txt", by=anna)

    with pytest.raises(MoveNotAllowedError, match="To remove is not possible for what is “queued”"):
        remove(run=run, by=anna)


def test_a_publication_that_somebody_has_cited_stays(run: ExtractionRun, anna: User) -> None:
    assert run.publication is not None
    CitationFactory(publication=run.publication)

    remove(run=run, by=anna)

    assert Publication.objects.filter(pk=run.publication.pk).exists()


def test_it_is_removed_from_its_own_page_which_says_so_no_more_once_something_is_decided(
    run: ExtractionRun, anna: User, client: Client
) -> None:
    client.force_login(anna)
    desk, button = reverse("admin:desk_run", args=[run.pk]), "Remove this report"
    assert button in client.get(desk).text
    reject(suggestion=only(run, "finding"), by=anna)
    assert button not in client.get(desk).text

    refused = client.post(reverse("admin:desk_remove", args=[run.pk]), follow=True)

    assert "Something of this report was decided already" in refused.text
    assert ExtractionRun.objects.count() == 1
