"""A page of a long list whose groups have a known order: only the groups on the page are read."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

Group = TypeVar("Group")


def groups_on_page(
    counts: Mapping[Group, int], place: Callable[[Group], Any], start: int, size: int
) -> tuple[list[Group], int]:
    """The groups that hold the rows from `start`, and how many rows lie before the first of them.

    `counts` says how many rows each group has, `place` where it stands among the others.
    """
    found: list[Group] = []
    reached = before = 0
    for group in sorted(counts, key=place):
        if reached >= start + size:
            break
        reached += counts[group]
        if reached > start:
            found.append(group)
        else:
            before = reached
    return found, before
