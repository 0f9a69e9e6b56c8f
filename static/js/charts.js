// Every [data-chart] shows the server's picture. Plotly is fetched once a reader points at, taps or focuses a
// chart, or has switched interactive charts on; it then draws the same figure over the picture, pixel for pixel.
const SWITCH = "interactive-charts";
const REMOVED = ["sendChartToCloud", "lasso2d", "select2d", "autoScale2d"];
const CONFIG = { displaylogo: false, showSendToCloud: false, doubleClick: "reset", modeBarButtonsToRemove: REMOVED };
// Lengths in pixels of the picture, which grow and shrink with it.
const PIXELS = new Set(["size", "l", "r", "t", "b", "xshift", "yshift", "ticklen"]);
const wanted = new Set(); // figures that shall be live, drawn or not yet
let plotly, store;
try {
  store = localStorage;
} catch {
  store = {}; // a browser that keeps nothing: the switch lasts as long as the page
}
const part = (figure, name) => figure.querySelector(`[data-chart-${name}]`);
const chartAt = ({ target }) => target.closest?.("[data-chart-box]")?.closest("[data-chart]");
const shown = (figure) => [...figure.querySelectorAll(".chart__picture svg")].find((svg) => svg.getClientRects().length);

function load() {
  plotly ??= new Promise((resolve) => {
    const script = document.createElement("script");
    script.addEventListener("load", () => resolve(window.Plotly));
    script.src = document.documentElement.dataset.plotlySrc;
    document.head.append(script);
  });
  return plotly; // never settles where the script does not come: the picture stays
}

function spec(figure, svg) {
  const style = getComputedStyle(figure);
  const { width, height } = svg.getBoundingClientRect();
  const scale = width / svg.viewBox.baseVal.width;
  const scaled = (length) => (Array.isArray(length) ? length.map(scaled) : length * scale);
  const fit = (key, value) => {
    if (PIXELS.has(key)) return scaled(value);
    const name = typeof value === "string" && value.match(/^var\((.+)\)$/)?.[1];
    return name ? style.getPropertyValue(name).trim() : value;
  };
  const { data, layout } = JSON.parse(document.getElementById(figure.dataset.chart).textContent, fit);
  const { y, ...narrow } = svg.matches(".chart__narrow") ? layout.meta.narrow : {};
  const dragmode = matchMedia("(pointer: coarse)").matches ? false : "zoom"; // a finger scrolls the page
  return [data.map((trace, i) => ({ ...trace, y: y?.[i] ?? trace.y })), { ...layout, ...narrow, width, height, dragmode }];
}

async function draw(figure) {
  const Plotly = await load();
  const svg = wanted.has(figure) && shown(figure);
  if (!svg) return;
  const live = part(figure, "live");
  const toImageButtonOptions = { filename: figure.dataset.chart, scale: 2 };
  await Plotly.react(live, ...spec(figure, svg), { ...CONFIG, toImageButtonOptions });
  if (!wanted.has(figure)) return void Plotly.purge(live);
  const [image, ...overlays] = live.querySelectorAll("svg.main-svg");
  image.setAttribute("role", "img"); // the picture's name and description, not loose labels
  image.setAttribute("aria-labelledby", svg.getAttribute("aria-labelledby"));
  overlays.forEach((layer) => layer.setAttribute("aria-hidden", "true"));
  figure.setAttribute("data-live", "");
  sizes.observe(part(figure, "box"));
}
const sizes = new ResizeObserver((entries) => {
  for (const figure of entries.map(chartAt)) {
    if (shown(figure)?.getBoundingClientRect().width !== part(figure, "live").layout?.width) draw(figure);
  }
});

const begin = (figure) => figure && !wanted.has(figure) && wanted.add(figure) && draw(figure);

function end(figure) {
  if (!wanted.delete(figure)) return;
  sizes.unobserve(part(figure, "box"));
  figure.removeAttribute("data-live");
  window.Plotly?.purge(part(figure, "live"));
}

function prepare(root) {
  for (const box of root.querySelectorAll("[data-chart-box]")) {
    box.tabIndex = 0;
    if (store[SWITCH] === "yes") begin(box.closest("[data-chart]"));
  }
  for (const label of root.querySelectorAll("[data-interactive-charts]")) {
    label.hidden = false;
    label.querySelector("input").checked = store[SWITCH] === "yes";
  }
}
const on = (type, act) => document.addEventListener(type, act);
on("pointerover", (event) => event.pointerType === "mouse" && begin(chartAt(event)));
on("click", (event) => begin(chartAt(event)));
on("focusin", (event) => begin(chartAt(event)));
on("keydown", (event) => event.key === "Escape" && [chartAt(event) ?? [...wanted]].flat().forEach(end));
on("change", ({ target }) => {
  if (!target.closest("[data-interactive-charts]")) return;
  store[SWITCH] = target.checked ? "yes" : "no";
  document.querySelectorAll("[data-chart]").forEach(target.checked ? begin : end);
});
on("htmx:load", ({ target }) => prepare(target.parentElement ?? target));
on("htmx:beforeCleanupElement", ({ target }) => target.matches?.("[data-chart]") && end(target));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => wanted.forEach(draw));
prepare(document);
