"""The app of those who sign in."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "staff"
    verbose_name = "Staff"

    def ready(self) -> None:
        from staff import session  # noqa: F401 - connects what is noted when somebody signs in
