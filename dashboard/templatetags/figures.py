"""The few ways in which a template prints words."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from django import template
from django.utils.html import format_html, format_html_join
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


def publication_link(publication: PublicationRow) -> SafeString:
    if not publication.url:
        return format_html("{}", publication.short_title)
    return format_html('<a href="{}" rel="noopener">{}</a>', publication.url, publication.short_title)


def statement(citation: CitationRow) -> SafeString:
    """One place and what stands there: Figure 2, line 350: “63.5”."""
    if citation.where and citation.stated:
        return format_html("{}: “{}”", citation.where, citation.stated)
    return format_html("{}", citation.where or (f"“{citation.stated}”" if citation.stated else ""))


@register.simple_tag
def receipts(citations: Iterable[CitationRow]) -> SafeString:
    """Where facts are stated: each publication once, with its places."""
    groups = []
    for _, found in groupby(citations, key=lambda citation: citation.publication.slug):
        rows = list(found)
        places = [place for place in (statement(row) for row in rows) if place]
        joined = format_html_join("; ", "{}", ((place,) for place in dict.fromkeys(places)))
        link = publication_link(rows[0].publication)
        groups.append(format_html("{}, {}", link, joined) if joined else link)
    return format_html_join(". ", "{}", ((group,) for group in groups))
