"""An answer as it is kept: its headers and its packed body, as bytes that any process can read."""

from dataclasses import dataclass
from typing import Self

import orjson
from django.http import HttpResponse

NOT_KEPT = ("no-store", "private", "no-cache")


@dataclass(frozen=True)
class KeptAnswer:
    """What was answered with 200, to be answered again."""

    headers: dict[str, str]
    body: bytes

    @classmethod
    def of(cls, response: HttpResponse) -> Self:
        return cls(dict(response.headers.items()), response.content)

    @property
    def size(self) -> int:
        return len(self.body) + 1000  # what Python needs for the headers

    def response(self) -> HttpResponse:
        return HttpResponse(self.body, headers=self.headers)

    def to_bytes(self) -> bytes:
        return orjson.dumps(self.headers) + b"\n" + self.body

    @classmethod
    def from_bytes(cls, kept: bytes) -> Self:
        """Raises ValueError for what is no answer."""
        told, _, body = kept.partition(b"\n")
        headers = orjson.loads(told)
        if not isinstance(headers, dict):
            raise ValueError("An answer begins with its headers.")
        return cls(headers, body)


def may_be_kept(response: HttpResponse) -> bool:
    """Whether an answer is whole, good for everybody, and may be asked for again."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not getattr(response, "is_passing", False)
        and not any(word in response.headers.get("Cache-Control", "") for word in NOT_KEPT)
        and "cookie" not in response.headers.get("Vary", "").lower()
    )
