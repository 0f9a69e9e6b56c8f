"""The page on which one fact is edited: its history, its reason for change, its second editor."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from simple_history.admin import SimpleHistoryAdmin

from inspections.actions.edit import EditedMeanwhileError, add_row, delete_row, save_edit
from inspections.admin.forms import BOOKKEEPING, KnownForm, RevisionForm, RevisionFormSet
from inspections.admin.meanwhile import differences, said_since
from inspections.admin.numbers import can_be_a_number
from inspections.admin.rows_chosen import RowsChosen
from inspections.models.known import Known

if TYPE_CHECKING:
    BaseStacked = admin.StackedInline[Known, Known]
    BaseTabular = admin.TabularInline[Known, Known]
else:
    BaseStacked = admin.StackedInline
    BaseTabular = admin.TabularInline


class KnownAdmin(RowsChosen, SimpleHistoryAdmin):  # type: ignore[misc]  # django-simple-history has no types
    """Edits one kind of fact; every write goes through an action and is signed."""

    form = KnownForm
    list_per_page = 50
    show_full_result_count = False
    named_with: tuple[str, ...] = ()  # other rows that a row's name and its line in the list speak of

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.select_related(*self.named_with) if self.named_with else rows

    def get_fieldsets(self, request: HttpRequest, obj: Known | None = None) -> list[Any]:
        """The model's fields, then, for who may change them, the reason for the change."""
        ours = []
        for name, options in super().get_fieldsets(request, obj):
            fields = [field for field in options["fields"] if field not in BOOKKEEPING]
            ours.append((name, {**options, "fields": fields}))
        if self.has_change_permission(request, obj) or (obj is None and self.has_add_permission(request)):
            ours.append(("This change", {"fields": list(BOOKKEEPING)}))
        return ours

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What an address fills in; a row that it names by no number is left out."""
        told: dict[str, Any] = super().get_changeform_initial_data(request)
        links = {field.name for field in self.opts.get_fields() if field.is_relation}

        def can_be_shown(name: str, told: Any) -> bool:
            numbers = told if isinstance(told, list) else [told]
            return name not in links or all(map(can_be_a_number, numbers))

        return {name: value for name, value in told.items() if can_be_shown(name, value)}

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _checked_again_if_overtaken(super().changeform_view, request, *args, **kwargs)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not can_be_a_number(object_id):
            raise Http404("There is no such row.")
        response: HttpResponse = super().history_view(request, object_id, extra_context)
        return response

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if not (can_be_a_number(object_id) and can_be_a_number(version_id)):
            raise Http404("There is no such state of a row.")
        view = super().history_form_view
        return _checked_again_if_overtaken(view, request, object_id, version_id, *args, **kwargs)

    def set_history_delta_changes(self, request: HttpRequest, historical_records: Iterable[Any]) -> None:
        """The history page tells changes in the words in which a second editor is told of them."""
        for after, before in pairwise(historical_records):
            after.history_delta_changes = differences(before, after)

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponseRedirect:
        """Who sends a form for a row that is gone learns who deleted it, and where it can be had back."""
        last = self.model.history.filter(id=object_id).first() if can_be_a_number(object_id) else None
        if last is None:
            response: HttpResponseRedirect = super()._get_obj_does_not_exist_redirect(
                request, opts, object_id
            )
            return response
        for sentence in said_since(self.model, object_id, last.revision):
            self.message_user(request, f"{sentence} It can be brought back from here.", messages.WARNING)
        return HttpResponseRedirect(
            reverse(f"admin:{opts.app_label}_{opts.model_name}_history", args=[object_id])
        )

    def save_model(self, request: HttpRequest, obj: Known, form: KnownForm, change: bool) -> None:
        signed = {"by": request.user, "reason": form.cleaned_data["why"]}
        if form.adding:
            add_row(row=obj, **signed)
        elif form.has_changed():
            self.edit_row(row=obj, **signed)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What has no draft state people see as it stands: an editor alone does not take it away."""
        allowed = super().has_delete_permission(request, obj)
        return bool(allowed and request.user.has_perm("inspections.publish"))

    def edit_row(self, *, row: Any, by: Any, reason: str) -> None:
        """How an edit is saved; kinds of facts that are public at once tell it to the public."""
        save_edit(row=row, by=by, reason=reason)

    def save_formset(
        self, request: HttpRequest, form: KnownForm, formset: RevisionFormSet, change: bool
    ) -> None:
        signed = {"by": request.user, "reason": form.cleaned_data["why"]}
        formset.save(commit=False)
        for row in formset.deleted_objects:
            delete_row(row=row, **signed)
        for row, _ in formset.changed_objects:
            save_edit(row=row, **signed)
        for row in formset.new_objects:
            add_row(row=row, **signed)
        formset.save_m2m()


class KnownStacked(RowsChosen, BaseStacked):
    """Facts that belong to the one being edited, one below the other."""

    form = RevisionForm
    formset = RevisionFormSet
    extra = 0
    show_change_link = True


class KnownTabular(RowsChosen, BaseTabular):
    """Facts that belong to the one being edited, as rows of a table."""

    form = RevisionForm
    formset = RevisionFormSet
    extra = 0
    show_change_link = True


def _checked_again_if_overtaken(
    view: Callable[..., HttpResponse], request: HttpRequest, *args: Any, **kwargs: Any
) -> HttpResponse:
    """Answer a request; if another editor saved between its check and its save, check once more.

    Nothing of the first try is kept, and the second finds the other's row and says so in the form.
    """
    try:
        with transaction.atomic():
            return view(request, *args, **kwargs)
    except (EditedMeanwhileError, IntegrityError):
        return view(request, *args, **kwargs)
