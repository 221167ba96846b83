// Messages that found nobody, by keyboard: Enter searches whose they are, L makes a lead, X puts them away.
const rows = () => [...document.querySelectorAll("[data-row]")];
let left = -1;

function search(row) {
  const whose = row.querySelector("[data-unsorted-whose]");
  if (whose) {
    whose.open = true;
    row.querySelector("[data-unsorted-search]").focus();
  }
}

const ACTS = {
  Enter: search,
  NumpadEnter: search,
  KeyS: search,
  KeyL: (row) => row.querySelector("[data-unsorted-lead]")?.click(),
  KeyX: (row) => row.querySelector("[data-unsorted-aside]")?.click(),
};

/** Arrows walk from the field through what was found. */
function walk(row, by) {
  const stops = [row.querySelector("[data-unsorted-search]"), ...row.querySelectorAll("[data-unsorted-target]")];
  const at = stops.indexOf(document.activeElement);
  if (at < 0) {
    return false;
  }
  stops[Math.min(stops.length - 1, Math.max(0, at + by))].focus();
  return true;
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener(
  "keydown",
  (event) => {
    const row = event.target.closest("[data-row]");
    if (!row || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.key === "Escape") {
      row.focus();
    } else if (STEPS[event.key] && walk(row, STEPS[event.key])) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.target === row && ACTS[event.code]) {
      event.preventDefault();
      ACTS[event.code](row);
    }
  },
  true,
);

document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches("[data-unsorted-whose]") && event.target.open) {
      event.target.querySelector("[data-unsorted-search]").focus();
    }
  },
  true,
);

// After an answer the keyboard stands at what waits next, where the row was that is gone.
document.addEventListener("submit", (event) => {
  left = rows().indexOf(event.target.closest("[data-row]"));
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (!event.detail.requestConfig?.path.match(/^\/received-messages(\?|$)/)) {
    return;
  }
  document.body.dispatchEvent(new CustomEvent("live-notification"));
  const waiting = rows();
  if (left >= 0 && waiting.length > 0) {
    waiting[Math.min(left, waiting.length - 1)].focus();
  }
  left = -1;
});
