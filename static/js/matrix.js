// On a narrow screen a matrix opens at its newest grades; without script it opens at the oldest.
const openAtTheEnd = (root) => {
  for (const table of root.querySelectorAll(".matrix[data-years]")) {
    // Of most forces the newest rounds are not in the data: a screen of dashes would look like no grades at all.
    const graded = [...table.querySelectorAll(".grade")].map((grade) => grade.closest("td").cellIndex);
    const newest = table.tHead.rows[0].cells[Math.max(...graded, 0)];
    const box = table.parentElement;
    box.scrollLeft = newest.offsetLeft + newest.offsetWidth - box.clientWidth;
  }
};

openAtTheEnd(document);
document.addEventListener("htmx:load", ({ target }) => openAtTheEnd(target));
