"""When a session ends."""

import time
from typing import Any

from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.backends.base import SessionBase
from django.dispatch import receiver
from django.http import HttpRequest

SIGNED_IN, SEEN = "signed_in_at", "seen_at"


@receiver(user_logged_in)
def note(request: HttpRequest, **kwargs: Any) -> None:
    """Write into the new session when it began."""
    now = int(time.time())
    request.session.update({SIGNED_IN: now, SEEN: now})


def has_ended(session: SessionBase) -> bool:
    """Whether the person was away too long, or signed in too long ago; if not, note that they are here.

    OWASP ASVS 4.0.3, 3.3.2: 12 hours, or 30 minutes of inactivity.
    """
    now = int(time.time())
    if now - session.get(SIGNED_IN, 0) > settings.SESSION_COOKIE_AGE:
        return True
    away = now - session.get(SEEN, 0)
    if away > settings.SESSION_IDLE_MINUTES * 60:
        return True
    if away > 60:  # once a minute is exact enough, and spares a write on each page
        session[SEEN] = now
    return False
