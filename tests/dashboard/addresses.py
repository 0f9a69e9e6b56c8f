"""Every page of the site with real arguments: the one list that all generic tests walk."""

from django.urls import URLPattern, resolve

from dashboard.urls import urlpatterns
from inspections.models import Finding

R2014, R2016 = "crime-inspection-2014", "peel-effectiveness-2016"
FINDING = "{f2}"  # the number of a finding is known only once it is loaded
TEXT_PAGES = ("methodology", "accessibility", "data", "dictionary", "api")

PAGES: dict[str, tuple[str, ...]] = {
    "home": ("/",),
    "forces": ("/forces/",),
    "force": ("/forces/staffordshire/", "/forces/humberside/", "/forces/lincolnshire/"),
    "theme": (
        "/forces/staffordshire/protecting-vulnerable-people/",
        "/forces/kent/effectiveness/",
        "/forces/gwent/managing-offenders/",
    ),
    "judgments": (
        "/judgments/",
        "/judgments/?force=staffordshire",
        "/judgments/?force=humberside&question=effectiveness",
        "/judgments/?question=use-of-resources",
        "/judgments/?question=use-of-resources&year=2018-19&view=list",
        "/judgments/?question=efficiency&year=2016&grade=good",
        "/judgments/?force=durham&year=2014&grade=inadequate",
        "/judgments/?view=list",
        "/judgments/?view=list&page=26",
        "/judgments/?force=kent&pillar=legitimacy&view=list",
        "/judgments/?grade=carried_forward&view=list",
    ),
    "judgment": (
        f"/judgments/staffordshire/{R2016}/overall/",
        f"/judgments/staffordshire/{R2016}/specialist-capabilities/",
        f"/judgments/staffordshire/{R2014}/anti-social-behaviour/",
        "/judgments/avon-and-somerset/peel-2018-19/preventing-crime/",
        "/judgments/cheshire/crime-inspection-2014/preventing-crime/",
        "/judgments/lincolnshire/peel-2018-19/use-of-resources/",
        "/judgments/greater-manchester/peel-efficiency-2017/overall/",
    ),
    "metrics": (
        "/metrics/",
        "/metrics/?category=outcomes",
        "/metrics/?source=staffordshire-crime-inspection-2014",
        "/metrics/?source=home-office-outcomes-tables-2026",
        "/metrics/?source=staffordshire-crime-inspection-2014&category=firearms",
    ),
    "metric": (
        "/metrics/recorded-crime/",
        "/metrics/victim-satisfaction/",
        "/metrics/anti-social-behaviour-incidents/",
        "/metrics/outcome-charged-or-summonsed/",
        "/metrics/recorded-crime-with-a-vulnerable-victim-range/",
        "/metrics/planned-spend-on-local-policing/?force=staffordshire",
    ),
    "compare": (
        "/compare/",
        "/compare/?force=staffordshire&force=humberside",
        "/compare/?force=staffordshire&force=kent&force=durham&force=gwent&what=questions",
        "/compare/?force=kent&category=domestic_abuse",
        f"/compare/?force=staffordshire&force=durham&what=questions&inspection={R2014}",
    ),
    "findings": (
        "/findings/",
        "/findings/?status=unsettled&force=staffordshire",
        "/findings/?q=domestic",
        "/findings/?q=%E2%80%9Cnothing+says+this%E2%80%9D",
    ),
    "finding": (f"/findings/{FINDING}/",),
    "report": (
        f"/reports/staffordshire/{R2016}/",
        f"/reports/staffordshire/{R2014}/",
        "/reports/humberside/peel-2018-19/",
    ),
    "coverage": ("/coverage/", "/coverage/?inspection=peel-2018-19", f"/coverage/?inspection={R2014}"),
    "discrepancies": (
        "/discrepancies/",
        "/discrepancies/?kind=period&source=staffordshire-crime-inspection-2014",
    ),
    "changes": ("/changes/", "/changes/?force=staffordshire"),
    "methodology": ("/methodology/",),
    "accessibility": ("/accessibility/",),
    "data": ("/data/",),
    "dictionary": ("/data/dictionary/",),
    "api": ("/api/",),
}
ADDRESSES = tuple(address for addresses in PAGES.values() for address in addresses)
ONE_OF_EACH = tuple(addresses[0] for addresses in PAGES.values())
WITH_ROWS = tuple(
    address for name, addresses in PAGES.items() for address in addresses if name not in TEXT_PAGES
)
FILTERED = ("judgments", "metrics", "compare", "findings", "coverage", "discrepancies", "changes")


def filled(address: str) -> str:
    """The address with the number of the finding that stands at {f2}."""
    if FINDING not in address:
        return address
    finding = Finding.objects.get(publication__slug="staffordshire-peel-effectiveness-2016", code="f2")
    return address.replace(FINDING, str(finding.pk))


def download(address: str, suffix: str) -> str:
    """Where the rows of a page are as CSV or JSON."""
    path, _, query = address.partition("?")
    stem = path.rstrip("/") or "/index"
    return f"{stem}.{suffix}?{query}" if query else f"{stem}.{suffix}"


def name_of(address: str) -> str | None:
    return resolve(address.partition("?")[0]).url_name


def all_names() -> set[str]:
    """The name of every address that the dashboard answers, also of those another module brings in."""
    return {str(one.name) for one in urlpatterns if isinstance(one, URLPattern)}
