"""Rows that a fixture file stated once and states no more: a load deletes nothing, it only names them."""

from collections.abc import Collection, Iterator

from django.apps import apps

from inspections.actions.fixture_files import Key, name_of
from inspections.actions.fixture_rows import KeyIndex
from inspections.models.known import Known


def no_longer_stated(
    files: Collection[str], stated: Collection[tuple[type[Known], Key]], keys: KeyIndex, reason: str
) -> Iterator[str]:
    """Names of rows that were loaded from one of the files and that no file of the folder states any more.

    `reason` is how the history of a loaded row begins; the name of the file follows the version in it.
    """
    for model in apps.get_app_config("inspections").get_models():
        if not issubclass(model, Known):
            continue
        loaded = model.history.filter(history_change_reason__startswith=reason)
        rows = {
            number
            for number, told in loaded.values_list("id", "history_change_reason")
            if told.split(", ")[1] in files
        }
        for key, number in sorted(keys.of(model).items(), key=lambda one: one[1]):
            if number in rows and (model, key) not in stated:
                yield f"{model._meta.verbose_name} {name_of(key)}"
