"""Is a series of years rising or falling, or is there no clear trend? Two points never make one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, combinations

from inspections.comparison.periods import days_apart
from inspections.comparison.rules import Break, Figure
from inspections.comparison.sentences.trends import trend_sentence
from inspections.comparison.values import compare_over_time
from inspections.comparison.words import TrendAnswer, Verdict

FEWEST_YEARS = 5
LIKELIEST_BY_CHANCE = Fraction(5, 100)
A_YEAR_IN_DAYS = range(350, 381)


@dataclass(frozen=True)
class Trend:
    """What the newest unbroken run of years says; `p_value` is exact, None where nothing was tested."""

    answer: TrendAnswer
    points: tuple[Figure, ...]
    p_value: Fraction | None
    sentence: str


def trend_of(series: Iterable[Figure], *, breaks: Iterable[Break] = ()) -> Trend:
    """A trend of one metric in one area over the newest run of comparable years, two-sided at 95 percent.

    Neighbours join only if they are a year apart and the engine lets them be compared, so a break, a
    missing year or a changed definition ends the run. Of rolling twelve months that are told each quarter,
    those that end when the newest does are the years. Fewer than five years: it cannot be said.
    Mann-Kendall test with exact probabilities, ties included: of all orders in which these values could
    have come, how many rise or fall at least as steadily? It takes the years as independent, which
    neighbouring years rarely are, and says nothing of causes.
    Sources: Mann (1945) and Kendall (1975), https://rdrr.io/cran/modifiedmk/man/mkttest.html ; exact values
    for short series, https://www.nhm.uio.no/english/research/infrastructure/past/help/mannkendall.html
    """
    points, care = _newest_run(series, tuple(breaks))
    answer, p_value = _tested(points)
    return Trend(answer, points, p_value, trend_sentence(answer, points, needed=FEWEST_YEARS, with_care=care))


def _tested(points: tuple[Figure, ...]) -> tuple[TrendAnswer, Fraction | None]:
    """What the test says of a run, with the probability of such a run by chance."""
    if len(points) < FEWEST_YEARS:
        return TrendAnswer.CANNOT_BE_SAID, None
    values = [point.value for point in points if point.value is not None]
    steps = sum((later > earlier) - (later < earlier) for earlier, later in combinations(values, 2))
    p_value = chance_of_such_a_run(list(Counter(values).values()), abs(steps))
    if p_value > LIKELIEST_BY_CHANCE:
        return TrendAnswer.NO_CLEAR_TREND, p_value
    return (TrendAnswer.RISING if steps > 0 else TrendAnswer.FALLING), p_value


def _newest_run(series: Iterable[Figure], breaks: tuple[Break, ...]) -> tuple[tuple[Figure, ...], bool]:
    """The last comparable years in a row, oldest first, and whether any step asks for care.

    From the newest value back, each a year before the next; what lies in between or is refused is passed
    over, and where no value continues the run, it ends. Values without a date cannot be placed; of two
    values for one year the last given counts.
    """
    dated = [(point.period.end, point) for point in series if point.period.end and point.value is not None]
    points = [point for _, point in sorted(dated, key=lambda each: each[0])]
    run, care = points[-1:], False
    for point in reversed(points[:-1]):
        if days_apart(point.period, run[0].period) not in A_YEAR_IN_DAYS:
            continue
        # Comparable with the next year and with the newest: what each step allows may add up to too much.
        step = _verdict(point, run[0], breaks)
        whole = step if len(run) == 1 else _verdict(point, run[-1], breaks)
        if Verdict.NOT_COMPARABLE not in (step, whole):
            run, care = [point, *run], care or step == Verdict.WITH_CARE
    return tuple(run), care


def _verdict(earlier: Figure, later: Figure, breaks: tuple[Break, ...]) -> Verdict:
    return compare_over_time(earlier, later, breaks=breaks).verdict


def chance_of_such_a_run(ties: Sequence[int], steps: int) -> Fraction:
    """How probable it is, by chance alone, that |rises less falls| is at least `steps`.

    `ties` says how often each distinct value occurs.
    """
    orders = _orders_by_falls(tuple(sorted(ties)))
    pairs = len(orders) - 1
    as_steady = sum(ways for falls, ways in enumerate(orders) if abs(pairs - 2 * falls) >= steps)
    return Fraction(as_steady, sum(orders))


@lru_cache(maxsize=1000)
def _orders_by_falls(ties: tuple[int, ...]) -> tuple[int, ...]:
    """In how many orders of the values 0, 1, 2, … pairs fall.

    By falling pairs, n different values have [1][2]…[n] orders, where [k] is 1 + q + … + q^(k-1); the orders
    within a group of equal values are one and the same and are divided out.
    Source: MacMahon's q-multinomial, https://en.wikipedia.org/wiki/Gaussian_binomial_coefficient
    """
    orders = [1]
    for k in range(2, sum(ties) + 1):
        orders = _times(orders, k)
    for k in (k for group in ties for k in range(2, group + 1)):
        orders = _divided(orders, k)
    return tuple(orders)


def _times(polynomial: Sequence[int], k: int) -> list[int]:
    """Multiplied by 1 + q + … + q^(k-1): each place sums the last k."""
    sums = list(accumulate([*polynomial, *[0] * (k - 1)]))
    return [after - before for after, before in zip(sums, [0] * k + sums, strict=False)]


def _divided(polynomial: Sequence[int], k: int) -> list[int]:
    """Divided by 1 + q + … + q^(k-1), where nothing is left over."""
    found: list[int] = []
    for place in range(len(polynomial) - k + 1):
        found.append(polynomial[place] - sum(found[max(0, place - k + 1) : place]))
    return found
