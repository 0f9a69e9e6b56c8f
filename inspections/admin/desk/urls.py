"""The addresses of the desk, each for staff with the role of editor only."""

from collections.abc import Callable

from django.contrib.admin import AdminSite
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponseBase
from django.urls import URLPattern, path

from inspections.admin.desk import board, decisions, details, log, missed, publishing, reviews, runs
from inspections.transitions import DESK

View = Callable[..., HttpResponseBase]


def desk_urls(site: AdminSite) -> list[URLPattern]:
    def page(address: str, view: View, name: str) -> URLPattern:
        allowed = permission_required(DESK, raise_exception=True)(view)
        return path(address, site.admin_view(allowed), name=f"desk_{name}")

    return [
        page("upload/", runs.upload, "upload"),
        page("changed/", reviews.changed, "changed"),
        page("fact/<slug:model>/<int:pk>/", reviews.row, "row"),
        page("undo/<int:pk>/", publishing.undo_change, "undo"),
        page("<int:pk>/", board.board, "run"),
        page("<int:pk>/history/", log.log, "log"),
        page("<int:pk>/status/", runs.status, "status"),
        page("<int:pk>/again/", runs.again, "again"),
        page("<int:pk>/remove/", runs.remove_run, "remove"),
        page("<int:pk>/about/", details.about, "about"),
        page("<int:pk>/details/", details.details, "details"),
        page("<int:pk>/missed/", missed.missed, "missed"),
        page("<int:pk>/accept/", decisions.accept_many, "accept_many"),
        page("<int:pk>/publish/", publishing.publish_run, "publish"),
        page("<int:pk>/<int:number>/", decisions.suggestion, "suggestion"),
        page("<int:pk>/<int:number>/review/", reviews.review_suggestion, "review"),
    ]
