"""A real Chromium, and pages that fail their test when the browser has anything to complain of."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, sync_playwright

from tests.required import without_browser

# Playwright's loop runs in this thread, and Django would refuse to touch the database beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

CHROMIUM = [Path("/usr/bin/chromium"), Path("/usr/bin/chromium-browser"), Path("/usr/bin/google-chrome")]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOW_TO_INSTALL = "No Chromium is installed: apt install chromium, or set CHROMIUM to the path of one."


def installed_chromium() -> Path | None:
    """The browser that CHROMIUM names, else the first one that a distribution installs."""
    named = os.environ.get("CHROMIUM")
    candidates = [Path(named)] if named else CHROMIUM
    return next((path for path in candidates if path.exists()), None)


@pytest.fixture(scope="session", autouse=True)
def _plain_static_files() -> Iterator[None]:
    """Static files straight from their sources, so that no test waits for collectstatic.

    For the whole session, because the live server lives as long.
    """
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        STORAGES={**settings.STORAGES, "staticfiles": plain},
        WHITENOISE_AUTOREFRESH=True,
        WHITENOISE_USE_FINDERS=True,
    ):
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole run."""
    path = installed_chromium()
    if path is None:
        without_browser(HOW_TO_INSTALL)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def console() -> list[str]:
    """What the browser has said. A test that expects a message removes it from here."""
    return []


def listen(page: Page, console: list[str]) -> Page:
    """Write every console message and uncaught error of the page into `console`."""
    page.on("console", lambda message: console.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: console.append(f"uncaught: {error}"))
    return page


@pytest.fixture
def page(browser: Browser, console: list[str]) -> Iterator[Page]:
    """A new page in a context of its own; any console message left at the end fails the test."""
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London")
    yield listen(context.new_page(), console)
    context.close()
    assert console == [], "The browser's console is not empty."


@pytest.fixture(scope="session")
def window(browser: Browser, live_server: object) -> Iterator[Page]:
    """One page for all tests that only look: to make a new one costs more than to open what is looked at.

    It is closed before the server is, which else meets its connections when nobody may use them any more.
    """
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London")
    yield context.new_page()
    context.close()


@pytest.fixture
def looking(window: Page, console: list[str]) -> Iterator[Page]:
    """The window for a test that opens pages and reads them, and leaves nothing in the browser's memory."""
    with looking_through(window, console):
        yield window
    assert console == [], "The browser's console is not empty."


@contextmanager
def looking_through(window: Page, console: list[str]) -> Iterator[None]:
    """Hear what a window says meanwhile; then leave it empty, in its own colours, and without the mouse."""

    def says(message: ConsoleMessage) -> None:
        console.append(f"{message.type}: {message.text}")

    def fails(error: Error) -> None:
        console.append(f"uncaught: {error}")

    window.on("console", says)
    window.on("pageerror", fails)
    yield
    window.unroute_all()
    window.goto("about:blank")
    window.mouse.move(0, 0)
    window.emulate_media(media="null", color_scheme="null")
    window.remove_listener("console", says)
    window.remove_listener("pageerror", fails)
