"""manage.py draw_review_states: the diagram of allowed moves, drawn from their table."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from inspections.desk.diagram import document


class Command(BaseCommand):
    help = "Write docs/review-states.md, the diagram of the allowed moves, from the table of moves."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(settings.BASE_DIR) / "docs" / "review-states.md"
        path.write_text(document(), encoding="utf-8")
        self.stdout.write(f"Wrote {path.relative_to(settings.BASE_DIR)}.")
