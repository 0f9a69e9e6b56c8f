"""The fields in which an editor looks a row up by typing, and what else may be sent for them."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db import models
from django.http import HttpRequest

from inspections.admin.numbers import can_be_a_number

NO_ROW = "0"

BaseAdmin: Any = object  # the admin of which it becomes a part is of one kind of row; this is of all
if TYPE_CHECKING:
    BaseField = forms.ModelMultipleChoiceField[models.Model]
else:
    BaseField = forms.ModelMultipleChoiceField


class SeveralRows(BaseField):
    """SQLite cannot look for a number without end, and Django does not take that for a wrong answer."""

    def clean(self, value: Any) -> Any:
        for sent in value or []:
            if not can_be_a_number(str(sent)):
                raise forms.ValidationError(self.error_messages["invalid_pk_value"], params={"pk": sent})
        return super().clean(value)


class OneRow(AutocompleteSelect):
    """Django looks for what was sent as it is, and cannot look for letters nor for a number without end."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        sent = super().value_from_datadict(data, files, name)
        return sent if not sent or can_be_a_number(sent) else NO_ROW


class SomeRows(AutocompleteSelectMultiple):
    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        sent = super().value_from_datadict(data, files, name)
        return [one if can_be_a_number(one) else NO_ROW for one in sent]


class RowsChosen(BaseAdmin):  # type: ignore[misc]
    """For an admin of ours: whoever sends what is no row's number is told that there is no such row."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", OneRow(db_field, self.admin_site, using=kwargs.get("using")))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs.setdefault("form_class", SeveralRows)
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", SomeRows(db_field, self.admin_site, using=kwargs.get("using")))
        return super().formfield_for_manytomany(db_field, request, **kwargs)
