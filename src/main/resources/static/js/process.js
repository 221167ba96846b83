// The designer of processes: stages are dragged to another place, ways are drawn from the dot of a stage to another stage, and all
// of it goes by keyboard too. The server draws; every change is in the draft at once.
import { announce } from "./toasts.js";

const designer = document.getElementById("designer");
const draft = () => document.getElementById("draft");
const path = () => draft().dataset.path;
const mayChange = () => draft().dataset.mayChange === "true";

// Changes wait for each other, so each is made for the version that the one before it left.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb === "post" && event.detail.path.startsWith(path())) {
    event.detail.parameters["version"] = document.getElementById("draft-version").value;
    event.detail.parameters["at"] = document.getElementById("draft-at").value;
  }
});

// What asks for a change may be gone when its turn comes; the designer itself never is.
function ask(verb, where, values = {}) {
  return htmx.ajax(verb, where, { source: designer, target: "#draft", swap: "outerHTML", values });
}

const change = (what, values) => (mayChange() ? ask("POST", path() + what, values) : Promise.resolve());

function open(at, focus) {
  const address = `${path()}?at=${at}`;
  history.replaceState(null, "", address);
  return ask("GET", address).then(() => focus && document.getElementById("panel-title")?.focus());
}

const stages = () => [...designer.querySelectorAll(".process-room a[data-stage]")].filter((one) => one.checkVisibility());
const keyOf = (stage) => stage.dataset.stage;
const stageAt = (x, y) => document.elementFromPoint(x, y)?.closest("[data-stage]");

designer.addEventListener("click", (event) => {
  const opens = event.target.closest("[data-open-at]");
  const turns = event.target.closest("#draft-undo, #draft-redo");
  if (event.target.closest("[aria-disabled='true']")) {
    event.preventDefault();
  } else if (opens && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    open(opens.dataset.openAt, true);
  } else if (turns) {
    event.preventDefault();
    change(turns.id === "draft-undo" ? "/undo" : "/redo");
  }
});

// Pressing a stage may be the beginning of dragging it; pressing its dot draws a way.
let drag = null;

function point(event, picture) {
  const room = picture.getBoundingClientRect();
  return { x: event.clientX - room.left, y: event.clientY - room.top };
}

designer.addEventListener("pointerdown", (event) => {
  const port = event.target.closest("[data-port]");
  const stage = event.target.closest("[data-stage]");
  if (!mayChange() || event.button !== 0 || !(port || stage)) {
    return;
  }
  const picture = event.target.closest("svg");
  const held = Boolean(port) || event.pointerType !== "touch";
  drag = { port: port?.dataset.port, stage, picture, from: point(event, picture), moved: false, held };
  if (port) {
    event.preventDefault();
  } else if (!held) {
    setTimeout(take, RESTS, drag);
  }
});

// A finger that moves at once scrolls; one that rests on a stage takes hold of it.
const RESTS = 300;

function take(touched) {
  if (drag === touched) {
    touched.held = true;
    touched.stage.classList.add("is-dragged");
  }
}

function release() {
  drag?.stage?.classList.remove("is-dragged");
  drag?.stage?.removeAttribute("transform");
  drag?.picture.querySelector(".process-drawn")?.remove();
  mark(null);
  drag = null;
}

document.addEventListener("pointercancel", release);
designer.addEventListener("contextmenu", (event) => drag && event.preventDefault());
designer.addEventListener("touchmove", (event) => drag?.held && event.preventDefault(), { passive: false });

designer.addEventListener("dragstart", (event) => event.target.closest("[data-stage]") && event.preventDefault());

document.addEventListener("pointermove", (event) => {
  if (!drag) {
    return;
  }
  const to = point(event, drag.picture);
  const far = Math.abs(to.x - drag.from.x) + Math.abs(to.y - drag.from.y) > 6;
  if (!drag.held && far) {
    release();
  }
  if (!drag || (!drag.moved && !far)) {
    return;
  }
  drag.moved = true;
  if (drag.port) {
    line(drag, to);
    mark(stageAt(event.clientX, event.clientY));
  } else {
    drag.stage.classList.add("is-dragged");
    drag.stage.setAttribute("transform", `translate(${to.x - drag.from.x} ${to.y - drag.from.y})`);
  }
});

function line({ picture, from }, to) {
  let drawn = picture.querySelector(".process-drawn");
  if (!drawn) {
    drawn = document.createElementNS("http://www.w3.org/2000/svg", "path");
    drawn.setAttribute("class", "process-drawn");
    picture.append(drawn);
  }
  drawn.setAttribute("d", `M${from.x} ${from.y} L${to.x} ${to.y}`);
}

function mark(stage) {
  designer.querySelectorAll(".is-aim").forEach((one) => one.classList.remove("is-aim"));
  stage?.classList.add("is-aim");
}

