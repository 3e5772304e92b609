// The letters of one reason, each with all that is known of it once it is opened.
import { get, send } from "./api.js";
import { el } from "./dom.js";
import { count, t, time } from "./i18n.js";
import { attempt, tell } from "./messages.js";

const API = "/api/dead-letters";

export async function letters(queue, reason, changed) {
  const all = await get(`${API}/queues/${encodeURIComponent(queue.name)}?reason=${encodeURIComponent(reason)}`);
  return all.map((letter) => row(letter, changed));
}

function row(summary, changed) {
  const node = el("details", { class: "letter", "data-letter": summary.id }, el("summary", {},
    el("code", {}, summary.id.slice(0, 8)), el("span", {}, summary.eventType ?? summary.type), el("time", { datetime: summary.since, class: "hint" }, t("since", { time: time(summary.since) })),
    summary.redrives > 0 ? el("span", { class: "hint" }, count("letter.returns", summary.redrives)) : null));
  let asked = false;
  node.addEventListener("toggle", async () => {
    if (!node.open || asked) return;
    asked = true;
    try {
      node.append(inside(await get(`${API}/letters/${encodeURIComponent(summary.id)}`), async () => {
        node.remove();
        await changed();
      }));
    } catch (problem) {
      asked = false;
      node.open = false;
      tell(problem.message, true);
    }
  });
  return node;
}

function inside(letter, changed) {
  const { failure, contract } = letter;
  const facts = [
    ["id", el("code", {}, letter.id)],
    [t("letter.reason"), el("span", { lang: "en" }, `${failure.type}: ${failure.reason}`)],
    [t("letter.received"), failure.receives > 0 ? count("letter.times", failure.receives) : null],
    [t("letter.before"), letter.history.length > 0 ? letter.history.map((it) => `${it.failedAt ? `${time(it.failedAt)} ` : ""}${it.type}: ${it.reason}`).join("\n") : null],
    [t("letter.contract"), contract.violations.length > 0
      ? contract.violations.map((it) => `${it.path} ${it.message} (${it.rule})`.trim()).join("\n")
      : contract.event ? t("letter.kept", { event: contract.event }) : contract.remark],
    [t("letter.trace"), letter.traceId ? el("code", {}, letter.traceId) : null]
  ].filter(([, said]) => said != null);
  return el("div", { class: "inside" },
    el("dl", { class: "facts" }, ...facts.flatMap(([name, said]) => [el("dt", {}, name), el("dd", {}, said)])),
    back(letter, changed), discard(letter, changed));
}

function back(letter, changed) {
  const body = el("textarea", { id: `body-${letter.id}`, spellcheck: "false" });
  body.value = letter.body;
  const button = el("button", { type: "button", class: "return", onclick: () => attempt(button, async () => {
    const edited = body.value === letter.body ? {} : { body: body.value };
    const { source } = await send("POST", `${API}/letters/${encodeURIComponent(letter.id)}/redrive`, edited);
    tell(t("letter.returned", { queue: source }));
    await changed();
  }) }, t("letter.return"));
  return el("div", {}, el("label", { class: "hint", for: body.id }, t("letter.body")), body, button);
}

function discard(letter, changed) {
  const id = encodeURIComponent(letter.id);
  const typed = el("input", { id: `confirm-${letter.id}`, class: "confirm", spellcheck: "false", autocomplete: "off" });
  const button = el("button", { type: "button", class: "danger discard-it", disabled: true, onclick: () => attempt(button, async () => {
    const { copy } = await send("DELETE", `${API}/letters/${id}?confirm=${encodeURIComponent(typed.value.trim())}`);
    tell(t("letter.discarded", { copy }));
    await changed();
  }) }, t("letter.discard"));
  typed.addEventListener("input", () => { button.disabled = typed.value.trim() !== letter.id; });
  return el("div", { class: "discard" }, el("label", { for: typed.id }, t("letter.confirm")), typed, button);
}
