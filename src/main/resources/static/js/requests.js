// Requests of htmx and of our own scripts carry the CSRF token of the page, as a parameter like every form: the page has the
// masked token, and the server takes a header for the bare one.
const token = () => document.querySelector('meta[name="csrf"]')?.content ?? "";

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") {
    event.detail.parameters["_csrf"] = token();
  }
});

// A session that ended is answered with a redirect to the sign-in page: open it instead of swapping it into a corner.
document.addEventListener("htmx:beforeSwap", (event) => {
  const url = event.detail.xhr.responseURL;
  if (url && new URL(url).pathname === "/sign-in" && location.pathname !== "/sign-in") {
    event.detail.shouldSwap = false;
    location.assign("/sign-in");
  }
});

/** POSTs a form or an object of fields and answers the Response. */
export function post(path, fields = {}) {
  return fetch(path, {
    method: "POST",
    headers: { "HX-Request": "true" },
    body: new URLSearchParams({ ...fields, _csrf: token() }),
    redirect: "follow",
  });
}
