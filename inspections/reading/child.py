"""The process that reads one file: its order comes on standard input, its answer goes to standard output.

Each line of the answer is one JSON object: first how far it is, last what was read or why not.
"""

import json
import sys
from pathlib import Path
from typing import Any

from inspections.reading.limits import Limits, bind_this_process


def main() -> None:
    order = json.loads(sys.stdin.readline())
    bind_this_process(Limits(**order["limits"]))
    # Imported under the limits, for the libraries that read PDF are not ours.
    from inspections.extraction.unreadable import TOO_MUCH, UnreadableDocument

    try:
        tell(result=read(order))
    except UnreadableDocument as error:
        tell(unreadable=str(error))
    except (MemoryError, RecursionError):
        tell(unreadable=TOO_MUCH)


def read(order: dict[str, Any]) -> dict[str, Any]:
    """The lines of the document and what the reader suggests, as the contract prints it."""
    from inspections.extraction.documents.open_document import lines_of_bytes
    from inspections.extraction.read_report import read_source
    from inspections.extraction.records import KnownMetric

    source = lines_of_bytes(Path(order["file"]).read_bytes(), order["name"])
    tell(stage="Finding what it states", progress=60)
    catalogue = [KnownMetric(**metric) for metric in order["catalogue"]]
    extraction = read_source(source, force=order["force"], catalogue=catalogue)
    tell(stage="Handing over", progress=85)
    return {
        "extraction": extraction.as_json(),
        "kind": source.kind,
        "lines": [[line.text, line.page] for line in source.lines],
    }


def tell(**said: Any) -> None:
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
