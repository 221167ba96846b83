// Forms that a passkey fills in: the browser asks our server what to sign, the person's device signs it, the form brings the answer.
import { post } from "./requests.js";

const ACTIONS = {
  create: (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

const isAble = () =>
  typeof PublicKeyCredential === "function" && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function";

async function fill(form) {
  const answer = await post(form.dataset.options);
  if (!answer.ok || answer.redirected) {
    location.reload();
    return;
  }
  const credential = await ACTIONS[form.dataset.passkey](await answer.json());
  form.querySelector("[data-passkey-answer]").value = JSON.stringify(credential.toJSON());
  form.submit();
}

document.querySelectorAll("form[data-passkey]").forEach((form) => {
  const failed = form.querySelector("[data-passkey-failed]");
  form.hidden = !isAble();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    failed.hidden = true;
    fill(form).catch(() => {
      failed.hidden = false;
    });
  });
});
