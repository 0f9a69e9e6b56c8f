"""Grades: badges, grade tables, and what the prose says of this year and of earlier ones."""
