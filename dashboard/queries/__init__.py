"""The only modules of the dashboard that touch the database; they return frozen rows."""
