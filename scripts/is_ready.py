"""Asks the server of this container whether it is ready; ends with 0 if so. For health checks."""

import sys
from urllib.error import URLError
from urllib.request import urlopen


def main(port: str = "8000") -> int:
    try:
        with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=4) as answer:
            return 0 if answer.status == 200 else 1
    except (URLError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
