"""The sentence on the figures of a force beside those of England and Wales, computed from their rows."""

from collections.abc import Sequence

from dashboard.tables.figures import FigureLine
from dashboard.wording import in_words, listed


def beside_nation(force: str, lines: Sequence[FigureLine]) -> str:
    """How many of the report's figures have a national one beside them, and on which side of it they lie."""
    if not lines:
        return f"No figure of {force} with an England and Wales figure beside it is in the data."
    whole = [line for line in lines if not line.is_part]
    differences = [line.pair.answer.difference for line in whole if line.pair.answer]
    above = sum(1 for one in differences if one is not None and one > 0)
    below = sum(1 for one in differences if one is not None and one < 0)
    same = sum(1 for one in differences if one == 0)
    parts = [f"above in {above}", f"below in {below}"]
    if same:
        parts.append(f"the same in {same}")
    refused = len(whole) - above - below - same
    ending = f"; {refused} may not be compared" if refused else ""
    noun, them = ("figure", "it") if len(whole) == 1 else ("figures", "them")
    inside = len(lines) - len(whole)
    verb = "is" if inside == 1 else "are"
    without = f" (without {inside} that {verb} part of {them})" if inside else ""
    return (
        f"{force} beside England and Wales, {len(whole)} {noun}{without}: {listed(parts)}{ending}. "
        f"{which_way_is_good(whole)}"
    )


def which_way_is_good(lines: Sequence[FigureLine]) -> str:
    """For how many figures the one side is better than the other: few, so no count of sides is a score."""
    directed = sum(line.pair.known.metric.polarity != "none" for line in lines)
    if not directed:
        return f"For {'it' if len(lines) == 1 else 'all of them'} neither high nor low is good."
    if directed == len(lines):
        return "The table says whether high or low is good."
    return (
        f"For {in_words(directed)} of them high or low is good, as the table says; for the others neither is."
    )
