"""Ten editors upload at the same moment: readers notice nothing, and each editor is told what to do."""

import threading
from collections import Counter
from pathlib import Path
from urllib.request import Request

from inspections.reading.places import AT_ONCE
from tests.operation.site import Answer, Site, Visitor, running_site

EDITORS = 10
UPLOAD = "/admin/inspections/extractionrun/upload/"


def upload(editor: Visitor, number: int) -> Answer:
    """A report of its own that takes some seconds to read, sent as a browser sends a file."""
    form = editor.open("/admin/inspections/extractionrun/")
    content = f"Report {number}\n".encode() + b"The force (requires improvement) \n" * 12_000
    body = b"".join(
        b'--part\r\nContent-Disposition: form-data; name="%b"%b\r\n\r\n%b\r\n' % field
        for field in (
            (b"csrfmiddlewaretoken", b"", form["csrfmiddlewaretoken"].encode()),
            (b"file", b'; filename="report.txt"', content),
        )
    )
    headers = {"Content-Type": "multipart/form-data; boundary=part", "Referer": editor.site.url}
    return editor._ask(Request(editor.site.url + UPLOAD, body + b"--part--\r\n", headers))  # noqa: S310


def being_read(site: Site) -> int:
    """How many processes read a file for this site."""
    found = 0
    for process in Path("/proc").iterdir():
        try:
            command = (process / "cmdline").read_bytes().split(b"\0")
            ours = str(site.log.parent).encode() in (process / "environ").read_bytes()
            # What a reading starts has its name for a moment, and is no reading of its own.
            session = (process / "stat").read_text().rpartition(") ")[2].split()[3]
        except OSError:
            continue  # no process, or one that has ended
        found += ours and b"read_run" in command and session == process.name
    return found


def test_ten_editors_upload_at_once(var: Path) -> None:
    with running_site(var, workers=2) as site:
        editors = [Visitor(site).sign_in("anna" if one % 2 else "ben") for one in range(EDITORS)]
        answers: list[Answer] = []
        sending = [
            threading.Thread(target=lambda one=one: answers.append(upload(editors[one], one)))
            for one in range(EDITORS)
        ]
        for thread in sending:
            thread.start()
        readers, most = Counter(), 0  # type: ignore[var-annotated]
        while any(thread.is_alive() for thread in sending) or being_read(site):
            readers[Visitor(site).get("/forces.csv").status] += 1
            most = max(most, being_read(site))
        for thread in sending:
            thread.join()
    told = Counter(
        "try again" if "try again in a minute" in one.text else "begun" if one.status == 302 else one.status
        for one in answers
    )
    print(told, most, readers)
    assert set(told) <= {"begun", "try again", 503}, told  # 503: too many forms were on their way
    assert told["begun"] >= AT_ONCE
    assert told["try again"]
    assert 0 < most <= AT_ONCE
    assert set(readers) == {200}, readers
