/** Help beside the line: the command that is being typed, its forms, and the argument where the cursor is. */

import { button, el, put } from "./dom.js";
import { argument, candidates, find } from "./completion.js";

const SHOWN_MAX = 24;

function parameters(command, at) {
  return el("dl", { class: "parameters" }, ...command.parameters.flatMap((parameter, number) => {
    const here = number === at ? { class: "here", "aria-current": "true" } : {};
    return [
      el("dt", here, parameter.name),
      el("dd", here, parameter.meaning || el("code", {}, parameter.range)),
    ];
  }));
}

/** The argument where the cursor is, counted among those of the form that is being typed. */
function here(command, line, cursor) {
  const at = argument(line, cursor);
  if (at < 0) return -1;
  const form = command.forms.find(({ syntax }) => syntax.includes("=<"));
  const names = form ? [...form.syntax.matchAll(/<([^>]+)>/g)].map((found) => found[0]) : [];
  const name = names[Math.min(at, names.length - 1)];
  const declared = command.parameters.findIndex((parameter) => [name, name?.slice(1, -1)].includes(parameter.name));
  return declared >= 0 ? declared : at;
}

export class CommandHelp {
  #commands;
  #take;

  /** take(text) puts a text into the line. */
  constructor(commands, take) {
    this.#commands = commands;
    this.#take = take;
    this.root = el("div", { class: "help", tabindex: 0, role: "region", "aria-label": "Help for the line" });
    this.show("", 0);
  }

  show(line, cursor) {
    const command = find(line, this.#commands);
    if (command && command.name !== "") put(this.root, ...this.#command(command, line, cursor));
    else if (/^\s*AT?[+&]?/i.test(line)) put(this.root, this.#list(candidates(line, this.#commands)));
    else put(this.root, this.#idle());
    this.root.querySelector(".here")?.scrollIntoView({ block: "nearest" });
  }

  #idle() {
    return el("p", {}, el("kbd", {}, "Tab"), " completes, ", el("kbd", {}, "↑"), " ", el("kbd", {}, "↓"),
      " bring earlier lines, ", el("kbd", {}, "PgUp"), " looks back. The line goes out whole, with CR. ",
      button("AT+…", () => this.#take("AT+"), { class: "link" }));
  }

  #command(command, line, cursor) {
    return [
      el("p", { class: "what" }, el("strong", {}, command.name), " ", command.title, " ",
        el("span", { class: "soft" }, command.section)),
      el("ul", { class: "forms" }, ...command.forms.map((form) => el("li", {}, el("code", {}, form.syntax)))),
      parameters(command, here(command, line, cursor)),
      command.examples.length > 0 && this.#examples(command),
    ].filter(Boolean);
  }

  #examples(command) {
    return el("p", {}, el("span", { class: "soft" }, "for example "),
      ...command.examples.slice(0, 2).map((text) => button(text, () => this.#take(text), { class: "link" })));
  }

  #list(found) {
    if (found.length === 0) return el("p", {}, "No command begins so.");
    return el("ul", { class: "found" }, ...found.slice(0, SHOWN_MAX).map(({ text, note }) => el("li", {},
      button(text, () => this.#take(text), { class: "link" }), " ", el("span", { class: "soft" }, note))));
  }
}
