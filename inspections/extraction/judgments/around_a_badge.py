"""What stands around a grade shown as a badge: titles over it, questions ahead of it, lists under it."""

from collections.abc import Sequence

from inspections.extraction.lines import kinds
from inspections.extraction.lines.clean import key
from inspections.extraction.structure.asked import NO_AREAS
from inspections.extraction.structure.questions import SUB
from inspections.extraction.structure.sections import Placed

# The badges of a spread-out row of columns stand no more blocks apart than this.
FAR = 120
# So many grades in the order of their scale, with titles between, head lists of these.
LEAST_LISTS = 3
SCALE = ("outstanding", "good", "adequate", "requires improvement", "inadequate")


def under_a_title(placed: Sequence[Placed], index: int) -> bool:
    """Whether a heading that is no question stands directly over a badge: the grade is on something else."""
    above = placed[index - 1] if index else None
    return (
        above is not None
        and above.block.kind == "heading"
        and above.asked is None
        and key(above.block.text).rstrip(":") not in NO_AREAS
    )


def badges_ahead(placed: Sequence[Placed], index: int) -> int:
    """How many badges stand from here up to the next question."""
    count = 0
    for item in placed[index : index + FAR]:
        if item.block.kind == "heading" and item.asked is not None and item.asked.level != SUB:
            break
        if item.block.kind == "badge":
            count += len(kinds.badges_in(item.block.text))
    return count


def questions_ahead(placed: Sequence[Placed], index: int) -> int:
    """How many graded questions follow a badge before anything else does."""
    count = 0
    for item in placed[index + 1 : index + 12]:
        if item.block.kind == "heading" and item.asked is not None and item.asked.level != SUB:
            count += 1
        elif item.block.kind != "badge":
            break
    return count


def ends_with_badge(placed: Sequence[Placed], index: int) -> bool:
    """Whether badges and questions that follow one another end with a badge: then each stands under
    its question."""
    last = "badge"
    for item in placed[index + 1 : index + 30]:
        if item.block.kind == "badge":
            last = "badge"
        elif item.block.kind == "heading" and item.asked is not None and item.asked.level != SUB:
            last = "question"
        else:
            break
    return last == "badge"


def is_over_lists(placed: Sequence[Placed], index: int) -> bool:
    """Whether a badge heads a list of titles, one of several that stand in the order of the scale: "Good"
    over what is good, "Adequate" over what is adequate, and maybe nothing under the last."""
    start = index
    while start and _is_title_or_badge(placed[start - 1]):
        start -= 1
    run: list[str | None] = []
    titles = 0
    for item in placed[start : start + FAR]:
        if not _is_title_or_badge(item):
            break
        if item.block.kind == "badge":
            run.extend(grade for grade, _ in kinds.badges_in(item.block.text))
        elif run:
            titles += 1
        else:
            start += 1  # titles over the first badge are no part of the lists
    grades = [grade for grade in SCALE if grade in run]
    return len(run) >= LEAST_LISTS and run == grades and titles > len(run) and index >= start


def _is_title_or_badge(item: Placed) -> bool:
    title = item.block.kind == "heading" and item.asked is not None and item.asked.level != SUB
    return title or item.block.kind == "badge"


def is_legend(placed: Sequence[Placed], index: int, waiting: int) -> bool:
    """Whether the badge is one word of a list of all the grades, which explains the scale and judges
    nothing."""
    start = index
    while start and placed[start - 1].block.kind == "badge":
        start -= 1
    run: list[str] = []
    for item in placed[start : start + 8]:
        if item.block.kind != "badge":
            break
        run.extend(grade or state for grade, state in kinds.badges_in(item.block.text))
    if waiting == len(run):
        return False
    graded = [grade for grade in run if grade not in ("ungraded", "not_inspected")]
    return len(graded) >= 4 and len(set(graded)) == len(graded)
