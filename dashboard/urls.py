"""Every public address. A page's rows are also at its address with .csv or .json for the last slash."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, include, path

from dashboard.views.api_guide import api_guide
from dashboard.views.changes import changes, feed
from dashboard.views.compare import compare
from dashboard.views.coverage import coverage
from dashboard.views.discrepancies import discrepancies
from dashboard.views.finding import finding
from dashboard.views.findings import findings
from dashboard.views.forces import forces
from dashboard.views.judgment import judgment
from dashboard.views.judgments import judgments
from dashboard.views.metric import metric
from dashboard.views.metrics import metrics
from dashboard.views.overview import home, overview
from dashboard.views.report import report
from dashboard.views.text import accessibility, methodology
from dashboard.views.theme import theme
from dashboard.views.whole_data import data, dictionary, whole_data

View = Callable[..., HttpResponse]


def page(address: str, view: View, name: str, **kwargs: Any) -> list[URLPattern]:
    """A page with its two downloads."""
    stem = address.rstrip("/")
    return [
        path(address, view, name=name),
        path(f"{stem}.csv", view, {"suffix": "csv"}, name=f"{name}-csv"),
        path(f"{stem}.json", view, {"suffix": "json"}, name=f"{name}-json"),
    ]


urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("index.csv", home, {"suffix": "csv"}, name="home-csv"),
    path("index.json", home, {"suffix": "json"}, name="home-json"),
    *page("forces/", forces, "forces"),
    *page("forces/<slug:force>/", overview, "force"),
    *page("forces/<slug:force>/<slug:theme>/", theme, "theme"),
    *page("judgments/", judgments, "judgments"),
    *page("judgments/<slug:force>/<slug:inspection>/<slug:question>/", judgment, "judgment"),
    *page("metrics/", metrics, "metrics"),
    *page("metrics/<slug:slug>/", metric, "metric"),
    *page("compare/", compare, "compare"),
    *page("findings/", findings, "findings"),
    *page("findings/<int:pk>/", finding, "finding"),
    *page("reports/<slug:force>/<slug:inspection>/", report, "report"),
    *page("coverage/", coverage, "coverage"),
    *page("discrepancies/", discrepancies, "discrepancies"),
    *page("changes/", changes, "changes"),
    path("changes/", include([path("feed.xml", feed, name="changes-feed")])),  # a feed, no page
    path("methodology/", methodology, name="methodology"),
    path("accessibility/", accessibility, name="accessibility"),
    path("data/", data, name="data"),
    path("data/dictionary/", dictionary, name="dictionary"),
    path("data/", include([path("peelmark.<str:form>", whole_data, name="whole-data")])),  # files, no page
    path("api/", api_guide, name="api"),
    path("api/v1/", include("dashboard.api.urls")),
]
