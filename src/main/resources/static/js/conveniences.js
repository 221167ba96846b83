// Small habits of forms and rows, switched on by attributes.
import { toast } from "./toasts.js";

document.addEventListener("click", (event) => {
  const filler = event.target.closest("[data-fill-email]");
  if (filler) {
    document.getElementById("email").value = filler.dataset.fillEmail;
    document.getElementById("password").focus();
  }
  const closer = event.target.closest("[data-close-dialog]");
  closer?.closest("dialog")?.close();
  const opener = event.target.closest("[data-open-dialog]");
  if (opener) {
    document.getElementById(opener.dataset.openDialog)?.showModal();
  }
});

// Selects and checkboxes that apply at once.
document.addEventListener("change", (event) => {
  if (event.target.closest("[data-submit-on-change]")) {
    event.target.form?.requestSubmit();
  }
});

// A dialog that arrives in a fragment opens by itself and is removed when it closes. An answer may be another dialog in its
// place, which knows nothing of where the keyboard stood before the first.
let stoodAt = null;

document.addEventListener("htmx:beforeSwap", () => {
  if (!document.querySelector("dialog[open]")) {
    stoodAt = document.activeElement;
  }
});

document.addEventListener("htmx:afterSettle", () => {
  document.querySelectorAll("dialog[data-open]:not([open])").forEach((dialog) => {
    dialog.showModal();
    dialog.addEventListener("close", () => leave(dialog), { once: true });
  });
});

function leave(dialog) {
  dialog.remove();
  stoodAt?.focus();
}

// Shortcuts such as data-shortcut="n"; never while somebody types.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  const target = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
  if (target) {
    event.preventDefault();
    target.click();
  }
});

// The stage a deal stands in is in sight, however narrow the screen.
const showStep = () => {
  const step = document.querySelector('.rail [aria-current="step"]');
  const rail = step?.closest(".rail");
  rail?.scrollTo({ left: step.offsetLeft - (rail.clientWidth - step.clientWidth) / 2 });
};
showStep();
document.addEventListener("htmx:afterSettle", showStep);
// Buttons that copy what they carry; where a page may not write to the clipboard, the field beside them is selected instead.
document.addEventListener("click", async (event) => {
  const copier = event.target.closest("[data-copy]");
  if (copier && navigator.clipboard) {
    await navigator.clipboard.writeText(copier.dataset.copy);
    toast({ words: copier.dataset.copied });
  } else if (copier) {
    copier.parentElement.querySelector("input")?.select();
  }
});
