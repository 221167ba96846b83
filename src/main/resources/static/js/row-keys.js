// Lists by keyboard: arrows or j and k walk the rows, Enter opens, / goes to the search field and Escape leaves it.
const rows = () => [...document.querySelectorAll("[data-row]")];
const search = () => document.querySelector("[data-row-search]");

function step(by) {
  const all = rows();
  const at = all.indexOf(document.activeElement);
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const STEPS = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  const inSearch = event.target === search();
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (inSearch && event.key === "Escape") {
    search().blur();
  } else if (inSearch && event.key === "ArrowDown") {
    event.preventDefault();
    step(1);
  } else if (!typing && event.key === "/") {
    event.preventDefault();
    search()?.focus();
  } else if (!typing && STEPS[event.key]) {
    event.preventDefault();
    step(STEPS[event.key]);
  }
});
