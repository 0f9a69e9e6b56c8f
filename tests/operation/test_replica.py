"""Readers read the replica, editors the primary, and nobody notices when the replica is lost.

Two real servers: where replaying is paused, the replica shows the past, so that a page tells whence it came.
"""

from collections.abc import Iterator

import pytest

from config.reading import LOST_FOR
from tests.operation.postgres import Server, new_replica
from tests.operation.site import Site, Visitor, running_site, wait_until

OLD, NEW = "Warwickshire Police", "Police of Warwickshire"


@pytest.fixture(scope="module")
def replica(primary: Server) -> Iterator[Server]:
    server = new_replica(primary)
    yield server
    server.remove()


@pytest.fixture(scope="module")
def site(primary: Server, replica: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    var = tmp_path_factory.mktemp("var")
    with running_site(var, DATABASE_URL=primary.url, DATABASE_REPLICA_URL=replica.url) as site:
        yield site


def rename(editor: Visitor, primary: Server, name: str) -> None:
    """Rename a force at the desk."""
    number = primary.ask("SELECT id FROM inspections_area WHERE slug = 'warwickshire'")
    answer = editor.send(
        f"/admin/inspections/area/{number}/change/", official_name=name, why="Tried", _save="Save"
    )
    assert answer.status == 302, answer.text


def shows(visitor: Visitor, name: str) -> bool:
    answer = visitor.get("/forces.csv")
    assert answer.status == 200
    return name in answer.text


def test_readers_read_the_replica_and_who_edits_sees_what_they_wrote(
    site: Site, primary: Server, replica: Server
) -> None:
    reader, editor = Visitor(site), Visitor(site).sign_in("anna")
    replica.ask("SELECT pg_wal_replay_pause()")

    rename(editor, primary, NEW)

    assert shows(reader, OLD)
    assert shows(editor, NEW)
    replica.ask("SELECT pg_wal_replay_resume()")
    wait_until(lambda: shows(reader, NEW), seconds=10)
    rename(editor, primary, OLD)
    wait_until(lambda: shows(reader, OLD), seconds=10)


def test_a_lost_replica_is_written_down_and_the_primary_stands_in(
    site: Site, primary: Server, replica: Server
) -> None:
    reader, editor = Visitor(site), Visitor(site).sign_in("anna")
    assert shows(reader, OLD)

    replica.stop("immediate")
    rename(editor, primary, NEW)

    assert all(shows(reader, NEW) for _ in range(20))
    [told] = site.lines(containing="The replica is lost")
    assert told["level"] == "warning"
    assert '"replica": false' in reader.get("/readyz").text
    assert reader.get("/readyz").status == 200

    rename(editor, primary, OLD)
    replica.start()
    wait_until(lambda: replica.ask("SELECT pg_is_in_recovery()"), seconds=20)
    replica.ask("SELECT pg_wal_replay_pause()")
    rename(editor, primary, NEW)
    wait_until(lambda: shows(reader, OLD), seconds=LOST_FOR + 10)  # it is read again
    replica.ask("SELECT pg_wal_replay_resume()")
    rename(editor, primary, OLD)


def test_the_replica_cannot_be_written(replica: Server) -> None:
    with pytest.raises(Exception, match="read-only"):
        replica.ask("DELETE FROM inspections_area")
