"""Reads an inspection report and suggests what it states: judgments, figures, findings, caveats.

Pure Python: no Django, no database. The way in is `read_report.read_report`.
"""
