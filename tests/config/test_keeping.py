"""Answers are kept for as long as nothing has changed: nobody sees an old one, and nobody another one's."""

import gzip
from typing import Any

import brotli
import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from config.kept_answer import may_be_kept
from dashboard.queries.memory import forget_everything
from dashboard.responses import passing
from inspections.actions import data_version
from inspections.models import Area

PART = {"HX-Request": "true"}
RESTORED = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
ANSWERS = [
    ("/forces/", {}),
    ("/judgments/?question=use-of-resources", {}),
    ("/judgments/?question=use-of-resources", PART),
    ("/metrics/recorded-crime/", {}),
    ("/forces.csv", {}),
    ("/forces.json", {}),
    ("/changes/feed.xml", {}),
    ("/api/v1/forces", {}),
    ("/api/v1/values?metric=recorded-crime", {}),
]
every_answer = pytest.mark.parametrize(("address", "headers"), ANSWERS)


@pytest.fixture
def reader(loaded: None, monkeypatch: Any) -> Client:
    """A browser in front of one process, to which what this test has written counts as committed."""
    monkeypatch.setattr(data_version, "is_settled", lambda: True)
    return Client()


def asked_twice(reader: Client, address: str, **more: Any) -> tuple[Any, Any, int]:
    """Both answers, and the queries that the second cost a process that remembers nothing else."""
    first = reader.get(address, **more)
    forget_everything()
    with CaptureQueriesContext(connection) as queries:
        second = reader.get(address, **more)
    return first, second, len(queries)


def is_kept(reader: Client, address: str) -> bool:
    return asked_twice(reader, address)[2] == queries_for_the_version()


def queries_for_the_version() -> int:
    with CaptureQueriesContext(connection) as queries:
        data_version.current()
    return len(queries)


def rename(slug: str, name: str) -> None:
    area = Area.objects.get(slug=slug)
    area.official_name = name
    area.save()


@every_answer
def test_the_second_reader_gets_what_the_first_one_got(reader: Client, address: str, headers: Any) -> None:
    first, second, queries = asked_twice(reader, address, headers=headers)
    assert queries == queries_for_the_version()
    assert second.status_code == 200
    assert second.content == first.content
    assert second.headers == {**first.headers, "X-Request-ID": second["X-Request-ID"]}
    assert second.resolver_match.view_name == first.resolver_match.view_name


@every_answer
def test_who_has_the_answer_is_told_so_before_any_query(reader: Client, address: str, headers: Any) -> None:
    first = reader.get(address, headers=headers)
    forget_everything()
    for other in (reader, Client()):  # this process, and another one that has never built the page
        with CaptureQueriesContext(connection) as queries:
            again = other.get(address, headers={**headers, "If-None-Match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert len(queries) == queries_for_the_version()
        for name in ("ETag", "Cache-Control", "Vary", "Content-Security-Policy"):
            assert again.get(name) == first.get(name), name


def test_an_edit_is_in_the_next_answer(reader: Client) -> None:
    before = reader.get("/forces.csv")
    rename("kent", "Police of Kent")

    after = reader.get("/forces.csv", headers={"If-None-Match": before["ETag"]})

    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert "Police of Kent" in after.content.decode()


def test_a_page_and_its_part_are_two_answers(reader: Client) -> None:
    address = "/judgments/?question=use-of-resources"
    whole, part = reader.get(address), reader.get(address, headers=PART)
    assert whole["ETag"] != part["ETag"]
    assert len(part.content) < len(whole.content)
    assert reader.get(address, headers=RESTORED).content == whole.content
    assert reader.get(address, headers={**PART, "If-None-Match": whole["ETag"]}).status_code == 200


@pytest.mark.parametrize(
    "other",
    [
        "/judgments.json?question=use-of-resources&force=kent",
        "/judgments.json?force=kent&question=use-of-resources&utm_source=letter",
        "/judgments.json?force=kent&grade=&question=use-of-resources&fbclid=1",
    ],
)
def test_one_question_is_one_answer_however_it_is_spelled(reader: Client, other: str) -> None:
    plain = reader.get("/judgments.json?force=kent&question=use-of-resources")
    with CaptureQueriesContext(connection) as queries:
        again = reader.get(other)
    assert again["ETag"] == plain["ETag"]
    assert again.content == plain.content
    assert len(queries) == queries_for_the_version()
    assert "utm_source" not in Client().get(other).content.decode()  # nor where it is the first to ask


def test_the_order_of_several_choices_is_the_readers(reader: Client) -> None:
    one, other = (
        reader.get(f"/compare.json?force={first}&force={second}&what=questions")
        for first, second in (("kent", "durham"), ("durham", "kent"))
    )
    assert one["ETag"] != other["ETag"]


def test_the_api_goes_on_refusing_what_it_does_not_know(reader: Client) -> None:
    for address in ("/api/v1/forces?colour=red", "/api/v1/forces?limit="):
        answer = reader.get(address)
        assert answer.status_code == 422
        assert "ETag" not in answer


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("br;q=0.5", "br"),
        ("identity", None),
        ("", None),
    ],
)
def test_each_browser_gets_an_encoding_that_it_reads(
    reader: Client, accepted: str, encoding: str | None
) -> None:
    plain = reader.get("/forces/")
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[encoding]
    for answer in asked_twice(reader, "/forces/", headers={"Accept-Encoding": accepted})[:2]:
        assert answer.get("Content-Encoding") == encoding
        assert answer["Content-Length"] == str(len(answer.content))
        assert unpack(answer.content) == plain.content
        assert answer["ETag"] == plain["ETag"]
        assert "Accept-Encoding" in answer["Vary"]


