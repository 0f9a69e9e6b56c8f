"""What the staff see is kept by no browser and no proxy."""

import pytest

from tests.access.addresses import path_of
from tests.access.people import PEOPLE
from tests.access.test_who_may_what import STAFFS


@pytest.mark.django_db
@pytest.mark.parametrize("person", ["superuser", "anonymous"])
def test_every_page_of_the_staff_says_so(person: str, rows: dict[str, str]) -> None:
    client = PEOPLE[person]()
    for one in STAFFS:
        answer = client.get(path_of(one, rows))
        if answer.status_code == 200:
            said = answer.get("Cache-Control", "").split(", ")
            assert {"no-store", "private"} <= set(said), one.name
            assert "ETag" not in answer, one.name
