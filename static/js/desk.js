// The review desk by keyboard: single letters act on the card in focus, while nothing is being typed.
"use strict";

(() => {
  const KEPT = "desk-keys";
  const BUTTONS = { a: ["accept", "edit"], r: ["reject"], c: ["confirm"], e: ["edit"], t: ["reopen"] };
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

  // The whole card comes into view; of one higher than the window its beginning.
  function bring(card) {
    card.scrollIntoView({ block: card.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
    show(card);
  }

  function go(card) {
    if (!card) return;
    card.focus({ preventScroll: true });
    bring(card);
    history.replaceState(history.state, "", `#${card.id}`); // a reload comes back to it
  }

  function step(by) {
    const all = cards();
    const place = all.indexOf(current());
    go(all[place === -1 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]);
  }

  // After a decision the next card that waits for one of the same kind; after the last, the first left over.
  function after(card) {
    const all = cards();
    const place = all.indexOf(card);
    const others = [...all.slice(place + 1), ...all.slice(0, place)];
    return others.find((one) => one.querySelector("[data-act=reject], [data-act=confirm]")) ?? card;
  }

  function press(acts) {
    const found = acts.map((act) => current()?.querySelector(`[data-act=${act}]`)).find(Boolean);
    if (found) found.click();
    return Boolean(found);
  }

  document.addEventListener("keydown", (event) => {
    if (!keys?.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && press(["leave"])) return;
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
    const fields = [...card.querySelectorAll(".desk-form select, .desk-form input:not([type=hidden]), .desk-form textarea")];
    const field = fields.find((one) => one.selectedOptions?.[0].text === "Choose") ?? fields[0]; // what is missing
    const standing = card.querySelector(".desk-standing")?.textContent.trim().replace(/\s+/g, " ") ?? "";
    if (said) said.textContent = problem ? problem.textContent.trim() : standing;
    if (field) {
      field.focus({ preventScroll: true });
      bring(card);
    } else if (problem || event.detail.requestConfig?.verb === "get") go(card);
    else go(after(card));
  });

  // What could not be sent is told where it was tried; a form keeps what was typed.
  function trouble(event) {
    const card = event.detail.elt?.closest(".desk-card");
    if (!card) return;
    const told = card.querySelector(".desk-trouble") ?? document.createElement("p");
    told.className = "errornote desk-trouble";
    told.setAttribute("role", "alert");
    told.textContent = "Nothing was saved: the site did not answer as it should. Try again, or load the page anew.";
    card.append(told);
  }
  for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) document.addEventListener(name, trouble);

  const shown = /^#s\d+$/.test(location.hash) && document.querySelector(location.hash);
  if (shown) go(shown);
  else if (!location.hash.startsWith("#L") && cards().length) show(cards()[0]);

  if (keys) {
    keys.checked = localStorage.getItem(KEPT) !== "off";
    keys.addEventListener("change", () => localStorage.setItem(KEPT, keys.checked ? "on" : "off"));
  }
})();
