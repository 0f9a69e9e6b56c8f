"""The few ways in which a template prints words."""

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from django import template
from django.utils.safestring import SafeString

from dashboard.rows.figures import MetricLinkRow, MetricRow
from dashboard.rows.sources import CitationRow, PublicationRow

register = template.Library()


@register.filter
def sentence_case(text: str) -> str:
    """The first letter as a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


@register.filter
def other_metric(link: MetricLinkRow, slug: str) -> str:
    """The metric at the other end of a link."""
    return link.later if link.earlier == slug else link.earlier


@register.filter
def name_of(metrics: Mapping[str, MetricRow], slug: str) -> str:
    return metrics[slug].name


@register.filter
def as_list(one: CitationRow) -> list[CitationRow]:
    return [one]


def publication_link(publication: PublicationRow) -> str:
    title = escape(publication.short_title)
    return f'<a href="{escape(publication.url)}" rel="noopener">{title}</a>' if publication.url else title


def statement(citation: CitationRow, told: str = "") -> str:
    """One place and what stands there: Figure 2, line 350: “63.5”. What is told already is not said again."""
    stated = f"“{citation.stated}”" if citation.stated and citation.stated != told else ""
    return escape(": ".join(filter(None, (citation.where, stated))))


@register.simple_tag
def receipts(citations: Iterable[CitationRow], told: str = "") -> SafeString:
    """Where facts are stated, as markup: each publication once, with its places."""
    groups = []
    for _, found in groupby(citations, key=lambda citation: citation.publication.slug):
        rows = list(found)
        places = "; ".join(dict.fromkeys(filter(None, (statement(one, told) for one in rows))))
        link = publication_link(rows[0].publication)
        groups.append(f"{link}, {places}" if places else link)
    return SafeString(". ".join(groups))  # every word in it was escaped where it was put in
