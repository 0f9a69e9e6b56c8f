"""What the made-up facts refer to: forces, subjects, years of inspection, metrics and publications."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

from inspections.actions.scale.sizes import LAST_YEAR, Sizes
from inspections.choices import (
    AreaKind,
    Category,
    ClaimWord,
    Comparability,
    DiscrepancyKind,
    Form,
    MetricKind,
    Pillar,
    Polarity,
    PublicationKind,
    QuestionLevel,
    Relation,
    UnitKind,
)
from inspections.models import (
    Area,
    Caveat,
    Citation,
    Claim,
    Cycle,
    Discrepancy,
    Grade,
    GradingScale,
    Inspection,
    Metric,
    Publication,
    Question,
    QuestionLink,
    Theme,
)

NATION = "england-and-wales"
SUBJECTS = ("effectiveness", "efficiency", "legitimacy", *(f"subject-{n}" for n in range(4, 13)))
WORDS = ("outstanding", "good", "adequate", "requires improvement", "inadequate")
NOBODY = "Nobody: made up"


@dataclass(frozen=True)
class Reference:
    """The rows by what they are: `forces` without the nation, releases by subject, the others by year."""

    nation: Area
    forces: list[Area]
    grades: list[Grade]
    metrics: list[Metric]
    questions: dict[int, list[Question]]
    releases: dict[int, Publication]
    reports: dict[tuple[int, int], Publication]


def make_reference(sizes: Sizes) -> Reference:
    """Write the rows that have names. Every name says that it is made up."""
    nation = Area(
        slug=NATION, kind=AreaKind.NATION, name="England and Wales", official_name="England and Wales"
    )
    forces = [_force(number) for number in range(1, sizes.forces + 1)]
    _save([nation, *forces])
    themes = _save(Theme(slug=slug, name=_named(slug), order=order) for order, slug in enumerate(SUBJECTS))
    [scale] = _save([GradingScale(slug="made-up", name="Made-up scale")])
    grades = _save(Grade(scale=scale, word=word, position=place) for place, word in enumerate(WORDS, 1))
    cycles = _save(
        Cycle(slug=f"{year}", name=f"{year}", first_year=year, last_year=year, scale=scale)
        for year in sizes.inspected
    )
    inspections = _save(
        Inspection(slug=f"peel-{cycle.slug}", name=f"Made-up inspection {cycle.name}", cycle=cycle)
        for cycle in cycles
    )
    questions = _questions(inspections, themes)
    releases = {theme.pk: _release(theme) for theme in themes}
    reports = {
        (inspection.cycle.first_year, force.pk): _report(force, inspection)
        for inspection in inspections
        for force in forces
    }
    _save([*releases.values(), *reports.values()])
    metrics = _save(_metric(number, themes) for number in range(1, sizes.metrics + 1))
    _link(questions, reports)
    _say(metrics, reports)
    return Reference(nation, forces, grades, metrics, questions, releases, reports)


def _save(rows: Iterable[Any]) -> list[Any]:
    listed = list(rows)
    return type(listed[0]).objects.bulk_create(listed) if listed else []


def _named(slug: str) -> str:
    return slug.replace("-", " ").capitalize()


def _force(number: int) -> Area:
    """The first has the address of the front page."""
    slug = settings.DEFAULT_FORCE if number == 1 else f"force-{number}"
    name = f"Made-up force {number}"
    return Area(slug=slug, kind=AreaKind.FORCE, name=name, official_name=f"{name} Police")


def _questions(inspections: list[Inspection], themes: list[Theme]) -> dict[int, list[Question]]:
    """In each year one question on each subject; the first three are the overall ones of the pillars."""
    pillars = (Pillar.EFFECTIVENESS, Pillar.EFFICIENCY, Pillar.LEGITIMACY)
    return {
        inspection.cycle.first_year: _save(
            Question(
                inspection=inspection,
                slug=theme.slug,
                title=f"How good is the force at {theme.name.lower()} in {inspection.cycle.name}?",
                short_title=theme.name,
                pillar=pillars[theme.order] if theme.order < len(pillars) else Pillar.NONE,
                level=QuestionLevel.OVERALL if theme.order < len(pillars) else QuestionLevel.AREA,
                theme=theme,
                order=theme.order,
            )
            for theme in themes
        )
        for inspection in inspections
    }


def _release(theme: Theme) -> Publication:
    """Each subject has its release with the whole series of its metrics, as statistics are published."""
    return Publication(
        slug=f"release-{theme.slug}",
        kind=PublicationKind.DATA_RELEASE,
        title=f"Made-up figures: {theme.name.lower()}",
        publisher=NOBODY,
        published=date(LAST_YEAR, 12, 31),
    )


def _report(force: Area, inspection: Inspection) -> Publication:
    return Publication(
        slug=f"{force.slug}-{inspection.slug}",
        kind=PublicationKind.REPORT,
        title=f"{inspection.name}: {force.name}",
        publisher=NOBODY,
        published=date(inspection.cycle.first_year, 12, 1),
        area=force,
        inspection=inspection,
    )


def _metric(number: int, themes: list[Theme]) -> Metric:
    return Metric(
        slug=f"metric-{number}",
        name=f"Made-up rate {number}",
        category=Category.values[number % len(Category.values)],
        kind=MetricKind.RESPONSE,
        unit="per 1,000 population",
        unit_kind=UnitKind.RATE,
        polarity=Polarity.LOWER_IS_BETTER,
        theme=themes[number % len(themes)],
        order=number,
    )


def _link(questions: dict[int, list[Question]], reports: dict[tuple[int, int], Publication]) -> None:
    """Each question goes on asking what its forerunner asked, as some report says."""
    says = next(iter(reports.values()), None)
    links = _save(
        QuestionLink(
            earlier=earlier,
            later=later,
            relation=Relation.SAME,
            verdict=Comparability.COMPARABLE,
            reason="Made up: the same question.",
        )
        for year in questions
        if year - 1 in questions
        for earlier, later in zip(questions[year - 1], questions[year], strict=True)
    )
    _save(
        Citation(reference=f"link/{link.pk}", publication=says, form=Form.PROSE, question_link=link)
        for link in links
    )


def _say(metrics: list[Metric], reports: dict[tuple[int, int], Publication]) -> None:
    """In each report a caveat, a comparison in words and a figure that is stated twice, each cited."""
    said: dict[str, list[Any]] = {"caveat": [], "claim": [], "discrepancy": []}
    for (_, force), report in reports.items():
        own = {"publication": report, "code": "1"}
        said["caveat"].append(Caveat(text="Made up: read with care.", **own))
        said["claim"].append(
            Claim(
                area_id=force,
                metric=metrics[0] if metrics else None,
                subject="made-up rate",
                word=ClaimWord.AMONG_HIGHEST,
                stated="among the highest",
                **own,
            )
        )
        said["discrepancy"].append(
            Discrepancy(kind=DiscrepancyKind.VALUE, text="Made up.", shown="The later one.", **own)
        )
    _save(
        Citation(reference=f"{what}/{row.pk}", publication=row.publication, form=Form.PROSE, **{what: row})
        for what, rows in said.items()
        for row in _save(rows)
    )
