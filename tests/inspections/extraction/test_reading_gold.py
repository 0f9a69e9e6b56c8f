"""The two reports the project starts from, as they are and with names, years, numbers and lines changed.

The reports are not in the repository: these tests skip where the folder beside it is absent.
"""

import json
import os
import re
from pathlib import Path

import pytest

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.evaluate import evaluate
from inspections.extraction.read_report import read_report, read_source, read_text
from tests.inspections.extraction.pdf_writer import pdf_of, typeset
from tests.inspections.extraction.report_mutations import (
    as_markdown,
    badges_before,
    later,
    other_months,
    paged,
    regraded,
    renamed,
    renumbered,
    reordered,
    rewrapped,
)

SHARED = Path(os.environ.get("PEELMARK_SHARED", Path(__file__).resolve().parents[3] / ".." / "shared"))
NAMES = ("staffordshire-crime-inspection-2014", "staffordshire-peel-effectiveness-2016")

# Where the chapters of the 2016 report begin, and where the last one ends.
CHAPTERS = (317, 455, 662, 924, 1095, 1129)

pytestmark = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(),
    reason="needs the reports and gold files: set PEELMARK_SHARED to their folder",
)


def report(name):
    text = (SHARED / "reports" / f"{name}.txt").read_text(encoding="utf-8")
    return text, json.loads((SHARED / "gold" / f"{name}.json").read_text(encoding="utf-8"))


def reach_the_targets(text, gold):
    scores = evaluate(read_text(text), gold)
    assert scores.judgments.precision == scores.judgments.recall == 1.0, scores.as_text()
    assert scores.figures.precision >= 0.98, scores.as_text()
    assert scores.figures.recall >= 0.95, scores.as_text()
    assert scores.findings.recall == 1.0, scores.as_text()
    return scores


@pytest.mark.parametrize("name", NAMES)
def test_each_report_reaches_the_targets(name):
    reach_the_targets(*report(name))


def test_caveats_of_both_reports_together_reach_their_target():
    scores = [evaluate(read_text(text), gold).caveats for text, gold in map(report, NAMES)]
    wanted = sum(each.wanted for each in scores)
    missed = sum(len(each.missed) for each in scores)
    assert (wanted - missed) / wanted >= 0.85


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("force", "short"),
    [
        ("Wessex Constabulary", "Wessex"),
        ("North Tarn and Fenmarch Police", "North Tarn and Fenmarch"),
        ("City of London Police", "City of London"),
        ("Metropolitan Police Service", "London"),
    ],
)
def test_another_force_changes_nothing(name, force, short):
    text, gold = renamed(*report(name), force, short)
    reach_the_targets(text, gold)
    assert read_text(text).force == force


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", [1, 2])
def test_all_numbers_years_and_the_name_changed_together_change_nothing(name, seed):
    changed = renumbered(*later(*report(name), seed + 1), seed)
    reach_the_targets(*renamed(*changed, "Kestmoor Constabulary", "Kestmoor"))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [60, 95])
def test_other_line_breaks_change_nothing(name, width):
    reach_the_targets(*rewrapped(*report(name), width))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("months", [1, 6])
def test_other_periods_change_nothing(name, months):
    reach_the_targets(*other_months(*report(name), months))


@pytest.mark.parametrize("name", NAMES)
def test_other_grades_change_nothing_else(name):
    other = {"good": "inadequate", "inadequate": "outstanding", "outstanding": "good"}
    reach_the_targets(*regraded(*report(name), other))


@pytest.mark.parametrize("order", [(4, 3, 2, 1, 0), (2, 0, 1, 4, 3)])
def test_another_order_of_chapters_changes_nothing(order):
    reach_the_targets(*reordered(*report(NAMES[1]), CHAPTERS, order))


@pytest.mark.parametrize("name", NAMES)
def test_pages_with_numbers_and_running_heads_change_nothing(name):
    text, gold = paged(*report(name), 40, "PEEL: what a running head says")
    reach_the_targets(text.replace("\n", "\r\n"), gold)


@pytest.mark.parametrize("changed", [badges_before, as_markdown])
def test_moved_badges_and_markdown_change_nothing(changed):
    reach_the_targets(*changed(*report(NAMES[1])))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"(\d) percent\b", r"\1%"),
        (r"(\d) percent\b", "\\1\u00a0per cent"),
        (r"(?m)^-(?=\d)", "−"),
        ("±", "+/-"),
        (r"(?m)^(\s*)[-•–] (?=\S)", r"\1* "),
        (r"(?m)^(\s*)[-•–] (?=\S)", r"\1➢ "),
        (r"(?m)^(\s*)[-•–] (?=\S)", "\\1•\t"),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_other_signs_for_the_same_change_nothing(name, old, new):
    text, gold = report(name)
    reach_the_targets(re.sub(old, new, text), gold)


@pytest.mark.parametrize(
    ("seed", "force", "short"),
    [(21, "Devon and Cornwall Police", "Devon and Cornwall"), (22, "South Wales Police", "South Wales")],
)
def test_everything_changed_at_once_changes_nothing(seed, force, short):
    text, gold = renumbered(*later(*report(NAMES[1]), seed % 3), seed)
    text, gold = reordered(*other_months(text, gold, 3), CHAPTERS, (3, 1, 0, 4, 2))
    text, gold = rewrapped(*renamed(text, gold, force, short), 84)
    reach_the_targets(*paged(text, gold, 45, f"{force} – a running head"))


@pytest.mark.parametrize("name", NAMES)
def test_a_report_set_as_pdf_gives_the_same_judgments_figures_and_findings(name):
    text, _ = report(name)
    from_pdf = read_source(lines_of_bytes(pdf_of(typeset(text)), "report.pdf"))
    from_text = read_text(text)

    def items(extraction):
        return (
            [(each.question, each.grade, each.year) for each in extraction.judgments],
            sorted(
                str((each.force_value, each.national_value, each.period, each.baseline))
                for each in extraction.figures
            ),
            [(each.kind, each.question) for each in extraction.findings],
        )

    assert items(from_pdf) == items(from_text)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_marked_as_no_figure_yields_none(name):
    text, gold = report(name)
    figures = read_text(text).figures
    wanted = {line for each in gold["metrics"] for line in each["lines"]}
    for trap in gold["numbers_not_metrics"]:
        if trap["line"] not in wanted:
            assert not [each for each in figures if each.place.line == trap["line"]], trap


@pytest.mark.parametrize("name", NAMES)
def test_the_same_file_always_reads_the_same(name):
    path = SHARED / "reports" / f"{name}.txt"
    assert read_report(path).as_json() == read_report(path).as_json()
