"""Reads an uploaded file in a process of its own, so that no file can harm the site.

Knows `extraction` and nothing of Django, so that the process starts quickly and holds no secret.
"""
