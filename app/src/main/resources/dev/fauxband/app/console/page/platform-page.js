/** The page of the platform in the box: its clients, what it can ask of them, and what arrived. */

import { button, el, put } from "./dom.js";
import { facts } from "./facts.js";
import { clock, count } from "./format.js";
import { attempt, say } from "./notices.js";
import { follow } from "./stream.js";

const LINES_MAX = 500;
const LOOK_MS = 2000;

/** Clients that stand in the list at once: a fleet has a hundred thousand, and a keyboard passes each. */
const CLIENTS_MAX = 100;

/** A refusal so soon after a question is the answer to it. */
const REFUSED_MS = 1500;

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
  #known = [];
  #total = 0;
  #typed = false;
  #asked = { words: "", ms: -Infinity };
  #following = true;
  #stop = new AbortController();

  constructor(api) {
    this.#api = api;
    this.filter = el("input", {
      type: "search", placeholder: "Filter", "aria-label": "Show only clients whose name holds this",
      spellcheck: "false", oninput: () => this.#list(),
    });
    this.clients = el("ul", { class: "clients" });
    this.more = el("p", { class: "soft" });
    this.about = el("div", {});
    this.endpoint = el("input", {
      name: "endpoint", spellcheck: "false", size: 17, autocomplete: "off",
      oninput: () => { this.#typed = this.endpoint.value !== ""; },
    });
    this.path = el("input", {
      value: "19/0/0", name: "path", spellcheck: "false", size: 9, autocomplete: "off",
    });
    this.value = el("input", {
      value: "AAAA0000", spellcheck: "false", size: 14, autocomplete: "off",
      title: "Hex digits, or text in quotes",
    });
    this.log = el("div", {
      class: "log", role: "log", tabindex: 0, "aria-label": "What arrived", onscroll: () => this.#scrolled(),
    });
    setInterval(() => { if (!this.root.hidden && !document.hidden) this.#look(); }, LOOK_MS);
    this.root = el("section", { id: "page-platform", class: "page platform", role: "tabpanel", tabindex: -1 },
      el("div", { class: "column" },
        el("section", { class: "card" }, el("h2", {}, "Platform"), this.about),
        el("section", { class: "card" }, el("h2", {}, "Ask a client"), this.#form()),
        el("section", { class: "card" }, el("div", { class: "group" }, el("h2", {}, "Clients"), this.filter),
          this.clients, this.more)),
      el("section", { class: "card column wide fill" }, el("h2", {}, "What arrived"), this.log));
  }

  /** Follows the platform's own lines until it leaves; those it retains come first. */
  seen() {
    this.leave();
    this.#stop = new AbortController();
    follow(this.#api, "/v1/platform/events", {
      stands: () => { put(this.log); this.#following = true; },
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
    this.#asked = { words, ms: performance.now() };
    return attempt(words, () => this.#api.post("/v1/platform/perform", { words }), () => "asked; see What arrived");
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    this.#following = scrollHeight - scrollTop - clientHeight < 40;
  }

  #line({ atNs, text }) {
    const log = this.log;
    log.append(el("p", { class: tone(text) },
      el("span", { class: "figure soft" }, atNs === undefined ? "" : clock(atNs)), el("span", {}, text)));
    while (log.childElementCount > LINES_MAX) log.firstChild.remove();
    if (this.#following) log.scrollTop = log.scrollHeight;
    if (/^(registered|deregistered|expired) /.test(text)) this.#look();
    if (/ refused: /.test(text) && performance.now() - this.#asked.ms < REFUSED_MS) say(text, true);
  }

  async #look() {
    const answer = await this.#api.get("/v1/platform").catch(() => undefined);
    if (answer === undefined || JSON.stringify(answer) === this.#shown) return;
    this.#shown = JSON.stringify(answer);
    const { clients, ...about } = answer;
    put(this.about, facts(about));
    this.#known = clients;
    this.#total = answer.clientsTotal;
    if (!this.#typed) this.endpoint.value = clients.at(-1) ?? "";
    this.#list();
  }

  /** The clients that the filter lets through, as many as there is room for. */
  #list() {
    const wanted = this.filter.value.toLowerCase();
    const found = this.#known.filter((name) => name.toLowerCase().includes(wanted));
    put(this.clients, ...found.slice(0, CLIENTS_MAX).map((name) =>
      el("li", {}, button(name, () => this.#choose(name), { class: "link" }))));
    this.more.textContent = this.#missing(found.length);
  }

  #missing(found) {
    if (this.#total === 0) return "No client is registered: AT+QLWOPEN registers the module.";
    if (found === 0) return "None of the first " + count(this.#known.length) + " has such a name.";
    const parts = [];
    if (found > CLIENTS_MAX) parts.push(CLIENTS_MAX + " of " + count(found) + " are shown: filter for others.");
    if (this.#total > this.#known.length) {
      parts.push("The list has the first " + count(this.#known.length) + " of " + count(this.#total)
        + "; any other can be typed above.");
    }
    return parts.join(" ");
  }

  #choose(name) {
    this.endpoint.value = name;
    this.#typed = true;
    this.path.focus();
  }
}
