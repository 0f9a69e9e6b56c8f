"""From the rows of the pages to the records of the API: the downloads' own records, field by field chosen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dashboard.changes import JudgmentChange
from dashboard.figures import Pair
from dashboard.queries.listed_findings import ListedFinding
from dashboard.rows.figures import MetricRow, ValueRow
from dashboard.rows.judgments import ForceRow, JudgmentRow
from dashboard.rows.sources import CitationRow
from dashboard.sheets import published_number
from dashboard.tables import findings as finding_table
from dashboard.tables import judgments as judgment_table
from dashboard.tables.figures import dated_number, decimals_of, nation_name, value_record
from inspections.choices import Form

Record = dict[str, Any]

FORM_WORDS = {label: word for word, label in Form.choices}


def with_form_words(record: Mapping[str, Any]) -> Record:
    """A record whose citations say their form as a fixed word; a download says it as a label."""
    cited = [{**one, "form": FORM_WORDS[one["form"]]} for one in record["citations"]]
    return {**record, "citations": cited}


def force_record(force: ForceRow) -> Record:
    return {"slug": force.slug, "name": force.name, "ons_code": force.ons_code, "region": force.region}


def metric_record(metric: MetricRow) -> Record:
    names = ("slug", "name", "category", "kind", "unit", "denominator", "polarity", "definition")
    return {name: getattr(metric, name) for name in names}


def judgment_records(judgments: Sequence[JudgmentRow], changes: Mapping[int, JudgmentChange]) -> list[Record]:
    found = judgment_table.records(judgments, changes)
    return [with_form_words({**record, "year": record["cycle"]}) for record in found]


def value_records(values: Iterable[ValueRow]) -> list[Record]:
    """Each as schemas.Value tells it, field by field: a list of a whole series has no time for more."""
    return [
        {
            "metric": value.metric.slug,
            "area": value.area_slug,
            **dated_number(value),
            "missing_reason": value.missing_label if value.missing_reason else None,
            "approximate": value.approximate or None,
            "claimed_by_force": value.claimed_by_force,
            "publication": value.publication.title,
            "caveats": [caveat.text for caveat in value.caveats],
            "citations": [citation_record(citation) for citation in value.citations],
        }
        for value in values
    ]


def citation_record(citation: CitationRow) -> Record:
    return {
        "publication": citation.publication.title,
        "where": citation.place or None,
        "line": citation.line,
        "stated": citation.stated or None,
        "form": FORM_WORDS[citation.form],
        "url": citation.publication.url or None,
    }


def finding_records(findings: Iterable[ListedFinding]) -> list[Record]:
    return [
        with_form_words({**finding_table.record(one.row, one.part_of), "follows": one.follows})
        for one in findings
    ]


def comparison_record(pair: Pair) -> Record:
    """One pair with the engine's answer; numbers as printed, the difference as exact as the finer of them."""
    if pair.force is None or pair.nation is None or pair.answer is None:
        raise ValueError("A comparison has two sides.")
    force, nation, answer = value_record(pair.force), value_record(pair.nation), pair.answer
    return {
        **force,
        "force": force["area"],
        "force_value": force["value"],
        "national_value": nation["value"],
        "nation_covers": nation_name(pair.nation),
        "difference": published_number(answer.difference, decimals_of(pair)),
        "ratio": answer.ratio,
        "verdict": answer.verdict,
        "reason": answer.reason,
        "significance": answer.significance,
        "sentence": answer.sentence,
        "caveats": [caveat.text for caveat in pair.caveats],
    }
