/** The page of the sequence: the picture with its filter, its files and what can be done to the next datagram. */

import { ofModule } from "./api.js";
import { Detail } from "./detail.js";
import { button, el } from "./dom.js";
import { beginMs, saveCapture, savePng, saveSvg } from "./exports.js";
import { attempt, perform } from "./notices.js";
import { Replay } from "./replay.js";
import { Sequence } from "./sequence.js";

const GROUPS = [["line", "AT"], ["air", "CoAP"], ["remark", "Remarks"], ["state", "States"]];

export class SequencePage {
  #api;
  #module = "";
  #live;
  #replay;

  /** known: what the door told; what it cannot do is not offered. */
  constructor(api, { description, commands, console: { fleet } }) {
    this.#api = api;
    const can = (path) => description.paths[path] !== undefined;
    this.view = new Sequence();
    if (fleet) this.view.nothing = "Shown from now on; what came before was not kept.";
    this.detail = new Detail(api, commands, () => {
      this.view.deselect();
      this.view.list.focus({ preventScroll: true });
    });
    this.view.addEventListener("select", ({ detail: row }) => this.#open(row));
    this.view.addEventListener("close", () => this.detail.close());
    this.view.addEventListener("pause", (event) => this.#came(event.detail));
    this.recording = el("div", { hidden: true });
    this.root = el("section", { id: "page-sequence", class: "page sequence", role: "tabpanel", tabindex: -1 },
      this.#tools(can("/v1/read"), can("/v1/capture")), this.recording, this.view.root, this.detail.root);
  }

  #open(row) {
    if (row) this.detail.open(row, this.#timeline.rows);
    else this.detail.hide();
  }

  get #timeline() {
    return this.#replay?.timeline ?? this.#live;
  }

  /** Shows what a module does. */
  show(module, timeline) {
    this.#module = module;
    this.#live = timeline;
    this.#back();
  }

  #tools(reads, captures) {
    this.text = el("input", {
      type: "search", placeholder: "Filter", "aria-label": "Show only what holds this text", spellcheck: "false",
      oninput: () => this.#filter(),
    });
    const box = (group) => el("input", {
      type: "checkbox", value: group, checked: group !== "state", onchange: () => this.#filter(),
    });
    this.groups = GROUPS.map(([group, title]) => el("label", { class: "chip" }, box(group), title));
    this.pausing = button("Pause", () => this.view.pause(!this.view.paused), { "aria-pressed": false });
    return el("div", { class: "tools", role: "toolbar", "aria-label": "Sequence" },
      el("div", { class: "group" }, this.text, ...this.groups, this.pausing),
      el("div", { class: "group" },
        this.#tamper("drop", "up", "Drop ↑", "Lose the next datagram of the module"),
        this.#tamper("drop", "down", "Drop ↓", "Lose the next datagram of the platform"),
        this.#tamper("duplicate", "up", "Double ↑", "Double the next datagram of the module")),
      el("div", { class: "group" }, reads ? this.#opener() : null, ...this.#saves(captures)));
  }

  #tamper(action, direction, text, meaning) {
    const path = () => ofModule(this.#module, "/actions/" + action);
    return button(text, () => attempt(meaning, () => this.#api.post(path(), { direction, count: 1 })),
      { title: meaning, "data-tamper": action + "-" + direction });
  }

  #opener() {
    const file = el("input", {
      type: "file", class: "hidden", tabindex: -1, "aria-label": "A recording: a trace, an AT log or a pcapng",
      onchange: () => { this.#read(file.files[0]); file.value = ""; },
    });
    return el("span", {}, file, button("Open…", () => file.click(),
      { title: "Show a recording: a trace, an AT log or a pcapng" }));
  }

  #saves(captures) {
    const save = (text, deed, how) => button(text, () => how("Save " + text, deed),
      { title: "Save what is shown as " + text });
    return [
      save("SVG", async () => saveSvg(this.view.rows), perform),
      save("PNG", () => this.#png(), perform),
      captures ? save("pcapng", () => this.#capture(), attempt) : null,
    ];
  }

  async #png() {
    const left = await savePng(this.view.rows);
    return left > 0 ? { remark: "done, the newest rows; " + left + " older ones are left out. SVG holds all." } : {};
  }

  async #capture() {
    const began = this.#replay ? this.#replay.beginMs : await beginMs(this.#api, this.#module);
    await saveCapture(this.#api, this.view.rows, began);
  }

  async #read(file) {
    if (!file) return;
    const answer = await attempt("Read " + file.name, () => this.#api.upload("/v1/read", file));
    if (answer === undefined) return;
    this.#replay?.stop();
    this.#replay = new Replay(file.name, answer, () => this.#back());
    this.recording.replaceChildren(this.#replay.root);
    this.recording.hidden = false;
    this.view.show(this.#replay.timeline);
  }

  #back() {
    this.#replay?.stop();
    this.#replay = undefined;
    this.recording.hidden = true;
    this.view.show(this.#live);
  }

  #filter() {
    const groups = this.groups.map((label) => label.firstChild).filter((box) => box.checked).map((box) => box.value);
    this.view.filter(this.text.value, new Set(groups));
  }

  #came(count) {
    const paused = count !== null;
    this.pausing.setAttribute("aria-pressed", paused);
    this.pausing.textContent = paused ? "Go on" + (count > 0 ? " (" + count + " new)" : "") : "Pause";
  }
}
