// Gives the fields with suggestions (select2, of Django's admin) the names that it leaves out.
"use strict";

(() => {
  function name(field) {
    const label = document.querySelector(`label[for="${field.id}"]`);
    const box = field.nextElementSibling;
    const shown = box?.querySelector(".select2-selection__rendered");
    if (!shown) return;
    if (label) {
      label.id ||= `${field.id}-label`;
      shown.setAttribute("aria-labelledby", label.id);
      box.querySelector(".select2-selection").setAttribute("aria-labelledby", `${label.id} ${shown.id}`);
    } else shown.setAttribute("aria-label", field.name.split("-").at(-1)); // a cell of a table
  }

  const nameAll = () => document.querySelectorAll("select.admin-autocomplete").forEach(name);
  addEventListener("load", () => setTimeout(nameAll)); // after select2, which also waits for the page
  document.addEventListener("formset:added", () => setTimeout(nameAll));
})();
