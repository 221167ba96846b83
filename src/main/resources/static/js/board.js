// The board: cards are dragged with the mouse or finger, or moved by keyboard. The server decides; a refused card goes back.
const board = document.getElementById("board");
const tray = document.getElementById("tray");
let returning = null;
let followed = null;

function ask(card, to) {
  return htmx.ajax("POST", `/deals/${card.dataset.deal}/moves`, {
    source: card,
    target: "#dialogs",
    swap: "innerHTML",
    values: { to, view: "board" },
  });
}

function goBack() {
  if (returning?.card.isConnected) {
    returning.from.insertBefore(returning.card, returning.before?.parentNode === returning.from ? returning.before : null);
  }
  returning = null;
}

async function makeSortable() {
  await import(board.dataset.sortable);
  const { Sortable } = window;
  const places = [...board.querySelectorAll(".cards"), ...(tray?.querySelectorAll(".tray-place") ?? [])];
  places.filter((place) => !Sortable.get(place)).forEach((place) =>
    Sortable.create(place, {
      group: "deals",
      scroll: true,
      scrollSensitivity: 80,
      scrollSpeed: 20,
      draggable: ".deal-card",
      sort: false,
      animation: 120,
      delay: 150,
      delayOnTouchOnly: true,
      ghostClass: "is-ghost",
      onStart: (event) => {
        returning = { card: event.item, from: event.from, before: event.item.nextElementSibling };
        tray?.classList.add("is-open");
      },
      onEnd: (event) => {
        tray?.classList.remove("is-open");
        if (event.to === event.from) {
          returning = null;
        } else {
          ask(event.item, event.to.dataset.stage).then(settle, goBack);
        }
      },
    }),
  );
}

// After the answer: a dialog waits for fields, or the columns were swapped, or the move was refused.
function settle() {
  if (!returning) {
    return;
  }
  const dialog = document.querySelector("#dialogs dialog");
  if (dialog) {
    dialog.addEventListener("close", goBack, { once: true });
  } else {
    goBack();
  }
}

document.addEventListener("deal-moved", () => {
  returning?.card.remove();
  returning = null;
  document.getElementById("dialogs").replaceChildren();
});

// A card that the keyboard moved takes the focus along into its new column, before the next key is pressed.
["htmx:oobAfterSwap", "htmx:afterSettle"].forEach((moment) =>
  document.addEventListener(moment, () => {
    if (followed && document.activeElement === document.body) {
      document.querySelector(`#${followed} a`)?.focus();
    }
  }),
);
board.addEventListener("pointerdown", () => (followed = null));

function neighbour(card, key) {
  const columns = [...board.querySelectorAll(".cards")];
  const cards = (column) => [...column.querySelectorAll(".deal-card")];
  const column = card.closest(".cards");
  const place = cards(column).indexOf(card);
  if (key === "ArrowDown" || key === "ArrowUp") {
    return cards(column)[place + (key === "ArrowDown" ? 1 : -1)];
  }
  const step = key === "ArrowRight" ? 1 : -1;
  for (let i = columns.indexOf(column) + step; columns[i]; i += step) {
    const there = cards(columns[i]);
    if (there.length) {
      return there[Math.min(place, there.length - 1)];
    }
  }
  return null;
}

board.addEventListener("keydown", (event) => {
  const card = event.target.closest(".deal-card");
  if (!card || event.ctrlKey || event.metaKey) {
    return;
  }
  if (event.key.startsWith("Arrow")) {
    event.preventDefault();
    if (event.altKey || event.shiftKey) {
      const columns = [...board.querySelectorAll(".cards")];
      const to = columns[columns.indexOf(card.closest(".cards")) + (event.key === "ArrowRight" ? 1 : -1)];
      if (to && board.dataset.acts === "true" && /Left|Right/.test(event.key)) {
        followed = card.id;
        ask(card, to.dataset.stage);
      }
    } else {
      neighbour(card, event.key)?.querySelector("a").focus();
    }
  } else if (event.code === "KeyM") {
    followed = card.id;
    card.querySelector(".card-move")?.click();
  }
});

if (board.dataset.acts === "true") {
  makeSortable().then(() => (window.boardIsReady = true));
  document.addEventListener("htmx:afterSettle", makeSortable);
}
