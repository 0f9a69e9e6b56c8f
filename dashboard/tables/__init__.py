"""Rows laid out for reading: what stands in which cell. No database, no markup."""