def test_head_says_what_get_says(reader: Client) -> None:
    head, kept, whole = reader.head("/forces/"), reader.head("/forces/"), reader.get("/forces/")
    assert head.content == kept.content == b""
    for name in ("ETag", "Content-Type", "Content-Length", "Vary"):
        assert head[name] == kept[name] == whole[name]


def test_staff_who_are_signed_in_go_past_what_is_kept(reader: Client) -> None:
    kept = reader.get("/forces/")
    reader.force_login(User.objects.create_superuser("root"))
    assert not is_kept(reader, "/forces/")
    own = reader.get("/forces/", headers={"If-None-Match": kept["ETag"]})
    assert own.status_code == 200
    assert own.content == kept.content


@pytest.mark.parametrize(
    "address", ["/admin/login/", "/healthz", "/readyz", "/no/such/page", "/judgments", "/data/"]
)
def test_what_is_not_a_page_of_the_data_alone_is_never_kept(reader: Client, address: str) -> None:
    first, second, _ = asked_twice(reader, address)
    assert "ETag" not in first
    assert "ETag" not in second


def test_another_name_of_the_site_has_its_own_answers_and_a_foreign_one_none(
    reader: Client, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "peelmark.example"]
    assert '"http://testserver/forces.json"' in reader.get("/forces.json").content.decode()
    other = reader.get("/forces.json", headers={"host": "peelmark.example"})
    assert '"http://peelmark.example/forces.json"' in other.content.decode()
    assert reader.get("/forces.json", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    "spoil",
    [
        lambda answer: answer.set_cookie("a", "b"),
        lambda answer: answer.__setitem__("Vary", "Accept-Encoding, Cookie"),
        lambda answer: answer.__setitem__("Cache-Control", "max-age=0, private"),
        lambda answer: answer.__setitem__("Cache-Control", "no-store"),
        lambda answer: setattr(answer, "status_code", 404),
        passing,
    ],
)
def test_an_answer_that_is_not_for_everybody_is_not_kept(spoil: Any) -> None:
    answer = HttpResponse("Good")
    assert may_be_kept(answer)
    spoil(answer)
    assert not may_be_kept(answer)


def test_what_is_read_before_a_commit_is_not_kept_for_others(loaded: None) -> None:
    reader = Client()
    assert not data_version.is_settled()  # every test is one transaction
    assert not is_kept(reader, "/forces/")


def test_a_developer_sees_a_changed_template_at_once(reader: Client, settings: Any) -> None:
    settings.DEBUG = True
    assert "ETag" not in Client().get("/forces/")
