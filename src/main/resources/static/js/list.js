// The list of deals: choosing rows, the bar for many at once, columns, and rows by keyboard.
const form = document.getElementById("bulk");
const bar = document.getElementById("bulk-bar");
const all = document.getElementById("all");
const boxes = () => [...(form?.querySelectorAll('input[name="deal"]') ?? [])];

function count() {
  if (!bar) {
    return;
  }
  const chosen = boxes().filter((box) => box.checked).length;
  bar.hidden = chosen === 0;
  document.getElementById("bulk-count").textContent = chosen;
  all.checked = chosen > 0 && chosen === boxes().length;
  all.indeterminate = chosen > 0 && chosen < boxes().length;
}

function showKind() {
  const kind = document.getElementById("bulk-kind").value;
  const field = document.getElementById("bulk-field").value;
  bar.querySelectorAll("[data-kind]").forEach((part) => {
    part.hidden = part.dataset.kind !== kind || (part.dataset.field ?? field) !== field;
    part.disabled = part.hidden;
  });
}

form?.addEventListener("change", (event) => {
  if (event.target === all) {
    boxes().forEach((box) => (box.checked = all.checked));
  }
  if (event.target.id === "bulk-kind" || event.target.id === "bulk-field") {
    showKind();
  }
  count();
});

document.getElementById("choose-columns")?.addEventListener("change", () => {
  const chosen = [...document.querySelectorAll("[data-column]:checked")].map((box) => box.dataset.column);
  document.querySelector('#list-filter [name="cols"]').value = chosen.join(",");
});

// j and k or the arrows walk the rows, x chooses one, Enter opens it.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  const links = [...document.querySelectorAll("#deals .is-deal a")];
  const here = document.activeElement.closest("tr")?.querySelector(".is-deal a");
  const inText = event.target.closest('input:not([type="checkbox"]), select, textarea, [popover]');
  if (inText || !links.length) {
    return;
  }
  const step = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 }[event.code];
  if (step) {
    event.preventDefault();
    const next = links[Math.max(0, links.indexOf(here) + step)] ?? links.at(-1);
    next.focus();
  } else if (event.code === "KeyX" && here) {
    const box = here.closest("tr").querySelector('input[name="deal"]');
    if (box) {
      box.checked = !box.checked;
      count();
    }
  }
});

if (bar) {
  showKind();
  count();
}
