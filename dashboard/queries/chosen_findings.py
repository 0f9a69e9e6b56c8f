"""Which findings meet a reader's choices. What they are chosen by is in memory, read once after each edit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from dashboard.queries.catalogue import Catalogue, catalogue
from dashboard.queries.memory import Remembered
from dashboard.rows.judgments import QuestionRow
from inspections.choices import FindingStatus
from inspections.models import Finding

SETTLED = (FindingStatus.ADDRESSED.value, FindingStatus.NOT_REPORTED.value)
COLUMNS = ("pk", "part_of", "follows", "publication", "code", "order", "kind", "area", "question", "text")
SAID = ("follow_ups__status", "follow_ups__publication", "follow_ups__pk")


class Choice(NamedTuple):
    """What one finding is chosen by. `status` is what the last report that came back to it says; `words`
    are its own and those of its parts, in small letters."""

    pk: int
    part_of: int | None
    follows: int | None
    key: str
    publication: str
    order: int
    kind: str
    area: int
    question: QuestionRow
    status: str
    words: str


@dataclass(frozen=True)
class Choices:
    """Findings without their parts, the newest inspection first; with them, by year and publication; and the
    names of all by number."""

    for_readers: Sequence[Choice]
    of_area: Mapping[int | None, Sequence[Choice]]
    with_parts: Sequence[Choice]
    keys: Mapping[int | None, str]


def read_all() -> Choices:
    """One query: each finding comes once for each report that came back to it."""
    known = catalogue()
    own: dict[int, Sequence[Any]] = {}
    said: dict[int, list[tuple[date, int, str]]] = defaultdict(list)
    for columns in Finding.objects.published().order_by().values_list(*COLUMNS, *SAID):
        *about, status, publication, number = columns
        own[columns[0]] = about
        if status is not None:
            day = known.publications[publication].row.published or date.min
            said[columns[0]].append((day, number, status))
    of_parts: dict[int | None, list[str]] = defaultdict(list)
    for _, part_of, *_, text in own.values():
        of_parts[part_of].append(text)
    found = [choice(about, said.get(pk, ()), of_parts.get(pk, ()), known) for pk, about in own.items()]
    whole = sorted((one for one in found if one.part_of is None), key=for_readers)
    of_area: dict[int | None, list[Choice]] = defaultdict(list)
    for one in whole:
        of_area[one.area].append(one)
    keys: dict[int | None, str] = {one.pk: one.key for one in found}
    return Choices(whole, dict(of_area), sorted(found, key=by_publication), keys)


def choice(
    about: Sequence[Any],
    said: Iterable[tuple[date, int, str]],
    of_parts: Iterable[str],
    known: Catalogue,
) -> Choice:
    pk, part_of, follows, number, code, order, kind, area, question, text = about
    publication = known.publications[number].row.slug
    *_, status = max(said, default=(FindingStatus.OPEN.value,))
    return Choice(
        pk,
        part_of,
        follows,
        f"{publication}/{code}",
        publication,
        order,
        kind,
        area,
        known.questions[question],
        status,
        "\n".join([text, *of_parts]).lower(),
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
