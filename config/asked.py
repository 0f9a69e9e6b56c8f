"""What distinguishes one answer from another: address, part and encoding, and of the query what is read."""

from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, QueryDict

from config.code_version import code_version
from config.encoding import encoding_for
from dashboard.selection import MARKS

API = "/api/v1/"
PART, WHOLE = "part", ""


@dataclass(frozen=True)
class Asked:
    """One answer as it is asked for; equal ones have equal answers for as long as the data are the same.

    `tag` names the answer in an ETag: whoever sends it was given this very answer by this very code.
    """

    key: str
    tag: str
    encoding: str


def asked(request: HttpRequest, version: str) -> Asked:
    """Reads a request, and leaves in it only what the key says: so no answer can depend on more.

    Raises DisallowedHost for a name that is not ours.
    """
    query = _spell(request)
    htmx = request.headers.get("HX-Request") == "true"
    restores = request.headers.get("HX-History-Restore-Request") == "true"
    parts = (
        code_version(),
        version,
        request.scheme or "",
        request.get_host(),  # pages, downloads and the API name full addresses
        request.path_info,
        query,
        PART if htmx and not restores else WHOLE,
    )
    digest = blake2b("\n".join(parts).encode(errors="surrogatepass"), digest_size=16).hexdigest()
    encoding = encoding_for(request.headers.get("Accept-Encoding", ""))
    # Weak: the same answer may travel in different encodings.
    return Asked(f"{digest}-{encoding}", f'W/"{digest}"', encoding)


def _spell(request: HttpRequest) -> str:
    """The one spelling of a page's query; the view then sees this one and no other.

    The API refuses what it does not know and repeats the rest as it was asked, so its queries stay.
    """
    given: str = request.META.get("QUERY_STRING", "")
    if not given or request.path_info.startswith(API):
        return given
    spelled = urlencode(_pairs(request.GET))
    if spelled != given:
        request.META["QUERY_STRING"] = spelled
        request.GET = QueryDict(spelled, encoding=settings.DEFAULT_CHARSET)
    return spelled


def _pairs(query: QueryDict) -> list[tuple[str, str]]:
    """Names in the order of the alphabet, the values of each in the reader's order.

    A page passes over the marks that newsletters and networks add to links, and over a choice left empty.
    """
    read = sorted(name for name in query if not MARKS.fullmatch(name) and query.getlist(name) != [""])
    return [(name, value) for name in read for value in query.getlist(name)]
