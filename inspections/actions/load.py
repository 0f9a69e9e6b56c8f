"""Loading the fixtures that ship: once, all or nothing, and never over an editor's change."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from simple_history.utils import bulk_create_with_history

from inspections.actions.fixture_files import (
    Fact,
    Key,
    digest,
    facts_in,
    fixture_paths,
    key_parts,
)
from inspections.actions.fixture_rows import Draft, KeyIndex, MissingReferenceError, differences, draft, told
from inspections.actions.fixture_shapes import FixtureError
from inspections.actions.no_longer_stated import no_longer_stated
from inspections.models import LoadedFixture
from inspections.models.known import Known

REASON = "Loaded from fixtures"
"""How the reason in every history row of ours begins: by it an editor's change is told from a load."""


@dataclass
class LoadReport:
    """What a load did, and what it left alone."""

    loaded: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    created: Counter[str] = field(default_factory=Counter)
    updated: Counter[str] = field(default_factory=Counter)
    kept: list[str] = field(default_factory=list)
    not_restored: list[str] = field(default_factory=list)
    no_longer_stated: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def lines(self) -> list[str]:
        """The report in plain sentences."""
        files = f"{len(self.loaded)} files loaded, {len(self.unchanged)} unchanged"
        rows = f"{self.created.total()} rows created, {self.updated.total()} updated"
        kept = [f"Left as an editor changed it: {name}" for name in self.kept]
        gone = [f"Not restored, an editor deleted it: {name}" for name in self.not_restored]
        over = [f"No longer in the fixtures, left in the data: {name}" for name in self.no_longer_stated]
        return [f"{files}; {rows}; {self.seconds:.1f} seconds.", *kept, *gone, *over]


def load(directory: Path, *, by: AbstractBaseUser | None = None, overwrite: bool = False) -> LoadReport:
    """Load the fixtures of a directory in numbered order, in one transaction.

    A file that was loaded before and has not changed is skipped. A row that an editor changed or
    deleted since is left and reported, unless `overwrite`; so is a row that its file states no more.
    Every row written gets its history row.
    Raises FixtureError, with nothing loaded, for a fixture that is wrong.
    """
    started = monotonic()
    paths = fixture_paths(directory)
    with transaction.atomic():
        loading = _Loading(by=by, overwrite=overwrite)
        known = dict(LoadedFixture.objects.values_list("name", "sha256"))
        fingerprints = {path: digest(path) for path in paths}
        changed = [path for path in paths if overwrite or known.get(path.name) != fingerprints[path]]
        for path in paths:
            if path in changed:
                loading.file(path, fingerprints[path])
            else:
                loading.unchanged(path, look=bool(changed))
        loading.look_for_what_is_gone({path.name for path in changed} & known.keys())
    if loading.report.loaded and connection.vendor in ("sqlite", "postgresql"):
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    loading.report.seconds = monotonic() - started
    return loading.report


