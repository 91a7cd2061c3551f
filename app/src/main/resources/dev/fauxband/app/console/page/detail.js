/** What is inside a row: its octets and what they mean. */

import { button, el, put } from "./dom.js";
import { clock, dump } from "./format.js";

function field(name, value) {
  return [el("dt", {}, name), el("dd", {}, value)];
}

function facts(row) {
  const { event } = row;
  const list = el("dl", { class: "facts" }, ...field("Time", clock(event.atNs) + " s"));
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

function decoded(fields) {
  return el("table", { class: "fields" }, el("tbody", {}, ...fields.map(({ name, value }) =>
    el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, value)))));
}

export class Detail {
  #api;
  #asked = 0;

  constructor(api, closed) {
    this.#api = api;
    this.title = el("h3", {});
    this.body = el("div", { class: "detail-body", tabindex: 0, role: "group", "aria-label": "Octets and fields" });
    this.root = el("section", {
      class: "detail", "aria-label": "The selected event", hidden: true,
      onkeydown: (event) => { if (event.key === "Escape") this.#close(closed); },
    }, el("div", { class: "detail-head" }, this.title,
      button("Close", () => this.#close(closed), { class: "quiet" })), this.body);
  }

  async open(row) {
    const asked = ++this.#asked;
    this.root.hidden = false;
    this.title.textContent = row.text || row.event.kind;
    put(this.body, facts(row));
    this.body.scrollTop = 0;
    if (!row.event.octets) return;
    const octets = el("pre", { class: "dump", tabindex: 0, "aria-label": "Octets" }, dump(row.event.octets));
    this.body.append(octets);
    try {
      const answer = await this.#api.post("/v1/decode", { octets: row.event.octets });
      if (asked === this.#asked) octets.before(decoded(answer.fields));
    } catch (problem) {
      if (asked === this.#asked) octets.before(el("p", { class: "problem" }, problem.message));
    }
  }

  #close(closed) {
    this.#asked++;
    this.root.hidden = true;
    closed();
  }
}
