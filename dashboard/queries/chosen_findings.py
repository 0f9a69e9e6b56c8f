"""Which findings meet a reader's choices. What they are chosen by is in memory, read once after each edit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from dashboard.queries.catalogue import Catalogue, catalogue
from dashboard.queries.memory import Remembered, by_number
from dashboard.rows.judgments import QuestionRow
from inspections.choices import FindingStatus
from inspections.models import Finding

SETTLED = (FindingStatus.ADDRESSED.value, FindingStatus.NOT_REPORTED.value)
COLUMNS = ("pk", "part_of", "follows", "publication", "order", "kind", "area", "question", "text")
SAID = ("follow_ups__publication", "follow_ups__pk", "follow_ups__status")


class Choice(NamedTuple):
    """What one finding is chosen by. `status` is what the last report that came back to it says; `words`
    are its own and those of its parts, in small letters."""

    pk: int
    part_of: int | None
    follows: int | None
    publication: str
    order: int
    kind: str
    area: int
    question: QuestionRow
    status: str
    words: str


@dataclass(frozen=True)
class Choices:
    """Findings without their parts, the newest inspection first; and with them, by year and publication."""

    for_readers: Sequence[Choice]
    of_area: Mapping[int | None, Sequence[Choice]]
    with_parts: Sequence[Choice]


def read_all() -> Choices:
    """One query: each finding comes once for each report that came back to it."""
    known = catalogue()
    rows = by_number(Finding.objects.published().values_list(*COLUMNS, *SAID))
    found = {number: choice(joined, known) for number, joined in rows}
    for part in [one for one in found.values() if one.part_of in found]:
        whole = found[part.part_of or 0]
        found[whole.pk] = whole._replace(words=f"{whole.words}\n{part.words}")
    wholes = sorted((one for one in found.values() if one.part_of is None), key=for_readers)
    of_area: dict[int | None, list[Choice]] = defaultdict(list)
    for one in wholes:
        of_area[one.area].append(one)
    return Choices(wholes, dict(of_area), sorted(found.values(), key=by_publication))


def choice(joined: Sequence[Sequence[Any]], known: Catalogue) -> Choice:
    pk, part_of, follows, publication, order, kind, area, question, text = joined[0][: len(COLUMNS)]
    said = [
        (known.publications[publication].row.published or date.min, number, status)
        for *_, publication, number, status in joined
        if status is not None
    ]
    *_, status = max(said, default=(FindingStatus.OPEN.value,))
    return Choice(
        pk,
        part_of,
        follows,
        known.publications[publication].row.slug,
        order,
        kind,
        area,
        known.questions[question],
        status,
        text.lower(),
    )


def for_readers(one: Choice) -> tuple[Any, ...]:
    """The newest inspection first, then by subject."""
    return -one.question.cycle.first_year, one.question.theme.order, one.order, one.pk


def by_publication(one: Choice) -> tuple[Any, ...]:
    return -one.question.cycle.first_year, one.publication, one.order, one.pk


choices = Remembered(read_all)


def chosen_findings(chosen: Mapping[str, str]) -> list[int]:
    """Findings, not their parts, by force, inspection, question (a theme), kind, status and words; their
    numbers, in their order.

    Status "unsettled" means: no report in the data says that it was addressed. Each word stands in the
    finding, in one of its parts or in its question, in capitals or not.
    """
    found = of_force(chosen.get("force", ""))
    if inspection := chosen.get("inspection"):
        found = [one for one in found if one.question.inspection_slug == inspection]
    if theme := chosen.get("question"):
        found = [one for one in found if one.question.theme.slug == theme]
    if kind := chosen.get("kind"):
        found = [one for one in found if one.kind == kind]
    if status := chosen.get("status"):
        found = [one for one in found if has_status(one, status)]
    for word in chosen.get("q", "").lower().split():
        asked = {one.key for one in catalogue().questions.values() if word in one.title.lower()}
        found = [one for one in found if word in one.words or one.question.key in asked]
    return [one.pk for one in found]


def of_force(force: str) -> Sequence[Choice]:
    if not force:
        return choices().for_readers
    return choices().of_area.get(catalogue().number("areas", force), ())


def has_status(one: Choice, status: str) -> bool:
    return one.status not in SETTLED if status == "unsettled" else one.status == status
