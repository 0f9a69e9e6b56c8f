"""The letters of caveats beside a figure, and the rows of the long tables of figures.

A table of eighty rows with six cells each is written here and not in a template, in which its cells cost
more than all that is worked out for them. Every word is escaped where it is put in.
"""

from collections.abc import Sequence
from functools import lru_cache
from html import escape

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from dashboard.rows.figures import MetricRow, ValueRow
from dashboard.rows.judgments import ForceRow
from dashboard.tables.figures import FigureLine
from dashboard.templatetags.figures import receipts, sentence_case

register = template.Library()
NATION, NOT_GIVEN = "England and Wales", "not given"


@register.simple_tag
def marks(letters: Sequence[tuple[str, str]]) -> SafeString:
    """The letters of the caveats that limit a figure, each a link to its caveat."""
    if not letters:
        return SafeString()
    links = " ".join(
        f'<a href="#caveat-{letter}" aria-label="caveat {letter}">{letter}</a>'
        for letter in (escape(one) for one, _ in letters)
    )
    return SafeString(f'<sup class="marks"><span class="visually-hidden"> caveats </span>{links}</sup>')


@register.filter
@lru_cache(maxsize=1000)
def metric_address(slug: str) -> str:
    """Where a metric has its page; looked up once, however many rows link to it."""
    return reverse("metric", args=[slug])


@register.simple_tag
def value_rows(lines: Sequence[FigureLine], metric: MetricRow, force: ForceRow) -> SafeString:
    """The body of the table: a row for each period, the force beside England and Wales."""
    name = escape(force.name)
    rows = (
        f'<tr><th scope="row">{escape(sentence_case(line.period))}{marks(line.letters)}'
        f"{_under_another_name(line, metric)}</th>"
        f'<td class="n" data-label="{name}"><strong>{escape(line.force or NOT_GIVEN)}</strong>'
        f"{_otherwise(line.force_otherwise)}</td>"
        f"{_beside(line)}"
        f'<td class="words">{escape(sentence_case(line.verdict))}. {_remarks(line)}</td>'
        f'<td class="words">{_stated(name, line.pair.force)} {_stated(NATION, line.pair.nation)}</td></tr>'
        for line in lines
    )
    return SafeString("\n".join(rows))


@register.simple_tag
def figure_rows(lines: Sequence[FigureLine], force: str, query: str) -> SafeString:
    """A row for each metric; its name leads to its page with `query` ("?force=kent", or nothing) behind."""
    name, query = escape(force), escape(query)
    rows = (
        f'<tr{_part(line)}><th scope="row">'
        f'<a href="{metric_address(line.slug)}{query}">{escape(line.name)}</a>'
        f'{marks(line.letters)} <span class="unit">{escape(line.unit)} · {escape(line.period)}</span></th>'
        f'<td class="n" data-label="{name}"><strong>{escape(line.force or "–")}</strong>'
        f"{_otherwise(line.force_otherwise)}</td>"
        f"{_beside(line)}"
        f'<td class="words">{escape(sentence_case(line.verdict))}. <span class="quiet">'
        f"{escape(sentence_case(line.kind))}; {escape(line.direction_of_good)}.</span> "
        f"{_refusal(line)}</td></tr>"
        for line in lines
    )
    return SafeString("\n".join(rows))


def _part(line: FigureLine) -> str:
    return ' class="sub"' if line.is_part else ""


def _beside(line: FigureLine) -> str:
    """England and Wales, and the difference."""
    return (
        f'<td class="n" data-label="{NATION}">{escape(line.nation or NOT_GIVEN)}'
        f"{_unit(line.nation_covers)}{_otherwise(line.nation_otherwise)}</td>"
        f'<td class="n" data-label="Difference">{escape(line.difference or "–")}</td>'
    )


def _refusal(line: FigureLine) -> str:
    return _quiet(line.sentence) if line.verdict == "not comparable" else ""


def _quiet(words: str) -> str:
    return f'<span class="quiet">{escape(words)}</span>'


def _unit(words: str) -> str:
    return f'<span class="unit">{escape(words)}</span>' if words else ""


def _otherwise(stated: str) -> str:
    return _unit(f"also stated as {stated}") if stated else ""


def _under_another_name(line: FigureLine, metric: MetricRow) -> str:
    if line.slug == metric.slug:
        return ""
    return f' <span class="unit">as <a href="{metric_address(line.slug)}">{escape(line.name)}</a></span>'


def _remarks(line: FigureLine) -> str:
    """Why the two are not compared, and what the report says of the force's own figure."""
    own = line.pair.force
    told = [
        "The report passes on the force’s own word." if own and own.claimed_by_force else "",
        own.note if own else "",
        f"Stated as “{own.approximate}”." if own and own.approximate else "",
    ]
    return " ".join(filter(None, (_refusal(line), *(_quiet(one) for one in told if one))))


def _stated(area: str, side: ValueRow | None) -> str:
    return f'<span class="receipt">{area}: {receipts(side.citations)}</span>' if side else ""
