"""The Content-Security-Policy, as data, with a reason for each directive."""

SELF, NONE = "'self'", "'none'"

DIRECTIVES: dict[str, list[str]] = {
    "default-src": [NONE],
    "script-src": [SELF],  # no inline script, no eval: Plotly's basic bundle needs neither
    "style-src": [SELF],  # Plotly fills a linked sheet through CSSOM, so no inline style is needed
    "img-src": [SELF, "blob:", "data:"],  # Plotly saves a chart as a picture through a blob
    "font-src": [SELF],
    "connect-src": [SELF],  # htmx
    "form-action": [SELF],
    "frame-ancestors": [NONE],
    "base-uri": [NONE],
}

POLICY = "; ".join(f"{directive} {' '.join(sources)}" for directive, sources in DIRECTIVES.items())
