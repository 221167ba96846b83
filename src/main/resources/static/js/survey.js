// A link of the letter names the score; the page sends it, which programs that only look at links do not.
const form = document.querySelector("form[data-chosen]");
if (form) {
  form.requestSubmit(form.querySelector(`button[value="${form.dataset.chosen}"]`));
}
