"""The sentences at the head of a force's pages, each computed from the rows below it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from dashboard.changes import JudgmentChange
from dashboard.rows.judgments import CycleRow, JudgmentRow
from dashboard.tables.distribution import among_forces
from dashboard.wording import as_participle, in_words, listed, month
from inspections.comparison.words import Direction

GRADE_ORDER = ("outstanding", "good", "adequate", "requires improvement", "inadequate")
PILLARS = ("effectiveness", "efficiency", "legitimacy")


def grade_counts(judgments: Sequence[JudgmentRow]) -> list[tuple[str, int]]:
    """How often each grade was given, best first; carried and missing grades are not counted."""
    counts = Counter(one.grade.word for one in judgments if one.grade)
    return [(word, counts[word]) for word in GRADE_ORDER if counts[word]]


def judged(word: str) -> str:
    """What follows “was judged”: one grade word is a verb, the others say what the force is."""
    return "to require improvement" if word == "requires improvement" else word


def with_article(force: str) -> str:
    """A force's full name in running text: “the Metropolitan Police Service”."""
    return f"the {force}" if force.endswith("Service") else force


def main_inspection(judgments: Sequence[JudgmentRow], asked: Mapping[str, int]) -> str:
    """The inspection of a cycle that asks most: a regional inspection beside it is told apart."""
    names = {one.question.inspection_slug for one in judgments}
    return max(names, key=lambda name: asked.get(name, 0), default="")


def is_whole(judgments: Sequence[JudgmentRow], asked: Mapping[str, int]) -> bool:
    """Whether the data hold enough of a cycle to sum it up: a pillar's grade, or every area's."""
    if any(one.grade and one.question.level == "overall" for one in judgments):
        return True
    main = main_inspection(judgments, asked)
    held = {one.question.slug for one in judgments if one.question.inspection_slug == main}
    return len(held) > 1 and len(held) >= asked.get(main, 0)


def in_cycle(judgments: Sequence[JudgmentRow], cycle: CycleRow) -> list[JudgmentRow]:
    return [one for one in judgments if one.question.cycle.slug == cycle.slug]


def last_whole_cycle(
    judgments: Sequence[JudgmentRow], cycles: Sequence[CycleRow], asked: Mapping[str, int]
) -> CycleRow | None:
    """The latest cycle that the data hold as a whole for this force."""
    whole = [cycle for cycle in cycles if is_whole(in_cycle(judgments, cycle), asked)]
    return whole[-1] if whole else None


def last_judged(
    force: str,
    judgments: Sequence[JudgmentRow],
    cycles: Sequence[CycleRow],
    asked: Mapping[str, int],
) -> str:
    """How the force was judged in the last cycle that the data hold as a whole, and what they lack after it.

    `asked` is how many questions each inspection asks, by its slug. A part of a cycle is never summed up.
    """
    last = last_whole_cycle(judgments, cycles, asked)
    if last is None:
        return f"No whole round of judgments of {with_article(force)} is in the data."
    told = in_one_cycle(force, in_cycle(judgments, last), last, asked)
    return f"{told} {missing(judgments, cycles[cycles.index(last) + 1 :])}".strip()


def in_one_cycle(
    force: str, judgments: Sequence[JudgmentRow], cycle: CycleRow, asked: Mapping[str, int]
) -> str:
    """One whole cycle: by the pillars where there are pillars, else by counts of areas."""
    graded = [one for one in judgments if one.grade]
    overall = [one for one in graded if one.question.level == "overall"]
    if overall:
        pillars = {
            word: [one.question.pillar for one in overall if one.grade and one.grade.word == word]
            for word in dict.fromkeys(one.grade.word for one in overall if one.grade)
        }
        parts = [f"{judged(word)} for {listed(found)}" for word, found in pillars.items()]
        joined = ", and ".join(parts) if any(" and " in part for part in parts) else listed(parts)
        held = {one.question.pillar for one in judgments if one.question.level == "overall"}
        absent = [pillar for pillar in PILLARS if pillar not in held]
        rest = f" Its grade for {listed(absent)} is not in the data." if absent else ""
        return f"In {cycle.name}, {with_article(force)} was judged {joined}.{rest}"
    main = main_inspection(judgments, asked)
    areas = [one for one in graded if one.question.inspection_slug == main]
    counts = [f"{as_participle(word)} in {in_words(count)}" for word, count in grade_counts(areas)]
    size = f"{in_words(len(areas))} {'area' if len(areas) == 1 else 'areas'} of policing"
    apart = [
        f"A separate inspection graded {small_first(one.question.theme.name)}: {one.grade.word}."
        for one in graded
        if one.question.inspection_slug != main and one.grade
    ]
    return " ".join(
        [f"In {cycle.name}, {with_article(force)} was graded in {size}: {listed(counts)}.", *apart]
    )


