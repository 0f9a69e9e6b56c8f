"""The desk as a browser without script sees it."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from inspections.actions.publish import NotPublishedError, publish
from inspections.actions.suggest import accept
from inspections.models import ExtractionRun, Judgment, Publication, PublicChange
from tests.inspections.desk.conftest import read
from tests.inspections.desk.reports import extraction
from tests.inspections.desk.suggested import only


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_two_people_bring_a_report_from_the_desk_to_the_public_and_back(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    annas, bens = client_of(anna), client_of(ben)
    desk = reverse("admin:desk_run", args=[run.pk])
    assert "Northshire" in annas.get(desk).text
    for suggestion in run.suggestions.all():
        answer = annas.post(reverse("admin:desk_suggestion", args=[run.pk, suggestion.pk]), {"act": "accept"})
        assert answer.status_code == 302
    for suggestion in run.suggestions.filter(kind="judgment"):
        address = reverse("admin:desk_review", args=[run.pk, suggestion.pk])
        assert bens.post(address, {"verdict": "confirmed"}).status_code == 302

    publish = reverse("admin:desk_publish", args=[run.pk])
    assert "Nothing was published" not in bens.get(publish).text
    assert bens.post(publish, {"note": "New"}).status_code == 302
    assert Judgment.objects.published().filter(area__slug="northshire").count() == 2

    change = PublicChange.objects.get()
    assert bens.post(reverse("admin:desk_undo", args=[change.pk]), {"note": "Too early"}).status_code == 302
    assert not Judgment.objects.published().filter(area__slug="northshire").exists()
    assert "Too early" in bens.get(reverse("admin:inspections_extractionrun_changelist")).text


def test_a_file_is_uploaded_and_read(anna: User, northshire: object) -> None:
    annas = client_of(anna)
    text = b"An inspection of Northshire Police\n" * 3

    answer = annas.post(
        reverse("admin:desk_upload"), {"file": SimpleUploadedFile("report.txt", text)}, follow=True
    )

    assert answer.status_code == 200
    run = ExtractionRun.objects.get()
    assert (run.file_name, run.state) == ("report.txt", "done")
    again = annas.post(reverse("admin:desk_upload"), {"file": SimpleUploadedFile("b.txt", text)}, follow=True)
    assert "This file was uploaded before" in again.text
    assert ExtractionRun.objects.count() == 1


def test_a_report_without_a_date_is_not_published(northshire: object, anna: User, ben: User) -> None:
    run = read(anna, extraction())
    accept(suggestion=only(run, "finding"), by=anna)

    with pytest.raises(NotPublishedError, match="The report has no date of publication"):
        publish(run=run, by=ben)


def test_title_date_and_address_are_entered_at_the_desk_and_reach_the_drafts(
    northshire: object, anna: User
) -> None:
    run = read(anna, extraction())
    accept(suggestion=only(run, "judgment"), by=anna)
    annas = client_of(anna)
    sent = {
        "title": "PEEL: Police effectiveness 2016. An inspection of Northshire Police",
        "published": "2017-03-02",
        "date_precision": "month",
        "isbn": "",
        "url": "inspectorate.example/northshire",
    }
    address = reverse("admin:desk_details", args=[run.pk])
    assert "Published on: This field is required." in annas.post(
        address, {**sent, "published": ""}, follow=True
    ).text.replace("&quot;", "")

    assert "Saved." in annas.post(address, sent, follow=True).text

    publication = Publication.objects.get(pk=run.publication.pk)
    assert (publication.title, publication.url) == (sent["title"], "https://inspectorate.example/northshire")
    assert str(Judgment.objects.get(area__slug="northshire").published) == "2017-03-02"


def test_an_act_that_does_not_exist_is_refused_and_nothing_is_decided(run: ExtractionRun, anna: User) -> None:
    suggestion = only(run, "finding")
    annas = client_of(anna)

    answer = annas.post(reverse("admin:desk_suggestion", args=[run.pk, suggestion.pk]), {"act": "burn"})

    assert answer.status_code == 404
    assert only(run, "finding").state == "pending"


@pytest.mark.parametrize("confidence", ["", "0", "101", "x", "-5"])
def test_a_bulk_needs_a_confidence(run: ExtractionRun, anna: User, confidence: str) -> None:
    address = reverse("admin:desk_accept_many", args=[run.pk])

    answer = client_of(anna).post(address, {"confidence": confidence}, follow=True)

    assert "Choose a confidence from 1 to 100 percent." in answer.text
    assert not run.suggestions.exclude(state="pending").exists()


def test_a_bulk_takes_what_is_sure_enough_of_one_kind(run: ExtractionRun, anna: User) -> None:
    address = reverse("admin:desk_accept_many", args=[run.pk])

    answer = client_of(anna).post(address, {"confidence": "99", "only": "judgment"}, follow=True)

    assert "2 of 2 accepted." in answer.text
    assert {one.kind for one in run.suggestions.exclude(state="pending")} == {"judgment"}


def test_a_card_that_htmx_asks_for_is_the_card_and_nothing_around_it(run: ExtractionRun, anna: User) -> None:
    suggestion = only(run, "value")
    address = reverse("admin:desk_suggestion", args=[run.pk, suggestion.pk])
    annas = client_of(anna)

    part = annas.post(address, {"act": "accept", "show": "decide"}, headers={"HX-Request": "true"}).text

    assert "<html" not in part
    assert part.strip().startswith(f'<article id="s{suggestion.pk}"')
    assert '<div id="tabs" hx-swap-oob="true">' in part
    assert "1 of 6 decided" in part
    assert "Accepted (1)" in part


def test_the_desk_asks_the_database_as_often_for_many_suggestions_as_for_few(
    run: ExtractionRun, anna: User, django_assert_max_num_queries: Any
) -> None:
    for _ in range(40):
        for one in run.suggestions.filter(pk__lte=6 + run.suggestions.first().pk):
            one.pk, one.order = None, one.order + 100
            one.save()
    annas = client_of(anna)
    address = reverse("admin:desk_run", args=[run.pk])
    annas.get(address)

    with django_assert_max_num_queries(30):
        assert annas.get(address).status_code == 200
