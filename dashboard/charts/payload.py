"""A figure as the browser's script receives it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dashboard.charts.theme import Figure


def as_payload(figure: Figure) -> dict[str, Any]:
    """The figure as plain JSON data for `json_script`: numbers, ISO dates, gaps as null."""
    payload: dict[str, Any] = _plain_data(figure)
    return payload


def in_colours(figure: Figure, colours: dict[str, str]) -> dict[str, Any]:
    """The figure as JSON data with colours for a drawing program that knows no style sheet."""
    payload: dict[str, Any] = _plain_data(figure, colours)
    return payload


def _plain_data(value: Any, colours: dict[str, str] | None = None) -> Any:
    if isinstance(value, dict):
        return {key: _plain_data(inner, colours) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain_data(inner, colours) for inner in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if colours and isinstance(value, str) and value.startswith("var("):
        return colours.get(value[4:-1], value)
    return value
