/** Rates and latencies over time, drawn by uPlot. */

import { el, styled } from "./dom.js";
import { short } from "./format.js";

const HEIGHT_PX = 170;

/** uPlot is a script of the old kind: it is fetched when the first plot is wanted. */
let coming;

function uplot() {
  coming ??= new Promise((done, failed) => {
    document.head.append(
      el("link", { rel: "stylesheet", href: "/console/uPlot.min.css" }),
      el("script", { src: "/console/uPlot.iife.min.js", onload: () => done(globalThis.uPlot), onerror: failed }));
  });
  return coming;
}

function axis(values) {
  return {
    stroke: styled("--soft"),
    grid: { stroke: styled("--rule"), width: 1 },
    ticks: { stroke: styled("--rule"), width: 1 },
    font: "11px system-ui, sans-serif", size: 58, values: (_, ticks) => ticks.map(values),
  };
}

/** Samples that no line leads to: alone among those that are missing. */
function alone(values) {
  const known = values.flatMap((value, at) => (value === null ? [] : [at]));
  return known.length === 1 ? known : [];
}

/** Where each curve has its last value. */
function lasts(points) {
  return points.map((values) => values.findLastIndex((value) => value !== null));
}

export class Plot {
  #title;
  #curves;
  #unit;
  #plot;
  #samples = [];

  /** curves: {label, ink, of(sample)}; those that never have a value stay away. */
  constructor(title, unit, curves) {
    this.#title = title;
    this.#unit = unit;
    this.#curves = curves;
    this.place = el("div", { class: "plot-place" });
    this.root = el("figure", { class: "plot" }, el("figcaption", {}, title), this.place);
    new ResizeObserver(() => this.#resize()).observe(this.place);
  }

  show(samples) {
    this.#samples = samples;
    this.#draw();
  }

  /** Draws anew, in the colours of the theme. */
  repaint() {
    this.#plot?.destroy();
    this.#plot = undefined;
    this.#draw();
  }

  async #draw() {
    const UPlot = await uplot();
    if (this.place.clientWidth === 0) return;
    const points = [this.#samples.map((it) => it.seconds),
      ...this.#curves.map(({ of }) => this.#samples.map((it) => of(it) ?? null))];
    if (this.#plot) this.#plot.setData(points);
    else this.#plot = new UPlot(this.#options(), points, this.place);
    if (this.#plot.cursor.left < 0) this.#plot.setLegend({ idxs: lasts(points) });
  }

  #options() {
    return {
      width: this.place.clientWidth, height: HEIGHT_PX, scales: { x: { time: false } },
      cursor: { points: { size: 6 } }, legend: { live: true },
      axes: [{ ...axis((value) => short(value) + " s"), size: 26 }, axis((value) => short(value) + this.#unit)],
      series: [{ label: "at", value: (_, value) => short(value) + " s" }, ...this.#curves.map(({ label, ink }) => ({
        label, stroke: styled(ink), width: 1.5, spanGaps: true,
        points: { size: 6, fill: styled(ink), filter: (plot, number) => alone(plot.data[number]) },
        value: (_, value) => (value === null || value === undefined ? "–" : short(value) + this.#unit),
      }))],
    };
  }

  #resize() {
    const width = this.place.clientWidth;
    if (this.#plot && width > 0) this.#plot.setSize({ width, height: HEIGHT_PX });
    else if (this.#samples.length > 0) this.#draw();
  }
}
