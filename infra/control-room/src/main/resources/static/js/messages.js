// Short answers to what the operator did; they are read out, and go by themselves.
import { by, el } from "./dom.js";

const STAY = 7000;

export function tell(text, bad = false) {
  const message = el("p", bad ? { class: "bad" } : {}, text);
  by("messages").append(message);
  setTimeout(() => message.remove(), bad ? 2 * STAY : STAY);
}

/** Does something for a button: not twice at once, and says what was refused. */
export async function attempt(button, action) {
  button.disabled = true;
  try {
    await action();
  } catch (problem) {
    tell(problem.message, true);
  } finally {
    button.disabled = false;
  }
}
