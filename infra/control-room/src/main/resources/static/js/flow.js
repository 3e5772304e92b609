// Messages that move between the boxes: dots, as many as the rates say, all dots standing for the same number.
import { by, text } from "./dom.js";
import { number, rate, t } from "./i18n.js";
import { boxOf, isResult, isShown } from "./queues.js";

const SVG = "http://www.w3.org/2000/svg";
const TRAVEL = 1600;
const FRAME = 33;
const MOST_PER_SECOND = 8;
const still = matchMedia("(prefers-reduced-motion: reduce)");

const links = new Map();
let dots = [];
let perDot = 1;
let previous = 0;

function pairs(queues) {
  const shown = queues.filter(isShown);
  const entrances = shown.filter((queue) => !isResult(queue));
  const reader = { encoding: "box-workers", shipping: "box-shipper" };
  const writer = (queue) => (queue.name.includes("shipment") ? "box-shipper" : "box-workers");
  return [["box-shop", "box-topic", "arrived"],
    ...entrances.map((queue) => ["box-topic", boxOf(queue), `into ${queue.name}`]),
    ...entrances.filter((queue) => reader[queue.name]).map((queue) => [boxOf(queue), reader[queue.name], `from ${queue.name}`]),
    ...shown.filter(isResult).map((queue) => [writer(queue), boxOf(queue), `into ${queue.name}`])];
}

/** For the encoders' queue the rates are measured; for another one what is in flight has to do. */
function rateOf(what, queues, measured) {
  if (what === "arrived") return measured.arrived;
  const [way, name] = what.split(" ");
  if (name === "encoding") return way === "into" ? measured.arrived : measured.handled;
  if (name === "purchase-renditions") return measured.handled;
  return queues.find((queue) => queue.name === name)?.inFlight ?? 0;
}

export function show({ queues }, measured) {
  text(by("arrival-rate"), rate(measured.arrived));
  text(by("handled-rate"), rate(measured.handled));
  const wanted = pairs(queues);
  for (const [name, link] of links) {
    if (!wanted.some(([, , what]) => what === name)) {
      link.path.remove();
      links.delete(name);
    }
  }
  for (const [from, to, what] of wanted) {
    if (!links.has(what)) links.set(what, { path: by("flow").appendChild(document.createElementNS(SVG, "path")), due: 0 });
    Object.assign(links.get(what), { from, to, rate: rateOf(what, queues, measured) ?? 0 });
  }
  const most = Math.max(...[...links.values()].map((link) => link.rate));
  perDot = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((n) => most / n <= MOST_PER_SECOND) ?? 1000;
  text(by("scale"), still.matches ? t("picture.still") : perDot === 1 ? t("picture.dot") : t("picture.dots", { n: number(perDot) }));
  lay();
}

function lay() {
  const frame = by("picture").getBoundingClientRect();
  for (const link of links.values()) {
    const a = by(link.from)?.getBoundingClientRect();
    const b = by(link.to)?.getBoundingClientRect();
    link.path.setAttribute("d", a && b ? way(a, b, frame) : "");
    link.length = link.path.getTotalLength();
  }
}

/** From side to side where the boxes stand beside each other, else from below to above if nothing lies between. */
function way(a, b, frame) {
  if (b.left >= a.right) {
    const [x1, y1, x2, y2] = [a.right - frame.left, a.top + a.height / 2 - frame.top, b.left - frame.left, b.top + b.height / 2 - frame.top];
    const middle = (x1 + x2) / 2;
    return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  }
  const gap = b.top - a.bottom;
  const x = a.left + a.width / 2 - frame.left;
  return gap > 0 && gap < 60 ? `M${x} ${a.bottom - frame.top}V${b.top - frame.top}` : "";
}

function step(now) {
  requestAnimationFrame(step);
  const passed = now - previous;
  if (passed < FRAME) return;
  previous = now;
  if (still.matches || document.body.classList.contains("stale")) return dots.splice(0).forEach((dot) => dot.node.remove());
  for (const link of links.values()) {
    if (!link.length) continue;
    link.due += Math.min(passed, 200) * link.rate / perDot / 1000;
    for (; link.due >= 1; link.due -= 1) dots.push({ link, begin: now, node: circle() });
  }
  dots = dots.filter((dot) => {
    const way = (now - dot.begin) / TRAVEL;
    if (way >= 1 || !dot.link.length || !dot.link.path.isConnected) return dot.node.remove();
    const at = dot.link.path.getPointAtLength(way * dot.link.length);
    dot.node.setAttribute("cx", at.x);
    dot.node.setAttribute("cy", at.y);
    return true;
  });
}

function circle() {
  const node = document.createElementNS(SVG, "circle");
  node.setAttribute("r", "4");
  return by("flow").appendChild(node);
}

export function start() {
  new ResizeObserver(lay).observe(by("picture"));
  requestAnimationFrame(step);
}
