// What became of one purchase; asked again while it is under way.
import { get } from "./api.js";
import { by, el } from "./dom.js";
import { duration, t, time } from "./i18n.js";
import { attempt } from "./messages.js";

const AGAIN = 1500;

let followed;
let purchase;
let asking;

export function show() {
  by("journey-empty").hidden = purchase != null;
  if (purchase) by("steps").replaceChildren(draw(purchase));
}

function draw({ status, total, customer, lines, journey, placedAt }) {
  const begin = Date.parse(placedAt);
  return el("div", { class: "journey" },
    el("p", { "data-status": status }, el("strong", {}, t("journey.status", { status: t(`status.${status}`), total: `${total.amount} ${total.currency}`, customer }))),
    el("ol", { class: "steps" }, ...(journey ?? []).map((step) => el("li", { "data-step": step.step },
      el("time", { datetime: step.at, title: step.at }, Date.parse(step.at) === begin ? time(step.at) : `+ ${duration((Date.parse(step.at) - begin) / 1000)}`),
      el("span", {}, t(`step.${step.step}`)), step.line ? el("span", { class: "hint" }, what(step.line, lines)) : null))),
    ...lines.filter((line) => line.reason).map((line) => el("p", { class: "hint" }, `${what(line.line, lines)}: ${line.reason}`)));
}

function what(number, lines) {
  const line = lines.find((one) => one.line === number);
  return `${t("journey.line", { n: number })}${line ? `, ${line.quantity} × ${line.sku}` : ""}`;
}

async function follow(id) {
  clearTimeout(asking);
  followed = { id };
  purchase = undefined;
  by("steps").replaceChildren();
  show();
  await ask(followed);
}

/** An answer that comes when another purchase is followed is of no interest any more. */
async function ask(one) {
  const answer = await get(`/api/purchases/${encodeURIComponent(one.id)}`);
  if (one !== followed) return;
  purchase = answer;
  show();
  if (purchase.status === "PLACED") askAgain(one);
}

function askAgain(one) {
  asking = setTimeout(() => ask(one).catch(() => one === followed && askAgain(one)), AGAIN);
}

export function start() {
  by("journey").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(event.target.querySelector("button"), () => follow(by("purchase").value.trim()));
  });
}
