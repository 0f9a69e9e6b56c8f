"""The forms in which an editor corrects a suggestion, one for each kind."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import Truncator

from inspections.choices import (
    AreaKind,
    CaveatEffect,
    FindingKind,
    FindingStatus,
    JudgmentState,
    PeriodKind,
    SuggestionKind,
)
from inspections.desk.subjects import Subjects
from inspections.models import Caveat, Finding, Inspection, Suggestion


class CorrectForm(forms.Form):
    """What a person makes of a suggestion; `payload` is what it then says."""

    reason = forms.CharField(
        label="Why it is corrected", required=False, max_length=300, help_text="Kept in the history."
    )

    def __init__(self, suggestion: Suggestion, subjects: Subjects, data: Any = None) -> None:
        self.suggestion, self.subjects = suggestion, subjects
        initial = {**self.shown(suggestion.data), "reason": suggestion.reason}
        super().__init__(data, initial=initial, prefix=f"s{suggestion.pk}")
        self.prepare()
        self.order_fields([name for name in self.fields if name != "reason"])

    def prepare(self) -> None:
        """Fill the lists that depend on the report."""

    def offer_held(self, held: Iterable[Finding | Caveat]) -> None:
        """What the data have from this report already, and this one may be, in our own words."""
        choices = [(one.code, f"{one.code}: {Truncator(one.text).chars(90)}") for one in held]
        self.fields["same_as"] = forms.ChoiceField(
            label="In the data already as",
            choices=[("", "It is new"), *choices],
            required=False,
            initial=self.suggestion.data.get("same_as") or "",
        )
        self.order_fields(["same_as"])

    def shown(self, data: dict[str, Any]) -> dict[str, Any]:
        return data

    def payload(self) -> dict[str, Any]:
        told = {name: _stored(value) for name, value in self.cleaned_data.items() if name != "reason"}
        return {**self.suggestion.data, **told}


def _stored(value: Any) -> Any:
    """A cleaned value as the payload keeps it: days and numbers as text, an empty choice as nothing."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return None if value == "" else value


class _AboutQuestion(CorrectForm):
    question = forms.ChoiceField(required=False)

    def prepare(self) -> None:
        own = self.subjects.inspection
        data = self.suggestion.data
        self.fields["question"].choices = [  # type: ignore[attr-defined]
            ("", "Choose"),
            *(
                (f"{one.inspection.slug}/{one.slug}", str(one))
                for one in self.subjects.questions
                if one.inspection == own or one.inspection.slug == data["inspection"] or _earlier(one, own)
            ),
        ]

    def shown(self, data: dict[str, Any]) -> dict[str, Any]:
        chosen = f"{data['inspection']}/{data['question']}" if data["question"] else ""
        return {**data, "question": chosen}

    def payload(self) -> dict[str, Any]:
        told = super().payload()
        inspection, _, question = (self.cleaned_data["question"] or "").partition("/")
        return {**told, "inspection": inspection or None, "question": question or None}


def _earlier(question: Any, own: Inspection | None) -> bool:
    """Reports also tell of the inspection before; older ones are entered in the admin."""
    return own is not None and 0 <= own.cycle.first_year - question.inspection.cycle.last_year <= 1


class JudgmentForm(_AboutQuestion):
    state = forms.ChoiceField(choices=[("", "Choose"), *JudgmentState.choices], required=False)
    grade = forms.ChoiceField(required=False)

    def prepare(self) -> None:
        super().prepare()
        words = dict.fromkeys(word for steps in self.subjects.grades.values() for word in steps)
        self.fields["grade"].choices = [("", "None"), *((word, word) for word in words)]  # type: ignore[attr-defined]


class ValueForm(CorrectForm):
    area = forms.ChoiceField(label="Force or area", required=False)
    metric = forms.ChoiceField(required=False)
    value = forms.DecimalField(max_digits=16, decimal_places=4)
    margin = forms.DecimalField(
        label="Margin (±)", max_digits=8, decimal_places=4, required=False, min_value=0
    )
    period_kind = forms.ChoiceField(label="Kind of period", choices=PeriodKind)
    period_start = forms.DateField(label="From", required=False)
    period_end = forms.DateField(label="To", required=False)
    baseline_start = forms.DateField(label="Compared with: from", required=False)
    baseline_end = forms.DateField(label="Compared with: to", required=False)

    def prepare(self) -> None:
        for name in ("period_start", "period_end", "baseline_start", "baseline_end"):
            self.fields[name].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        run = self.suggestion.run
        areas = [
            area for area in self.subjects.areas.values() if area.kind != AreaKind.FORCE or area == run.force
        ]
        self.fields["area"].choices = [("", "Choose"), *((one.slug, one.name) for one in areas)]  # type: ignore[attr-defined]
        metrics = sorted(self.subjects.metrics.values(), key=lambda metric: metric.name)
        self.fields["metric"].choices = [  # type: ignore[attr-defined]
            ("", "Choose"),
            *((metric.slug, f"{metric.name}, {metric.unit}") for metric in metrics),
        ]

    def payload(self) -> dict[str, Any]:
        told = super().payload()
        value: Decimal = self.cleaned_data["value"]
        exponent = value.as_tuple().exponent
        return {**told, "decimals": max(0, -exponent) if isinstance(exponent, int) else 0}


class FindingForm(_AboutQuestion):
    kind = forms.ChoiceField(choices=FindingKind)
    text = forms.CharField(label="In our own words", widget=forms.Textarea(attrs={"rows": 4}))
    parts = forms.CharField(
        label="Its parts, one to a line", widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    deadline = forms.CharField(label="Deadline, as the report says", max_length=80, required=False)
    status = forms.ChoiceField(
        label="What this report says became of it",
        choices=[("", "Nothing"), *FindingStatus.choices],
        required=False,
    )

    def prepare(self) -> None:
        super().prepare()
        held = Finding.objects.published().filter(
            publication=self.suggestion.run.publication_id, part_of=None
        )
        if held:
            self.offer_held(held)

    def shown(self, data: dict[str, Any]) -> dict[str, Any]:
        return {**super().shown(data), "parts": "\n".join(data["parts"])}

    def payload(self) -> dict[str, Any]:
        parts = [line.strip() for line in self.cleaned_data["parts"].splitlines() if line.strip()]
        return {**super().payload(), "parts": parts}


class CaveatForm(CorrectForm):
    text = forms.CharField(label="In our own words", widget=forms.Textarea(attrs={"rows": 4}))
    effect = forms.ChoiceField(choices=CaveatEffect)
    applies_to = forms.CharField(
        label="Metrics it limits, one to a line", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )

    def prepare(self) -> None:
        held = Caveat.objects.filter(publication=self.suggestion.run.publication_id)
        if held:
            self.offer_held(held)

    def shown(self, data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "applies_to": "\n".join(data["applies_to"])}

    def payload(self) -> dict[str, Any]:
        names = [line.strip() for line in self.cleaned_data["applies_to"].splitlines() if line.strip()]
        return {**super().payload(), "applies_to": names}


FORMS: dict[str, type[CorrectForm]] = {
    SuggestionKind.JUDGMENT: JudgmentForm,
    SuggestionKind.VALUE: ValueForm,
    SuggestionKind.FINDING: FindingForm,
    SuggestionKind.CAVEAT: CaveatForm,
}
