// Search and commands under Ctrl-K; arrows choose, Enter opens, Escape closes.
const palette = document.getElementById("palette");

if (palette) {
  const input = palette.querySelector("input");
  const hits = document.getElementById("palette-hits");
  const options = () => [...hits.querySelectorAll('a[role="option"]')];
  let chosen = -1;

  const open = () => {
    if (palette.open) {
      return;
    }
    palette.showModal();
    input.select();
    htmx.trigger(input, "palette-open");
  };

  const choose = (index) => {
    const all = options();
    chosen = all.length ? (index + all.length) % all.length : -1;
    all.forEach((option, i) => {
      option.id = `hit-${i}`;
      option.setAttribute("aria-selected", String(i === chosen));
    });
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", `hit-${chosen}`);
      all[chosen].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") {
      event.preventDefault();
      open();
    }
  });
  document.querySelectorAll("[data-palette]").forEach((button) => button.addEventListener("click", open));

  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    }
  });
  hits.addEventListener("htmx:afterSwap", () => choose(0));
  palette.addEventListener("click", (event) => event.target === palette && palette.close());
}
