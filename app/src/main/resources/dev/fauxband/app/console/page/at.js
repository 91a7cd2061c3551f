/** A line of the AT interface, taken apart: its octets, its parameters by name, what it answers. No page, no state. */

import { find } from "./completion.js";
import { hex, octets } from "./format.js";

const CR = 13;
const LF = 10;
const FINAL = /^(OK|ERROR|\+CM[ES] ERROR.*|[04])$/;
const ESCAPED = /\\(x[0-9A-Fa-f]{2}|.)|[^\\]/gs;

function octetOf(all, escape) {
  if (escape === undefined) return all.charCodeAt(0) & 0xff;
  if (escape.length > 1) return parseInt(escape.slice(1), 16);
  return { r: CR, n: LF }[escape] ?? escape.charCodeAt(0);
}

function textOctets(event) {
  return [...event.text.slice(2).matchAll(ESCAPED)].map(([all, escape]) => octetOf(all, escape));
}

/** Whether this line goes on with the information that the line before began: then no line end stands between. */
function goesOn(row, before) {
  return before?.event.kind === "MODULE" && before.event.atNs === row.event.atNs && !FINAL.test(before.text)
    && !FINAL.test(row.text);
}

/** The octets of a line as hex digits, with its line ends as after ATE0 and ATV1. */
export function lineOctets(row, before) {
  const text = textOctets(row.event);
  if (row.event.kind === "HOST") return hex([...text, CR]);
  return hex([...(goesOn(row, before) ? [] : [CR, LF]), ...text, CR, LF]);
}

/** Octets as text in which the ends of lines are seen: AT\r. */
export function visible(hexDigits) {
  return [...octets(hexDigits)].map((octet) => ({ [CR]: "\\r", [LF]: "\\n" }[octet] ?? String.fromCharCode(octet)))
    .join("");
}

/** What hex digits say as text, when they say any; a few figures do only behind a length that is theirs. */
function readable(value, before) {
  if (!/^([0-9A-Fa-f]{2}){2,}$/.test(value)) return "";
  if (/^\d{1,5}$/.test(value) && Number(before) !== value.length / 2) return "";
  const bytes = octets(value);
  return bytes.every((octet) => octet >= 32 && octet < 127) ? String.fromCharCode(...bytes) : "";
}

function told(value, before) {
  const text = readable(value, before);
  return text === "" ? value : `${value} = "${text}"`;
}

/** Values between commas; those between quotes are none. */
function values(text) {
  return text === "" ? [] : text.match(/(?:"[^"]*"|[^,"])+|(?<=^|,)(?=,|$)/g) ?? [];
}

/** The parameters of a command line, each with its name, its value and what it stands for. */
export function parameters(line, commands) {
  const command = find(line, commands);
  const at = line.indexOf("=");
  if (command === undefined || at < 0 || line.endsWith("=?")) return [];
  const form = command.forms.find(({ syntax }) => syntax.includes("=<") || syntax.includes("=[<"));
  const names = form ? [...form.syntax.matchAll(/<([^>]+)>/g)].map((found) => found[1]) : [];
  return values(line.slice(at + 1)).map((value, number, all) => {
    const name = names[Math.min(number, names.length - 1)] ?? "argument " + (number + 1);
    const declared = command.parameters.find((parameter) => parameter.name.replace(/[<>]/g, "") === name);
    return { name, value: told(value, all[number - 1]), meaning: declared?.meaning ?? "" };
  });
}

/** What the last value of an answer says as text; empty when it says none. */
export function payload(line) {
  const all = values(line.slice(line.indexOf(":") + 1));
  return readable(all.at(-1)?.trim() ?? "", all.at(-2));
}

/** The command that a line of the module answers, or the last one before it: {line, answered}. */
export function commandBefore(rows, row) {
  let answered = true;
  for (let at = rows.indexOf(row) - 1; at >= 0; at--) {
    const { event, text } = rows[at];
    if (event.kind === "HOST") return { line: text, answered };
    if (event.kind === "MODULE" && FINAL.test(text)) answered = false;
  }
  return undefined;
}
