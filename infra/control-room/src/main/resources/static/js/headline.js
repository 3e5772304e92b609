// What goes on, in a sentence and five figures: what somebody sees first.
import { by, el, attribute, list, part, text } from "./dom.js";
import { count, duration, number, t, time } from "./i18n.js";
import { showReason } from "./reasons.js";

export function show(state) {
  const { observation, scaling } = state;
  const letters = state.queues.reduce((sum, queue) => sum + queue.deadLetters, 0);
  const raised = state.alarms.filter((alarm) => alarm.state === "ALARM");
  const [mood, sentence] = judge(observation, scaling, letters, raised);
  attribute(by("now"), "data-mood", mood);
  text(by("mood"), t(`mood.${mood}`));
  text(by("sentence"), sentence);
  const last = state.lastDecision;
  text(part(by("because"), "decided"), last ? t("decided", { time: time(last.at), from: last.from, to: last.to }) : "");
  showReason(part(by("because"), "words"), last?.reason ?? "");
  figures(observation, scaling, letters);
  by("raised").hidden = raised.length === 0;
  text(by("raised"), t("raised.bar", { names: raised.map((alarm) => alarm.name).join(", ") }));
  document.title = observation ? `${number(observation.visible)} · ${t("title")}` : t("title");
}

function judge(observation, scaling, letters, raised) {
  if (!observation) return ["empty", t("now.empty")];
  const { visible, inFlight, running, timeToDrainSeconds } = observation;
  const workers = count("workers", running);
  let mood = "quiet";
  let sentence = t("now.quiet", { workers });
  if (visible > 0 && running === 0 && observation.starting === 0) {
    mood = "trouble";
    sentence = t("now.stuck", { waiting: number(visible) });
  } else if (visible > 20 && running < scaling.desired || visible > 50 || visible > 10 * Math.max(1, running)) {
    mood = "spike";
    sentence = t("now.spike", { waiting: number(visible), workers, drain: duration(timeToDrainSeconds && Math.round(timeToDrainSeconds)) });
  } else if (visible === 0 && inFlight > 0) {
    mood = "busy";
    sentence = t("now.keeping-up", { work: count("videos", inFlight), workers });
  } else if (visible > 0) {
    mood = "busy";
    sentence = t("now.busy", { work: number(inFlight), waiting: number(visible), workers });
  }
  if (letters > 0) return ["trouble", t("now.letters", { letters: count("letters", letters), rest: sentence })];
  return [raised.length > 0 && mood !== "spike" ? "trouble" : mood, sentence];
}

function figures(observation, scaling, letters) {
  const running = observation?.running;
  const beside = !observation ? "" : observation.starting > 0 ? t("figure.starting", { n: number(observation.starting) })
    : t("figure.wanted", { n: number(scaling.desired) });
  const all = [
    ["waiting", number(observation?.visible)],
    ["work", number(observation?.inFlight)],
    ["workers", number(running), beside],
    ["drain", observation?.timeToDrainSeconds == null ? "–" : duration(Math.round(observation.timeToDrainSeconds))],
    ["letters", number(letters), "", letters > 0]
  ];
  list(by("figures"), all, ([name]) => name,
    ([name]) => el("div", { "data-figure": name }, el("dt"), el("dd", {}, el("span", { class: "value" }), " ", el("small"))),
    (node, [name, value, more = "", bad = false]) => {
      text(node.querySelector("dt"), t(`figure.${name}`));
      text(part(node, "value"), value);
      text(node.querySelector("small"), more);
      attribute(node, "data-bad", bad);
    });
}
