// Calls to the control room. What changes something carries the token, which is new when the control room restarts.
import { t } from "./i18n.js";

let token;

/** What the control room refused, in the words of its problem document (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    const fields = (body.errors ?? []).map((error) => `\n${error.field}: ${error.message}`);
    super((body.detail ?? body.title ?? `${status}`) + fields.join(""));
    this.status = status;
  }
}

export async function get(path) {
  return read(await call(path, { headers: { Accept: "application/json" } }));
}

export async function send(method, path, body) {
  for (let again = true; ; again = false) {
    token ??= (await get("/api/token")).token;
    const answer = await call(path, {
      method,
      headers: { "Content-Type": "application/json", "X-Control-Token": token },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    if (answer.status !== 403 || !again) return read(answer);
    token = undefined;
  }
}

async function call(path, options) {
  try {
    return await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Problem(0, { detail: t("no-answer") });
  }
}

async function read(answer) {
  const said = await answer.text();
  let body = {};
  try {
    body = said ? JSON.parse(said) : {};
  } catch {
    body = { detail: said };
  }
  if (!answer.ok) throw new Problem(answer.status, body);
  return body;
}
