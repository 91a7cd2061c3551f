/** What is inside a row: its octets and what they mean. */

import { commandBefore, lineOctets, parameters, payload, visible } from "./at.js";
import { find } from "./completion.js";
import { button, el, put } from "./dom.js";
import { clock, dump } from "./format.js";

function field(name, value) {
  return [el("dt", {}, name), el("dd", {}, value)];
}

function facts(row) {
  const { event } = row;
  const list = el("dl", { class: "facts" }, ...field("Time", clock(event.atNs) + " s"));
  if (row.lanes && !event.local && !event.peer) list.append(...field("Way", row.lanes.join(" → ")));
  if (event.local || event.peer) {
    list.append(...field("Way", (event.local ?? "the module") + (row.lanes?.[0] === "platform" ? " ← " : " → ")
      + (event.peer ?? "the platform")));
  }
  if (event.machine) {
    list.append(...field("Change", `${event.machine}: ${event.from} → ${event.to}`), ...field("Why", event.why));
  }
  if (row.again > 0) list.append(...field("Again", "The same message, sent " + (row.again + 1) + " times by now."));
  if (row.fateText) list.append(...field("On its way", row.fateText));
  return list;
}

/** What a line of the host or the module is: all of it, what it asks for, what it answers. */
function spoken(list, row, rows, commands) {
  list.append(...field("Line", visible(lineOctets(row, rows[rows.indexOf(row) - 1]))));
  if (row.event.kind === "HOST") {
    const title = find(row.text, commands)?.title;
    if (title) list.append(...field("Command", title));
  } else {
    const before = commandBefore(rows, row);
    if (before) list.append(...field(before.answered ? "Answers" : "Last command", before.line));
    const text = payload(row.text);
    if (text !== "") list.append(...field("As text", text));
  }
}

function given(line, commands) {
  const known = parameters(line, commands);
  if (known.length === 0) return null;
  return el("table", { class: "fields given" }, el("tbody", {}, ...known.map(({ name, value, meaning }) => el("tr", {},
    el("th", { scope: "row" }, name), el("td", {}, value === "" ? "–" : value),
    el("td", { class: "soft meaning" }, meaning)))));
}

function decoded(fields) {
  return el("table", { class: "fields" }, el("tbody", {}, ...fields.map(({ name, value }) =>
    el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, value)))));
}

function dumped(hexDigits, name) {
  return el("pre", { class: "dump", tabindex: 0, "aria-label": name }, dump(hexDigits));
}

export class Detail {
  #api;
  #commands;
  #closed;
  #asked = 0;

  /** commands: as the door declares them; closed() is called when the user closes it. */
  constructor(api, commands, closed) {
    this.#api = api;
    this.#commands = commands;
    this.#closed = closed;
    this.title = el("h3", {});
    this.body = el("div", { class: "detail-body", tabindex: 0, role: "group", "aria-label": "Octets and fields" });
    this.root = el("section", {
      class: "detail", "aria-label": "The selected event", hidden: true,
      onkeydown: (event) => { if (event.key === "Escape") this.close(); },
    }, el("div", { class: "detail-head" }, this.title,
      button("Close", () => this.close(), { class: "quiet" })), this.body);
  }

  /** rows: all that happened, so that an answer finds its command. */
  async open(row, rows) {
    const asked = ++this.#asked;
    this.root.hidden = false;
    this.title.textContent = row.text || row.event.kind;
    put(this.body, facts(row));
    this.body.scrollTop = 0;
    if (row.group === "line") this.#line(row, rows);
    if (!row.event.octets) return;
    const octets = dumped(row.event.octets, "Octets");
    this.body.append(octets);
    try {
      const answer = await this.#api.post("/v1/decode", { octets: row.event.octets });
      if (asked === this.#asked) octets.before(decoded(answer.fields));
    } catch (problem) {
      if (asked === this.#asked) octets.before(el("p", { class: "problem" }, problem.message));
    }
  }

  #line(row, rows) {
    const host = row.event.kind === "HOST";
    const table = host ? given(row.text, this.#commands) : null;
    spoken(this.body.firstChild, row, rows, this.#commands);
    this.body.append(...[
      table,
      dumped(lineOctets(row, rows[rows.indexOf(row) - 1]), "Octets"),
      el("p", { class: "soft" }, host ? "The line as it went out, with its CR."
        : "With the line ends of ATV1; the terminal shows those that this page hears, with octets ticked."),
    ].filter((part) => part !== null));
  }

  /** The user closes it. */
  close() {
    if (this.root.hidden) return;
    this.hide();
    this.#closed();
  }

  /** What it shows is gone. */
  hide() {
    this.#asked++;
    this.root.hidden = true;
  }
}
