"""Recovery codes: what lets a person in whose authenticator app is gone."""

import secrets
from base64 import b32encode
from hashlib import sha256
from typing import Any

from django.db import models
from django_otp.models import Device, ThrottlingMixin

HOW_MANY = 10
RANDOM_BYTES = 15  # 120 bits: so many that the digest needs no salt (OWASP ASVS 4.0.3, 2.6.2)


class RecoveryCodes(ThrottlingMixin, Device):  # type: ignore[misc]  # django-otp has no types
    """The recovery codes of one person. Each lets in once; after a wrong one the next has to wait."""

    class Meta:
        verbose_name_plural = "recovery codes"

    def renew(self) -> list[str]:
        """New codes in place of all old ones; nobody can read them again later, so show them now."""
        made = [b32encode(secrets.token_bytes(RANDOM_BYTES)).decode().lower() for _ in range(HOW_MANY)]
        self.codes.all().delete()
        RecoveryCode.objects.bulk_create(RecoveryCode(device=self, digest=digest(code)) for code in made)
        return ["-".join(code[at : at + 6] for at in range(0, len(code), 6)) for code in made]

    def verify_token(self, token: str) -> bool:
        allowed, _ = self.verify_is_allowed()
        if not allowed:
            return False
        taken, _ = self.codes.filter(digest=digest(token)).delete()
        if taken:
            self.throttle_reset()
        else:
            self.throttle_increment()
        return bool(taken)

    def get_throttle_factor(self) -> int:
        return 1  # seconds after the first wrong code, doubled with each further one


class RecoveryCode(models.Model):
    """One code that was not used yet. Only its digest is kept."""

    device: Any = models.ForeignKey(RecoveryCodes, on_delete=models.CASCADE, related_name="codes")
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["device", "digest"], name="recovery_code_once")]

    def __str__(self) -> str:
        return f"A recovery code of {self.device.user}"


def digest(code: str) -> str:
    """The SHA-256 of a code as it was made, however it was typed."""
    plain = "".join(letter for letter in code.lower() if letter.isalnum())
    return sha256(plain.encode()).hexdigest()
