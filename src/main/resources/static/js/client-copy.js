// Buttons that copy a detail of the payment; shown only where the browser lets a page write to the clipboard.
const told = document.querySelector("[data-told]");
const copiers = [...document.querySelectorAll("[data-copy]")];

async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copy);
  copiers.forEach((other) => other.classList.toggle("is-done", other === button));
  told.textContent = `${button.dataset.done}: ${button.dataset.copy}`;
}

if (navigator.clipboard) {
  copiers.forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => copy(button).catch(() => {}));
  });
}
