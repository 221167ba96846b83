// Keeps the keyboard where it was when a fragment replaces what had the focus.
let held = null;

document.addEventListener("htmx:beforeSwap", (event) => {
  const active = document.activeElement;
  held = event.detail.target.contains(active) && active !== document.body
    ? { id: active.id, key: active.dataset.key, target: event.detail.target.id }
    : null;
});

document.addEventListener("htmx:afterSettle", () => {
  if (!held || (document.activeElement && document.activeElement !== document.body)) {
    return;
  }
  const heir =
    document.querySelector("[data-focus]") ??
    (held.id && document.getElementById(held.id)) ??
    (held.key && document.querySelector(`[data-key="${CSS.escape(held.key)}"]`)) ??
    (held.target && document.getElementById(held.target));
  if (heir) {
    if (heir.tabIndex < 0) {
      heir.tabIndex = -1;
    }
    heir.focus({ preventScroll: true });
  }
  held = null;
});
