// The last hour, point by point: fetched whole at first, then what came after the newest known point.
import { get } from "./api.js";

const KEPT = 3600_000;
const RECENT = 10_000;

let points = [];

export async function load() {
  const since = points.length > 0 ? `?since=${encodeURIComponent(points.at(-1).at)}` : "";
  const fetched = (await get(`/api/history${since}`)).map((point) => ({ ...point, ms: Date.parse(point.at) }));
  const newest = points.at(-1)?.ms ?? 0;
  const later = fetched.filter((point) => point.ms > newest);
  // Totals count from the control room's start: a smaller one is another control room's.
  if (later[0]?.arrived < (points.at(-1)?.arrived ?? 0)) points = [];
  points = [...points, ...later].filter((point) => point.ms > (later.at(-1)?.ms ?? newest) - KEPT);
  return points;
}

export const all = () => points;

/** Per second, of late. */
export function rates() {
  const last = points.at(-1);
  const first = last && points.find((point) => point.ms >= last.ms - RECENT);
  if (!last || first === last) return { arrived: null, handled: null };
  const per = (total) => Math.max(0, (last[total] - first[total]) * 1000 / (last.ms - first.ms));
  return { arrived: per("arrived"), handled: per("handled") };
}
