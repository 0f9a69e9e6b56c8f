"""First visits with a real browser: what came over the wire, and when the picture stood there."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession

from tests.benchmarks.peers.programs import Program

VISITS = 5
PATIENCE = 120_000
WATCH = """
if (window.top === window) {
  const drawn = () => %s;
  const look = () => drawn() ? console.debug("drawn " + performance.now()) : requestAnimationFrame(look);
  requestAnimationFrame(look);
}
"""
BYTES_A_SECOND = 10.24e6 / 8
SLOW_NETWORK = {
    "offline": False,
    "latency": 40,
    "downloadThroughput": BYTES_A_SECOND,
    "uploadThroughput": BYTES_A_SECOND,
}


@dataclass(frozen=True)
class Visit:
    """What one reader waited, and was sent."""

    milliseconds: float
    size: float


def visit(browser: Browser, program: Program, *, slow: bool) -> Visit:
    """A reader who has never been there."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes = wire(session)
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW_NETWORK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(program.before + WATCH % program.drawn)
    with page.expect_console_message(lambda said: said.text.startswith("drawn "), timeout=PATIENCE) as told:
        page.goto(program.address, wait_until="commit")
    page.wait_for_load_state("networkidle", timeout=PATIENCE)
    seen = Visit(float(told.value.text.split()[1]), sum(sizes))
    context.close()
    return seen


def wire(session: CDPSession) -> list[float]:
    """Fills with the bytes that arrive: answers as packed, with headers, and frames of WebSockets."""
    sizes: list[float] = []

    def frame(event: dict[str, Any]) -> None:
        response = event["response"]
        whole = len(response["payloadData"])
        sizes.append(whole if response["opcode"] == 1 else whole * 3 / 4)  # the others come as base64

    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    session.on("Network.webSocketFrameReceived", frame)
    session.send("Network.enable")
    return sizes


def visits(browser: Browser, programs: Sequence[Program], *, slow: bool) -> dict[str, Visit]:
    """The middle one of several visits to each, all in turn, after one that warms the servers up."""
    seen: dict[str, list[Visit]] = {program.name: [] for program in programs}
    for turn in range(VISITS + 1):
        for program in programs:
            one = visit(browser, program, slow=slow)
            if turn:
                seen[program.name].append(one)
    return {
        name: Visit(median(one.milliseconds for one in all_), median(one.size for one in all_))
        for name, all_ in seen.items()
    }
