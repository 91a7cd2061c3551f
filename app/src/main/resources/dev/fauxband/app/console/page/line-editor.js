/** The line that is being typed: it stays where it is whatever the module says, and goes out whole. */

import { candidates, common } from "./completion.js";
import { el, put } from "./dom.js";

const HISTORY_MAX = 200;
const KEPT = "fauxband.lines";

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
  } catch {
    return [];
  }
}

export class LineEditor {
  #commands;
  #on;
  #history = kept();
  #at = this.#history.length;
  #draft = "";
  #options = [];
  #chosen = -1;

  /** on: ready() before a line goes, sent(line), changed(line, cursor), scrolled(pages). */
  constructor(commands, on) {
    this.#commands = commands;
    this.#on = on;
    this.list = el("ul", { id: "completions", role: "listbox", "aria-label": "Completions", hidden: true });
    this.input = el("input", {
      id: "at-line", type: "text", role: "combobox", "aria-label": "AT line", "aria-autocomplete": "list",
      "aria-expanded": false, "aria-controls": "completions", autocomplete: "off", autocapitalize: "off",
      spellcheck: "false", placeholder: "AT", enterkeyhint: "send",
      onkeydown: (event) => this.#key(event), oninput: () => { this.#close(); this.#tell(); },
      onclick: () => this.#tell(), onblur: () => setTimeout(() => this.#close(), 150),
    });
    this.whom = el("span", { class: "whom soft" });
    this.root = el("form", { class: "prompt", onsubmit: (event) => { event.preventDefault(); this.#send(); } },
      this.list, this.whom, el("span", { "aria-hidden": true, class: "sign" }, "›"), this.input,
      el("button", { type: "submit" }, "Send"));
  }

  /** Puts a text into the line, ready to go on. */
  take(text) {
    this.input.value = text;
    this.input.focus();
    this.#close();
    this.#tell();
  }

  #tell() {
    this.#on.changed(this.input.value, this.input.selectionStart ?? this.input.value.length);
  }

  #send() {
    if (!this.#on.ready()) return;
    const line = this.input.value;
    if (line !== "" && line !== this.#history.at(-1)) this.#history.push(line);
    this.#history.splice(0, this.#history.length - HISTORY_MAX);
    this.#at = this.#history.length;
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(this.#history));
    } catch {
      // Without storage the history lives as long as the page.
    }
    this.take("");
    this.#on.sent(line);
  }

  #key(event) {
    const open = !this.list.hidden;
    const deed = {
      Tab: () => !event.shiftKey && this.#complete(),
      Enter: () => open && this.#chosen >= 0 && this.#accept(this.#chosen),
      Escape: () => open && this.#close(),
      ArrowUp: () => (open ? this.#choose(Math.max(this.#chosen, 0) - 1) : this.#recall(-1)),
      ArrowDown: () => (open ? this.#choose(this.#chosen + 1) : this.#recall(1)),
      PageUp: () => this.#on.scrolled(-1) ?? true,
      PageDown: () => this.#on.scrolled(1) ?? true,
    }[event.key];
    if (deed && deed() !== false) event.preventDefault();
    else setTimeout(() => this.#tell());
  }

  /** Completes as far as is certain, then shows what is possible; false when there is nothing to complete. */
  #complete() {
    const line = this.input.value;
    if (!this.list.hidden) return this.#chosen < 0 ? this.#choose(0) : this.#accept(this.#chosen);
    const all = line === "" ? [] : candidates(line, this.#commands);
    if (all.length === 0) return false;
    const longer = common(line, all);
    if (longer !== line) this.take(longer);
    if (all.length > 1) this.#open(candidates(this.input.value, this.#commands));
    return true;
  }

  #open(options) {
    if (options.length === 0) return;
    this.#options = options;
    put(this.list, ...options.map(({ text, note }, at) => el("li", {
      id: "completion-" + at, role: "option", "aria-selected": false, onmousedown: (event) => event.preventDefault(),
      onclick: () => this.#accept(at),
    }, el("code", {}, text), el("span", { class: "soft" }, note))));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", true);
    this.#chosen = -1;
    this.list.scrollTop = 0;
  }

  #choose(at) {
    const size = this.#options.length;
    this.#chosen = (at + size) % size;
    [...this.list.children].forEach((item, number) => item.setAttribute("aria-selected", number === this.#chosen));
    this.list.children[this.#chosen].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", "completion-" + this.#chosen);
  }

  #accept(at) {
    this.take(this.#options[at].text);
    return true;
  }

  #close() {
    this.list.hidden = true;
    this.#chosen = -1;
    this.input.setAttribute("aria-expanded", false);
    this.input.removeAttribute("aria-activedescendant");
  }

  #recall(step) {
    const to = this.#at + step;
    if (to < 0 || to > this.#history.length) return true;
    if (this.#at === this.#history.length) this.#draft = this.input.value;
    this.#at = to;
    this.take(to === this.#history.length ? this.#draft : this.#history[to]);
    return true;
  }
}