document.addEventListener("pointerup", (event) => {
  if (!drag) {
    return;
  }
  const { port, stage, moved } = drag;
  release();
  if (!moved) {
    return;
  }
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", swallow, { capture: true }));
  if (port) {
    const to = stageAt(event.clientX, event.clientY);
    if (to && keyOf(to) !== port) {
      change("/ways", { from: port, to: keyOf(to) });
    }
  } else {
    drop(stage, event);
  }
});

function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

// A stage lands before the first of its row whose middle comes after where it was let go.
function drop(stage, { clientX, clientY }) {
  const row = stages().filter((one) => one !== stage && isAside(one) === isAside(stage));
  const isDown = stage.closest(".is-down");
  const before = row.find((one) => {
    const box = one.querySelector("rect").getBoundingClientRect();
    return isDown ? clientY < box.top + box.height / 2 : clientX < box.left + box.width / 2;
  });
  change(`/stages/${keyOf(stage)}/place`, { before: before ? keyOf(before) : "" });
}

const isAside = (stage) => stage.classList.contains("is-parked") || stage.classList.contains("is-lost");

function focusInstead(step, stage) {
  const all = stages();
  all[all.indexOf(stage) + step]?.focus();
}

function onStage(event, stage) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step && event.shiftKey) {
    change(`/stages/${keyOf(stage)}/shift`, { step });
  } else if (step) {
    focusInstead(step, stage);
  } else if (event.key === "Delete") {
    change(`/stages/${keyOf(stage)}/removal`);
  } else if (event.code === "KeyW") {
    open(`stage.${keyOf(stage)}`).then(() => reveal(document.getElementById("new-way")));
  } else if (event.code === "KeyN") {
    open("process").then(() => document.getElementById("new-stage")?.focus());
  } else {
    return false;
  }
  return true;
}

const isTyping = (element) => element.closest("input, textarea, select, dialog");

document.addEventListener("keydown", (event) => {
  if (isTyping(event.target) || event.altKey) {
    return;
  }
  const stage = event.target.closest("[data-stage]");
  const chord = event.ctrlKey || event.metaKey;
  const did = chord
    ? event.code === "KeyZ" && Boolean(change(event.shiftKey ? "/redo" : "/undo"))
    : stage && onStage(event, stage);
  if (did) {
    event.preventDefault();
  }
});

// On a narrow screen a stage is a list of what can be said of it; which of that is open stays so while the stage does.
const narrow = matchMedia("(max-width: 700px)");
const unfolded = new Set();
let unfoldedOf = null;

function fold() {
  const at = document.getElementById("draft-at").value;
  if (at !== unfoldedOf) {
    unfolded.clear();
    unfoldedOf = at;
  }
  designer.querySelectorAll(".process-group").forEach((group) => {
    group.open = !narrow.matches || unfolded.has(group.dataset.key) || group.querySelector("[data-focus]") !== null;
  });
}

function reveal(field) {
  const group = field?.closest(".process-group");
  if (group) {
    group.open = true;
  }
  field?.focus();
}

designer.addEventListener("toggle", ({ target }) => {
  if (target.matches(".process-group") && narrow.matches) {
    unfolded[target.open ? "add" : "delete"](target.dataset.key);
  }
}, true);
document.addEventListener("htmx:afterSwap", fold);
fold();

// A value is typed in the way of its field, and stands in a relation that means something for it.
document.addEventListener("change", ({ target }) => {
  const line = target.closest(".process-compared .process-line");
  if (line && !target.matches("[name$='-value']")) {
    fit(line);
  }
}, true);

function fit(line) {
  const field = line.querySelector("[name$='-field']");
  const relation = line.querySelector("[name$='-relation']");
  const kind = field.selectedOptions[0].dataset.kind ?? "text";
  const template = line.parentElement.querySelector(`template[data-kind="${CSS.escape(kind)}"]`);
  const allowed = template.dataset.relations.split(" ");
  [...relation.options].forEach((option) => (option.disabled = !allowed.includes(option.value)));
  if (relation.selectedOptions[0].disabled) {
    relation.value = "is";
  }
  const value = inKind(line.querySelector("[name$='-value']"), kind, template);
  if (value.matches("select")) {
    value.multiple = relation.value === "in";
  } else if (kind === "date") {
    value.type = relation.value === "in" ? "text" : "date";
  }
}

function inKind(value, kind, template) {
  if (value.dataset.kind === kind) {
    return value;
  }
  const other = template.content.querySelector("[data-kind]").cloneNode(true);
  ["name", "id", "aria-label", "data-key"].forEach((one) => other.setAttribute(one, value.getAttribute(one)));
  value.replaceWith(other);
  return other;
}

document.addEventListener("draft-changed", () => announce(document.getElementById("draft-saved").textContent));
document.addEventListener("draft-clashed", () => document.querySelector("#clash button")?.focus());
window.designerIsReady = true;
