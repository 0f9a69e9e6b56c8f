"""Loading the fixtures: once, all or nothing, with history, and never over an editor's change."""

import json
import shutil
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core import serializers
from django.core.management import CommandError, call_command

from inspections.actions.fixture_files import Fact, facts_in
from inspections.actions.load import REASON, load
from inspections.models import Area, Caveat, Citation, Discrepancy, Judgment, LoadedFixture, Metric, Question
from inspections.models.known import Known

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
MODELS = [model for model in apps.get_app_config("inspections").get_models() if issubclass(model, Known)]
OVERALL = {"area__slug": "staffordshire", "question__inspection__slug": "peel-effectiveness-2016"}

pytestmark = pytest.mark.usefixtures("loaded")

Edit = Callable[[list[dict[str, Any]]], None]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The fixtures in a folder of the test's own."""
    return Path(shutil.copytree(FIXTURES, tmp_path / "fixtures"))


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_user("mary")


def rewrite(path: Path, edit: Edit) -> None:
    objects = json.loads(path.read_text())
    edit(objects)
    path.write_text(json.dumps(objects))


def region_of_kent(region: str) -> Edit:
    def edit(objects: list[dict[str, Any]]) -> None:
        next(each for each in objects if each["fields"]["slug"] == "kent")["fields"]["region"] = region

    return edit


def sizes() -> dict[str, tuple[int, int]]:
    return {model.__name__: (model.objects.count(), model.history.count()) for model in MODELS}


def test_loading_a_second_time_changes_nothing() -> None:
    before = sizes()
    report = load(FIXTURES)
    assert (report.loaded, report.created, report.updated) == ([], {}, {})
    assert len(report.unchanged) == len(list(FIXTURES.glob("[0-9]*.json")))
    assert sizes() == before


