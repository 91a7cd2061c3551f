/** Events as rows of the picture: who speaks to whom, what came again, what was lost. */

import { header } from "./coap.js";

export const EVENTS_MAX = 4096;

/** A message with the same ID is the same message for so long (EXCHANGE_LIFETIME, RFC 7252 §4.8.2). */
const SAME_NS = 247e9;

/** How far back a datagram is looked for when its fate is told. */
const FATE_ROWS = 64;

const LANES = {
  HOST: ["host", "module"],
  MODULE: ["module", "host"],
  SENT: ["module", "platform"],
  RECEIVED: ["platform", "module"],
};

const GROUPS = {
  HOST: "line", MODULE: "line", SENT: "air", RECEIVED: "air", FATE: "air", STATE: "state", NOTE: "remark",
  REASON: "remark", HINT: "remark",
};

const MARK = /^(> |< |~> |<~ |# (reason: |hint: )?)/;

/** The text of an event without its mark; the escapes that only a script needs are taken back. */
export function said(event) {
  return event.text.replace(MARK, "").replace(/\\([{\\])/g, "$1");
}

const BAD = /^(ERROR$|\+CME ERROR|.*\bFAIL$)/;
const GOOD = /^(OK|SEND OK|CONNECT OK|.*\bOK)$/;

function tone(event, text) {
  if (event.kind === "MODULE") return BAD.test(text) ? "bad" : GOOD.test(text) ? "good" : "line";
  return { HOST: "line", SENT: "air", RECEIVED: "air", FATE: "bad", REASON: "bad", HINT: "hint" }[event.kind] ?? "soft";
}

function stateText(event) {
  return event.machine ? event.machine + ": " + event.to : said(event);
}

function row(number, event) {
  const text = event.kind === "STATE" ? stateText(event) : said(event);
  const coap = header(event.octets);
  return {
    number, event, text, coap,
    lanes: LANES[event.kind],
    group: GROUPS[event.kind] ?? "remark",
    tone: tone(event, text),
    again: 0,
    fate: undefined,
    fates: [],
    searched: (event.text + " " + (event.octets ?? "")).toLowerCase(),
  };
}

/** Events: "change", and "clear" when all is forgotten. */
export class Timeline extends EventTarget {
  rows = [];
  #number = 0;
  #seen = new Map();

  /** Takes events in, oldest first, and forgets the oldest beyond the bound. */
  add(events) {
    for (const event of events) this.#take(event);
    if (this.rows.length > EVENTS_MAX) this.rows.splice(0, this.rows.length - EVENTS_MAX);
    this.dispatchEvent(new Event("change"));
  }

  clear() {
    this.rows = [];
    this.#seen.clear();
    this.dispatchEvent(new Event("clear"));
    this.dispatchEvent(new Event("change"));
  }

  #take(event) {
    if (event.kind === "FATE" && this.#befell(event)) return;
    const made = row(this.#number++, event);
    if (event.kind === "FATE" && event.way) {
      made.lanes = event.way === "UP" ? LANES.SENT : LANES.RECEIVED;
      made.fate = event.fate;
    } else if (made.lanes && event.octets) {
      made.again = this.#again(event);
    }
    this.rows.push(made);
  }

  /** A datagram that left and then met its fate is one row. */
  #befell(event) {
    if (event.way === "DOWN" || !event.octets) return false;
    const oldest = Math.max(0, this.rows.length - FATE_ROWS);
    for (let at = this.rows.length - 1; at >= oldest; at--) {
      const candidate = this.rows[at];
      if (candidate.event.kind !== "SENT" || candidate.event.octets !== event.octets) continue;
      candidate.fate = event.fate;
      candidate.fates.push(event);
      candidate.fateText = said(event);
      candidate.searched += " " + event.text.toLowerCase();
      return true;
    }
    return false;
  }

  /** How often the same message was seen before. */
  #again(event) {
    const key = event.module + event.kind + event.octets;
    const before = this.#seen.get(key);
    const times = before && event.atNs - before.sinceNs < SAME_NS ? before.times + 1 : 0;
    this.#seen.set(key, { times, sinceNs: times === 0 ? event.atNs : before.sinceNs });
    if (this.#seen.size > EVENTS_MAX) this.#seen.delete(this.#seen.keys().next().value);
    return times;
  }
}

/** The events that rows stand for, in their order: a datagram, and what befell it. */
export function eventsOf(rows) {
  return rows.filter((row) => row.gapNs === undefined)
    .flatMap((row) => [row.event, ...row.fates])
    .sort((one, other) => one.atNs - other.atNs);
}

/** Rows that a filter lets through, with the silence between them as rows of their own. */
export function arrange(rows, filter) {
  const shown = [];
  const wanted = filter.text.toLowerCase();
  let beforeNs;
  for (const candidate of rows) {
    if (!filter.groups.has(candidate.group)) continue;
    if (wanted !== "" && !candidate.searched.includes(wanted)) continue;
    const gapNs = beforeNs === undefined ? 0 : candidate.event.atNs - beforeNs;
    if (gapNs >= 1e9) shown.push({ gapNs });
    beforeNs = candidate.event.atNs;
    shown.push(candidate);
  }
  return shown;
}
