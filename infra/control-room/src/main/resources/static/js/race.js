// The same spike through both doors, side by side.
import { by, el, attribute, list, part, text } from "./dom.js";
import { duration, number, t } from "./i18n.js";

const ROWS = ["accepted", "done", "failed", "waiting", "p50", "p99"];
const TRACK = ["done", "failed", "waiting"];

export function show({ race }) {
  const runs = race?.sync != null || race?.async != null;
  by("race-empty").hidden = runs;
  by("race").hidden = !runs;
  if (!runs) return;
  list(by("race"), ["sync", "async"], (name) => name, make, (node, name) => update(node, name, race[name]));
}

function make(name) {
  const node = el("div", { class: "runner", "data-runner": name }, el("h3", { class: "door" }),
    el("div", { class: "track", role: "img" }, ...TRACK.map((what) => el("i", { class: what }))), el("p", { class: "hint" }), el("dl"));
  for (const row of ROWS) node.lastChild.append(el("dt", { "data-label": row }), el("dd", { "data-figure": row }));
  return node;
}

function update(node, name, run) {
  text(part(node, "door"), t(`race.${name}`));
  text(part(node, "hint"), run ? t("race.of", { n: number(run.offered) }) : t("race.not-yet"));
  for (const row of ROWS) {
    text(node.querySelector(`[data-label=${row}]`), t(`race.${row}`));
    text(node.querySelector(`[data-figure=${row}]`), row.startsWith("p") ? duration(run?.[row]) : number(run?.[row]));
  }
  for (const what of TRACK) part(node, what).style.width = `${run?.offered > 0 ? 100 * run[what] / run.offered : 0}%`;
  attribute(part(node, "track"), "aria-label", run ? t("race.label", { offered: number(run.offered), done: number(run.done),
    failed: number(run.failed), waiting: number(run.waiting) }) : t("race.not-yet"));
}
