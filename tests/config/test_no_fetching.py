"""The program fetches nothing and calls nobody but its database: no reader can make it knock at doors."""

import ast

from tests.config.started import ROOT

CALLERS = {
    "aiohttp",
    "ftplib",
    "http.client",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "urllib.request",
    "urllib3",
}
PROGRAM = ("config", "dashboard", "inspections", "staff", "scripts")
ALLOWED = {
    "config/sentry.py": "sentry_sdk",  # to the server that SENTRY_DSN names, and only then
    "scripts/is_ready.py": "urllib.request",  # the health check of the container asks its own server
}


def test_no_module_can_open_a_connection() -> None:
    found = {}
    for folder in PROGRAM:
        for path in (ROOT / folder).rglob("*.py"):
            for name in imported(ast.parse(path.read_text())):
                if name in CALLERS or name.partition(".")[0] in CALLERS | {"sentry_sdk"}:
                    found[str(path.relative_to(ROOT))] = name
    assert found == ALLOWED


def imported(module: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names
