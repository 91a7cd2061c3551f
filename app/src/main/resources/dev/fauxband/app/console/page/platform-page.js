/** The page of the platform in the box: its clients, what it can ask of them, and what arrived. */

import { button, el, put } from "./dom.js";
import { facts } from "./facts.js";
import { clock } from "./format.js";
import { attempt } from "./notices.js";
import { follow } from "./stream.js";

const LINES_MAX = 500;
const LOOK_MS = 2000;

const VERBS = [
  ["read", "Asks for the value"],
  ["observe", "Asks to be told each new value"],
  ["cancel", "Ends the observation"],
  ["write", "Sends the value"],
  ["execute", "Sets off an executable resource, such as 1/0/8"],
  ["discover", "Asks what is there"],
];

function quoted(name) {
  return /^[\w.:-]*[A-Za-z_.:-][\w.:-]*$/.test(name) ? name : "\"" + name.replace(/(["\\])/g, "\\$1") + "\"";
}

function tone(text) {
  if (/ (failed|refused): /.test(text)) return "bad";
  return /^(registered|notified|read|wrote|observed)/.test(text) ? "good" : "";
}

export class PlatformPage {
  #api;
  #shown = "";
  #stop = new AbortController();

  constructor(api) {
    this.#api = api;
    this.clients = el("ul", { class: "clients" });
    this.about = el("div", {});
    this.endpoint = el("select", {});
    this.path = el("input", {
      value: "19/0/0", name: "path", spellcheck: "false", size: 9, autocomplete: "off",
    });
    this.value = el("input", {
      value: "AAAA0000", spellcheck: "false", size: 14, autocomplete: "off",
      title: "Hex digits, or text in quotes",
    });
    this.log = el("div", { class: "log", role: "log", tabindex: 0, "aria-label": "What arrived" });
    setInterval(() => { if (!this.root.hidden && !document.hidden) this.#look(); }, LOOK_MS);
    this.root = el("section", { id: "page-platform", class: "page platform", role: "tabpanel", tabindex: -1 },
      el("div", { class: "column" },
        el("section", { class: "card" }, el("h2", {}, "Platform"), this.about),
        el("section", { class: "card" }, el("h2", {}, "Clients"), this.clients),
        el("section", { class: "card" }, el("h2", {}, "Ask a client"), this.#form())),
      el("section", { class: "card column wide fill" }, el("h2", {}, "What arrived"), this.log));
  }

  /** Follows the platform's own lines until it leaves; those it retains come first. */
  seen() {
    this.leave();
    this.#stop = new AbortController();
    follow(this.#api, "/v1/platform/events", {
      stands: () => put(this.log),
      message: (line) => this.#line(line),
      dropped: ({ count }) => this.#line({ text: count + " dropped: this page read too slowly" }),
    }, this.#stop.signal);
    this.#look();
  }

  leave() {
    this.#stop.abort();
  }

  #form() {
    return el("div", { class: "ask" },
      el("div", { class: "group" }, el("label", {}, "client", this.endpoint), el("label", {}, "path", this.path),
        el("label", {}, "value, to write", this.value)),
      el("div", { class: "verbs" }, ...VERBS.map(([verb, meaning]) => el("div", { class: "action" },
        button(verb, () => this.#perform(verb), { "data-verb": verb, "aria-describedby": "verb-" + verb }),
        el("span", { id: "verb-" + verb, class: "soft meaning" }, meaning)))));
  }

  #perform(verb) {
    const to = this.endpoint.value === "" ? [] : [quoted(this.endpoint.value)];
    const words = [verb, ...to, this.path.value, ...(verb === "write" ? [this.value.value] : [])].join(" ");
    return attempt(words, () => this.#api.post("/v1/platform/perform", { words }));
  }

  #line({ atNs, text }) {
    const log = this.log;
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    log.append(el("p", { class: tone(text) },
      el("span", { class: "figure soft" }, atNs === undefined ? "" : clock(atNs)), el("span", {}, text)));
    while (log.childElementCount > LINES_MAX) log.firstChild.remove();
    if (near) log.scrollTop = log.scrollHeight;
    if (/^(registered|deregistered|expired) /.test(text)) this.#look();
  }

  async #look() {
    const answer = await this.#api.get("/v1/platform").catch(() => undefined);
    if (answer === undefined || JSON.stringify(answer) === this.#shown) return;
    this.#shown = JSON.stringify(answer);
    const { clients, ...about } = answer;
    put(this.about, facts(about));
    put(this.clients, ...(clients.length === 0
      ? [el("li", { class: "soft" }, "No client is registered: AT+QLWOPEN registers the module.")]
      : clients.map((name) => el("li", {}, button(name, () => { this.endpoint.value = name; this.path.focus(); },
        { class: "link" })))));
    const chosen = this.endpoint.value;
    put(this.endpoint, el("option", { value: "" }, "the only one"),
      ...clients.map((name) => el("option", { value: name }, name)));
    this.endpoint.value = clients.includes(chosen) ? chosen : "";
  }
}
