// Keeps the keyboard where it was when a fragment replaces what had the focus: on the same thing, else in the same section.
let held = null;

const isInSight = (element) => element?.checkVisibility() && element.offsetHeight > 0;
const idsAround = (element) => (element ? [element.id, ...idsAround(element.parentElement)].filter(Boolean) : []);

document.addEventListener("htmx:beforeSwap", (event) => {
  const active = document.activeElement;
  held = event.detail.target.contains(active) && active !== document.body
    ? { key: active.dataset.key, ids: idsAround(active) }
    : null;
});

document.addEventListener("htmx:afterSettle", () => {
  if (!held || (document.activeElement && document.activeElement !== document.body)) {
    return;
  }
  const heir =
    document.querySelector("[data-focus]") ??
    (held.key && document.querySelector(`[data-key="${CSS.escape(held.key)}"]`)) ??
    held.ids.map((id) => document.getElementById(id)).find(isInSight);
  if (heir) {
    if (heir.tabIndex < 0) {
      heir.tabIndex = -1;
    }
    heir.focus({ preventScroll: true });
  }
  held = null;
});