class _Loading:
    """One run of the loader: what is known so far, and what has been written."""

    def __init__(self, *, by: AbstractBaseUser | None, overwrite: bool) -> None:
        self.report = LoadReport()
        self._by, self._overwrite = by, overwrite
        self._keys = KeyIndex()
        self._seen: dict[tuple[type[Known], Key], Fact] = {}
        self._gone: dict[type[Known], set[tuple[Any, ...]]] = {}
        self._reason = ""

    def unchanged(self, path: Path, *, look: bool) -> None:
        """Pass over a file that was loaded as it is; where another changed, look at what this one states."""
        self.report.unchanged.append(path.name)
        if look:
            for fact in facts_in(path):
                self._once(fact)

    def file(self, path: Path, sha256: str) -> None:
        """Load one file that is new or has changed."""
        self._reason = f"{REASON} {settings.VERSION}, {path.name}, sha256 {sha256[:12]}"
        self._facts(facts_in(path))
        LoadedFixture.objects.update_or_create(name=path.name, defaults={"sha256": sha256})
        self.report.loaded.append(path.name)

    def look_for_what_is_gone(self, files: Collection[str]) -> None:
        """Of files that were loaded before and changed: what they state no more."""
        if files:
            self.report.no_longer_stated += no_longer_stated(files, self._seen, self._keys, REASON)

    def _facts(self, facts: Iterable[Fact]) -> None:
        """New rows are written in bulk, one model at a time; one that refers to its own bulk waits for it."""
        new: dict[Key, Draft] = {}
        present: list[Draft] = []
        for fact in facts:
            self._once(fact)
            if new and next(iter(new.values())).fact.model is not fact.model:
                self._create(new)
            stated = self._draft(fact, new)
            if stated is None:
                continue
            if fact.key in self._keys.of(fact.model):
                present.append(stated)
            elif self._deleted(stated.row) and not self._overwrite:
                self.report.not_restored.append(str(fact))
            else:
                new[fact.key] = stated
        self._create(new)
        self._compare(present)

    def _once(self, fact: Fact) -> None:
        first = self._seen.setdefault((fact.model, fact.key), fact)
        if first is not fact:
            raise FixtureError(f"{fact} is stated a second time; it is already in {first.file}. Keep one.")

    def _draft(self, fact: Fact, new: dict[Key, Draft]) -> Draft | None:
        """The row of a fact; None where it hangs on a row that an editor deleted."""
        try:
            return draft(fact, self._keys)
        except MissingReferenceError as missing:
            if missing.model is fact.model and missing.key in new:
                self._create(new)
                return self._draft(fact, new)
            if (missing.model, missing.key) in self._seen:  # it was there once, and an editor deleted it
                self.report.not_restored.append(f"{fact}, because of {missing}")
                return None
            raise FixtureError(
                f"{fact} refers to {missing}, which does not exist. "
                "State that above it or in a file with a lower number, or correct the reference."
            ) from missing

    def _deleted(self, row: Known) -> bool:
        """Whether an editor deleted a row with this natural key; a load never deletes."""
        model = type(row)
        names = [model._meta.get_field(name).attname for name in key_parts(model)]  # type: ignore[union-attr]
        if model not in self._gone:
            self._gone[model] = set(model.history.filter(history_type="-").values_list(*names))
        return tuple(getattr(row, name) for name in names) in self._gone[model]

    def _create(self, new: dict[Key, Draft]) -> None:
        """Write the new rows of one model with their first history rows, and empty the batch."""
        if not new:
            return
        drafts = list(new.values())
        model = drafts[0].fact.model
        try:
            with transaction.atomic():
                bulk_create_with_history(
                    [each.row for each in drafts],
                    model,
                    default_user=self._by,
                    default_change_reason=self._reason,
                )
        except DatabaseError as error:
            raise self._culprit(drafts, error) from error
        for key, each in new.items():
            self._keys.of(model)[key] = each.row.pk
            for name, rows in each.links.items():
                getattr(each.row, name).set(rows)
        self.report.created[model._meta.label] += len(drafts)
        new.clear()

    def _culprit(self, drafts: list[Draft], error: DatabaseError) -> FixtureError:
        """Which row of a bulk the database refused, in the words of its constraint."""
        for each in drafts:
            try:
                each.row.validate_constraints()
            except ValidationError as refused:
                return FixtureError(f"{each.fact}: {told(refused)} Correct it in the file.")
        return FixtureError(f"{drafts[0].fact.file}: the database refused its rows ({error}).")

    def _compare(self, present: list[Draft]) -> None:
        """Rows that are there already: the same, changed in the file, or changed by an editor."""
        by_model: dict[type[Known], list[Draft]] = {}
        for each in present:
            by_model.setdefault(each.fact.model, []).append(each)
        for model, drafts in by_model.items():
            number = {id(each): self._keys.of(model)[each.fact.key] for each in drafts}
            rows: dict[int, Any] = model.objects.in_bulk(list(number.values()))
            for each in drafts:
                row = rows[number[id(each)]]
                changed = differences(each, row)
                if changed and (self._overwrite or _is_ours(row)):
                    self._update(each, row)
                elif changed:
                    self.report.kept.append(f"{each.fact} ({', '.join(changed)})")

    def _update(self, stated: Draft, row: Any) -> None:
        """Write what the file now states, with a history row; a form opened before is then out of date."""
        for each in row._meta.concrete_fields:
            if each.name not in ("id", "revision"):
                setattr(row, each.attname, getattr(stated.row, each.attname))
        row.revision += 1
        row._change_reason, row._history_user = self._reason, self._by
        try:
            with transaction.atomic():
                row.save()
        except DatabaseError as error:
            raise self._culprit([Draft(stated.fact, row, stated.links)], error) from error
        for name, rows in stated.links.items():
            getattr(row, name).set(rows)
        self.report.updated[row._meta.label] += 1


def _is_ours(row: Any) -> bool:
    """Whether the last one to write this row was the loader."""
    # By number, not by date: a clock that was moved back makes the latest look older than those before it.
    last = row.history.order_by("-history_id").first()
    return last is not None and (last.history_change_reason or "").startswith(REASON)
