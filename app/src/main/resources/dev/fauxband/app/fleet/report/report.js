"use strict";
(() => {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const place = document.getElementById("plots");
  const HEIGHT = 220;
  const COLOURS = 9;
  let drawn = [];

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function short(value) {
    if (value === null || value === undefined) return "–";
    const size = Math.abs(value);
    if (size >= 1e9) return +(value / 1e9).toPrecision(3) + "G";
    if (size >= 1e6) return +(value / 1e6).toPrecision(3) + "M";
    if (size >= 1e4) return +(value / 1e3).toPrecision(3) + "k";
    return String(+value.toPrecision(3));
  }

  function time(seconds) {
    if (seconds === null || seconds === undefined) return "–";
    if (seconds < 120) return +seconds.toFixed(1) + " s";
    const minutes = Math.floor(seconds / 60);
    const rest = Math.round(seconds % 60);
    return minutes < 120
      ? minutes + ":" + String(rest).padStart(2, "0")
      : Math.floor(minutes / 60) + " h " + (minutes % 60);
  }

  function percentile(x) {
    if (x === null || x === undefined) return "–";
    const value = 100 - 100 / x;
    const digits = Math.max(0, Math.ceil(Math.log10(x)) - 1);
    return +value.toFixed(Math.min(6, digits)) + " %";
  }

  // The moments at which something happened, as dashed lines.
  function marks(u) {
    const ratio = devicePixelRatio;
    u.ctx.save();
    u.ctx.strokeStyle = colour("--warn");
    u.ctx.lineWidth = ratio;
    u.ctx.setLineDash([4 * ratio, 4 * ratio]);
    for (const mark of figures.marks) {
      if (mark.x < u.scales.x.min || mark.x > u.scales.x.max) continue;
      const x = Math.round(u.valToPos(mark.x, "x", true));
      u.ctx.beginPath();
      u.ctx.moveTo(x, u.bbox.top);
      u.ctx.lineTo(x, u.bbox.top + u.bbox.height);
      u.ctx.stroke();
    }
    u.ctx.restore();
  }

  // A logarithmic scale needs two decades at least to have a label at each of them.
  function logRange(u, min, max) {
    if (min === null || max === null) return [1, 10];
    let low = Math.pow(10, Math.floor(Math.log10(min)));
    let high = Math.pow(10, Math.ceil(Math.log10(max)));
    return low === high ? [low, high * 10] : [low, high];
  }

  const isDecade = (value) => Number.isInteger(+Math.log10(value).toFixed(6));
  const decades = (u, values) => values.map((value) => (isDecade(value) ? short(value) : null));
  const nines = (u, values) => values.map((value) => (isDecade(value) ? percentile(value) : null));
  const onlyDecades = (u, values) => values.map((value) => (isDecade(value) ? value : null));

  function options(plot, width) {
    const axis = { stroke: colour("--soft"), grid: { stroke: colour("--grid"), width: 1 }, font: "11px system-ui" };
    axis.ticks = axis.grid;
    const x = Object.assign({ space: 60, size: 32 }, axis);
    const y = Object.assign({ space: 28, size: 52, values: (u, values) => values.map(short) }, axis);
    const upward = { min: { soft: 0, mode: 1 }, max: { soft: 1, pad: 0.1, mode: 1 } };
    const scales = { x: { time: false }, y: { range: upward } };
    x.values = (u, values) => values.map(time);
    if (plot.percentiles) {
      scales.x = { time: false, distr: 3, log: 10 };
      x.values = nines;
      x.grid = x.ticks = Object.assign({ filter: onlyDecades }, axis.grid);
    }
    if (plot.log) {
      scales.y = { distr: 3, log: 10, range: logRange };
      y.values = decades;
      y.grid = y.ticks = Object.assign({ filter: onlyDecades }, axis.grid);
    }
    const series = plot.series.map((one, i) => ({
      label: one.name,
      stroke: colour("--s" + (i % COLOURS)),
      width: 1.5,
      points: plot.percentiles ? { show: false } : { size: 4 },
      spanGaps: true,
      value: (u, value) => short(value) + (plot.unit === "" || value === null ? "" : " " + plot.unit),
    }));
    const first = plot.percentiles
      ? { label: "percentile", value: (u, value) => percentile(value) }
      : { label: "time", value: (u, value) => time(value) };
    return {
      width, height: HEIGHT, scales, axes: [x, y], series: [first, ...series],
      cursor: plot.percentiles ? {} : { sync: { key: "time" } },
      hooks: { draw: plot.percentiles ? [] : [marks] },
    };
  }

  function draw() {
    drawn.forEach((one) => one.u.destroy());
    drawn = [];
    place.replaceChildren();
    for (const plot of figures.plots) {
      if (plot.series.length === 0) continue;
      const box = document.createElement("div");
      box.className = "plot";
      const title = document.createElement("h3");
      title.textContent = plot.title + (plot.unit === "" || plot.unit === "/s" ? "" : ", " + plot.unit);
      box.append(title);
      place.append(box);
      const data = [plot.x || figures.seconds, ...plot.series.map((one) => one.values)];
      drawn.push({ box, u: new uPlot(options(plot, box.clientWidth), data, box) });
    }
  }

  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  addEventListener("resize", () =>
    drawn.forEach((one) => one.u.setSize({ width: one.box.clientWidth, height: HEIGHT })));
})();
