"""What happened to a report at the desk, newest first."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from inspections.admin.desk.runs import desk_page
from inspections.models import ExtractionRun

ON_A_PAGE = 200


@require_safe
def log(request: HttpRequest, pk: int) -> HttpResponse:
    run = get_object_or_404(ExtractionRun.objects.defer("lines"), pk=pk)
    acts = run.acts.select_related("by", "suggestion")
    context = {
        "title": f"History of {run.file_name}",
        "run": run,
        "page": Paginator(acts, ON_A_PAGE).get_page(request.GET.get("page")),
    }
    return desk_page(request, "log.html", context)
