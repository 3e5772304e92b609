// The queues as boxes of the picture.
import { by, el, attribute, list, part, text } from "./dom.js";
import { duration, number, t } from "./i18n.js";

/** Those that carry results back to the shop stand behind the workers. */
export const isResult = (queue) => queue.name.startsWith("purchase-");

/** The control room's own queues are no part of the way of a purchase. */
export const isShown = (queue) => !queue.name.startsWith("control-room-");

const ORDER = ["encoding", "shipping"];
const rank = (queue) => (ORDER.indexOf(queue.name) + ORDER.length + 1) % (ORDER.length + 1);

export const boxOf = (queue) => `queue-${queue.name.replace(".", "-")}`;

export function show({ queues }) {
  const sorted = queues.filter(isShown).sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  list(by("queues"), sorted.filter((queue) => !isResult(queue)), (queue) => queue.name, make, update);
  list(by("results"), sorted.filter(isResult), (queue) => queue.name, make, update);
}

function make(queue) {
  return el("li", { class: "queue", id: boxOf(queue), "data-queue": queue.name },
    el("span", { class: "name" }), el("a", { class: "letters", href: "#desk" }), el("span", { class: "depth" }), el("span"),
    el("span", { class: "details" }, el("span", { class: "in-flight" }), el("span", { class: "time" }), el("span", { class: "delayed" })),
    el("span", { class: "fill" }));
}

function update(node, queue) {
  text(part(node, "name"), queue.name);
  text(part(node, "depth"), number(queue.visible));
  attribute(part(node, "depth"), "aria-label", t("queue.depth.label", { n: number(queue.visible) }));
  text(part(node, "in-flight"), t("queue.in-flight", { n: number(queue.inFlight) }));
  text(part(node, "time"), queue.timeInQueueSeconds == null ? "" : t("queue.time", { time: duration(queue.timeInQueueSeconds) }));
  text(part(node, "delayed"), queue.delayed > 0 ? t("queue.delayed", { n: number(queue.delayed) }) : "");
  const letters = part(node, "letters");
  text(letters, t("queue.letters", { n: number(queue.deadLetters) }));
  attribute(letters, "data-some", queue.deadLetters > 0);
  attribute(letters, "aria-label", t("queue.letters.label", { n: number(queue.deadLetters), queue: queue.name }));
  // By its logarithm, so that ten are seen and ten thousand too.
  part(node, "fill").style.width = `${Math.min(100, 25 * Math.log10(1 + queue.visible))}%`;
}
