// Tells how many seconds each part of the page was in sight of somebody who is there.
const page = document.querySelector("[data-reports]");
const AWAY_AFTER = 60_000;
const REPORT_EVERY = 15;

function watch({ reports, csrf }) {
  const inSight = new Set();
  const seconds = {};
  let touched = performance.now();
  let ticks = 0;

  const middle = new IntersectionObserver(
    (changes) => changes.forEach(({ target, isIntersecting }) => inSight[isIntersecting ? "add" : "delete"](target)),
    { rootMargin: "-15% 0px" },
  );
  document.querySelectorAll("[data-part]").forEach((part) => middle.observe(part));
  ["pointerdown", "pointermove", "keydown", "scroll"].forEach((sign) =>
    addEventListener(sign, () => (touched = performance.now()), { passive: true }),
  );

  const report = () => {
    if (Object.keys(seconds).length > 0) {
      navigator.sendBeacon(reports, new URLSearchParams({ ...seconds, _csrf: csrf }));
      Object.keys(seconds).forEach((part) => delete seconds[part]);
    }
  };
  const tick = () => {
    if (!document.hidden && performance.now() - touched < AWAY_AFTER) {
      inSight.forEach(({ dataset }) => (seconds[dataset.part] = (seconds[dataset.part] ?? 0) + 1));
    }
    ticks += 1;
    if (ticks % REPORT_EVERY === 0) {
      report();
    }
  };
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", () => document.hidden && report());
  addEventListener("pagehide", report);
}

if (page) {
  watch(page.dataset);
}
