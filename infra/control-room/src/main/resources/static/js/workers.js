// The workers as boxes. A click asks, in the box itself, and a second one kills.
import { send } from "./api.js";
import { by, el, attribute, list, part, text } from "./dom.js";
import { t } from "./i18n.js";
import { attempt, tell } from "./messages.js";

const PATIENCE = 8000;

const place = (worker) => Number(/(\d+)$/.exec(worker.name)?.[1] ?? 1);

export function show({ at, workers, scaling }) {
  const sorted = [...workers].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
  const free = Array.from({ length: Math.min(24, Math.max(0, scaling.max - workers.length)) }, (_, i) => ({ free: i }));
  list(by("workers"), [...sorted, ...free], (worker) => worker.name ?? `free ${worker.free}`, make, (node, worker) => {
    if (worker.name) update(node, worker, at);
    else text(node, t("workers.free"));
  });
}

function stateOf(worker, at) {
  if (worker.protectedUntil && (worker.state === "BUSY" || worker.state === "SILENT")) {
    return Date.parse(worker.protectedUntil) > Date.parse(at) ? "protected" : "expired";
  }
  return worker.state.toLowerCase();
}

function make(worker) {
  if (!worker.name) return el("li", { class: "worker free", "aria-hidden": "true" });
  const node = el("li", { class: "worker", "data-worker": worker.name });
  node.append(el("button", { type: "button", class: "face", onclick: () => ask(node, worker.name) },
    el("span", { class: "name" }), el("span", { class: "shape" }), el("span", { class: "state" }), el("span", { class: "slots" })));
  return node;
}

function update(node, worker, at) {
  const state = stateOf(worker, at);
  attribute(node, "data-state", state);
  text(part(node, "name"), worker.name);
  text(part(node, "state"), t(`state.${state}`));
  const face = part(node, "face");
  attribute(face, "aria-label", t("worker.label", { name: worker.name, state: t(`state.${state}`), jobs: worker.jobs, slots: worker.slots }));
  attribute(face, "title", state === "expired" ? t("worker.expired", worker) : worker.name);
  list(part(node, "slots"), Array.from({ length: worker.slots }, (_, i) => i < worker.jobs), (_, i) => i,
    () => el("i"), (slot, used) => slot.classList.toggle("used", used));
}

function ask(node, name) {
  if (part(node, "ask")) return;
  const face = part(node, "face");
  const kill = el("button", { type: "button", class: "danger" }, t("worker.kill"));
  const keep = el("button", { type: "button", class: "keep" }, t("worker.keep"));
  const question = el("div", { class: "ask", role: "group", "aria-label": `${name}: ${t("worker.ask")}` },
    el("p", {}, t("worker.ask")), kill, keep);
  const end = () => {
    const hadFocus = question.contains(document.activeElement);
    clearTimeout(patience);
    question.remove();
    face.inert = false;
    if (hadFocus) face.focus();
  };
  const patience = setTimeout(end, PATIENCE);
  question.addEventListener("keydown", (event) => event.key === "Escape" && end());
  keep.addEventListener("click", end);
  kill.addEventListener("click", () => attempt(kill, async () => {
    await send("POST", `/api/workers/${encodeURIComponent(name)}/kill`);
    tell(t("worker.killed", { name }));
  }).finally(end));
  face.inert = true;
  node.append(question);
  keep.focus();
}
