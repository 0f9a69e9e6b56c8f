"""Which part of the desk a person looks at, and how much of the whole is decided."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.http import urlencode

from inspections.admin.desk.looks import Look
from inspections.choices import SuggestionKind, SuggestionState
from inspections.transitions import DISPUTED

TABS: dict[str, tuple[str, Callable[[Look], bool]]] = {
    "decide": ("To decide", lambda look: look.suggestion.state == SuggestionState.PENDING),
    "confirm": ("For you to confirm", lambda look: look.may.confirm),
    "disagree": ("Disagreements", lambda look: look.state == DISPUTED),
    "accepted": ("Accepted", lambda look: look.suggestion.accepted and look.suggestion.change_id is None),
    "rejected": ("Rejected", lambda look: look.suggestion.state == SuggestionState.REJECTED),
    "published": ("Published", lambda look: look.suggestion.change_id is not None),
}
ANYWHERE: tuple[str, Callable[[Look], bool]] = ("Anywhere", lambda look: True)
KINDS = {"": "everything", **{kind.value: f"{kind.label.lower()}s" for kind in SuggestionKind}}


@dataclass(frozen=True)
class Shown:
    """A tab and one kind of suggestion, or all, as the address and each form on the desk carry them."""

    tab: str = ""
    only: str = ""

    @property
    def query(self) -> str:
        return self._query()

    @property
    def editing(self) -> str:
        """The same with a card opened for correction."""
        return self._query(edit="1")

    def _query(self, **more: str) -> str:
        named = {**more, "show": self.tab, "only": self.only}
        told = {name: value for name, value in named.items() if value}
        return f"?{urlencode(told)}" if told else ""

    @property
    def kind(self) -> str:
        """What is shown, in the plural: everything, judgments, figures, findings or caveats."""
        return KINDS[self.only]

    def holds(self, look: Look) -> bool:
        _, lies_there = TABS.get(self.tab, ANYWHERE)
        return self.only in ("", look.suggestion.kind) and lies_there(look)


@dataclass(frozen=True)
class Choice:
    """A link to another part of the desk, with the number of suggestions in it."""

    label: str
    count: int
    current: bool
    query: str


@dataclass(frozen=True)
class Parts:
    """The parts of the desk, and how many suggestions of the report are decided."""

    shown: Shown
    tabs: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    decided: int
    total: int
    unpublished: int

    @property
    def is_ready(self) -> bool:
        """Whether all is decided and something of it waits for its publication."""
        return self.decided == self.total and self.unpublished > 0


def asked_for(given: Mapping[str, str]) -> Shown:
    """The part that an address or a form names; what it names wrongly is left out."""
    tab, only = given.get("show", ""), given.get("only", "")
    return Shown(tab if tab in TABS else "", only if only in KINDS else "")


def first_with_work(shown: Shown, found: Mapping[int, Look]) -> Shown:
    """What was asked for; where no tab was, the first with something in it."""
    if shown.tab:
        return shown
    tabs = (Shown(tab, shown.only) for tab in TABS)
    return next((one for one in tabs if any(map(one.holds, found.values()))), Shown("decide", shown.only))


def parts(found: Mapping[int, Look], shown: Shown) -> Parts:
    """What there is to look at, counted."""

    def choice(label: str, one: Shown) -> Choice:
        return Choice(label, sum(map(one.holds, found.values())), one == shown, one.query)

    waiting = sum(look.suggestion.state == SuggestionState.PENDING for look in found.values())
    return Parts(
        shown,
        tuple(choice(label, Shown(tab, shown.only)) for tab, (label, _) in TABS.items()),
        tuple(choice(label.capitalize(), Shown(shown.tab, only)) for only, label in KINDS.items()),
        len(found) - waiting,
        len(found),
        sum(map(Shown("accepted").holds, found.values())),
    )
