// Wires the parts of the page to what the control room tells.
import * as charts from "./charts.js";
import * as controls from "./controls.js";
import * as desk from "./desk.js";
import { by, attribute, text } from "./dom.js";
import { follow } from "./feed.js";
import * as flow from "./flow.js";
import * as headline from "./headline.js";
import * as history from "./history.js";
import { onLanguage, t, time, translate } from "./i18n.js";
import * as journey from "./journey.js";
import * as lists from "./lists.js";
import { tell } from "./messages.js";
import * as queues from "./queues.js";
import * as race from "./race.js";
import * as workers from "./workers.js";

const HISTORY = 2000;

let state;
let connection = "connecting";
let lostAt;

function show() {
  if (!state) return;
  stale();
  headline.show(state);
  queues.show(state);
  workers.show(state);
  flow.show(state, history.rates());
  controls.show(state);
  lists.showAlarms(state);
  race.show(state);
}

function connected(how) {
  connection = how;
  attribute(by("connection"), "data-state", how);
  text(by("connection"), t(how));
  stale();
}

/** Old figures look old, whoever doesn't answer: the control room, or those whom it asks. */
function stale() {
  const lost = connection === "lost";
  const trouble = lost ? null : state?.trouble;
  by("lost").hidden = !lost;
  text(by("lost"), lost ? t("lost.bar", { time: time(lostAt) }) : "");
  by("trouble").hidden = !trouble;
  text(by("trouble"), trouble ? t("trouble.bar", { time: time(trouble.since), reason: trouble.reason }) : "");
  document.body.classList.toggle("stale", lost || Boolean(trouble));
}

async function refreshHistory() {
  try {
    if (connection !== "lost" && !document.hidden) {
      await history.load();
      charts.show();
    }
  } catch {
    // The feed says whether the connection is lost; the next round fetches what is missing.
  } finally {
    setTimeout(refreshHistory, HISTORY);
  }
}

const refreshDecisions = () => lists.loadDecisions().catch((problem) => tell(problem.message, true));

translate();
connected("connecting");
onLanguage(() => {
  connected(connection);
  show();
  charts.show();
  lists.showDecisions();
  desk.show();
  journey.show();
});
for (const part of [flow, charts, controls, desk, journey]) part.start();
charts.show();
lists.showDecisions();
refreshHistory();
refreshDecisions();
follow({
  state: (now) => {
    state = now;
    if (connection !== "live") connected("live");
    show();
    desk.watch(now);
    if (lists.isNew(now.lastDecision)) refreshDecisions();
  },
  lost: () => {
    lostAt = new Date();
    connected("lost");
  },
  back: () => {
    tell(t("back"));
    refreshDecisions();
    desk.look().catch((problem) => tell(problem.message, true));
  }
});