def in_one_report(judgments: Sequence[JudgmentRow]) -> str:
    """The grades of one inspection that are held: overall or by pillar, then of how many questions."""
    heads = [one for one in judgments if one.question.level == "overall"]
    told = [
        f"{one.grade.word} {'overall' if len(heads) == 1 else f'for {one.question.pillar}'}"
        for one in heads
        if one.grade
    ]
    counts = grade_counts([one for one in judgments if one not in heads])
    size = sum(count for _, count in counts)
    parts = listed([f"{as_participle(word)} in {in_words(count)}" for word, count in counts])
    if size == 1:
        parts = f"its one graded question in the data: {counts[0][0]}"
    elif size:
        parts = f"of {in_words(size)} graded questions in the data, {parts}"
    sentence = "; ".join(part for part in (listed(told), parts) if part)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def missing(judgments: Sequence[JudgmentRow], later: Sequence[CycleRow]) -> str:
    """What the data lack of the cycles after the one that was summed up."""
    begun = [cycle.name for cycle in later if in_cycle(judgments, cycle)]
    absent = [cycle.name for cycle in later if cycle.name not in begun]
    told = [f"Of {listed(begun)}, only some grades are in the data, too few to sum up."] if begun else []
    told += [f"Its grades of {listed(absent)} are not in the data yet."] if absent else []
    return " ".join(told)


def beside_others(judgments: Sequence[JudgmentRow], everyone: Sequence[JudgmentRow]) -> str:
    """How many forces share the last grade of which enough forces are held; or that there is none."""
    for one in reversed(judgments):
        told = among_forces(one, [other for other in everyone if other.question.key == one.question.key])
        if told:
            return told
    return "Too few forces are in the data, and not a fair sample, to show how they are spread."


def last_on_subject(force: str, judgments: Sequence[JudgmentRow]) -> str:
    """The last grade that the data hold on one subject; a later inspection that gave none is told first.

    The force may have been graded again since, so it is never called its last grade without these words.
    """
    if not judgments:
        return f"No judgment of {with_article(force)} on this subject is in the data."
    in_time = sorted(judgments, key=lambda one: (one.question.cycle.first_year, one.published or date.min))
    newest, graded = in_time[-1], [one for one in in_time if one.grade]
    told = (
        []
        if newest.grade
        else [f"{newest.question.inspection} gave no new grade: {small_first(newest.label)}."]
    )
    if graded and graded[-1].grade:
        when = f", published in {month(graded[-1].published)}" if graded[-1].published else ""
        told.append(
            f"The last grade in the data: {graded[-1].grade.word}, in {graded[-1].question.inspection}{when}."
        )
    return " ".join(told)


def what_changed(changes: Sequence[JudgmentChange], wall: str = "") -> str:
    """How many grades of one cycle improved, declined or stayed; or why that cannot be said.

    `wall` is the published reason why nothing before this cycle may be set beside it, if there is one.
    """
    counts = Counter(change.answer.direction for change in changes if change.earlier)
    told = [
        f"{in_words(counts[direction])} {word}"
        for direction, word in (
            (Direction.IMPROVED, "improved"),
            (Direction.DECLINED, "declined"),
            (Direction.UNCHANGED, "did not change"),
        )
        if counts[direction]
    ]
    if told:
        total = sum(counts[one] for one in Direction if one is not Direction.NONE)
        if total > 1 and len(told) == 1:
            told = ["none changed" if counts[Direction.UNCHANGED] else f"all {told[0].split()[-1]}"]
        noun = "grade" if total == 1 else "grades"
        return f"Of {in_words(total)} comparable {noun}, {listed(told)}."
    if wall:
        return f"What changed cannot be said: {small_first(wall)}"
    refused = [change.answer.sentence for change in changes if change.earlier]
    return f"What changed cannot be said. {refused[0]}" if refused else ""


def last_readable_change(changes: Mapping[int, JudgmentChange], latest: CycleRow | None) -> str:
    """The last cycle before the latest of which a change can be said, where the latest has none."""
    cycles = by_cycle(changes)
    if latest is None or any(
        change.answer.direction is not Direction.NONE for change in cycles.get(latest.slug, [])
    ):
        return ""
    readable = [
        found
        for found in cycles.values()
        if any(change.answer.direction is not Direction.NONE for change in found)
    ]
    if not readable:
        return ""
    last = max(readable, key=lambda found: found[0].later.question.cycle.first_year)
    told = what_changed(last)
    return f"Before that, in {last[0].later.question.cycle.name}: {small_first(told)}"


def small_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def by_cycle(changes: Mapping[int, JudgmentChange]) -> dict[str, list[JudgmentChange]]:
    found: dict[str, list[JudgmentChange]] = {}
    for change in changes.values():
        found.setdefault(change.later.question.cycle.slug, []).append(change)
    return found
