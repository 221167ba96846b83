// The total follows the options as they are chosen; the server adds up.
const total = document.querySelector("[data-total]");
const options = [...document.querySelectorAll("input[name=choice]")];
let latest;

async function addUp() {
  latest?.abort();
  latest = new AbortController();
  const chosen = options.filter((option) => option.checked).map((option) => ["choice", option.value]);
  const answer = await fetch(`${total.dataset.total}?${new URLSearchParams(chosen)}`, { signal: latest.signal });
  if (answer.ok) {
    total.innerHTML = await answer.text();
  }
}

// without an answer the old total goes along with the form, and the server asks again
options.forEach((option) => option.addEventListener("change", () => addUp().catch(() => {})));
if (options.some((option) => option.checked)) {
  addUp().catch(() => {});
}
