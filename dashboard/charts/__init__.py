"""Figures: built once as plain data, drawn by the server as SVG and, on demand, by Plotly."""
