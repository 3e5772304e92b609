// Buttons: scaling by policy or by hand, a spike, poison.
import { send } from "./api.js";
import { by, el, attribute, list, text } from "./dom.js";
import { count, duration, number, t } from "./i18n.js";
import { attempt, tell } from "./messages.js";
import { showReason } from "./reasons.js";

let scaling;

export function show(state) {
  draw(state.scaling);
}

function draw(now) {
  scaling = now;
  const policy = by("policy");
  list(policy, now.policies, (name) => name, (name) => el("option", { value: name }, name));
  if (document.activeElement !== policy) policy.value = now.policy;
  const range = { min: number(now.min), max: number(now.max), period: duration(now.periodSeconds) };
  text(by("scaling-state"), t(now.paused ? "scaling.paused" : "scaling.auto", range) + (now.fleet === "unmanaged" ? t("scaling.unmanaged") : "")
    + (now.kept ? "" : t("scaling.not-kept")));
  text(by("pause"), t(now.paused ? "scaling.resume" : "scaling.pause"));
  attribute(by("pause"), "class", now.paused ? "wide primary" : "wide");
  const byHand = by("by-hand");
  for (const node of [byHand, by("set-by-hand")]) {
    node.disabled = !now.paused;
    node.title = now.paused ? "" : t("scaling.only-paused");
  }
  byHand.min = now.min;
  byHand.max = now.max;
  if (document.activeElement !== byHand && !byHand.dataset.typed) byHand.value = now.desired ?? "";
  showReason(by("limit"), now.limit?.reason ?? "");
}

async function change(what, said) {
  draw(await send("PUT", "/api/scaling", what));
  tell(said());
}

function onSubmit(id, action) {
  by(id).addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(event.submitter ?? event.target.querySelector("[type=submit]"), action);
  });
}

export function start() {
  by("pause").addEventListener("click", () => attempt(by("pause"), () =>
    change({ paused: !scaling.paused }, () => t(scaling.paused ? "scaling.is-paused" : "scaling.is-resumed"))));
  by("policy").addEventListener("change", () => attempt(by("policy"), () =>
    change({ policy: by("policy").value }, () => t("scaling.is-policy", { policy: scaling.policy }))));
  by("by-hand").addEventListener("input", () => { by("by-hand").dataset.typed = "yes"; });
  onSubmit("scaling", async () => {
    await change({ desired: by("by-hand").valueAsNumber }, () => t("scaling.is-set", { workers: count("workers", scaling.desired) }));
    delete by("by-hand").dataset.typed;
  });
  onSubmit("spike", async () => {
    const { videos } = await send("POST", "/api/spike", { videos: by("spike-videos").valueAsNumber });
    tell(t("try.spike.sent", { n: number(videos) }));
  });
  onSubmit("poison", async () => {
    const { count: sent } = await send("POST", "/api/poison", { count: by("poison-count").valueAsNumber });
    tell(t("try.poison.sent", { letters: count("letters", sent) }));
  });
}
