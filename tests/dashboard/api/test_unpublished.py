"""What nobody has published yet does not show in the API."""

from collections.abc import Callable
from typing import Any

from inspections.models import Finding, Judgment, Value

Ask = Callable[..., Any]


def test_a_draft_judgment_is_not_listed(ask: Ask) -> None:
    before = ask("judgments", force="staffordshire")["count"]
    draft = Judgment.objects.get(
        area__slug="staffordshire",
        question__inspection__slug="peel-effectiveness-2016",
        question__slug="overall",
    )
    draft.review_state = "draft"
    draft.save()
    found = ask("judgments", force="staffordshire")
    assert found["count"] == before - 1
    assert "Effectiveness overall: requires improvement in 2016" not in str(found)


def test_a_rejected_value_is_neither_listed_nor_compared(ask: Ask) -> None:
    rejected = Value.objects.get(
        metric__slug="recorded-crime",
        area__slug="staffordshire",
        publication__slug="staffordshire-peel-effectiveness-2016",
    )
    before = ask("comparisons", metric="recorded-crime")["results"][0]
    assert before["period_end"] == "2016-06-30"
    rejected.review_state = "rejected"
    rejected.save()
    assert "2016-06-30" not in {
        one["period_end"] for one in ask("values", metric="recorded-crime", force="staffordshire")["results"]
    }
    assert "2016-06-30" not in {
        one["period_end"] for one in ask("comparisons", metric="recorded-crime")["results"]
    }


def test_a_draft_finding_is_not_named_by_the_one_that_continues_it(ask: Ask) -> None:
    later = next(one for one in ask("findings")["results"] if one["follows"])
    publication, code = later["follows"].split("/")
    draft = Finding.objects.get(publication__slug=publication, code=code)
    draft.review_state = "draft"
    draft.save()
    found = {one["id"]: one for one in ask("findings")["results"]}
    assert later["follows"] not in found
    assert found[later["id"]]["follows"] is None
