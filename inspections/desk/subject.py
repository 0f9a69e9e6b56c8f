"""What a reviewer looks at: the draft a suggestion became, or the suggestion itself."""

from inspections.choices import ReviewState, SuggestionKind
from inspections.models import Finding, Judgment, Suggestion, Value

Draft = Judgment | Value | Finding
MODELS: dict[str, type[Draft]] = {
    SuggestionKind.JUDGMENT: Judgment,
    SuggestionKind.VALUE: Value,
    SuggestionKind.FINDING: Finding,
}


def draft_of(suggestion: Suggestion) -> Draft | None:
    """The draft that the suggestion became; None where it waits for what people see already to be changed."""
    model = MODELS.get(suggestion.kind)
    if model is None or suggestion.target is None or not suggestion.accepted:
        return None
    return model.objects.filter(pk=suggestion.target, review_state=ReviewState.DRAFT).first()


def drafts_of(suggestions: list[Suggestion]) -> dict[int, Draft]:
    """The drafts of many suggestions, by the suggestion's number."""
    found: dict[int, Draft] = {}
    for kind, model in MODELS.items():
        own = {one.target: one for one in suggestions if one.kind == kind and one.target and one.accepted}
        rows = model.objects.filter(pk__in=own, review_state=ReviewState.DRAFT)
        by_pk = {row.pk: row for row in rows}
        for one in suggestions:
            if one.kind == kind and one.accepted and one.target in by_pk:
                found[one.pk] = by_pk[one.target]
    return found
