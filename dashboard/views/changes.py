"""What changed in the public data, when and why, as a page and as a feed."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from dashboard.queries.areas import forces
from dashboard.queries.public_changes import public_changes
from dashboard.responses import Page, address, answer, no_download
from dashboard.rows.public_changes import PublicChangeRow
from dashboard.selection import Filter, read
from dashboard.sheets import Sheet
from dashboard.tables import public_changes as change_table

IN_FEED = 50
FACTS_SHOWN = 12


@require_safe
def changes(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """Every act of publishing with its note, and what became of each fact."""
    offered = [Filter("force", "Force", [(one.slug, one.name) for one in forces()], "All forces")]
    selection, notices = read(request.GET, offered)
    found = public_changes(selection.get("force"))
    told = [
        (change, [(change_table.sentence(fact), fact.address) for fact in change.facts]) for change in found
    ]
    context = {
        "filters": [(one, one.choices(selection.get(one.name))) for one in offered],
        "changes": [(change, facts[:FACTS_SHOWN], facts[FACTS_SHOWN:]) for change, facts in told],
        "count": len(found),
        "feed": address(reverse("changes-feed"), selection.to_query()),
        "force": offered[0].label_of(selection.get("force")),
    }
    sheets = [Sheet("changes", lambda: change_table.records(found))]
    page = Page("dashboard/changes.html", "What changed", context, sheets, selection.to_query(), notices)
    return answer(request, page, suffix)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The newest changes as Atom (RFC 4287); an undone change comes up again with the reason."""
    offered = [Filter("force", "Force", [(one.slug, one.name) for one in forces()], "All forces")]
    selection, notices = read(request.GET, offered)
    if notices:
        return no_download(notices, "xml")
    site = request.build_absolute_uri("/")
    page = request.build_absolute_uri(reverse("changes"))
    atom = Atom1Feed(
        title="Peelmark: what changed",
        link=page,
        description="What is new, changed or withdrawn in the data, with the reason.",
        language="en-GB",
        feed_url=request.build_absolute_uri(),
        feed_guid=address(page, selection.to_query()),  # the feed of one force is another than that of all
        author_name="Peelmark",  # RFC 4287 wants one
    )
    for change in public_changes(selection.get("force"))[:IN_FEED]:
        atom.add_item(
            title=in_xml(f"Undone: {change.title}" if change.undone_at else change.title),
            link=f"{page}#{change.anchor}",
            description=in_xml(summary(change)),
            unique_id=f"{site}changes/{change.pk}",
            pubdate=change.at,
            updateddate=change.last,
        )
    return HttpResponse(atom.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def in_xml(text: str) -> str:
    """The text without control characters, which XML 1.0 cannot hold and a pasted note may."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def summary(change: PublicChangeRow) -> str:
    """An entry of the feed: the notes, then the first facts."""
    undone = f"Undone: {change.undone_note}" if change.undone_at else ""
    more = len(change.facts) - FACTS_SHOWN
    told = [change_table.sentence(fact) for fact in change.facts[:FACTS_SHOWN]]
    rest = f"And {more} more." if more > 0 else ""
    return " ".join(part for part in (undone, change.note, *told, rest) if part)
