// Money that waits, by keyboard: Enter takes the first suggestion of a row, digits the others, S searches for another invoice.
const rows = () => [...document.querySelectorAll("[data-row]")];
let left = -1;

function search(row) {
  row.querySelector("details").open = true;
  row.querySelector("[data-money-search]").focus();
}

document.addEventListener("keydown", (event) => {
  const row = event.target.closest("[data-row]");
  if (!row || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  if (event.key === "Escape") {
    row.focus();
  } else if (event.target === row) {
    const suggestion = row.querySelector(`[data-suggestion="${event.key === "Enter" ? 1 : CSS.escape(event.key)}"]`);
    if (suggestion) {
      event.preventDefault();
      suggestion.click();
    } else if (event.code === "KeyS") {
      event.preventDefault();
      search(row);
    }
  }
});

// After an answer the keyboard stands at what waits next, where the row was that is gone.
document.addEventListener("submit", (event) => {
  left = rows().indexOf(event.target.closest("[data-row]"));
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.requestConfig?.path !== "/money") {
    return;
  }
  document.body.dispatchEvent(new CustomEvent("live-notification"));
  const waiting = rows();
  if (left >= 0 && waiting.length > 0) {
    waiting[Math.min(left, waiting.length - 1)].focus();
  }
  left = -1;
});

// What was said of the columns of one file says nothing of another.
document.addEventListener("change", (event) => {
  if (event.target.id === "money-file") {
    document.getElementById("statement-columns").replaceChildren();
  }
});
