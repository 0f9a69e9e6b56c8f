"""A saved web page to lines, by the standard library's parser."""

from __future__ import annotations

from html.parser import HTMLParser

from inspections.extraction.documents.source import Source
from inspections.extraction.documents.text import lines_of_text
from inspections.extraction.vocabulary.grades import GRADE_LABELS, GRADE_WORDINGS, NO_GRADE_WORDINGS

SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "head", "nav", "button", "select", "iframe"}
)
BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    }
)
VOID = frozenset(
    {"br", "hr", "img", "input", "link", "meta", "wbr", "source", "col", "area", "base", "embed"}
)
# In these a button is what opens the section, and holds its title.
TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"})
GRADES = frozenset({*GRADE_WORDINGS, *NO_GRADE_WORDINGS})
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class _PageText(HTMLParser):
    """Writes down the text of a page: a blank line around blocks, a dash before list items, tabs
    between cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.skipping: list[str] = []
        self.in_cell = 0
        self.raised = 0
        self.lists = 0
        self.in_title = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        opens_section = tag == "button" and self.in_title > 0
        if self.skipping or (tag in SKIPPED and not opens_section):
            if tag not in VOID:
                self.skipping.append(tag)
            return
        if tag in TITLES:
            self.in_title += 1
        shown = _picture(tag, dict(attrs))
        if shown:  # some pages show their grades as pictures
            self.parts.append(f" {shown} " if self.in_cell else f"\n\n{shown}\n\n")
        if tag in ("ul", "ol"):
            self.lists += 1
        if tag == "sup":
            self.raised += 1
        elif tag in ("td", "th"):
            self.in_cell += 1
            self.parts.append("\t")
        elif tag == "tr":
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append(" " if self.in_cell else "\n" + " " * max(0, self.lists - 1) + "- ")
        elif tag == "br":
            self.parts.append(" " if self.in_cell else "\n")
        elif tag in BLOCKS:
            self.parts.append(" " if self.in_cell else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        """Close an element; one that was never opened is passed over."""
        if self.skipping:
            if tag in self.skipping:
                while self.skipping.pop() != tag:
                    pass
            return
        if tag in ("ul", "ol"):
            self.lists = max(0, self.lists - 1)
        if tag in TITLES:
            self.in_title = max(0, self.in_title - 1)
        if tag == "sup":
            self.raised = max(0, self.raised - 1)
        elif tag in ("td", "th"):
            self.in_cell = max(0, self.in_cell - 1)
        elif tag in BLOCKS and not self.in_cell:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Keep text; raised digits become footnote marks."""
        if self.skipping:
            return
        text = " ".join(data.split())
        if data[:1].isspace() or text.lower() in GRADE_WORDINGS:  # a grade may stand close beside its title
            text = " " + text
        if data[-1:].isspace():
            text += " "
        self.parts.append(text.translate(SUPERSCRIPTS) if self.raised else text)


def _picture(tag: str, named: dict[str, str | None]) -> str:
    """The grade that a picture shows, by the words given to those who cannot see it."""
    told = {"img": "alt"}.get(tag, "aria-label" if named.get("role") == "img" else "")
    words = (named.get(told) or "").strip()
    bare = {words.lower().removeprefix(label).strip(" :-") for label in ("", *GRADE_LABELS)}
    return words if bare & GRADES else ""


def lines_of_html(markup: str, *, sha256: str) -> Source:
    """The page's text as lines; rows of tables on one line each. Raises UnreadableDocument if it has none."""
    parser = _PageText()
    parser.feed(markup)
    parser.close()
    lines: list[str] = []
    for raw in "".join(parser.parts).split("\n"):
        indent = len(raw) - len(raw.lstrip(" ")) if raw.lstrip(" ").startswith("- ") else 0
        cells = [" ".join(cell.split()) for cell in raw.split("\t")]
        line = " " * indent + "\t".join(cells[1:] if len(cells) > 1 and not cells[0] else cells)
        if line.strip() or (lines and lines[-1]):
            lines.append(line if line.strip() else "")
    return lines_of_text("\n".join(lines), kind="html", sha256=sha256)
