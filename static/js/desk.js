// The review desk by keyboard: single letters act on the card in focus, while nothing is being typed.
"use strict";

(() => {
  const KEPT = "desk-keys";
  const BUTTONS = { a: "accept", r: "reject", c: "confirm", e: "edit" };
  const TYPED_IN = "input:not([type=checkbox]), select, textarea, [contenteditable]";

  const cards = () => [...document.querySelectorAll(".desk-card")];
  const current = () => document.activeElement?.closest(".desk-card");
  const said = document.getElementById("said");
  const keys = document.getElementById("keys");

  function show(card) {
    const line = document.getElementById(`L${card.dataset.line}`);
    if (!line) return;
    for (const other of document.querySelectorAll(".desk-lines .here")) other.classList.remove("here");
    line.classList.add("here");
    const box = line.parentElement; // only its own box scrolls, the page stays where it is
    const place = line.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTo({ top: box.scrollTop + place - box.clientHeight / 3 });
  }

  function go(card) {
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    show(card);
  }

  function step(by) {
    const all = cards();
    const place = all.indexOf(current());
    go(all[place === -1 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]);
  }

  function press(act) {
    const button = current()?.querySelector(`[data-act=${act}]`);
    if (button) button.click();
    return Boolean(button);
  }

  document.addEventListener("keydown", (event) => {
    if (!keys?.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches?.(TYPED_IN)) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "s" && current()) show(current());
    else if (!(event.key in BUTTONS && press(BUTTONS[event.key]))) return;
    event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-act=show]");
    if (!link) return;
    event.preventDefault();
    show(link.closest(".desk-card"));
    document.querySelector(".desk-lines")?.scrollIntoView({ block: "nearest" }); // on a phone it lies above
  });

  document.addEventListener("focusin", (event) => {
    const card = event.target.closest(".desk-card");
    if (card) show(card);
  });

  // A decided card keeps its place; the one after it is next. A card opened or refused keeps the focus.
  document.addEventListener("htmx:afterSettle", (event) => {
    const id = event.detail.target?.id;
    const card = id && document.getElementById(id);
    if (!card?.classList.contains("desk-card")) return;
    const problem = card.querySelector(".errornote, .errorlist");
    const field = card.querySelector(".desk-form select, .desk-form input:not([type=hidden]), .desk-form textarea");
    const standing = card.querySelector(".desk-standing")?.textContent.trim().replace(/\s+/g, " ") ?? "";
    if (said) said.textContent = problem ? problem.textContent.trim() : standing;
    if (field) field.focus();
    else if (problem || event.detail.requestConfig?.verb === "get") go(card);
    else go(cards()[cards().indexOf(card) + 1] ?? card);
  });

  const shown = /^#s\d+$/.test(location.hash) && document.querySelector(location.hash);
  const first = shown || document.querySelector(".desk-card");
  if (first && !location.hash.startsWith("#L")) show(first);

  if (keys) {
    keys.checked = localStorage.getItem(KEPT) !== "off";
    keys.addEventListener("change", () => localStorage.setItem(KEPT, keys.checked ? "on" : "off"));
  }
})();
