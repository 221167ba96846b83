// News from the server without reloading: event NAME of /live arrives at the page as DOM event "live-NAME" on the body.
const NEWS = ["notification", "deal", "task"];

if (!document.body.classList.contains("is-visitor")) {
  const stream = new EventSource("/live");
  NEWS.forEach((name) =>
    stream.addEventListener(name, (event) =>
      document.body.dispatchEvent(new CustomEvent(`live-${name}`, { bubbles: true, detail: event.data })),
    ),
  );
  addEventListener("pagehide", () => stream.close());
}
