"""Lists from which facts are published, withdrawn or rejected, and forms that say who checked them."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from simple_history.admin import SimpleHistoryAdmin

from inspections.actions.amend import edit_fact
from inspections.actions.confirm import state_of
from inspections.actions.publish import NotPublishedError
from inspections.actions.review import publish_rows, put_back, reject_rows
from inspections.admin.known import KnownAdmin
from inspections.choices import ReviewState
from inspections.desk.agreement import checked_one, model_name
from inspections.transitions import PUBLISH, MoveNotAllowedError

SHOWN = 5


class ReasonedActionForm(ActionForm):
    """Asks beside the action why it is done."""

    reason = forms.CharField(label="Reason", required=False, max_length=200)


class ReviewedAdmin(KnownAdmin):
    """Edits a kind of fact that people see only once it is published; a form cannot publish it."""

    action_form = ReasonedActionForm
    actions = ("publish", "put_back_to_draft", "reject")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Sequence[str]:
        return (*super().get_readonly_fields(request, obj), "review_state", "review")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """Who checked it stands above the reason for the change."""
        sets = super().get_fieldsets(request, obj)
        for _, options in sets:
            options["fields"] = [name for name in options["fields"] if name not in ("review_state", "review")]
        return [*sets[:-1], ("Review", {"fields": ["review_state", "review"]}), *sets[-1:]]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if form.adding:
            obj.review_state = ReviewState.DRAFT  # a state brought back from the history may be a public one
        super().save_model(request, obj, form, change)

    def edit_row(self, *, row: Any, by: Any, reason: str) -> None:
        edit_fact(row=row, by=by, reason=reason)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What people see is withdrawn first, which a reviewer does and the page of changes tells."""
        public = obj is not None and obj.review_state == ReviewState.PUBLISHED
        return not public and bool(SimpleHistoryAdmin.has_delete_permission(self, request, obj))

    @admin.display(description="who checked it")
    def review(self, row: Any) -> str:
        if row.pk is None:
            return "A new row is a draft. It is shown to the public once it is published."
        looked = checked_one(row)
        told = [f"Entered by {looked.entered_by}." if looked.entered_by else "Loaded with the data."]
        told += [f"{one.reviewer}: {one.get_verdict_display().lower()}." for one in looked.reviews]
        return format_html(
            '{} <a href="{}">{}</a>',
            " ".join(told),
            reverse("admin:desk_row", args=[model_name(row), row.pk]),
            f"State: {state_of(row, looked)}",
        )

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PUBLISH)

    @admin.action(description="Publish the chosen rows", permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._move(request, queryset, publish_rows, ReviewState.PUBLISHED)

    @admin.action(description="Put the chosen rows back to draft", permissions=["change"])
    def put_back_to_draft(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._move(request, queryset, put_back, ReviewState.DRAFT)

    @admin.action(description="Reject the chosen rows", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._move(request, queryset, reject_rows, ReviewState.REJECTED)

    def _move(
        self, request: HttpRequest, rows: QuerySet[Any], act: Callable[..., int], state: ReviewState
    ) -> None:
        reason = request.POST.get("reason", "").strip()
        if not reason:
            self.message_user(request, "Nothing was done: say why, in the box “Reason”.", messages.ERROR)
            return
        chosen = rows.count()
        try:
            moved = act(rows=rows, by=cast(User, request.user), note=reason)
        except NotPublishedError as error:
            more = f" And {len(error.errors) - SHOWN} more." if len(error.errors) > SHOWN else ""
            told = f"Nothing was done. {' '.join(error.errors[:SHOWN])}{more}"
            self.message_user(request, told, messages.ERROR)
            return
        except MoveNotAllowedError as error:
            self.message_user(request, f"Nothing was done. {error}", messages.ERROR)
            return
        said = f"{moved} of {chosen} chosen: now {state.label.lower()}."
        if moved < chosen:
            said += f" {chosen - moved} already were, or cannot be."
        self.message_user(request, said, messages.SUCCESS)
