"""The rows that an edition of the table of recorded crime leans on: publication, metrics, breaks, caveats."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspections.actions.bulk_rows import Signature
from inspections.choices import (
    BreakKind,
    Category,
    Comparability,
    Form,
    MetricKind,
    MetricRelation,
    PublicationKind,
    UnitKind,
)
from inspections.imports.figures import ALL_BUT_FRAUD
from inspections.imports.offences import BY_SLUG, OFFENCES, RECASTINGS, Recasting
from inspections.models import Break, Caveat, Citation, Metric, MetricLink, Publication, Theme
from inspections.models.known import Known

REASON = "Imported from"
"""How the reason in every history row of an import begins: by it an editor's change is told from ours."""
METRICS = "recorded-crime-12-months"
THEME = "preventing-crime"
FIRST_ORDER = 140
WHY_NEITHER_IS_GOOD = (
    "Better recording raises it just as more crime does, "
    "and the inspectorate does not judge a force by crime rates alone."
)
COUNTING_RULES = {
    "kind": PublicationKind.WEB_PAGE,
    "title": "Home Office Counting Rules for Recorded Crime: burglary",
    "short_title": "Counting rules for burglary",
    "publisher": "Home Office",
    "url": "https://www.gov.uk/government/publications/counting-rules-for-recorded-crime",
    "licence": "Open Government Licence v3.0",
}


@dataclass(frozen=True)
class Ground:
    """The publication of an edition, and who signs what is written on its behalf."""

    publication: Publication
    signature: Signature

    def add(self, row: Known) -> None:
        sign(row, self.signature)
        row.save()

    def cite(self, reference: str, publication: Publication, **fields: Any) -> None:
        self.add(Citation(reference=reference, publication=publication, **fields))

    def once(self, model: type[Known], natural: Mapping[str, Any], **fields: Any) -> tuple[Any, bool]:
        """The row with this natural key, and whether it is new; None where an editor deleted it."""
        if model.history.filter(history_type="-", **natural).exists():
            return model.objects.filter(**natural).first(), False
        return self.always(model, natural, **fields)

    def always(self, model: type[Known], natural: Mapping[str, Any], **fields: Any) -> tuple[Any, bool]:
        """The row with this natural key, and whether it is new; also where an editor deleted it."""
        found = model.objects.filter(**natural).first()
        if found is not None:
            return found, False
        row = model(**natural, **fields)
        self.add(row)
        return row, True


def sign(row: Known, signature: Signature) -> None:
    # The names are django-simple-history's.
    row._history_user = signature.by  # type: ignore[attr-defined]
    row._change_reason = signature.reason  # type: ignore[attr-defined]


def metric_slug(measure: str) -> str:
    return METRICS if measure == ALL_BUT_FRAUD else f"{METRICS}-{measure}"


def write_metrics(ground: Ground, measures: set[str]) -> dict[str, Metric]:
    """The metric of each measure, added where it is new: first the sum, then each offence under it."""
    theme = Theme.objects.get(slug=THEME)
    common = {
        "category": Category.RECORDED_CRIME,
        "kind": MetricKind.RECORDING,
        "unit": "crimes",
        "unit_kind": UnitKind.COUNT,
        "theme": theme,
    }
    whole, _ = ground.always(
        Metric,
        {"slug": METRICS},
        name="Recorded crime excluding fraud, number",
        definition=(
            "Crimes other than fraud that the police recorded in twelve months: our sum of the offences in "
            f"the table of recorded crime by police force area. {WHY_NEITHER_IS_GOOD}"
        ),
        order=FIRST_ORDER,
        **common,
    )
    found = {ALL_BUT_FRAUD: whole}
    for order, offence in enumerate(OFFENCES, FIRST_ORDER + 1):
        if offence.slug in measures:
            found[offence.slug], _ = ground.always(
                Metric,
                {"slug": metric_slug(offence.slug)},
                name=f"{offence.name}, number",
                definition=(
                    "Crimes of this kind that the police recorded in twelve months, as the table of recorded "
                    f"crime by police force area gives them. {WHY_NEITHER_IS_GOOD}"
                ),
                part_of=None if offence.is_fraud else whole,
                order=order,
                **common,
            )
    return found


def write_recastings(ground: Ground, metrics: Mapping[str, Metric]) -> None:
    """A break in each measure that is counted anew, and a link from the old name to the new one."""
    for recasting in RECASTINGS:
        concerned = [slug for slug in (recasting.earlier, recasting.later) if slug in metrics]
        for slug in concerned:
            _write_break(ground, recasting, metrics[slug])
        if recasting.later and len(concerned) == 2:
            _write_link(ground, recasting, metrics)


def _write_break(ground: Ground, recasting: Recasting, metric: Metric) -> None:
    row, new = ground.once(
        Break,
        {"metric": metric, "on": recasting.on, "area": None},
        kind=BreakKind.DEFINITION,
        verdict=Comparability.NOT_COMPARABLE,
        reason=recasting.reason,
    )
    if new:
        _cite_recasting(ground, recasting, f"break/{metric.slug}", metric_break=row)


def _write_link(ground: Ground, recasting: Recasting, metrics: Mapping[str, Metric]) -> None:
    earlier, later = metrics[recasting.earlier], metrics[recasting.later]
    row, new = ground.once(
        MetricLink,
        {"earlier": earlier, "later": later},
        relation=MetricRelation.REDEFINED,
        verdict=Comparability.NOT_COMPARABLE,
        reason=recasting.reason,
    )
    if new:
        _cite_recasting(ground, recasting, f"link/{earlier.slug}", metric_link=row)


def _cite_recasting(ground: Ground, recasting: Recasting, what: str, **target: Known) -> None:
    """The table shows the day of the change; where the rule itself is published, that is cited too."""
    names = [f"“{BY_SLUG[slug].name}”" for slug in (recasting.earlier, recasting.later) if slug]
    slug = ground.publication.slug
    ground.cite(
        f"{slug}/{what}",
        ground.publication,
        place=f"Rows of {' and '.join(names)}",
        form=Form.DATA_FILE,
        note="The table shows from when the offence is counted.",
        **target,
    )
    if recasting.source:
        rules, _ = ground.always(Publication, {"slug": recasting.source}, **COUNTING_RULES)
        ground.cite(f"{slug}/{what}/rules", rules, place="Classification", form=Form.WEB_PAGE, **target)


def write_caveats(ground: Ground, texts: Mapping[str, tuple[str, str]]) -> dict[str, Caveat]:
    """The caveats of this edition that its figures need, each cited to the table itself."""
    found = {}
    for code, (text, effect) in texts.items():
        row, new = ground.once(
            Caveat, {"publication": ground.publication, "code": code}, text=text, effect=effect
        )
        if new:
            ground.cite(
                f"{ground.publication.slug}/caveat/{code}",
                ground.publication,
                form=Form.DATA_FILE,
                note="What the table shows, in our words.",
                caveat=row,
            )
        if row is not None:
            found[code] = row
    return found
