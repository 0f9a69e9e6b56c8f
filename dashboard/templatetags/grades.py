"""A grade in a cell, with what became of it; a matrix has some hundreds of them."""

from html import escape

from django import template
from django.utils.safestring import SafeString

from dashboard.tables.matrix import ChangeMark, Entry

register = template.Library()


@register.simple_tag
def grade(entry: Entry) -> SafeString:
    """A link to the judgment in word, shape and colour; under it the arrow, or why there is none."""
    mark = entry.mark
    look = f'class="grade {escape(mark.role)}" data-shape="{escape(mark.shape)}"'
    word = escape(mark.word)
    shown = (
        f'<a {look} href="{escape(entry.href)}">{word}</a>' if entry.href else f"<span {look}>{word}</span>"
    )
    return SafeString(f"{shown}\n{_move(entry.change)}" if entry.change else shown)


def _move(change: ChangeMark) -> str:
    words = escape(change.words)
    arrow = f'<span aria-hidden="true">{escape(change.arrow)}</span> ' if change.arrow else ""
    look = "move refused" if change.refused else "move"
    title = escape(change.sentence)
    return f'<span class="{look}" title="{title}" data-change="{words}">{arrow}{words}</span>'
