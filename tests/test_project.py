"""The house itself: direction of imports, size of its parts, what is committed and what may not be."""

import ast
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.inspections.gold import REPORTS, needs_reports, text_of

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("config", "dashboard", "inspections", "scripts", "staff")
LONGEST_MODULE = 300
LONGEST_FUNCTION = 60
MEDIAN_MODULE = 150
WITHOUT_A_SUBJECT = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "base_utils"}
THIRD_PARTY = re.compile(
    r"(\.min\.(js|css)|\.map|\.woff2?|\.ttf|\.whl|\.tar\.gz)$|(^|/)(node_modules|vendor)/"
)
OURS_ALONE = {".js", ".css"}
LONGEST_LINE = 600  # of a script or style sheet that a person wrote
TEXTS = {".html", ".json", ".md", ".py", ".txt", ".csv", ".toml", ".js"}
LONGEST_RUN = 12  # words in a row that one text may share with a report
LONGEST_RUN_OF_A_SAMPLE = 20
RUNS = (LONGEST_RUN, LONGEST_RUN_OF_A_SAMPLE)


@cache
def committed() -> list[Path]:
    """Every file of the repository; where there is no git, every file but what is built."""
    found = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\0")
    paths = [ROOT / name for name in found if name]
    if not paths:
        built = {".venv", "node_modules", "var", ".git", ".hypothesis", "__pycache__"}
        paths = [path for path in ROOT.rglob("*") if path.is_file() and not built & set(path.parts)]
    return [path for path in paths if path.is_file()]


def modules() -> list[Path]:
    """The modules of the product that a person wrote: no migration, no empty file."""
    return [
        path
        for path in committed()
        if path.suffix == ".py"
        and path.relative_to(ROOT).parts[0] in PRODUCT
        and "migrations" not in path.parts
        and path.stat().st_size
    ]


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_the_contracts_on_imports_are_kept() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    found = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout


@pytest.mark.django_db
def test_no_model_has_changed_without_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)


def test_no_module_is_too_long_to_read_at_once() -> None:
    lengths = {str(path.relative_to(ROOT)): length(path) for path in modules()}
    assert len(lengths) > 100
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}
    assert sorted(lengths.values())[len(lengths) // 2] < MEDIAN_MODULE


def test_no_function_is_too_long_to_read_at_once() -> None:
    long = []
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    long.append((str(path.relative_to(ROOT)), node.name, lines))
    assert long == []


def test_every_module_is_named_for_its_subject() -> None:
    assert [
        path for path in committed() if path.stem.lower() in WITHOUT_A_SUBJECT and path.suffix == ".py"
    ] == []


def test_every_module_and_every_public_class_says_what_it_is() -> None:
    """A module and a class without a docstring must at least be private or a form's inner part."""
    silent = [
        str(path.relative_to(ROOT))
        for path in modules()
        if path.name != "__init__.py"
        and ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None
        and path.name not in ("manage.py", "urls.py", "wsgi.py", "apps.py")
    ]
    assert silent == []


def test_only_queries_of_the_dashboard_ask_the_database() -> None:
    asking = re.compile(r"\.objects\b|\bconnection\.cursor\b|\.raw\(")
    found = [
        str(path.relative_to(ROOT))
        for path in modules()
        if path.relative_to(ROOT).parts[0] == "dashboard"
        and "queries" not in path.parts
        and asking.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_nothing_catches_every_error() -> None:
    broad = re.compile(r"except\s*:|except (Base)?Exception\b")
    found = [
        str(path.relative_to(ROOT)) for path in modules() if broad.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_third_party_code_is_committed() -> None:
    names = [str(path.relative_to(ROOT)) for path in committed()]
    assert [name for name in names if THIRD_PARTY.search(name)] == []
    for path in committed():
        if path.suffix in OURS_ALONE:
            longest = max((len(line) for line in path.read_text(encoding="utf-8").splitlines()), default=0)
            assert longest <= LONGEST_LINE, f"{path} looks as if a machine had written it"


def test_the_browser_packages_are_pinned_with_their_checksums() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    assert all(entry["integrity"].startswith("sha512-") for entry in packages.values())


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_with_its_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith(("#", "-"))]
    assert lines
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().translate(str.maketrans({"’": "'", "'": None})))


def runs_of(words: list[str], length: int = LONGEST_RUN) -> set[tuple[str, ...]]:
    """Every so many words in a row; a run that is mostly numbers says a period and not a sentence."""
    runs = {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}
    return {run for run in runs if sum(word.isdecimal() for word in run) < 4}


@cache
def exact_names() -> set[str]:
    """Titles of questions, and the headings that a citation names, are names and stay as they are."""
    names = set()
    for path in (ROOT / "fixtures").glob("*.json"):
        for entry in json.loads(path.read_text(encoding="utf-8")):
            fields = entry["fields"]
            names |= {fields[key] for key in ("title", "place") if fields.get(key)}
    return {" ".join(words_of(name)) for name in names if len(words_of(name)) >= LONGEST_RUN // 2}


def told(text: str) -> list[str]:
    """The words of a text without the exact names in it."""
    plain = " ".join(words_of(text))
    for name in exact_names():
        plain = plain.replace(name, "|")
    return plain.split()


@needs_reports
def test_no_sentence_of_the_reports_is_committed() -> None:
    reports = [told("\n".join(text_of(report))) for report in REPORTS]
    printed = {length: {run for words in reports for run in runs_of(words, length)} for length in RUNS}
    found = {}
    for path in committed():
        if path.suffix in TEXTS:
            # Samples of how reports are set have to sound like reports; yet no sentence is taken over.
            sample = "extraction" in path.parts and "tests" in path.parts
            length = LONGEST_RUN_OF_A_SAMPLE if sample else LONGEST_RUN
            shared = runs_of(told(path.read_text(encoding="utf-8")), length) & printed[length]
            if shared:
                found[str(path.relative_to(ROOT))] = " ".join(min(shared))
    assert found == {}
