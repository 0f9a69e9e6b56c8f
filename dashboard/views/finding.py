"""One finding and its thread: what came before, what a later report said, what followed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.queries.findings import thread_of
from dashboard.responses import Page, answer
from dashboard.sheets import Sheet
from dashboard.tables import findings as finding_table


@require_safe
def finding(request: HttpRequest, pk: int, suffix: str = "html") -> HttpResponse:
    thread = thread_of(pk)
    if not thread:
        raise Http404("There is no such finding in the data.")
    own = next(one for one in thread if one.id == pk)
    context = {"finding": own, "thread": thread, "others": len(thread) - 1}
    title = f"{own.kind_label}: {own.question.short_title}, {own.force} {own.question.cycle.name}"
    sheets = [Sheet("thread", lambda: finding_table.records(thread))]
    return answer(request, Page("dashboard/finding.html", title, context, sheets), suffix)
