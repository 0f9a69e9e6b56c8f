"""What is written without a template escapes each word it is given, and says it all."""

import re
from dataclasses import replace
from html import unescape

from justhtml import JustHTML

from dashboard.figures import Pair, pair
from dashboard.rows.sources import CitationRow
from dashboard.selection import Option
from dashboard.tables.figures import FigureLine, figure_table
from dashboard.tables.matrix import ChangeMark, Entry, GradeMark
from dashboard.templatetags.figures import receipts
from dashboard.templatetags.grades import grade
from dashboard.templatetags.marks import figure_rows, marks, value_rows
from dashboard.templatetags.options import options_of
from tests.dashboard.builders import KENT, METRIC, PUBLICATION, caveat, nation, value

HOSTILE = """<i>"it's" & so on</i>"""
CITED = CitationRow(
    replace(PUBLICATION, short_title=HOSTILE, url=f"https://example.org/?{HOSTILE}"),
    HOSTILE, 350, None, "Table", HOSTILE, "", HOSTILE,
)  # fmt: skip


def parsed(markup: str) -> JustHTML:
    return JustHTML(markup, sanitize=False)


def text_of(markup: str) -> str:
    """What a reader sees of markup that holds no element <i>."""
    assert not parsed(markup).query("i")
    return " ".join(unescape(re.sub(r"<[^>]*>", "", markup)).split())


def hostile() -> Pair:
    metric = replace(METRIC, slug="other", name=HOSTILE, unit=HOSTILE)
    own = value(metric=metric, note=HOSTILE, approximate="about", claimed_by_force=True, citations=(CITED,))
    return pair(own, nation(metric=metric, caveats=(caveat("r16/one"),)))


def line() -> FigureLine:
    [found] = figure_table([hostile()]).lines
    return replace(found, period=HOSTILE, force_otherwise=HOSTILE, nation_covers=HOSTILE)


def test_a_receipt_names_publication_place_and_words_as_they_are() -> None:
    assert text_of(receipts([CITED, CITED])) == f"{HOSTILE}, {HOSTILE}, line 350: “{HOSTILE}”"


def test_a_row_of_values_shows_hostile_words_as_words() -> None:
    force = replace(KENT, name=HOSTILE)
    shown = text_of(f"<table>{value_rows([line()], METRIC, force)}</table>")
    assert shown.count(HOSTILE) == 9
    assert "The report passes on the force’s own word." in shown
    assert "Stated as “about”." in shown


def test_a_row_of_figures_shows_hostile_words_as_words_and_leads_to_its_metric() -> None:
    markup = f"<table>{figure_rows([line()], HOSTILE, '?force=kent')}</table>"
    assert text_of(markup).count(HOSTILE) == 5
    [link] = [one for one in parsed(markup).query("a") if one.attrs["href"].startswith("/")]
    assert link.attrs["href"] == "/metrics/other/?force=kent"


def test_a_figure_without_caveats_has_no_marks() -> None:
    assert marks([]) == ""
    assert text_of(marks([("a", "r16/one"), ("b", "r16/two")])) == "caveats a b"


def test_a_grade_shows_its_word_its_shape_and_what_became_of_it() -> None:
    mark = GradeMark(HOSTILE, "●", "good")
    moved = ChangeMark("↑", "improved", HOSTILE, with_care=False, refused=False)
    markup = grade(Entry(mark, moved, "/judgments/kent/", ""))
    [link] = parsed(markup).query("a")
    assert (link.attrs["href"], link.attrs["data-shape"]) == ("/judgments/kent/", "●")
    assert text_of(markup) == f"{HOSTILE} ↑ improved"
    assert text_of(grade(Entry(mark, None, "", ""))) == HOSTILE


def test_what_a_list_offers_is_offered_as_it_is_written() -> None:
    markup = options_of([Option(HOSTILE, HOSTILE, chosen=True), Option("kent", "Kent")])
    first, second = parsed(f"<select>{markup}</select>").query("option")
    assert (first.attrs["value"], "selected" in first.attrs) == (HOSTILE, True)
    assert (second.attrs["value"], "selected" in second.attrs) == ("kent", False)
