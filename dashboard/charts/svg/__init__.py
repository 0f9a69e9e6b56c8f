"""The server's drawing of a figure: accessible inline SVG, there at first paint and without script."""

from dashboard.charts.svg.picture import draw

__all__ = ["draw"]
