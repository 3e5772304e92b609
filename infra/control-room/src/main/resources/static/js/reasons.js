// Why the loop decided and alarms changed: in the reader's language where all of it is known there, else as it was said.
import { attribute, text } from "./dom.js";
import zh from "./words/zh-reasons.js";

const KNOWN = { "zh-CN": zh };

/** Between parts stands a semicolon; within one, a comma adds what holds somebody back. */
export const partsOf = (said) => said.split(/; |, (?=and \d+ are there|but the last change)/);

export function translated(said) {
  const known = KNOWN[document.documentElement.lang];
  const parts = known && partsOf(said).map((part) => translatePart(known, part));
  return parts?.every((part) => part != null) ? parts.join("；") : undefined;
}

function translatePart(known, part) {
  for (const [pattern, say] of known) {
    const match = pattern.exec(part);
    if (match) return say(...match.slice(1));
  }
  return undefined;
}

export function showReason(node, said) {
  const own = translated(said);
  text(node, own ?? said);
  attribute(node, "lang", own ? document.documentElement.lang : "en");
}
