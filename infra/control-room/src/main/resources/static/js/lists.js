// What was decided, and what the alarms say.
import { get } from "./api.js";
import { by, el, attribute, list, part, text } from "./dom.js";
import { t, time } from "./i18n.js";
import { showReason } from "./reasons.js";

let decisions = [];

export async function loadDecisions() {
  decisions = await get("/api/decisions?limit=100");
  showDecisions();
}

export function isNew(decision) {
  return decision != null && decision.at !== decisions[0]?.at;
}

export function showDecisions() {
  by("decisions-empty").hidden = decisions.length > 0;
  by("decisions").hidden = decisions.length === 0;
  list(by("decisions"), decisions, (decision) => `${decision.at} ${decision.to}`,
    () => el("li", {}, el("time"), el("span", { class: "change" }),
      el("span", { class: "reason" }, el("span", { class: "words" }), " ", el("span", { class: "policy" }))),
    (node, decision) => {
      const at = node.querySelector("time");
      text(at, time(decision.at));
      attribute(at, "datetime", decision.at);
      text(part(node, "change"), `${decision.from} → ${decision.to}`);
      showReason(part(node, "words"), decision.reason);
      text(part(node, "policy"), decision.policy);
    });
}

const URGENCY = ["ALARM", "INSUFFICIENT_DATA", "OK"];

export function showAlarms({ alarms }) {
  by("alarms-empty").hidden = alarms.length > 0;
  const sorted = [...alarms].sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || a.name.localeCompare(b.name));
  list(by("alarms"), sorted, (alarm) => alarm.name,
    (alarm) => el("li", { "data-alarm": alarm.name }, el("span", { class: "chip" }), el("span", { class: "name" }),
      el("p", { class: "reason" }, el("span", { class: "words" }), " ", el("time"))),
    (node, alarm) => {
      text(part(node, "chip"), t(`alarm.${alarm.state}`));
      attribute(part(node, "chip"), "data-state", alarm.state);
      text(part(node, "name"), alarm.name);
      showReason(part(node, "words"), alarm.state === "OK" ? "" : alarm.reason ?? "");
      const since = node.querySelector("time");
      text(since, alarm.since ? t("since", { time: time(alarm.since) }) : "");
      if (alarm.since) attribute(since, "datetime", alarm.since);
    });
}
