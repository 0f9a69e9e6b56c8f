"""The role under which the web processes speak with PostgreSQL: it reads and writes rows, and nothing else.

Whoever makes the tables is often a superuser, who may also start programs on the server and read its files.
"""

import dj_database_url
from django.db import connection, transaction

from config.environment import text, wrong

NAME = "WEB_DATABASE_URL"
FORM = "must look like postgres://user:password@host:5432/name, with a user of its own."
GRANTS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    # What a later migration or a restored backup makes.
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role}",
)
POWERS = """
    SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls
    FROM pg_roles WHERE rolname = %s
"""


def wanted() -> str:
    """The address under which the web will come; empty: as whoever makes the tables."""
    return text("WEB_DATABASE_URL")


@transaction.atomic
def let_in() -> str:
    """Make the role that WEB_DATABASE_URL names, or give it the password of today; gives its name.

    Raises ImproperlyConfigured for a role that may already do more than it should.
    """
    name, password = _named()
    role = connection.ops.quote_name(name)
    with connection.cursor() as cursor:
        cursor.execute(POWERS, [name])
        found = cursor.fetchone()
        if found is None:
            cursor.execute(f"CREATE ROLE {role}")
        elif found[0]:
            raise wrong(NAME, f"must not name {name}, who may do more than read and write rows.")
        # The server is told no password, which it could write into its log, but what it checks one with.
        check = connection.connection.pgconn.encrypt_password(password.encode(), name.encode()).decode()
        cursor.execute(f"ALTER ROLE {role} LOGIN PASSWORD %s", [check])
        for grant in GRANTS:
            cursor.execute(grant.format(role=role))
    return name


def _named() -> tuple[str, str]:
    try:
        found = dj_database_url.parse(wanted())
    except ValueError as error:
        raise wrong(NAME, FORM) from error
    if connection.vendor != "postgresql" or not found["USER"] or not found["PASSWORD"]:
        raise wrong(NAME, FORM)
    return found["USER"], found["PASSWORD"]
