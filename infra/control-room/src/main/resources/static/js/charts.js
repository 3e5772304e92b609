// Arrivals, backlog and workers over time: three charts, one above the other, that share their time axis.
import uPlot from "/webjars/uplot/dist/uPlot.esm.js";
import { by, el, attribute, list, part, text } from "./dom.js";
import { duration, number, rate, t, time } from "./i18n.js";
import * as history from "./history.js";

const SPANS = [300, 900, 3600];
const dark = matchMedia("(prefers-color-scheme: dark)");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const stepped = uPlot.paths.stepped({ align: 1 });

const KINDS = [
  { name: "arrivals", say: rate, height: 100, least: 2, series: () => [{ stroke: colour("accent"), fill: colour("accent-soft"), width: 1.5 }] },
  { name: "backlog", say: number, height: 120, least: 10, series: () => [{ stroke: colour("warn"), fill: colour("warn-soft"), width: 1.5 }] },
  { name: "workers", say: number, height: 120, least: 2, series: () => [{ stroke: colour("good"), fill: colour("good-soft"), width: 1.5, paths: stepped },
    { stroke: colour("ink"), width: 1.5, dash: [5, 4], paths: stepped }] }
];

let span = 900;
let charts = [];

function columns() {
  const points = history.all();
  const perSecond = points.map((point, i) => {
    const before = points[Math.max(0, i - 4)];
    return point === before ? 0 : Math.max(0, (point.arrived - before.arrived) * 1000 / (point.ms - before.ms));
  });
  const at = points.map((point) => point.ms / 1000);
  return [[at, perSecond], [at, points.map((point) => point.visible + point.inFlight)],
    [at, points.map((point) => point.running), points.map((point) => point.desired)]];
}

export function show() {
  const some = history.all().length > 1;
  by("charts-empty").hidden = some;
  by("charts").hidden = !some;
  list(by("spans"), SPANS, (seconds) => seconds, (seconds) => el("button", { type: "button", onclick: () => choose(seconds) }),
    (node, seconds) => {
      text(node, duration(seconds));
      attribute(node, "aria-pressed", seconds === span);
    });
  if (!some) return;
  if (charts.length === 0) build();
  const data = columns();
  charts.forEach(({ plot }, i) => plot.setData(data[i]));
  charts.forEach((chart, i) => describe(chart, KINDS[i], data[i]));
}

function choose(seconds) {
  span = seconds;
  show();
}

function build() {
  charts.forEach(({ plot }) => plot.destroy());
  by("charts").replaceChildren();
  const data = columns();
  charts = KINDS.map((kind, i) => {
    const figure = el("div", { class: "chart" }, el("h3", {}, el("span", { class: "title" }), el("span", { class: "value" })),
      el("div", { class: "plot", role: "img" }));
    by("charts").append(figure);
    const chart = { figure };
    chart.plot = new uPlot(options(kind, i === KINDS.length - 1, chart), data[i], part(figure, "plot"));
    return chart;
  });
}

function options(kind, isLast, chart) {
  const axis = { stroke: colour("muted"), font: "12px system-ui, sans-serif", ticks: { show: false } };
  const grid = { stroke: colour("line"), width: 1 };
  return {
    width: width(), height: kind.height + (isLast ? 24 : 0), padding: [8, 8, isLast ? null : 4, 0],
    legend: { show: false }, cursor: { sync: { key: "time" }, drag: { x: false, y: false }, points: { size: 6 } },
    scales: {
      x: { range: () => { const end = history.all().at(-1).ms / 1000; return [end - span, end]; } },
      y: { range: (_, least, most) => [0, Math.max(kind.least, (most ?? 0) * 1.12)] }
    },
    axes: [
      { ...axis, grid: { ...grid, show: false }, show: isLast, size: 28, space: 90, values: (_, at) => at.map((s) => time(s * 1000).slice(0, span > 900 ? 5 : 8)) },
      { ...axis, grid, size: 50, space: 24, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000], values: (_, at) => at.map((n) => number(n, 1)) }
    ],
    series: [{}, ...kind.series().map((series) => ({ ...series, points: { show: false } }))],
    hooks: { setCursor: [() => chart.plot && describe(chart, kind, chart.plot.data)] }
  };
}

/** The newest figures, or those under the pointer. */
function describe({ figure, plot }, kind, data) {
  const at = plot.cursor.idx ?? data[0].length - 1;
  text(part(figure, "title"), t(`chart.${kind.name}`));
  text(part(figure, "value"), (plot.cursor.idx == null ? "" : `${time(data[0][at] * 1000)}  `)
    + t(`chart.${kind.name}.value`, { a: kind.say(data[1][at]), b: kind.say(data[2]?.[at]) }));
  const shown = data[1].filter((_, i) => data[0][i] >= data[0].at(-1) - span);
  attribute(part(figure, "plot"), "aria-label", t("chart.label", { title: t(`chart.${kind.name}`), span: duration(span),
    now: kind.say(data[1].at(-1)), most: kind.say(shown.reduce((a, b) => Math.max(a, b), 0)) }));
}

const width = () => Math.max(200, by("charts").clientWidth);

export function start() {
  new ResizeObserver(() => charts.forEach(({ plot }) => plot.width !== width() && plot.setSize({ width: width(), height: plot.height })))
    .observe(by("charts"));
  dark.addEventListener("change", () => charts.length > 0 && build());
}
