"""The read-only API: the rows of the pages for programs, under `/api/v1/`."""
