"""A report on the desk of a site: accepted by anna, its grades confirmed by ben, so that it can be published.

Run as a program, with the site's settings; prints the number of the report.
"""


def prepare() -> None:
    import django

    django.setup()
    from django.contrib.auth.models import User

    from inspections.actions.confirm import review
    from inspections.actions.editors import create_editor
    from inspections.actions.suggest import accept
    from inspections.choices import ReviewVerdict
    from inspections.desk.subject import draft_of
    from tests.factories import AreaFactory
    from tests.inspections.desk.conftest import dated, read
    from tests.inspections.desk.reports import extraction
    from tests.operation.site import PASSWORD

    create_editor(name="cara", password=PASSWORD, reviewer=True)
    anna, ben = (User.objects.get(username=name) for name in ("anna", "ben"))
    AreaFactory(slug="northshire", name="Northshire", official_name="Northshire Police")
    run = dated(read(anna, extraction()), anna)
    for suggestion in run.suggestions.all():
        accept(suggestion=suggestion, by=anna)
    for suggestion in run.suggestions.filter(kind="judgment"):
        draft = draft_of(suggestion)
        assert draft is not None
        review(subject=draft, verdict=ReviewVerdict.CONFIRMED, by=ben, note="")
    print(run.pk)


if __name__ == "__main__":
    prepare()
