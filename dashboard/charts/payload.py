"""A figure as the browser's script receives it."""

from decimal import Decimal

import orjson

from dashboard.charts.theme import Figure

# As Django's json_script: what stands in a script element must not be able to end it.
NO_MARKUP = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


def as_json(figure: Figure) -> str:
    """The figure as JSON (numbers, ISO dates, gaps as null) that may stand in a script element."""
    return orjson.dumps(figure, default=_number).decode().translate(NO_MARKUP)


def _number(value: object) -> int | float:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"A figure holds no {type(value).__name__}.")
