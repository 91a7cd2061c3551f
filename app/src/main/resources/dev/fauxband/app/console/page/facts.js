/** Records of the door as lists of names and values. */

import { el } from "./dom.js";
import { span, words } from "./format.js";

function shown(value) {
  if (value === true) return "yes";
  if (value === false) return "no";
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(shown).join(", ");
  if (typeof value === "object") {
    return Object.entries(value).map(([name, it]) => words(name) + " " + shown(it)).join(" · ");
  }
  return String(value);
}

/** A value with the unit that its name ends with. */
function measured(name, value) {
  if (typeof value !== "number") return shown(value);
  return /[a-z]Ns$/.test(name) ? span(value) : /[a-z]S$/.test(name) ? value + " s" : shown(value);
}

/** A list of a record's components, in their order. */
export function facts(record, meanings = {}) {
  return el("dl", { class: "facts" }, ...Object.entries(record)
    .flatMap(([name, value]) => [
      el("dt", { title: meanings[name] ?? "" }, words(name)),
      el("dd", {}, measured(name, value)),
    ]));
}

/** A card with a heading. */
export function card(title, ...children) {
  return el("section", { class: "card" }, el("h2", {}, title), ...children);
}

/** What the description of the door says of each component of a schema. */
export function meaningsOf(description, schema) {
  const properties = description.components?.schemas?.[schema]?.properties ?? {};
  return Object.fromEntries(Object.entries(properties).map(([name, it]) => [name, it.description ?? ""]));
}
