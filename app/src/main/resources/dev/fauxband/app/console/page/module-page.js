/** The page of a module: how it stands, its machines, its timers, and what can be done to it. */

import { actionForms } from "./actions.js";
import { ofModule } from "./api.js";
import { el, put } from "./dom.js";
import { card, facts, meaningsOf } from "./facts.js";
import { MachinePicture } from "./machine.js";
import { Timers } from "./timers.js";
import { airForm, faultForm } from "./troubles.js";

const LOOK_MS = 1000;
const SOON_MS = 100;

/** However much happens, the door is not asked more often. */
const BREATH_MS = 400;

const LOOKS = [
  "state", "air", "registration", "observations", "objects", "buffer", "counters", "machines", "timers",
];

export class ModulePage {
  #api;
  #known;
  #module = "";
  #timer = 0;
  #dueMs = 0;
  #lookedMs = 0;
  #looking = false;
  #shown = new Map();
  #machines = new Map();

  /** known: description, machines, faults and airs, as the door told them. */
  constructor(api, known) {
    this.#api = api;
    this.#known = known;
    this.places = Object.fromEntries(LOOKS.map((look) => [look, el("div", {})]));
    this.timers = new Timers();
    const again = () => this.#soon();
    const name = () => this.#module;
    this.only = el("p", { class: "only", hidden: true });
    this.doing = el("fieldset", { class: "actions" },
      faultForm(known.faults, name, api, again), airForm(known.airs, name, api, again),
      ...actionForms(known.description, name, api, again));
    this.root = el("section", { id: "page-module", class: "page module", role: "tabpanel", tabindex: -1 },
      el("div", { class: "column" },
        card("State", this.places.state),
        card("Air and faults", this.places.air),
        card("Registration", this.places.registration),
        card("Timers", this.timers.root),
        card("Objects and values", this.places.objects),
        card("Observations and buffer", this.places.observations, this.places.buffer),
        card("Counters", this.places.counters)),
      el("div", { class: "column" }, card("Machines", el("div", { class: "machines" }, ...this.#pictures()))),
      el("div", { class: "column doing" }, card("What you can do", this.only, this.doing)));
    document.addEventListener("visibilitychange", () => this.#soon());
  }

  #pictures() {
    return this.#known.machines.map((machine) => {
      const picture = new MachinePicture(machine);
      this.#machines.set(machine.name, picture);
      return picture.root;
    });
  }

  /** Shows another module; onlyLookedAt says why nothing can be done to it, if so. */
  show(module, onlyLookedAt) {
    this.#module = module;
    this.#shown.clear();
    for (const [look, place] of Object.entries(this.places)) if (look !== "machines") put(place);
    this.#machines.forEach((picture) => picture.light(undefined));
    this.timers.show({ nowNs: 0, timers: [] });
    this.allow(onlyLookedAt);
    this.#soon();
  }

  /** Whether anything can be done to it; if not, why. */
  allow(onlyLookedAt) {
    this.only.textContent = onlyLookedAt ?? "";
    this.only.hidden = onlyLookedAt === undefined;
    this.doing.disabled = onlyLookedAt !== undefined;
  }

  seen() {
    this.#soon();
  }

  /** What a state machine says of itself comes at once; all else is asked for. */
  heard(events) {
    for (const event of events) {
      if (event.kind !== "STATE") continue;
      const picture = this.#machines.get(event.machine);
      picture?.light(event.to);
      picture?.changed(event);
    }
    if (events.length > 0) this.#soon();
  }

  #soon() {
    this.#plan(Math.max(performance.now() + SOON_MS, this.#lookedMs + BREATH_MS));
  }

  /** Looks then, or earlier if that is planned already. */
  #plan(dueMs) {
    if (this.#timer !== 0 && this.#dueMs <= dueMs) return;
    clearTimeout(this.#timer);
    this.#dueMs = dueMs;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#look();
    }, dueMs - performance.now());
  }

  get #seen() {
    return !this.root.hidden && !document.hidden && this.#module !== "";
  }

  async #look() {
    if (!this.#seen || this.#looking) return;
    this.#looking = true;
    const module = this.#module;
    try {
      const answers = await Promise.all(LOOKS.map((look) =>
        this.#api.get(ofModule(module, "/" + look)).catch(() => undefined)));
      if (module === this.#module) LOOKS.forEach((look, at) => answers[at] && this.#draw(look, answers[at]));
    } finally {
      this.#looking = false;
    }
    this.#lookedMs = performance.now();
    this.#plan(this.#lookedMs + LOOK_MS);
  }

  #draw(look, answer) {
    if (look === "timers") this.timers.show(answer);
    else if (look === "machines") this.#light(answer.states);
    else this.#tell(look, answer);
  }

  /** Draws only what is new, so that a marked text stays marked. */
  #tell(look, answer) {
    const { nowNs: _, ...rest } = answer;
    const text = JSON.stringify(rest);
    if (this.#shown.get(look) === text) return;
    this.#shown.set(look, text);
    put(this.places[look], ModulePage.#body(look, rest, this.#known.description));
  }

  #light(states) {
    for (const { machine, state } of states) this.#machines.get(machine)?.light(state);
  }

  static #body(look, answer, description) {
    const schema = {
      state: "ModuleState", registration: "RegistrationView", counters: "Counters", buffer: "BufferView",
      observations: "ObservationsView",
    }[look];
    if (look === "objects") return ModulePage.#objects(answer);
    if (look === "air") return ModulePage.#air(answer);
    return facts(answer, meaningsOf(description, schema));
  }

  static #air({ settings, faults, fields }) {
    const changed = fields.map(({ field, value }) => field + "=" + value).join(", ");
    return el("div", {}, facts({ settings: settings || "ideal", faults }),
      el("details", {}, el("summary", {}, "All fields"), el("p", { class: "figure" }, changed)));
  }

  static #objects({ instances }) {
    if (instances.length === 0) return el("p", { class: "soft" }, "The host has added none (AT+QLWADDOBJ).");
    const rows = instances.flatMap(({ path, resources }) => resources.length === 0
      ? [[path, ""]]
      : resources.map(({ id, hex }) => [path + "/" + id, hex]));
    return el("div", { class: "scroll" }, el("table", {},
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "path"), el("th", { scope: "col" }, "value"))),
      el("tbody", {}, ...rows.map(([path, hex]) => el("tr", {},
        el("th", { scope: "row", class: "figure" }, path), el("td", { class: "figure" }, hex === "" ? "–" : hex))))));
  }
}
