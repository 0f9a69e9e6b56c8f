"""A fixture that is wrong: what is wrong is said for a person, and nothing is loaded."""

import json
from pathlib import Path
from typing import Any

import pytest

from inspections.actions.fixture_shapes import FixtureError
from inspections.actions.load import load
from inspections.models import LoadedFixture
from tests.inspections.test_load import metric, sizes

pytestmark = pytest.mark.usefixtures("loaded")


def forces_left_out(excludes: Any) -> dict[str, Any]:
    fields = {"code": "x", "text": "One is left out.", "effect": "note", "excludes": excludes}
    publication = ["staffordshire-peel-effectiveness-2016"]
    return {"model": "inspections.caveat", "fields": {"publication": publication, **fields}}


BAD = {
    "not JSON": ("[{", "99_bad.json is not valid JSON"),
    "unknown model": ([{"model": "inspections.opinion", "fields": {}}], "give a known “model”"),
    "unknown field": ([metric("x", colour="red")], "Metric has no field named 'colour'"),
    "number of a row": ([{**metric("x"), "pk": 7}], "take “pk” out"),
    "word not in the list": (
        [metric("x", kind="opinion")],
        "metric x: kind: Value 'opinion' is not a valid choice",
    ),
    "rule of the database": (
        [metric("x", kind="recording", polarity="higher_is_better")],
        (
            "99_bad.json: metric x: Of demand and recorded crime neither high nor low is good. "
            "Correct it in the file."
        ),
    ),
    "reference to nothing": (
        [metric("x", theme=["gardening"])],
        "99_bad.json: metric x refers to theme gardening, which does not exist. State that above it",
    ),
    "stated twice": ([metric("x"), metric("x")], "metric x is stated a second time"),
    "stated in a file that is unchanged": (
        [{"model": "inspections.theme", "fields": {"slug": "fine", "name": "Other", "order": 1}}],
        "theme fine is stated a second time; it is already in 97_before.json",
    ),
    "model that is no word": ('[{"model": 3, "fields": {}}]', "give a known “model”"),
    "reference as text": ([metric("x", theme="investigating-crime")], "“theme” is a natural key, a list"),
    "reference to an empty name": ([metric("x", theme=None)], "“theme” may not be empty"),
    "reference not stated": (
        [{"model": "inspections.metric", "fields": {"slug": "x"}}],
        "99_bad.json, object 1: “theme” is not stated. Name a row.",
    ),
    "list of rows as nothing": ([forces_left_out(None)], "“excludes” is a list of natural keys"),
    "list of rows as words": ([forces_left_out(["kent"])], "“excludes” is a list of natural keys"),
    "a list for text": ([metric("x", definition=["a"])], "“definition” must be readable text"),
    "a number for text": ([metric("x", name=7)], "“name” must be readable text"),
    "a sign that no database keeps": ([metric("x", definition="a\0b")], "“definition” must be readable text"),
    "half a sign": ([metric("x", definition="\ud800")], "“definition” must be readable text"),
    "brackets without end": ("[" * 100_000, "99_bad.json is not valid JSON"),
    "rule broken by an update": (
        [metric("recorded-crime", kind="recording", polarity="higher_is_better")],
        "Of demand and recorded crime neither high nor low is good",
    ),
}


@pytest.mark.parametrize(("content", "told"), BAD.values(), ids=BAD)
def test_a_bad_fixture_says_what_is_wrong_and_loads_nothing(tmp_path: Path, content: Any, told: str) -> None:
    theme = {"slug": "fine", "name": "Fine", "order": 99}
    (tmp_path / "97_before.json").write_text(json.dumps([{"model": "inspections.theme", "fields": theme}]))
    load(tmp_path)
    (tmp_path / "98_good.json").write_text(json.dumps([metric("fine")]))
    (tmp_path / "99_bad.json").write_text(content if isinstance(content, str) else json.dumps(content))
    before = sizes()
    with pytest.raises(FixtureError) as refused:
        load(tmp_path)
    assert told in str(refused.value)
    assert sizes() == before
    assert not LoadedFixture.objects.filter(name="98_good.json").exists()


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "99_folder.json").mkdir()
    with pytest.raises(FixtureError, match=r"99_folder.json cannot be read .*Is it a file\?"):
        load(tmp_path)
