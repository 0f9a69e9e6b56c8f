"""The people who may edit, and what each role may do."""

from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet

from inspections.models import ExtractionRun, PublicChange, Review, Suggestion
from inspections.models.known import Known
from inspections.models.loading import LoadedFixture

EDITORS = "Editors"
REVIEWERS = "Reviewers"
ADMINISTRATORS = "Administrators"


@transaction.atomic
def create_editor(*, name: str, password: str, reviewer: bool = False, administrator: bool = False) -> User:
    """A person who may sign in to the admin and enter drafts, but neither publish nor edit the users.

    A reviewer also confirms what another person entered, publishes and undoes; an administrator also
    makes and changes the accounts of the others.
    """
    user = User.objects.create_user(username=name, password=password, is_staff=True)
    user.groups.add(_group(EDITORS, _drafting()))
    if reviewer or administrator:
        user.groups.add(_group(REVIEWERS, _reviewing()))
    if administrator:
        user.groups.add(_group(ADMINISTRATORS, _accounts()))
    return user


def _group(name: str, permissions: QuerySet[Permission]) -> Group:
    group, _ = Group.objects.get_or_create(name=name)
    group.permissions.set(permissions)
    return group


def _drafting() -> QuerySet[Permission]:
    """Everything on facts and the desk; only a look at what was loaded. History is read through its fact."""
    facts = [model for model in apps.get_app_config("inspections").get_models() if issubclass(model, Known)]
    types = ContentType.objects.get_for_models(*facts).values()
    return Permission.objects.filter(
        Q(content_type__in=types)
        | Q(content_type=_type_of(LoadedFixture), codename="view_loadedfixture")
        | Q(content_type=_type_of(ExtractionRun), codename__in=("view_extractionrun", "use_desk"))
        | Q(content_type=_type_of(Suggestion), codename="view_suggestion")
    )


def _reviewing() -> QuerySet[Permission]:
    return Permission.objects.filter(
        Q(content_type=_type_of(Review), codename="confirm")
        | Q(content_type=_type_of(PublicChange), codename="publish")
    )


def _accounts() -> QuerySet[Permission]:
    """Accounts, and the roles to give them; not what a role may do."""
    return Permission.objects.filter(
        Q(content_type=_type_of(User)) | Q(content_type=_type_of(Group), codename="view_group")
    )


def _type_of(model: type) -> ContentType:
    return ContentType.objects.get_for_model(model)
