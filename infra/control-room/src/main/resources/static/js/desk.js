// The dead-letter desk: what failed, by reason, and the ways out of there.
import { get, send } from "./api.js";
import { by, el, list, part, text } from "./dom.js";
import { count, duration, number, t } from "./i18n.js";
import { letters } from "./letters.js";
import { attempt, tell } from "./messages.js";

const AGAIN = 2000;
const REST = 5000;

let queues;
let lookedAt = 0;
let shownOf = 0;
let told;
let later;

/** Looks when the numbers say that something came or went, and not all the time: a look hides letters for a moment. */
export function watch(state) {
  const now = state.queues.map((queue) => `${queue.name} ${queue.deadLetters}`).join();
  if (now !== told) {
    told = now;
    lookIn(Math.max(0, lookedAt + REST - Date.now()));
  }
}

function lookIn(ms) {
  clearTimeout(later);
  later = setTimeout(() => look().catch(() => {}), ms);
}

/** A look that fails says so where the letters are, and is tried again; whoever asked for it is told too. */
export async function look() {
  clearTimeout(later);
  lookedAt = Date.now();
  const mine = lookedAt;
  try {
    const seen = await get("/api/dead-letters");
    if (mine < shownOf) return;
    shownOf = mine;
    queues = seen;
  } catch (problem) {
    if (mine >= shownOf) {
      by("desk-empty").hidden = false;
      text(by("desk-empty"), problem.message);
      lookIn(REST);
    }
    throw problem;
  }
  show();
  if (queues.some(isMoving)) lookIn(AGAIN);
}

/** Letters that are there and can't be seen are in somebody's hand. */
const isMoving = (queue) => queue.busy || queue.redrive?.state === "RUNNING" || (queue.depth > 0 && queue.groups.length === 0);

export function show() {
  if (!queues) return;
  const filled = queues.filter((queue) => queue.depth > 0);
  by("desk-empty").hidden = filled.length > 0;
  text(by("desk-empty"), queues.length > 0 ? count("desk.all-empty", queues.length) : t("desk.none"));
  list(by("dead-letters"), filled, (queue) => queue.name, make, update);
}

function make(queue) {
  return el("article", { class: "dead", "data-dead": queue.name },
    el("h3", {}, el("span", { class: "name" }), el("span", { class: "chip", "data-state": "ALARM" }), el("span", { class: "hint" })),
    el("p", { class: "hint progress" }), el("div", { class: "groups" }),
    el("div", { class: "actions" }, el("button", { type: "button", class: "all",
      onclick: (event) => attempt(event.currentTarget, () => giveBack(queue, { all: true })) })));
}

function update(node, queue) {
  text(part(node, "name"), queue.name);
  text(part(node, "chip"), number(queue.depth));
  text(part(node, "hint"), [queue.oldestAgeSeconds == null ? "" : t("desk.oldest", { time: duration(queue.oldestAgeSeconds) }),
    t("desk.source", { queue: queue.source })].filter(Boolean).join(", "));
  const redrive = queue.redrive;
  text(part(node, "progress"), queue.busy ? t("desk.busy")
    : redrive ? t("desk.redrive", { moved: number(redrive.moved), all: number(redrive.toMove), state: redrive.state.toLowerCase() }) : "");
  text(part(node, "all"), t("desk.return-all"));
  list(part(node, "groups"), queue.groups, (group) => group.key, (group) => makeGroup(queue, group), updateGroup);
}

function makeGroup(queue, group) {
  const inside = el("div", { class: "letters-of", hidden: true });
  const open = el("button", { type: "button", class: "show", "aria-expanded": "false" });
  const node = el("section", { class: "group", "data-group": group.key }, el("p", { class: "reason" }, el("b"), " ", el("span", { lang: "en" })),
    el("div", { class: "actions" }, open, el("button", { type: "button", class: "these",
      onclick: (event) => attempt(event.currentTarget, () => giveBack(queue, { reason: group.key })) })), inside);
  open.addEventListener("click", () => attempt(open, async () => {
    if (inside.hidden) inside.replaceChildren(...await letters(queue, group.key, look));
    inside.hidden = !inside.hidden;
    open.setAttribute("aria-expanded", String(!inside.hidden));
    updateGroup(node, group);
  }));
  return node;
}

function updateGroup(node, group) {
  text(node.querySelector("b"), `${number(group.count)} × ${group.type}`);
  text(node.querySelector(".reason span"), group.reason);
  text(part(node, "show"), t(part(node, "letters-of").hidden ? "desk.show" : "desk.hide"));
  text(part(node, "these"), t("desk.return-these"));
}

async function giveBack(queue, which) {
  await send("POST", `/api/dead-letters/queues/${encodeURIComponent(queue.name)}/redrives`, which);
  tell(t("desk.returning", { queue: queue.source }));
  await look();
}

export function start() {
  by("look").addEventListener("click", () => attempt(by("look"), look));
}
