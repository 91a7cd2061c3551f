/** Draws rows of the sequence: the same drawing is on the screen and in an exported picture. */

import { svg } from "./dom.js";
import { clock, span } from "./format.js";

export const ROW_PX = 30;
export const HEAD_PX = 26;
const LINE_Y = 21;
const TEXT_Y = 13;
const CHAR_PX = 6.63;
const TIME_PX = 74;

const FATES = {
  LOST: "lost", DOUBLED: "doubled", DELAYED: "delayed", OVERTAKEN: "overtaken", SPOILT: "spoilt",
};

/** Where the lanes stand in a picture of this width. */
export function lanesOf(width) {
  const host = TIME_PX + 16;
  const platform = Math.max(host + 200, width - 18);
  return { width, host, platform, module: Math.round(host + (platform - host) * (width < 560 ? 0.5 : 0.42)) };
}

function cut(text, room) {
  const chars = Math.max(4, Math.floor(room / CHAR_PX));
  return text.length <= chars ? text : text.slice(0, chars - 1) + "…";
}

/** The three lines of life, between two heights. */
export function lifelines(lanes, from, to, silent = false) {
  return svg("g", { class: silent ? "lifelines silent" : "lifelines" }, ...["host", "module", "platform"].map((lane) =>
    svg("line", { x1: lanes[lane], x2: lanes[lane], y1: from, y2: Math.max(from, to) })));
}

/** Their names. */
export function heads(lanes) {
  const name = (lane, anchor, x) => svg("text", { x, y: 17, "text-anchor": anchor, class: "head" }, lane);
  return svg("g", {},
    svg("text", { x: TIME_PX - 8, y: 17, "text-anchor": "end", class: "time" }, "s"),
    name("host", "middle", lanes.host),
    name("module", "middle", lanes.module),
    name("platform", "end", lanes.platform + 12));
}

function label(lanes, from, text, tone, y = TEXT_Y) {
  const wide = text.length * CHAR_PX;
  const right = lanes.width - 8;
  const x = Math.max(lanes.host + 8, Math.min(from + 8, right - wide));
  return svg("text", { x, y, class: "label " + tone }, cut(text, right - x));
}

function tip(x, direction, tone) {
  return svg("path", { d: `M${x} ${LINE_Y}l${-8 * direction} -4v8z`, class: "tip " + tone });
}

function cross(x) {
  return svg("path", { d: `M${x - 5} ${LINE_Y - 5}l10 10m0 -10l-10 10`, class: "cross" });
}

function arrow(lanes, row) {
  const from = lanes[row.lanes[0]];
  const to = lanes[row.lanes[1]];
  const direction = Math.sign(to - from);
  const lost = row.fate === "LOST";
  const end = lost ? from + (to - from) * 0.62 : to;
  const tone = row.fate ? "bad" : row.again > 0 ? "warn" : row.tone;
  const parts = [svg("line", {
    x1: from, x2: end - direction * (lost ? 0 : 5), y1: LINE_Y, y2: LINE_Y,
    class: `arrow ${tone}${row.again > 0 ? " again" : ""}${row.fate ? " fate" : ""}`,
  })];
  parts.push(lost ? cross(end) : tip(to, direction, tone));
  if (row.fate === "DOUBLED") parts.push(tip(to - direction * 10, direction, tone));
  return parts;
}

/** What stands above the arrow: whether it came again, what befell it, the message. */
export function caption(row) {
  const marks = [];
  if (row.again > 0) marks.push("↻ again" + (row.again > 1 ? " ×" + row.again : ""));
  if (row.fate) marks.push("✕ " + (FATES[row.fate] ?? row.fate.toLowerCase()));
  return (marks.length > 0 ? marks.join(" · ") + " · " : "") + row.text;
}

function message(lanes, row) {
  const tone = row.fate ? "bad" : row.again > 0 ? "warn" : row.tone;
  const left = Math.min(lanes[row.lanes[0]], lanes[row.lanes[1]]);
  return [label(lanes, left, caption(row), tone), ...arrow(lanes, row)];
}

const SIGNS = { STATE: "◆", HINT: "hint:", REASON: "why:", NOTE: "note:" };

function remark(lanes, row) {
  const sign = SIGNS[row.event.kind] ?? "note:";
  const at = row.group === "state" ? lanes.module : lanes.host;
  return [label(lanes, at, sign + " " + row.text, row.tone, 20)];
}

/** A row at a height. */
export function drawRow(lanes, row, y) {
  const group = svg("g", { transform: `translate(0 ${y})` });
  if (row.gapNs !== undefined) {
    group.append(
      lifelines(lanes, 0, ROW_PX, true),
      svg("text", { x: TIME_PX - 8, y: 19, "text-anchor": "end", class: "time" }, "⋮"),
      svg("text", { x: lanes.host + 8, y: 19, class: "gap" }, span(row.gapNs) + " later"));
    return group;
  }
  group.append(
    svg("rect", { class: "back", x: 0, y: 0, width: lanes.width, height: ROW_PX }),
    lifelines(lanes, 0, ROW_PX),
    svg("text", { x: TIME_PX - 8, y: 20, "text-anchor": "end", class: "time" }, clock(row.event.atNs)),
    ...(row.lanes ? message(lanes, row) : remark(lanes, row)));
  return group;
}
