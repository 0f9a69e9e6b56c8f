"""The site as it runs, with one address more: the smallest view there can be, behind the same middleware."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.benchmarks.urls"
