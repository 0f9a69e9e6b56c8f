"""The programs as they are started, each with the address of its picture and the sign that it is drawn."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.benchmarks.peers.two_lines import SQL
from tests.operation.postgres import free_port
from tests.operation.site import wait_until

HERE = Path(__file__).parent
TWO_LIVE_LINES = 'document.querySelectorAll(".js-plotly-plot .scatterlayer .js-line").length >= 2'
VEGA = """
    document.querySelectorAll(".mark-line path").length >= 2 ||
    [...document.querySelectorAll("canvas")].some((canvas) => canvas.width && canvas.height &&
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean))
"""
IN_THE_ADDRESS = (
    "g.mark=line&g.x_column=year&g.x_type=temporal&g.y_column=value&g.y_type=quantitative&g.color_column=area"
)


@dataclass(frozen=True)
class Program:
    """One way to show the two lines: where, and how a browser sees that they are there."""

    name: str
    address: str
    drawn: str
    before: str = ""


@contextmanager
def dash(python: Path, data: Path) -> Iterator[Program]:
    """On the web server that we use too."""
    server = ["-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "4"]
    with answering(
        python, [*server, "--host", "127.0.0.1", "--port", "{port}", "dash_app:server"], data
    ) as url:
        yield Program("Dash", url, TWO_LIVE_LINES)


@contextmanager
def streamlit(python: Path, data: Path) -> Iterator[Program]:
    command = ["-m", "streamlit", "run", str(HERE / "streamlit_app.py"), "--server.port", "{port}"]
    command += ["--server.address", "127.0.0.1", "--server.headless", "true"]
    with answering(python, [*command, "--browser.gatherUsageStats", "false"], data) as url:
        yield Program("Streamlit", url, VEGA)


@contextmanager
def datasette(python: Path, data: Path, folder: Path) -> Iterator[Program]:
    """A query kept under a name; the chart's choices stand in the address, which a reader must know."""
    metadata = folder / "metadata.json"
    metadata.write_text(json.dumps({"databases": {data.stem: {"queries": {"two-lines": {"sql": SQL}}}}}))
    command = ["-m", "datasette", "serve", str(data), "--host", "127.0.0.1", "--port", "{port}"]
    with answering(python, [*command, "--metadata", str(metadata)], data) as url:
        yield Program("Datasette", f"{url}/{data.stem}/two-lines#{IN_THE_ADDRESS}", VEGA)


@contextmanager
def answering(python: Path, command: list[str], data: Path) -> Iterator[str]:
    """The address of a program that has begun to answer; it and its processes end with the block."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with (data.parent / f"log-{port}").open("wb") as written:
        process = subprocess.Popen(
            [str(python), *(part.format(port=port) for part in command)],
            cwd=HERE,
            env={"PATH": os.environ["PATH"], "HOME": str(data.parent), "TWO_LINES": str(data)},
            stdout=written,
            stderr=written,
            start_new_session=True,
        )
    try:
        wait_until(lambda: answers(url), seconds=60)
        yield url
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=10) as answer:  # noqa: S310 - our own process
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False
