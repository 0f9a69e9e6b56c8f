"""What the guides for operators and assessors name is there."""

import re
from collections import Counter

import pytest
from django.core.management import get_commands

from tests.config.started import ROOT

GUIDES = ["docs/operating.md", "docs/editing.md", "docs/asvs.md", "README.md"]
POINT = re.compile(r"^\| (\d+\.\d+\.\d+) \| (met|not met|not applicable) \| (.+) \|$", re.MULTILINE)
CHAPTERS = 14
FOLDERS = (r"\.ci", "config", "dashboard", "docs", "inspections", "scripts", "staff", "tests", "templates")


def text_of(guide: str) -> str:
    return (ROOT / guide).read_text()


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_that_a_guide_names_exists(guide: str) -> None:
    text = text_of(guide)
    beside = [target.partition("#")[0] for target in re.findall(r"\]\(([^):]+)\)", text)]
    within = re.findall(
        r"`((?:\.ci|config|dashboard|docs|fixtures|inspections|scripts|staff|tests|templates)/[\w./-]+)`",
        text,
    )
    named = [(ROOT / guide).parent / target for target in beside if target] + [ROOT / path for path in within]
    assert named
    assert [str(path) for path in named if not path.exists()] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_that_a_guide_names_exists(guide: str) -> None:
    named = set(re.findall(r"manage\.py ([a-z_]+)", text_of(guide)))
    assert named <= set(get_commands())


def test_every_setting_that_the_guide_names_is_documented() -> None:
    documented = set(re.findall(r"^([A-Z_]+)=", text_of(".env.example"), re.MULTILINE))
    named = set(re.findall(r"\b([A-Z]{2,}_[A-Z_]{2,})\b", text_of("docs/operating.md")))
    assert named > {"SECRET_KEY", "DATABASE_REPLICA_URL", "PROXY_COUNT"}
    assert named <= documented


def test_every_point_is_answered_once_and_counted() -> None:
    text = text_of("docs/asvs.md")
    points = POINT.findall(text)
    assert len(points) == text.count("\n| ") - CHAPTERS == len({number for number, _, _ in points})
    counted = Counter(verdict for _, verdict, _ in points)
    said = f"{counted['met']} are met, {counted['not met']} are not, and {counted['not applicable']} ask"
    assert said in text
    order = [tuple(map(int, number.split("."))) for number, _, _ in points]
    assert order == sorted(order)
    assert {chapter for chapter, _, _ in order} == set(range(1, CHAPTERS + 1))


def test_what_is_not_met_says_why() -> None:
    for number, verdict, why in POINT.findall(text_of("docs/asvs.md")):
        assert verdict != "not met" or len(why.split()) > 5 or re.search(r"\d+\.\d+\.\d+", why), number
