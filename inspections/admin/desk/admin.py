"""Where the review desk lives in the admin."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, reverse

from inspections.admin.desk import runs
from inspections.admin.desk.urls import desk_urls
from inspections.admin.numbers import can_be_a_number
from inspections.models import ExtractionRun
from inspections.transitions import DESK

if TYPE_CHECKING:
    BaseAdmin = admin.ModelAdmin[ExtractionRun]
else:
    BaseAdmin = admin.ModelAdmin


@admin.register(ExtractionRun)
class DeskAdmin(BaseAdmin):
    """Lists the reports that came in; every other page of the desk hangs below."""

    def get_urls(self) -> list[URLPattern]:
        return [*desk_urls(self.admin_site), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return runs.front(request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not can_be_a_number(object_id):
            raise Http404("There is no such report.")
        return HttpResponseRedirect(reverse("admin:desk_run", args=[object_id]))

    def has_view_permission(self, request: HttpRequest, obj: ExtractionRun | None = None) -> bool:
        return request.user.has_perm(DESK)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: ExtractionRun | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ExtractionRun | None = None) -> bool:
        return False
