"""What each person gets at each address: the one table, written by hand."""

from django.contrib import admin

from inspections.models.known import Known
from tests.access.people import OUTSIDE, PEOPLE

LOGIN, FACTOR = "to the login form", "to the second factor"
NO, NONE, POST_ONLY = 403, 404, 405
EDITING = ("editor", "reviewer", "administrator", "superuser")
REVIEWING = ("reviewer", "administrator", "superuser")
ACCOUNTS = ("administrator", "superuser")
STAFF = ("without_role", *EDITING)

Answer = int | str
Row = dict[str, Answer]


def public(answer: Answer = 200) -> Row:
    """The same for all: the public site knows no user."""
    return dict.fromkeys(PEOPLE, answer)


def staffs(answer: Answer, who: tuple[str, ...] = EDITING, otherwise: Answer = NO) -> Row:
    """`answer` for those named, `otherwise` for the rest of the staff, and a door for everybody else."""
    found: Row = dict.fromkeys(OUTSIDE, LOGIN) | {"member": FACTOR, "with_password_only": FACTOR}
    return found | dict.fromkeys(STAFF, otherwise) | dict.fromkeys(who, answer)


def of_a_model(name: str, who: tuple[str, ...], **other: Answer) -> dict[str, Row]:
    """The pages that the admin has for a model; `other` says which are not simply shown."""
    pages = {"changelist": 200, "add": 200, "history": 200, "delete": 200, "change": 200, **other}
    return {f"admin:{name}_{page}": staffs(answer, who) for page, answer in pages.items()}


PAGES = (
    "home", "forces", "force", "theme", "judgments", "judgment", "metrics", "metric", "compare", "findings",
    "finding", "report", "coverage", "discrepancies", "changes",
)  # fmt: skip
OF_ONE_FACT = ("judgment", "finding")
"""Pages that are there only while the fact is published."""

EXPECTED: dict[str, Row] = {
    **{f"{page}{form}": public() for page in PAGES for form in ("", "-csv", "-json")},
    **{name: public() for name in ("methodology", "accessibility", "data", "dictionary", "api")},
    **{name: public() for name in ("changes-feed", "whole-data")},
    **{f"api-{one}": public() for one in ("forces", "judgments", "metrics", "values", "comparisons")},
    **{f"api-{one}": public() for one in ("findings", "openapi")},
    "unnamed .*": public(NONE),
    "security-txt": public(NONE),  # no contact is named here: tests/dashboard/test_contact.py
    # From this very machine; for others: tests/operation/test_health.py.
    **{name: public() for name in ("healthz", "readyz", "internal-metrics")},
    # The doors.
    "admin:login": public(200) | dict.fromkeys((*STAFF, "with_password_only"), 302),
    "admin:logout": public(POST_ONLY) | dict.fromkeys(OUTSIDE, 302),  # to the start: they are out
    "staff:second-factor": staffs(200, STAFF) | {"member": LOGIN, "with_password_only": 302},
    "staff:code": staffs(200, STAFF) | {"member": LOGIN, "with_password_only": 200},
    "staff:app": staffs(200, STAFF) | {"member": LOGIN, "with_password_only": 302},
    "staff:codes": staffs(POST_ONLY, STAFF) | {"member": LOGIN, "with_password_only": POST_ONLY},
    # The admin as a whole.
    "admin:index": staffs(200, STAFF),
    "admin:app_list": staffs(200, otherwise=NONE),
    "admin:jsi18n": staffs(200, STAFF),
    "admin:password_change": staffs(200, STAFF),
    "admin:password_change_done": staffs(200, STAFF),
    "admin:autocomplete": staffs(NO, STAFF),  # it has to be asked for something: see below
    "admin:view_on_site": staffs(NONE, STAFF),
    "admin:unnamed (?P<url>.*)": staffs(NONE, STAFF),
    "admin:unnamed <path:object_id>/": staffs(302, STAFF),
    # Facts: for editors.
    **{
        name: row
        for model in admin.site._registry
        if issubclass(model, Known)
        for name, row in of_a_model(
            f"inspections_{model._meta.model_name}", EDITING, simple_history=200
        ).items()
    },
    **of_a_model("inspections_loadedfixture", EDITING, add=NO, delete=NO),
    # What has no draft state is public as it stands.
    **{
        f"admin:inspections_{model._meta.model_name}_delete": staffs(200, REVIEWING)
        for model in admin.site._registry
        if issubclass(model, Known)
    },
    # What people see is withdrawn before it is deleted.
    **{f"admin:inspections_{fact}_delete": staffs(NO) for fact in ("judgment", "value", "finding")},
    # Accounts: for administrators.
    **of_a_model("auth_user", ACCOUNTS, password_change=200),
    **of_a_model("auth_group", ("superuser",)),
    **{f"admin:auth_group_{page}": staffs(200, ACCOUNTS) for page in ("changelist", "change", "history")},
    # The desk.
    **of_a_model("inspections_extractionrun", EDITING, add=NO, delete=NO),
    "admin:inspections_extractionrun_change": staffs(302, STAFF),
    **{
        f"admin:desk_{page}": staffs(200)
        for page in ("changed", "row", "undo", "run", "status", "log", "publish", "suggestion")
    },
    **{
        f"admin:desk_{page}": staffs(POST_ONLY)
        for page in ("upload", "again", "about", "details", "missed", "accept_many", "review", "remove")
    },
}
