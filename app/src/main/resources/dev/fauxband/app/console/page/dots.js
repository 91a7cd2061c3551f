/** A dot per module, a hundred thousand of them: pixels, written at once. */

import { el, styled } from "./dom.js";
import { count } from "./format.js";

const HIGH_MIN_PX = 220;

const INKS = {
  waiting: 7, attaching: 1, setting_up: 6, opening: 0, registered: 2, backing_off: 3, closing: 4, closed: 10, ended: 11,
};

const INKS_MAX = 12;

/** The colour of a state. */
export function inkOf({ name, code }) {
  return "--s" + (INKS[name] ?? code % INKS_MAX);
}

function rgb(text) {
  const digits = /^#(..)(..)(..)$/.exec(text);
  const [r, g, b] = digits ? digits.slice(1).map((two) => parseInt(two, 16)) : [128, 128, 128];
  return (255 << 24) | (b << 16) | (g << 8) | r;
}

export class Dots {
  #states = new Uint8Array(0);
  #known = [];
  #cell = 1;
  #columns = 1;

  /** chosen(n) is called for the module that was clicked, from 0 on. */
  constructor(chosen) {
    this.canvas = el("canvas", {
      class: "dots", role: "img",
      onclick: (event) => { const n = this.#at(event); if (n >= 0) chosen(n); },
      onmousemove: (event) => this.#tell(event), onmouseleave: () => { this.told.textContent = ""; },
    });
    this.told = el("p", { class: "told soft", "aria-hidden": true });
    this.box = el("div", { class: "dots-box" }, this.canvas);
    this.root = el("div", {}, this.box, this.told);
    new ResizeObserver(() => this.draw()).observe(this.box);
  }

  /** The states by code: {code, name}. */
  name(states) {
    this.#known = states;
  }

  /** An octet per module. */
  show(states) {
    this.#states = states;
    this.draw();
  }

  /** As large as the room allows, but each a whole number of pixels. */
  #lay(room, wanted) {
    const n = Math.max(1, this.#states.length);
    const cell = Math.max(1, Math.min(12, Math.round(Math.sqrt((room * wanted) / n))));
    this.#columns = Math.max(1, Math.floor(room / cell));
    this.#cell = cell;
    return Math.ceil(n / this.#columns);
  }

  draw() {
    const ratio = window.devicePixelRatio || 1;
    const room = Math.floor(this.box.clientWidth * ratio);
    if (room === 0 || this.#states.length === 0) return;
    const rows = this.#lay(room, Math.max(HIGH_MIN_PX, window.innerHeight * 0.4) * ratio);
    const cell = this.#cell;
    this.canvas.width = this.#columns * cell;
    this.canvas.height = rows * cell;
    this.canvas.style.width = this.canvas.width / ratio + "px";
    const context = this.canvas.getContext("2d");
    const image = context.createImageData(this.canvas.width, this.canvas.height);
    this.#paint(new Uint32Array(image.data.buffer), this.canvas.width, cell);
    context.putImageData(image, 0, 0);
    this.canvas.setAttribute("aria-label", this.#spoken());
  }

  #paint(pixels, width, cell) {
    const inks = new Map(this.#known.map((state) => [state.code, rgb(styled(inkOf(state)))]));
    const unknown = rgb(styled("--soft"));
    const dot = cell >= 3 ? cell - 1 : cell;
    for (let n = 0; n < this.#states.length; n++) {
      const ink = inks.get(this.#states[n]) ?? unknown;
      const from = Math.floor(n / this.#columns) * cell * width + (n % this.#columns) * cell;
      for (let y = 0; y < dot; y++) pixels.fill(ink, from + y * width, from + y * width + dot);
    }
  }

  #at(event) {
    const scale = this.canvas.width / this.canvas.clientWidth;
    const column = Math.floor((event.offsetX * scale) / this.#cell);
    const n = Math.floor((event.offsetY * scale) / this.#cell) * this.#columns + column;
    return column < this.#columns && n < this.#states.length ? n : -1;
  }

  #tell(event) {
    const n = this.#at(event);
    this.told.textContent = n < 0 ? "" : "module " + n + ": " + this.#name(this.#states[n]);
  }

  #name(code) {
    return this.#known.find((state) => state.code === code)?.name ?? "state " + code;
  }

  #spoken() {
    const counts = new Map();
    for (const code of this.#states) counts.set(code, (counts.get(code) ?? 0) + 1);
    return "A dot per module: " + [...counts].map(([code, n]) => count(n) + " " + this.#name(code)).join(", ");
  }
}
