"""What a drop-down offers; that of forces has some forty, that of metrics hundreds."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString

from dashboard.selection import Option

register = template.Library()


@register.simple_tag
def options_of(options: Iterable[Option]) -> SafeString:
    return SafeString("".join(map(_option, options)))


def _option(one: Option) -> str:
    chosen = " selected" if one.chosen else ""
    return f'<option value="{escape(one.value)}"{chosen}>{escape(one.label)}</option>'
