"""A figure as the browser's script receives it."""

from decimal import Decimal
from typing import Any

import orjson

from dashboard.charts.theme import Figure

# As Django's json_script: what stands in a script element must not be able to end it.
NO_MARKUP = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


def as_json(figure: Figure) -> str:
    """The figure as JSON (numbers, ISO dates, gaps as null) that may stand in a script element."""
    return orjson.dumps(figure, default=_number).decode().translate(NO_MARKUP)


def as_payload(figure: Figure) -> dict[str, Any]:
    """The figure as whoever reads that JSON has it."""
    payload: dict[str, Any] = orjson.loads(as_json(figure))
    return payload


def in_colours(figure: Figure, colours: dict[str, str]) -> dict[str, Any]:
    """The figure as JSON data with colours for a drawing program that knows no style sheet."""
    payload: dict[str, Any] = _coloured(as_payload(figure), colours)
    return payload


def _number(value: object) -> int | float:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"A figure holds no {type(value).__name__}.")


def _coloured(value: Any, colours: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _coloured(inner, colours) for key, inner in value.items()}
    if isinstance(value, list):
        return [_coloured(inner, colours) for inner in value]
    if isinstance(value, str) and value.startswith("var("):
        return colours.get(value[4:-1], value)
    return value
