// Whoever paid waits here until the provider has told of the money; then the page is shown anew.
const PAUSE = 3000;
const MOST_QUESTIONS = 60;

const payment = document.querySelector("[data-payment]");

async function hasMoved() {
  const answer = await fetch(`${payment.dataset.page}?came-back`, { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("[data-payment]")?.dataset.payment;
  return answer.ok && now !== payment.dataset.payment;
}

async function ask(left) {
  // without an answer it is asked again
  if (await hasMoved().catch(() => false)) {
    location.replace(payment.dataset.page);
  } else if (left > 0) {
    setTimeout(() => ask(left - 1), PAUSE);
  }
}

setTimeout(() => ask(MOST_QUESTIONS), PAUSE);
