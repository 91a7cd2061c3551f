/** The timers that run, counting down between two looks. */

import { el, put } from "./dom.js";
import { span } from "./format.js";

const TICK_MS = 100;

export class Timers {
  #running = [];

  constructor() {
    this.body = el("tbody", {});
    const heads = ["timer", "in", "then"].map((name) => el("th", { scope: "col" }, name));
    this.root = el("div", { class: "scroll" },
      el("table", { class: "timers" }, el("thead", {}, el("tr", {}, ...heads)), this.body));
    setInterval(() => this.#tick(), TICK_MS);
  }

  /** Takes what the door says is running. */
  show({ nowNs, timers }) {
    const seen = performance.now();
    this.#running = timers.map((timer) => {
      const left = el("td", { class: "figure" });
      const name = el("th", { scope: "row" }, timer.name);
      const row = el("tr", {}, name, left, el("td", { class: "soft" }, timer.meaning));
      return { row, left, dueMs: seen + (timer.dueNs - nowNs) / 1e6 };
    });
    put(this.body, ...(this.#running.length > 0
      ? this.#running.map(({ row }) => row)
      : [el("tr", {}, el("td", { colspan: 3, class: "soft" }, "No timer runs."))]));
    this.#tick();
  }

  #tick() {
    const now = performance.now();
    for (const { left, dueMs } of this.#running) left.textContent = span((dueMs - now) * 1e6);
  }
}
