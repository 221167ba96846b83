// My day and the task list without a mouse: f goes to the first field, Escape leaves it, j and k walk, x completes.
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

function walk(step) {
  const stops = [...document.querySelectorAll(".queue a, .task-line [data-stop]")];
  if (stops.length === 0) {
    return;
  }
  const current = stops.findIndex((stop) => stop === document.activeElement || stop.closest("li")?.contains(document.activeElement));
  const next = current < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.min(Math.max(current + step, 0), stops.length - 1);
  stops[next].focus();
}

const keys = {
  f: () => document.querySelector(".step-field input, #note")?.focus(),
  j: () => walk(1),
  k: () => walk(-1),
  x: () => document.activeElement.closest(".task-line")?.querySelector("[data-complete]")?.click(),
};

// After an answer the keyboard stands at the next step, or at the first thing that is missing.
document.addEventListener("htmx:afterSettle", (event) => {
  const request = event.detail.requestConfig;
  if (request?.verb === "post" && request.path.startsWith("/day/")) {
    document.querySelector("#day [data-focus]")?.focus();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  if (typing(event.target)) {
    if (event.key === "Escape") {
      event.target.blur();
    }
    return;
  }
  const action = keys[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});
