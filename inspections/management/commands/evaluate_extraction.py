"""manage.py evaluate_extraction GOLD…: how well the program reads, against what a careful reader found."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from inspections.actions.extract import catalogue
from inspections.extraction.evaluate import Score, Scores, evaluate
from inspections.extraction.read_report import read_report
from inspections.extraction.records import KnownMetric
from inspections.extraction.unreadable import UnreadableDocument

NOT_READ = 2
KINDS = ("judgments", "figures", "findings", "caveats")
MEASURED = Path(settings.BASE_DIR) / "inspections" / "extraction" / "measured.json"


class Command(BaseCommand):
    help = (
        "Read each report beside its gold file and print precision, recall and F1 for judgments, figures, "
        "findings and caveats, with every miss and every false find."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", nargs="+", type=Path, help="JSON of what a careful reader found")
        parser.add_argument(
            "--reports",
            type=Path,
            metavar="DIRECTORY",
            help="where the reports are (default: beside the gold file, or in ../reports from there)",
        )
        parser.add_argument(
            "--write",
            action="store_true",
            help="keep the figures, with date and version, for the page on how the site is made",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        metrics = _metrics()
        measured = []
        for path in options["gold"]:
            gold = _gold(path)
            report = _report(path, gold, options["reports"])
            try:
                scores = evaluate(read_report(report, catalogue=metrics), gold)
            except UnreadableDocument as error:
                raise _refused(f"{report.name}: {error}") from error
            except (KeyError, TypeError, ValueError) as error:
                raise _refused(f"{path.name} is not a gold file as described: {error!r}.") from error
            self.stdout.write(f"{gold.get('report', report.name)}\n{scores.as_text()}\n")
            measured.append({"report": gold.get("report", report.name), **in_figures(scores)})
        if options["write"]:
            told = {
                "date": timezone.localdate().isoformat(),
                "version": settings.VERSION,
                "reports": measured,
            }
            MEASURED.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
            self.stdout.write("The figures are kept for the page on how the site is made.")


def in_figures(scores: Scores) -> dict[str, Any]:
    """Precision, recall and F1 of each kind, and how many the program and the reader found."""
    return {kind: _figures(getattr(scores, kind)) for kind in KINDS}


def _figures(score: Score) -> dict[str, float | int]:
    return {
        "precision": round(score.precision, 3),
        "recall": round(score.recall, 3),
        "f1": round(score.f1, 3),
        "found": score.found,
        "wanted": score.wanted,
    }


def _metrics() -> list[KnownMetric]:
    try:
        return [KnownMetric(**metric) for metric in catalogue()]
    except DatabaseError:
        return []  # reading is measured without the data as well


def _gold(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _refused(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise _refused(f"{path.name} is not JSON: {error}.") from error
    if not isinstance(found, dict) or not isinstance(found.get("seed"), str):
        raise _refused(f"{path.name} does not name its report under “seed”.")
    return found


def _report(path: Path, gold: dict[str, Any], reports: Path | None) -> Path:
    name = Path(gold["seed"]).name
    places = [reports] if reports else [path.parent, path.parent.parent / "reports"]
    for place in places:
        if (place / name).is_file():
            return place / name
    where = " and ".join(str(place) for place in places)
    raise _refused(f"The report {name} is not in {where}. Name its directory with --reports.")


def _refused(message: str) -> CommandError:
    return CommandError(message, returncode=NOT_READ)
