"""A page with figures as the site serves them, under the site's policy, without the site around it."""

from pathlib import Path

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from playwright.sync_api import Page, Route

from dashboard.charts.payload import as_json
from dashboard.charts.svg import draw
from dashboard.charts.theme import Figure

ROOT = Path(__file__).resolve().parents[2]
PLOTLY = ROOT / "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"
HOW_TO_INSTALL = "Plotly's bundle is not installed: npm ci --ignore-scripts"
ADDRESS = "http://charts.test/"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'"
)
FILES = {
    "/site.css": ROOT / "static/css/site.css",
    "/charts.js": ROOT / "static/js/charts.js",
    "/plotly.js": PLOTLY,
}


def figure_markup(name: str, figure: Figure) -> str:
    """One figure through the site's own template."""
    drawing = draw(figure, id=name, title=f"Title of {name}", description=f"Sentence of {name}")
    shown = {
        "id": name,
        "sentence": f"Sentence of {name}",
        "svg": SafeString(drawing),
        "payload": SafeString(as_json(figure)),
    }
    return render_to_string("dashboard/_figure.html", {"figure": shown})


def page_markup(figures: dict[str, Figure]) -> str:
    bodies = "".join(figure_markup(name, figure) for name, figure in figures.items())
    switch = render_to_string("dashboard/_interactive_switch.html")
    return (
        '<!doctype html><html lang="en" data-plotly-src="/plotly.js"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Figures</title>'
        '<link rel="stylesheet" id="plotly.js-style-global" href="/site.css">'
        '<script type="module" src="/charts.js"></script></head>'
        f'<body><main class="wrap"><h1>Figures</h1>{bodies}{switch}</main></body></html>'
    )


def open_figures(page: Page, figures: dict[str, Figure], *, width: int) -> list[str]:
    """Show the figures; the list returned fills with the paths that the browser asks for."""
    asked: list[str] = []
    markup = page_markup(figures)

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS[:-1])
        asked.append(path)
        if path in FILES:
            kind = "text/css" if path.endswith(".css") else "text/javascript"
            route.fulfill(body=FILES[path].read_bytes(), content_type=kind)
        elif path == "/":
            headers = {"Content-Security-Policy": POLICY}
            route.fulfill(body=markup, content_type="text/html; charset=utf-8", headers=headers)
        else:
            route.fulfill(status=204)

    page.set_viewport_size({"width": width, "height": 900})
    page.route(f"{ADDRESS}**", answer)
    page.goto(ADDRESS)
    return asked
