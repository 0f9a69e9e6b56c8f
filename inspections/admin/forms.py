"""Forms that know which revision their editor saw, and never overwrite a newer one unasked."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.forms.models import model_to_dict
from django.http import QueryDict
from django.utils.formats import localize_input
from django.utils.functional import cached_property

from inspections.admin.meanwhile import said_since
from inspections.admin.numbers import can_be_a_number
from inspections.models import Citation
from inspections.models.known import Known

BOOKKEEPING = ("why", "seen_revision")
"""Fields of the form and not of the fact; no fact has a field of such a name."""
CHECK_AND_SAVE = (
    "What you typed is still here; the other fields now show the newer values. "
    "Check, and save again to keep what you see."
)
MOST_ROWS = 200
"""Rows under a fact in one form; for two thousand, which Django takes, an answer needs 13 seconds."""
GONE = "What you typed is still here: tick “Delete” to go on without this row, or copy it into a new one."

if TYPE_CHECKING:
    BaseForm = forms.ModelForm[Known]
    BaseFormSet = forms.BaseInlineFormSet[Known, Known, forms.ModelForm[Known]]
else:
    BaseForm = forms.ModelForm
    BaseFormSet = forms.BaseInlineFormSet


class RevisionForm(BaseForm):
    """A form that carries, hidden, the revision and the values its editor was shown.

    If someone saved the row meanwhile, the form is refused with their changes in words. What the editor
    typed stays; fields they had not touched take the newer values; saving again then keeps what they see.
    """

    seen_revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # django-simple-history marks a past state, offered for going back to, with `_history`.
        self.going_back = hasattr(self.instance, "_history")
        self.now: Known | None = self._stored() if self.going_back else self.instance
        self.adding = self.now is None or self.now._state.adding
        self.refusals: list[str] = []
        for name, value in self.initial.items():
            if isinstance(value, Decimal):
                self.initial[name] = _typed(value)
        if self.adding or self.now is None:
            return
        self.fields["seen_revision"].required = True
        self.initial["seen_revision"] = self.now.revision
        for name in self._own_fields():
            self.fields[name].show_hidden_initial = True

    def _get_validation_exclusions(self) -> set[str]:
        """Nothing that a rule needs is left out of it: some rules compare a row with itself."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return excluded - {"id"}

    @cached_property
    def changed_data(self) -> list[str]:
        """The fields that the editor touched; going back touches them all."""
        if self.going_back:
            return self._own_fields()
        return [name for name in super().changed_data if name not in BOOKKEEPING]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "id" in self.errors:  # a row of a formset that is no longer there
            self._refuse_what_was_deleted()
        seen = cleaned.get("seen_revision")
        if self.adding or self.now is None or seen is None:
            return cleaned
        if seen != self.now.revision and self.has_changed():
            self._refuse_what_was_changed(self.now, seen)
        self.instance.revision = seen
        return cleaned

    def _refuse_what_was_deleted(self) -> None:
        pk, seen = (self.data.get(self.add_prefix(name), "") for name in ("id", "seen_revision"))
        if can_be_a_number(pk) and can_be_a_number(seen):
            self.add_error(None, [*said_since(self._meta.model, int(pk), int(seen)), GONE])

    def _refuse_what_was_changed(self, now: Known, seen: int) -> None:
        self.refusals = [*said_since(type(now), now.pk, seen), *self._newer_links(now), CHECK_AND_SAVE]
        self._take_over_newer_values(now)
        self.add_error(None, self.refusals)

    def _own_fields(self) -> list[str]:
        """The model's own fields; not the bookkeeping, and not what a formset adds to its rows."""
        return [name for name in self.fields if name in self.base_fields and name not in BOOKKEEPING]

    def _stored(self) -> Known | None:
        return self._meta.model._base_manager.filter(pk=self.instance.pk).first()

    def _newer_links(self, now: Known) -> list[str]:
        """Links to several rows, which the history does not follow, if they differ from what was shown."""
        told = []
        for field in self._meta.model._meta.many_to_many:
            if field.name in self.fields:
                shown = cast(QueryDict, self.data).getlist(self[field.name].html_initial_name)
                linked = list(getattr(now, field.name).all())
                if {str(row.pk) for row in linked} != set(shown):
                    names = "; ".join(str(row) for row in linked) or "nothing"
                    told.append(f"Since you opened this page, {field.verbose_name} became: {names}.")
        return told

    def _take_over_newer_values(self, now: Known) -> None:
        data = cast(QueryDict, self.data).copy()
        for name, value in model_to_dict(now, fields=self._own_fields()).items():
            newer = [_typed(item) for item in value] if isinstance(value, list) else [_typed(value)]
            data.setlist(self[name].html_initial_name, newer)
            if name not in self.changed_data:
                data.setlist(self.add_prefix(name), newer)
        data[self.add_prefix("seen_revision")] = str(now.revision)
        self.data = data


def _typed(value: Any) -> str:
    """A stored value as an editor would type it: 63.5, not 63.5000; 30/06/2016."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date):
        return str(localize_input(value))
    return "" if value is None else str(getattr(value, "pk", value))


class KnownForm(RevisionForm):
    """The form of one fact: a change needs its reason."""

    why = forms.CharField(
        label="Reason for the change",
        widget=AdminTextInputWidget,
        required=False,
        help_text="Kept in the history, for whoever asks why.",
        error_messages={"required": "Say why you change this."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].required = not self.adding


class RevisionFormSet(BaseFormSet):
    """Rows under a fact; one that someone else has changed is not deleted unasked either."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.absolute_max = MOST_ROWS

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if "DELETE" in form.fields:  # in a table, its label is the head of a column
            form.fields["DELETE"].widget.attrs["aria-label"] = "Delete this row"

    def get_queryset(self) -> Any:
        """The rows as the editor had them, so that one deleted meanwhile keeps its place on the page."""
        rows = super().get_queryset()
        if not self.is_bound:
            return rows
        stored = {str(row.pk): row for row in rows}
        # As many rows as were sent, and not as it is said that there were: of those there may be any number.
        there = min(self.initial_form_count(), self.total_form_count())
        keys = [self.data.get(f"{self.add_prefix(number)}-id", "") for number in range(there)]
        found = [stored.get(key) or self._as_it_last_was(key) for key in keys]
        return [row for row in found if row is not None]

    def _as_it_last_was(self, key: str) -> Known | None:
        """A deleted row from its history. Django neither saves nor deletes it: it counts as unsaved."""
        model = cast(type[Known], self.model)
        past = model.history.filter(id=key).first() if can_be_a_number(key) else None
        return cast(Known, past.instance) if past else None

    def clean(self) -> None:
        super().clean()
        # Django checks no form that is to be deleted, so what such a form refuses is said here.
        rows = cast(list[RevisionForm], self.initial_forms)
        deleted = [form for form in rows if form.cleaned_data.get("DELETE")]
        refusals = [words for form in deleted for words in form.refusals]
        if refusals:
            raise forms.ValidationError(refusals)


class CitationForm(RevisionForm):
    """A citation may leave its reference to us."""

    class Meta:
        model = Citation
        fields = "__all__"
        help_texts = {"reference": "Left blank, it is made from the publication, the fact and the place."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "reference" in self.fields:
            self.fields["reference"].required = False

    def clean_reference(self) -> str:
        reference: str = self.cleaned_data["reference"]
        return reference or cast(Citation, self.instance).reference
