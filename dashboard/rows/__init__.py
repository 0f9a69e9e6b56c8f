"""What the queries return: frozen rows that a template can read and no database can follow."""
