// The designer: people are dragged between teams or moved by keyboard, every change is in the draft at once, and the last ones
// can be undone. The server draws; this module keeps what the page has been through.
import { announce, toast } from "./toasts.js";

const designer = document.getElementById("designer");
const dialogs = document.getElementById("dialogs");
const design = () => document.getElementById("design");
const source = () => document.getElementById("design-source").value;

let past = [];
let future = [];
let known = source();
let turning = null;
let opener = null;
let waiting = Promise.resolve();

/** One change after the other, each for the version that the one before it left. */
function send(path, values) {
  waiting = waiting
    .then(() =>
      htmx.ajax("POST", design().dataset.path + path, {
        source: designer,
        target: "#design",
        swap: "outerHTML",
        values: { ...values, version: document.getElementById("design-version").value },
      }),
    )
    .catch(() => {}); // the toast has told, and the next change is to be sent all the same
  return waiting;
}

function seat(person, list, place) {
  const { team } = list.dataset;
  return team ? send(`/people/${person}/seat`, { team, place }) : send(`/people/${person}/unseating`, {});
}

// Undo and redo send the whole plan as it was.
function turn(from, direction) {
  if (from.length) {
    turning = direction;
    send("/plan", { document: from.at(-1) }).then(() => (turning = null));
  }
}

const undo = () => turn(past, "undo");
const redo = () => turn(future, "redo");

function remember() {
  const now = source();
  if (turning === "undo") {
    past.pop();
    future.push(known);
  } else if (turning === "redo") {
    future.pop();
    past.push(known);
  } else if (now !== known) {
    past.push(known);
    future = [];
  }
  if (turning) {
    toast({ words: designer.dataset[turning] });
  }
  turning = null;
  known = now;
}

function showTools() {
  [["design-undo", past], ["design-redo", future]].forEach(([id, steps]) => {
    const button = document.getElementById(id);
    button?.removeAttribute("hidden");
    button?.setAttribute("aria-disabled", String(!steps.length));
  });
}

// A dialog that did its work closes, and the keyboard goes back to what had opened it, wherever that stands now.
function leaveDialog() {
  if (dialogs.querySelector("dialog")) {
    dialogs.replaceChildren();
    const place = opener && document.querySelector(`[data-key="${CSS.escape(opener)}"]`);
    (place ?? document.getElementById("findings")).focus({ preventScroll: true });
  }
}

document.addEventListener("design-changed", () => {
  remember();
  leaveDialog();
  announce(document.getElementById("findings-verdict").textContent);
});

// Somebody else was faster: what they did is not ours to undo.
document.addEventListener("design-clashed", () => {
  past = [];
  future = [];
  turning = null;
  known = source();
  leaveDialog();
  document.querySelector("#clash button, #clash-leave")?.focus();
});

designer.addEventListener("click", (event) => {
  const button = event.target.closest("#design-undo, #design-redo");
  if (button) {
    (button.id === "design-undo" ? undo : redo)();
  }
  opener = event.target.closest("[data-key]")?.dataset.key ?? opener;
});

// The answer swaps all cards; one that is still here was refused.
function goBack(item, list, place) {
  if (item.isConnected) {
    item.remove();
    list.insertBefore(item, list.children[place] ?? null);
  }
}

async function makeSortable() {
  showTools();
  await import(designer.dataset.sortable);
  const { Sortable } = window;
  designer.querySelectorAll(".design-people").forEach((list) => {
    if (!Sortable.get(list)) {
      Sortable.create(list, {
        group: "seats",
        draggable: ".design-person",
        // Of its own making: Firefox drags no buttons, and each card is one.
        forceFallback: true,
        fallbackTolerance: 4,
        animation: 120,
        delay: 150,
        delayOnTouchOnly: true,
        ghostClass: "is-ghost",
        onEnd: ({ item, from, to, oldIndex, newIndex }) => {
          if (from !== to || oldIndex !== newIndex) {
            seat(item.dataset.person, to, newIndex).then(() => goBack(item, from, oldIndex));
          }
        },
      });
    }
  });
}

const lists = () => [...designer.querySelectorAll(".design-people")];
const people = (list) => [...list.querySelectorAll(".design-person")];

function focusNear(person, key) {
  const list = person.closest(".design-people");
  const place = people(list).indexOf(person);
  if (key === "ArrowDown" || key === "ArrowUp") {
    return people(list)[place + (key === "ArrowDown" ? 1 : -1)];
  }
  const filled = lists().filter((one) => one === list || people(one).length);
  const there = filled[filled.indexOf(list) + (key === "ArrowRight" ? 1 : -1)];
  return there && people(there)[Math.min(place, people(there).length - 1)];
}

function move(person, key) {
  const list = person.closest(".design-people");
  if (key === "ArrowDown" || key === "ArrowUp") {
    const place = people(list).indexOf(person) + (key === "ArrowDown" ? 1 : -1);
    if (list.dataset.team && place >= 0 && place < people(list).length) {
      seat(person.dataset.person, list, place);
    }
    return;
  }
  const to = lists()[lists().indexOf(list) + (key === "ArrowRight" ? 1 : -1)];
  if (to) {
    seat(person.dataset.person, to, people(to).length).then(() => announce(to.dataset.name));
  }
}

designer.addEventListener("keydown", (event) => {
  const person = event.target.closest(".design-person");
  if (!person || !event.key.startsWith("Arrow") || event.ctrlKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  if (event.shiftKey || event.altKey) {
    move(person, event.key);
  } else {
    focusNear(person, event.key)?.querySelector(".design-open").focus();
  }
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog");
  if (!typing && (event.ctrlKey || event.metaKey) && event.code === "KeyZ") {
    event.preventDefault();
    (event.shiftKey ? redo : undo)();
  }
});

makeSortable().then(() => (window.designerIsReady = true));
document.addEventListener("htmx:afterSettle", makeSortable);
