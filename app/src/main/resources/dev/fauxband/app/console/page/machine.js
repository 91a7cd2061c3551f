/** A state machine as a picture: states on a ring, so that no arrow runs through a state; the present one is lit. */

import { el, svg } from "./dom.js";

const CHAR_PX = 6.4;
const NODE_PX = 24;
const BEND = 0.09;

function ring(states) {
  const wide = states.length <= 2 ? 90 : 146;
  const high = states.length <= 2 ? 0 : states.length <= 6 ? 82 : 112;
  return new Map(states.map(({ name }, at) => {
    const angle = Math.PI + (2 * Math.PI * at) / states.length;
    return [name, {
      x: Math.round(wide * Math.cos(angle)), y: Math.round(high * Math.sin(angle)), half: name.length * CHAR_PX / 2 + 9,
    }];
  }));
}

/** Where a line from the middle of a node towards a point leaves it. */
function edge(node, towards, more) {
  const dx = towards.x - node.x;
  const dy = towards.y - node.y;
  const wide = dx === 0 ? Infinity : (node.half + more) / Math.abs(dx);
  const high = dy === 0 ? Infinity : (NODE_PX / 2 + more) / Math.abs(dy);
  const scale = Math.min(wide, high);
  return { x: node.x + dx * scale, y: node.y + dy * scale };
}

function point({ x, y }, angle) {
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle})`;
  return svg("path", { class: "point", d: "M0 0l-7 -3.2v6.4z", transform });
}

function step(from, to) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const bend = { x: (from.x + to.x) / 2 - dy * BEND, y: (from.y + to.y) / 2 + dx * BEND };
  const begin = edge(from, bend, 1);
  const end = edge(to, bend, 3);
  const angle = (Math.atan2(end.y - bend.y, end.x - bend.x) * 180) / Math.PI;
  const n = (value) => value.toFixed(1);
  return [
    svg("path", { class: "step", d: `M${n(begin.x)} ${n(begin.y)}Q${n(bend.x)} ${n(bend.y)} ${n(end.x)} ${n(end.y)}` }),
    point(end, n(angle)),
  ];
}

function loop(node) {
  const y = node.y - NODE_PX / 2;
  return [
    svg("path", { class: "step", d: `M${node.x - 10} ${y}c-4 -18 24 -18 20 -2` }),
    point({ x: node.x + 10, y: y - 1 }, 100),
  ];
}

export class MachinePicture {
  #machine;
  #groups = new Map();
  #state;

  constructor(machine) {
    this.#machine = machine;
    this.now = el("strong", {}, "–");
    this.meaning = el("span", { class: "soft" });
    this.why = el("p", { class: "why soft" });
    this.root = el("figure", { class: "machine", "data-machine": machine.name },
      el("figcaption", {}, el("h3", {}, machine.title), el("p", {}, this.now, " ", this.meaning)),
      this.#draw(), this.why);
  }

  #draw() {
    const places = ring(this.#machine.states);
    const nodes = [...places.values()];
    const right = Math.max(...nodes.map((node) => node.x + node.half)) + 6;
    const left = Math.min(...nodes.map((node) => node.x - node.half)) - 6;
    const top = Math.min(...nodes.map((node) => node.y)) - NODE_PX / 2 - 20;
    const bottom = Math.max(...nodes.map((node) => node.y)) + NODE_PX / 2 + 12;
    const picture = svg("svg", {
      viewBox: `${left} ${top} ${right - left} ${bottom - top}`, width: right - left, height: bottom - top,
      role: "img", "aria-label": this.#spoken(),
    });
    for (const { from, to } of this.#machine.steps) {
      const parts = from === to ? loop(places.get(from)) : step(places.get(from), places.get(to));
      picture.append(svg("g", { class: "edge", "data-from": from, "data-to": to }, ...parts));
    }
    for (const [name, node] of places) {
      const group = svg("g", { class: "state", transform: `translate(${node.x} ${node.y})` },
        svg("rect", { x: -node.half, y: -NODE_PX / 2, width: 2 * node.half, height: NODE_PX, rx: 6 }),
        svg("text", { "text-anchor": "middle", y: 4 }, name));
      this.#groups.set(name, group);
      picture.append(group);
    }
    this.picture = picture;
    return picture;
  }

  /** Lights a state, and the steps that may follow; why it came to be so is not known yet. None: nothing is known. */
  light(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.why.textContent = "";
    for (const [name, group] of this.#groups) group.classList.toggle("lit", name === state);
    for (const one of this.picture.querySelectorAll(".edge")) one.classList.toggle("next", one.dataset.from === state);
    this.now.textContent = state ?? "–";
    this.meaning.textContent = this.#machine.states.find(({ name }) => name === state)?.meaning ?? "";
    this.picture.setAttribute("aria-label", this.#spoken());
  }

  /** Says how it came to be so. */
  changed(event) {
    this.why.textContent = "from " + event.from + ": " + event.why;
  }

  #spoken() {
    const next = this.#machine.steps.filter(({ from }) => from === this.#state).map(({ to }) => to);
    return this.#state === undefined
      ? this.#machine.title
      : `${this.#machine.title}: ${this.#state}; next may be ${next.join(", ")}`;
  }
}
