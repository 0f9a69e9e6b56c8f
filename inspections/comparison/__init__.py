"""Decides whether judgments and figures may be compared, and says so in one sentence."""
