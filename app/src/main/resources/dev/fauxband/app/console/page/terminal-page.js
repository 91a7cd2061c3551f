/** The page of the terminal: what is said on the line above, the line that one types below it. */

import { CommandHelp } from "./command-help.js";
import { el } from "./dom.js";
import { LineEditor } from "./line-editor.js";
import { Line } from "./line.js";
import { label } from "./names.js";
import { connected, say } from "./notices.js";
import { Screen } from "./screen.js";
import { said } from "./timeline.js";

const CR = 13;

export class TerminalPage {
  #timeline;
  #changed = () => this.#cleared();

  constructor(api, commands) {
    this.screen = new Screen();
    this.line = new Line(api, (bytes) => { if (this.octets.checked) this.screen.octets(bytes); });
    this.editor = new LineEditor(commands, {
      ready: () => this.#ready(),
      sent: (line) => this.#send(line),
      changed: (line, cursor) => this.help.show(line, cursor),
      scrolled: (pages) => this.screen.scroll(pages),
    });
    this.help = new CommandHelp(commands, (text) => this.editor.take(text));
    this.octets = el("input", { type: "checkbox", onchange: () => this.#turn() });
    this.root = el("section", { id: "page-terminal", class: "page typing", role: "tabpanel", tabindex: -1 },
      this.screen.root, this.editor.root, el("div", { class: "below" }, this.help.root,
        el("label", {
          class: "chip", title: "Show the octets that this page hears as a host of its own, with CR and LF",
        }, this.octets, "octets")));
  }

  /** When the page is in the document. */
  open() {
    this.screen.open(() => this.editor.input.focus());
  }

  focus() {
    this.editor.input.focus({ preventScroll: true });
  }

  /** Shows the line of another module. */
  show(module, timeline) {
    this.#timeline?.removeEventListener("clear", this.#changed);
    this.#timeline = timeline;
    timeline.addEventListener("clear", this.#changed);
    this.line.of(module);
    this.editor.whom.textContent = label(module);
    this.editor.whom.title = module;
    this.octets.checked = false;
    this.screen.clear();
  }

  /** The page is not seen: its host leaves. */
  leave() {
    this.line.leave();
  }

  /** What happened: all hosts of the line are heard, with what the module says to each. */
  heard(events) {
    if (this.octets.checked) return;
    for (const event of events) {
      if (event.kind === "HOST" || event.kind === "MODULE") this.screen.line(event.kind, said(event));
    }
  }

  #cleared() {
    if (!this.octets.checked) this.screen.clear();
  }

  /** Between what everybody says and the octets that this host hears. */
  #turn() {
    this.screen.clear();
    if (this.octets.checked) this.line.attach();
    else this.heard(this.#timeline.rows.map((row) => row.event));
  }

  /** Whether a line would arrive; it stays where it is if not. */
  #ready() {
    if (!connected()) say("Not sent: the program does not answer.", true);
    return connected();
  }

  async #send(line) {
    try {
      await this.line.type(new Uint8Array([...new TextEncoder().encode(line), CR]));
    } catch (problem) {
      say(problem.message, true);
      if (this.editor.input.value === "") this.editor.take(line);
    }
  }
}
