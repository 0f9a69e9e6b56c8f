"""The app that holds what is known: forces, inspections, judgments, figures and findings."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created


class InspectionsConfig(AppConfig):
    name = "inspections"
    verbose_name = "Inspections"

    def ready(self) -> None:
        from inspections.actions.data_version import watch_connection

        connection_created.connect(watch_connection, dispatch_uid="data version")
