"""Which force, which year, which question a block belongs to."""
