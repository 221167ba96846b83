// Requests of htmx and of our own scripts carry the CSRF token of the page.
const token = () => document.querySelector('meta[name="csrf"]')?.content ?? "";

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") {
    event.detail.headers["X-CSRF-TOKEN"] = token();
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
    headers: { "X-CSRF-TOKEN": token(), "HX-Request": "true" },
    body: new URLSearchParams(fields),
    redirect: "follow",
  });
}
