/** The page of a fleet: how many modules are in which state, how fast they work, and a dot for each. */

import { Dots, inkOf } from "./dots.js";
import { el, put } from "./dom.js";
import { card } from "./facts.js";
import { count, short, words } from "./format.js";
import { remember } from "./names.js";
import { attempt } from "./notices.js";
import { Plot } from "./plots.js";

const LOOK_MS = 1000;
const WORK = ["register", "update", "send", "deregister"];

function curves(of) {
  return WORK.map((work, at) => ({ label: work, ink: "--s" + at, of: (sample) => of(sample.work?.[work] ?? {}) }));
}

export class FleetPage {
  #api;
  #open;
  #modules = 0;
  #samples = [];

  /** opened(name) is called when a module got its page. */
  constructor(api, opened) {
    this.#api = api;
    this.#open = opened;
    this.counts = el("ul", { class: "counts" });
    this.figures = el("dl", { class: "tiles" });
    this.dots = new Dots((n) => this.#choose(n));
    this.plots = [
      new Plot("Work done per second", "/s", curves((work) => work.per_second)),
      new Plot("Latency, 99 of 100", " s", curves((work) => work.p99_s)),
      new Plot("Latency, median", " s", curves((work) => work.p50_s)),
    ];
    this.number = el("input", {
      type: "number", min: 0, value: 0, "aria-label": "Number of the module, from 0 on",
    });
    this.root = el("section", { id: "page-fleet", class: "page fleet", role: "tabpanel", tabindex: -1 },
      card("Modules", this.counts, this.dots.root, this.#form()),
      card("Now", this.figures),
      el("div", { class: "plots" }, ...this.plots.map((plot) => plot.root)));
  }

  #form() {
    const choose = (event) => {
      event.preventDefault();
      this.#choose(Number(this.number.value));
    };
    return el("form", { class: "group", onsubmit: choose }, el("span", { class: "soft" }, "Click a dot, or"),
      this.number, el("button", { type: "submit" }, "Open module"));
  }

  /** Looks every second while it is seen. */
  async begin() {
    const answer = await this.#api.get("/v1/fleet/samples").catch(() => ({ samples: [] }));
    this.#samples = answer.samples;
    this.#look();
    setInterval(() => { if (!this.root.hidden && !document.hidden) this.#look(); }, LOOK_MS);
  }

  seen() {
    this.#look();
  }

  repaint() {
    this.dots.draw();
    this.plots.forEach((plot) => plot.repaint());
  }

  async #look() {
    const [fleet, octets] = await Promise.all([
      this.#api.get("/v1/fleet").catch(() => undefined),
      this.#api.octets("/v1/fleet/states").catch(() => undefined),
    ]);
    if (fleet === undefined) return;
    this.#modules = fleet.modules;
    this.number.max = fleet.modules - 1;
    this.dots.name(fleet.states);
    if (octets) this.dots.show(new Uint8Array(octets));
    if (!fleet.sample) return;
    if (fleet.sample.seconds !== this.#samples.at(-1)?.seconds) this.#samples.push(fleet.sample);
    this.#samples.splice(0, this.#samples.length - 600);
    this.#counts(fleet);
    this.#tiles(fleet.sample);
    this.plots.forEach((plot) => plot.show(this.#samples));
  }

  #counts({ states, sample, modules }) {
    put(this.counts, ...states.map((state) => {
      const n = sample.states[state.name] ?? 0;
      return el("li", { class: n === 0 ? "none" : "" },
        el("span", { class: "ink", style: `background:var(${inkOf(state)})` }),
        el("span", {}, words(state.name)), el("strong", { class: "figure" }, count(n)),
        el("span", { class: "soft figure" }, n === 0 ? "" : short((100 * n) / modules) + " %"));
    }));
  }

  #tiles(sample) {
    const failed = Object.values(sample.work).reduce((sum, work) => sum + work.failed, 0);
    const rate = Object.values(sample.work).reduce((sum, work) => sum + work.per_second, 0);
    const tiles = [
      ["modules", count(this.#modules)], ["running for", short(sample.seconds) + " s"], ["work", short(rate) + "/s"],
      ["failed", count(failed)], ["datagrams sent", count(sample.datagrams_sent)],
      ["retransmitted", count(sample.retransmitted)], ["processors", short(sample.cpus)],
      ["heap", short(sample.heap_bytes / 1e6) + " MB"],
    ];
    put(this.figures, ...tiles.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
  }

  async #choose(n) {
    const answer = await attempt("Open module " + n, () => this.#api.post("/v1/fleet/modules/" + n));
    if (!answer) return;
    remember(answer.name, n);
    this.#open(answer.name);
  }
}
