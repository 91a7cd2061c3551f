/** The page of the sequence: the picture with its filter, its files and what can be done to the next datagram. */

import { ofModule } from "./api.js";
import { Detail } from "./detail.js";
import { button, el } from "./dom.js";
import { saveCapture, savePng, saveSvg } from "./exports.js";
import { attempt, say } from "./notices.js";
import { Replay } from "./replay.js";
import { Sequence } from "./sequence.js";

const GROUPS = [["line", "AT"], ["air", "CoAP"], ["remark", "Remarks"], ["state", "States"]];

export class SequencePage {
  #api;
  #module = "";
  #live;
  #replay;

  /** description: what the door can do; what it cannot is not offered. */
  constructor(api, description) {
    this.#api = api;
    const can = (path) => description.paths[path] !== undefined;
    this.view = new Sequence();
    this.detail = new Detail(api, () => { this.view.deselect(); this.view.list.focus(); });
    this.view.addEventListener("select", (event) => this.detail.open(event.detail));
    this.view.addEventListener("pause", (event) => this.#came(event.detail));
    this.recording = el("div", { hidden: true });
    this.root = el("section", { id: "page-sequence", class: "page sequence", role: "tabpanel", tabindex: -1 },
      this.#tools(can("/v1/read"), can("/v1/capture")), this.recording, this.view.root, this.detail.root);
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
      el("div", { class: "group" }, reads ? this.#open() : null, ...this.#saves(captures)));
  }

  #tamper(action, direction, text, meaning) {
    const path = () => ofModule(this.#module, "/actions/" + action);
    return button(text, () => attempt(meaning, () => this.#api.post(path(), { direction, count: 1 })),
      { title: meaning, "data-tamper": action + "-" + direction });
  }

  #open() {
    const file = el("input", {
      type: "file", class: "hidden", tabindex: -1, "aria-label": "A recording: a trace, an AT log or a pcapng",
      onchange: () => { this.#read(file.files[0]); file.value = ""; },
    });
    return el("span", {}, file, button("Open…", () => file.click(),
      { title: "Show a recording: a trace, an AT log or a pcapng" }));
  }

  #saves(captures) {
    const save = (text, deed) => button(text, () => attempt("Save " + text, deed),
      { title: "Save what is shown as " + text });
    return [
      save("SVG", async () => saveSvg(this.view.rows)),
      save("PNG", async () => this.#png()),
      captures ? save("pcapng", () => saveCapture(this.#api, this.view.rows)) : null,
    ];
  }

  async #png() {
    const left = await savePng(this.view.rows);
    if (left > 0) say("The picture holds the newest rows; " + left + " older ones are left out. SVG holds all.");
  }

  async #read(file) {
    if (!file) return;
    const answer = await attempt("Read " + file.name, () => this.#api.upload("/v1/read", file));
    if (answer === undefined) return;
    this.#replay?.stop();
    this.#replay = new Replay(file.name, answer.events, () => this.#back());
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
