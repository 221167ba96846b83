// Signing by finger, pen or mouse: strokes are kept as the path of a picture, so that they stay sharp at any size.
const pad = document.querySelector("[data-pad]");
const NEAR = 3;

function sign(canvas, field, clear) {
  const [width, height] = [canvas.width, canvas.height];
  const longest = Number(field.getAttribute("maxlength"));
  const ink = canvas.getContext("2d");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  ink.scale(2, 2);
  Object.assign(ink, { lineWidth: 3, lineCap: "round", lineJoin: "round" });
  let last = null;

  const draw = () => {
    ink.strokeStyle = getComputedStyle(canvas).color;
    ink.clearRect(0, 0, width, height);
    ink.stroke(new Path2D(field.value));
  };
  const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most));
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return [
      within(((event.clientX - box.left) / box.width) * width, width),
      within(((event.clientY - box.top) / box.height) * height, height),
    ];
  };
  const add = (letter, point) => {
    const step = `${letter}${point[0]} ${point[1]}`;
    if (field.value.length + step.length <= longest) {
      field.value += step;
      last = point;
      draw();
    }
  };

  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    add("M", place(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    const point = place(event);
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR) {
      add("L", point);
    }
  });
  ["pointerup", "pointercancel"].forEach((end) => canvas.addEventListener(end, () => (last = null)));
  clear.addEventListener("click", () => {
    field.value = "";
    draw();
  });
  draw();
}

if (pad) {
  pad.hidden = false;
  sign(pad.querySelector("canvas"), pad.querySelector("[name=drawn]"), pad.querySelector("[data-clear]"));
}
