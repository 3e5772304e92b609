// What the page says, in the reader's language; numbers and times are written as that language writes them.
import en from "./words/en.js";
import zh from "./words/zh.js";

const words = { en, zh };
const KEY = "spikeproof.language";
let language = localStorage.getItem(KEY) ?? (navigator.language.startsWith("zh") ? "zh" : "en");

export function t(key, values = {}) {
  const text = words[language][key] ?? en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export function count(key, n) {
  const form = `${key}_${new Intl.PluralRules(language).select(n)}`;
  return t(form in words[language] ? form : `${key}_other`, { n: number(n) });
}

export function number(value, digits = 0) {
  return value == null ? "–" : new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

export function rate(value) {
  return number(value, value < 10 ? 1 : 0);
}

/** 42 ms, 12.5 s, 2 min 45 s, 3 h 5 min. */
export function duration(seconds) {
  if (seconds == null) return "–";
  const say = (n, unit, digits) => `${number(n, digits)}\u00a0${t(`unit.${unit}`)}`;
  if (seconds > 0 && seconds < 1) return say(seconds * 1000, "ms");
  if (seconds < 60) return say(seconds, "s", seconds < 20 ? 1 : 0);
  const two = (big, unit, small, smallUnit) =>
    say(Math.floor(big), unit) + (Math.floor(small) > 0 ? `\u00a0${say(Math.floor(small), smallUnit)}` : "");
  if (seconds < 3600) return two(seconds / 60, "min", seconds % 60, "s");
  if (seconds < 86400) return two(seconds / 3600, "h", (seconds % 3600) / 60, "min");
  return two(seconds / 86400, "d", (seconds % 86400) / 3600, "h");
}

export function time(instant) {
  return new Date(instant).toLocaleTimeString(language, { hour12: false });
}

export function translate() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-t-label]")) node.setAttribute("aria-label", t(node.dataset.tLabel));
  for (const node of document.querySelectorAll("[data-language]")) {
    node.setAttribute("aria-pressed", String(node.dataset.language === language));
  }
}

export function onLanguage(changed) {
  for (const node of document.querySelectorAll("[data-language]")) {
    node.addEventListener("click", () => {
      language = node.dataset.language;
      localStorage.setItem(KEY, language);
      translate();
      changed();
    });
  }
}
