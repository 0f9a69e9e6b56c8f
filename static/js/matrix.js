// On a narrow screen a matrix opens at its newest round; without script it opens at the oldest.
const openAtTheEnd = (root) => {
  for (const table of root.querySelectorAll(".matrix[data-years]")) table.parentElement.scrollLeft = table.scrollWidth;
};

openAtTheEnd(document);
document.addEventListener("htmx:load", ({ target }) => openAtTheEnd(target));
