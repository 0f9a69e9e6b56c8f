"""Every figure that the data hold, however few of them a page shows."""

from dashboard.queries.figures import NATION, published_values, rows_of
from dashboard.rows.figures import ValueRow


def figures_beside(force: str) -> list[ValueRow]:
    """Every figure of a force with the national figures of the same publications."""
    own = published_values([force])
    return rows_of(published_values([force, NATION]).filter(publication__in=own.values("publication")))
