// Short messages: shown for a while, announced to screen readers, with a way back where there is one.
import { post } from "./requests.js";

const place = document.getElementById("toasts");
const SHOWN_FOR = 8000;

export function announce(words) {
  const live = document.getElementById("live");
  live.textContent = "";
  requestAnimationFrame(() => (live.textContent = words));
}

function button(label, onClick) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", onClick);
  return element;
}

export function toast({ words, undo, danger = false }) {
  const box = document.createElement("div");
  box.className = danger ? "toast-words is-danger" : "toast-words";
  box.append(Object.assign(document.createElement("span"), { textContent: words }));
  if (undo) {
    box.append(button(place.dataset.undo, () => post(undo).then(() => location.reload())));
  }
  keep(box, undo ? SHOWN_FOR * 2 : SHOWN_FOR);
  place.append(box);
  announce(words);
}

function keep(box, milliseconds) {
  const close = button("×", () => box.remove());
  close.setAttribute("aria-label", place.dataset.close);
  box.append(close);
  setTimeout(() => box.contains(document.activeElement) || box.remove(), milliseconds);
}

place.querySelectorAll("[data-toast]").forEach((box) => keep(box, SHOWN_FOR));

document.addEventListener("toast", (event) => toast(event.detail));

document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.elt.closest("[data-quiet]")) {
    return; // nobody asked for it, so nobody is told
  }
  const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const words = answer.querySelector("[data-status]")?.textContent ?? place.dataset.offline;
  toast({ words, danger: true });
});

document.addEventListener("htmx:sendError", () => toast({ words: place.dataset.offline, danger: true }));
