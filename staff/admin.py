"""Accounts in the admin: nobody gives more than they have, and nobody sees another's second factor."""

from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest
from django_otp.plugins.otp_totp.models import TOTPDevice

from inspections.admin.rows_chosen import RowsChosen
from staff.forms import SignInForm

if TYPE_CHECKING:
    BaseAdmin = UserAdmin[User]
else:
    BaseAdmin = UserAdmin

admin.site.login_form = SignInForm
# Its pages show keys. A lost one is taken away with `manage.py reset_second_factor`.
admin.site.unregister(TOTPDevice)
admin.site.unregister(User)


@admin.register(User)
class AccountAdmin(RowsChosen, BaseAdmin):
    """Accounts get their rights by role; only who may do everything touches another who may."""

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        fields = super().get_readonly_fields(request, obj)
        return fields if _may_everything(request) else (*fields, "is_superuser", "user_permissions")

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_change_permission(request, obj) and _not_above(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_delete_permission(request, obj) and _not_above(request, obj)


def _may_everything(request: HttpRequest) -> bool:
    return cast(User, request.user).is_superuser


def _not_above(request: HttpRequest, account: User | None) -> bool:
    return account is None or not account.is_superuser or _may_everything(request)
