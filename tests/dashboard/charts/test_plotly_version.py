"""The browser's Plotly and the one that validates the figures are the same."""

import json
from pathlib import Path

import plotly.offline

ROOT = Path(__file__).resolve().parents[3]
BUNDLE = "plotly.js-basic-dist-min"


def test_the_browsers_bundle_has_the_version_that_plotly_validates_for():
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"][BUNDLE]
    assert wanted == plotly.offline.get_plotlyjs_version()


def test_the_lock_pins_the_bundle_without_an_address():
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"][f"node_modules/{BUNDLE}"]
    assert locked["version"] == plotly.offline.get_plotlyjs_version()
    assert locked["integrity"].startswith("sha512-")
    assert "resolved" not in locked
