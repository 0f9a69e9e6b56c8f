"""The sentence that says whether a series of years rises, falls, or cannot be read."""

from collections.abc import Sequence

from inspections.comparison.rules import Figure
from inspections.comparison.sentences.naming import area_name, metric_name
from inspections.comparison.sentences.numbers import number, small_number, value_with_unit
from inspections.comparison.sentences.periods import wordings_of
from inspections.comparison.sentences.wording import capital_first, first_that_fits
from inspections.comparison.words import TrendAnswer

ANSWERS = {
    TrendAnswer.RISING: "a rising trend",
    TrendAnswer.FALLING: "a falling trend",
    TrendAnswer.NO_CLEAR_TREND: "no clear trend",
}


def trend_sentence(
    answer: TrendAnswer, points: Sequence[Figure], *, needed: int, with_care: bool = False
) -> str:
    """The first and last value of the run with their years, and what the test says.

    `needed` is how many comparable years in a row the test takes; `with_care`: some of the run's years
    may be set beside each other only with care.
    """
    if not points:
        return "A trend cannot be said: there is no dated figure."
    first, last = points[0], points[-1]
    name, area = metric_name(last), area_name(last)
    years = small_number(len(points))
    if answer == TrendAnswer.CANNOT_BE_SAID:
        why = f"it takes {small_number(needed)} comparable years in a row, and there "
        why += "is one" if len(points) == 1 else f"are {years}"
        return first_that_fits(
            [
                f"{name} in {area}: a trend cannot be said; {why}.",
                f"{name}: a trend cannot be said; {why}.",
                f"A trend cannot be said; {why}.",
            ]
        )
    care = "; take care with some years" if with_care else ""
    told = [
        f"{ANSWERS[answer]} over {years} years, from {start} to {end}{care}"
        for start, end in zip(_wordings(first, unit=False), _wordings(last, unit=True), strict=True)
    ]
    return first_that_fits(
        [
            *(f"{name} in {area}: {said}." for said in told),
            *(f"{name}: {said}." for said in told),
            capital_first(f"{told[-1]}."),
        ]
    )


def _wordings(figure: Figure, *, unit: bool) -> tuple[str, str]:
    """A value of the run with its period, in full and by the month it ends."""
    value = "no figure" if figure.value is None else number(figure.value, figure.decimals)
    shown = value_with_unit(figure) if unit else value
    in_words = wordings_of(figure.period)[:2][-1]
    month = f"{figure.period.end:%B %Y}" if figure.period.end else ""
    return f"{shown} {in_words}", f"{shown} ({month})" if month else shown
