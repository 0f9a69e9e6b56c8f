"""What one reading may use of the machine."""

import resource
from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and bytes; a report of seventy pages takes under 15 seconds and 300 megabytes.

    What a compressed stream unpacks to lies in memory, so the limit on memory bounds it as well.
    """

    upload: int = 30 * MEGABYTE
    memory: int = 1024 * MEGABYTE
    processor_seconds: int = 90
    seconds: int = 120
    answer: int = 60 * MEGABYTE


LIMITS = Limits()


def bind_this_process(limits: Limits) -> None:
    """From here on this process cannot use more; it cannot write files or start processes of note."""
    for which, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.processor_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        resource.setrlimit(which, (most, most))