def test_a_second_start_only_asks_what_was_loaded(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(3):  # one question, between a savepoint and its release
        load(FIXTURES)


def test_every_row_read_again_is_found_as_it_is_stated() -> None:
    LoadedFixture.objects.all().delete()
    before = sizes()
    report = load(FIXTURES)
    assert (report.created, report.updated, report.kept) == ({}, {}, [])
    assert sizes() == before


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_loaded_row_has_its_first_history_row(model: type[Known]) -> None:
    first = model.history.filter(history_type="+", history_change_reason__startswith=REASON)
    assert set(first.values_list("id", flat=True)) == set(model.objects.values_list("pk", flat=True))


def test_the_reason_names_version_file_and_fingerprint() -> None:
    reason = Area.objects.get(slug="kent").history.get().history_change_reason
    sha256 = LoadedFixture.objects.get(name="10_areas.json").sha256
    assert reason == f"Loaded from fixtures 0.1.0, 10_areas.json, sha256 {sha256[:12]}"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_dump_gives_back_what_the_files_state(model: type[Known]) -> None:
    stated = {fact.key: plain(fact) for fact in shipped() if fact.model is model}
    rows = serializers.serialize(
        "python", model.objects.all(), use_natural_foreign_keys=True, use_natural_primary_keys=True
    )
    dumped = [Fact("dump", model, row["fields"]) for row in rows]
    assert {fact.key: plain(fact) for fact in dumped} == stated


@cache
def shipped() -> list[Fact]:
    return [fact for path in FIXTURES.glob("[0-9]*.json") for fact in facts_in(path)]


def plain(fact: Fact) -> dict[str, Any]:
    """What a fact states beyond the defaults, each value in one form."""
    found = {}
    for name, value in fact.fields.items():
        field = fact.model._meta.get_field(name)
        if name == "revision" or value in (None, "", []):
            continue
        if field.many_to_many:
            found[name] = sorted(json.dumps(key, default=str) for key in value)
        elif field.is_relation:
            found[name] = json.dumps(value, default=str)
        elif field.to_python(value) != field.get_default():  # type: ignore[union-attr]
            clean = field.to_python(value)  # type: ignore[union-attr]
            found[name] = clean.normalize() if isinstance(clean, Decimal) else clean
    return found


def test_a_row_that_changed_in_the_file_is_updated_with_its_history(copy: Path, editor: User) -> None:
    rewrite(copy / "10_areas.json", region_of_kent("Garden of England"))
    report = load(copy, by=editor)
    kent = Area.objects.get(slug="kent")
    assert report.updated == {"inspections.Area": 1}
    assert (kent.region, kent.revision, kent.history.count()) == ("Garden of England", 2, 2)
    assert kent.history.first().history_user == editor
    assert kent.history.first().history_change_reason.startswith(REASON)


def test_an_editors_change_survives_and_is_reported(copy: Path, editor: User) -> None:
    kent = Area.objects.get(slug="kent")
    kent.note, kent._history_user, kent._change_reason = "Checked by hand.", editor, "Note added"
    kent.save()
    rewrite(copy / "10_areas.json", region_of_kent("Garden of England"))
    report = load(copy)
    kent.refresh_from_db()
    assert (kent.region, kent.note) == ("South East", "Checked by hand.")
    assert report.kept == ["10_areas.json: area kent (region, note)"]
    assert report.updated == {}


def test_told_to_overwrite_the_loader_puts_the_fixtures_back(editor: User) -> None:
    kent = Area.objects.get(slug="kent")
    kent.note, kent._history_user = "Checked by hand.", editor
    kent.save()
    assert load(FIXTURES, overwrite=True).updated == {"inspections.Area": 1}
    kent.refresh_from_db()
    assert (kent.note, kent.history.count()) == ("", 3)


def test_a_row_an_editor_deleted_stays_deleted_and_is_reported(copy: Path) -> None:
    Judgment.objects.get(**OVERALL, question__slug="overall").delete()
    rewrite(copy / "20_judgments.json", list.reverse)
    report = load(copy)
    assert report.not_restored == [
        "20_judgments.json: judgment staffordshire / peel-effectiveness-2016 / overall"
    ]
    assert not Judgment.objects.filter(**OVERALL, question__slug="overall").exists()


def test_what_hangs_on_a_deleted_row_is_left_out_too(copy: Path) -> None:
    Judgment.objects.get(**OVERALL, question__slug="overall").delete()
    before = Citation.objects.count()
    rewrite(copy / "21_judgment_citations.json", list.reverse)
    report = load(copy)
    assert Citation.objects.count() == before
    assert report.not_restored
    assert all("because of judgment staffordshire" in line for line in report.not_restored)


def test_told_to_overwrite_the_loader_brings_a_deleted_row_back() -> None:
    Judgment.objects.get(**OVERALL, question__slug="overall").delete()
    load(FIXTURES, overwrite=True)
    found = Judgment.objects.get(**OVERALL, question__slug="overall")
    assert found.citations.exists()
    assert found.history.first().history_type == "+"


def test_a_row_that_a_file_states_no_more_stays_and_is_reported(copy: Path) -> None:
    def without_i35(objects: list[dict[str, Any]]) -> None:
        objects[:] = [each for each in objects if "i35" not in json.dumps(each)]

    rewrite(copy / "36_discrepancies.json", without_i35)
    report = load(copy)
    slug = "staffordshire-peel-effectiveness-2016"
    assert report.no_longer_stated == [
        f"discrepancy {slug} / i35",
        f"citation {slug}/i35/810",
        f"citation {slug}/i35/921",
    ]
    assert f"No longer in the fixtures, left in the data: discrepancy {slug} / i35" in report.lines()
    assert Discrepancy.objects.filter(publication__slug=slug, code="i35").exists()


def test_a_row_that_moves_to_another_file_is_still_stated(copy: Path) -> None:
    moved: list[dict[str, Any]] = []

    def out(objects: list[dict[str, Any]]) -> None:
        moved.append(objects.pop())

    rewrite(copy / "10_areas.json", out)
    rewrite(copy / "11_scales_and_cycles.json", lambda objects: objects.extend(moved))
    assert load(copy).no_longer_stated == []


def test_a_changed_list_of_rows_is_updated(copy: Path) -> None:
    def edit(objects: list[dict[str, Any]]) -> None:
        caveat = next(each for each in objects if each["fields"].get("code") == "outcome-manchester")
        caveat["fields"]["excludes"] = [["kent"]]

    rewrite(copy / "40_open_data.json", edit)
    assert load(copy).updated == {"inspections.Caveat": 1}
    excludes = Caveat.objects.get(code="outcome-manchester").excludes
    assert list(excludes.values_list("slug", flat=True)) == ["kent"]


def test_a_row_may_refer_to_one_just_above_it(tmp_path: Path) -> None:
    family = ["grandparent", "parent", "child"]
    facts = [
        metric(slug, part_of=[above] if above else None)
        for slug, above in zip(family, [None, *family[:2]], strict=True)
    ]
    (tmp_path / "99_metrics.json").write_text(json.dumps(facts))
    assert load(tmp_path).created == {"inspections.Metric": 3}
    assert Metric.objects.get(slug="child").part_of.part_of.slug == "grandparent"


def metric(slug: str, **fields: Any) -> dict[str, Any]:
    usual = {
        "slug": slug,
        "name": slug,
        "category": "outcomes",
        "kind": "outcome",
        "unit": "crimes",
        "unit_kind": "count",
        "polarity": "none",
        "theme": ["investigating-crime"],
    }
    return {"model": "inspections.metric", "fields": {**usual, **fields}}


def test_the_command_tells_what_it_did(copy: Path, editor: User, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(copy / "10_areas.json", region_of_kent("Garden of England"))
    call_command("load_fixtures", copy, by="mary")
    assert "1 files loaded" in capsys.readouterr().out
    assert Area.objects.get(slug="kent").history.first().history_user == editor


def test_the_command_refuses_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"There are no fixtures .* Nothing was loaded"):
        call_command("load_fixtures", tmp_path)


def test_the_command_refuses_an_editor_it_does_not_know() -> None:
    with pytest.raises(CommandError, match="There is no editor called nobody"):
        call_command("load_fixtures", by="nobody")


def test_questions_are_loaded_with_their_tree() -> None:
    core = Question.objects.get(inspection__slug="peel-2018-19", slug="use-of-resources")
    assert core.parent.slug == "efficiency"
