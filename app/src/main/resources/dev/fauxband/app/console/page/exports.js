/** What is shown, as a file: a picture or a capture. */

import { ofModule } from "./api.js";
import { download, styled, svg } from "./dom.js";
import { drawRow, HEAD_PX, heads, lanesOf, ROW_PX } from "./lanes.js";
import { eventsOf } from "./timeline.js";

const WIDTH_PX = 1000;
const PNG_ROWS_MAX = 500;

const COLOURS = {
  line: "--line-ink", air: "--air-ink", good: "--good", bad: "--bad", warn: "--warn", hint: "--hint", soft: "--soft",
};

function style() {
  const inks = Object.entries(COLOURS).map(([tone, name]) => {
    const ink = styled(name);
    return `.label.${tone}{fill:${ink}}.arrow.${tone}{stroke:${ink}}.tip.${tone}{fill:${ink}}`;
  });
  return `text{font:11px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:${styled("--ink")}}`
    + `.time,.gap{fill:${styled("--soft")}}.head{font-weight:600}.back{fill:none}`
    + `.lifelines line{stroke:${styled("--rule")};stroke-width:1.5}`
    + ".silent line{stroke-dasharray:2 4}.arrow{stroke-width:1.5}"
    + `.arrow.again{stroke-dasharray:7 3}.arrow.fate{stroke-dasharray:3 3}`
    + `.label{paint-order:stroke;stroke:${styled("--card")};stroke-width:4px}`
    + `.cross{stroke:${styled("--bad")};stroke-width:2;fill:none}` + inks.join("");
}

/** The rows as a picture that stands alone. */
export function picture(rows) {
  const lanes = lanesOf(WIDTH_PX);
  const height = rows.length * ROW_PX;
  const body = svg("g", { transform: `translate(0 ${HEAD_PX})` });
  rows.forEach((row, at) => body.append(drawRow(lanes, row, at * ROW_PX)));
  return svg("svg", {
    xmlns: "http://www.w3.org/2000/svg", width: WIDTH_PX, height: height + HEAD_PX,
    viewBox: `0 0 ${WIDTH_PX} ${height + HEAD_PX}`,
  }, svg("title", {}, "What happened between host, module and platform"), svg("style", {}, style()),
  svg("rect", { width: "100%", height: "100%", fill: styled("--card") }), heads(lanes), body);
}

function svgBlob(rows) {
  return new Blob([new XMLSerializer().serializeToString(picture(rows))], { type: "image/svg+xml" });
}

export function saveSvg(rows) {
  download("fauxband.svg", svgBlob(rows));
}

/** Saves the newest rows: a browser cannot hold a picture of all. Says how many were left out. */
export async function savePng(rows) {
  const shown = rows.slice(-PNG_ROWS_MAX);
  const url = URL.createObjectURL(svgBlob(shown));
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  const scale = shown.length < 200 ? 2 : 1;
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  download("fauxband.png", await new Promise((done) => { canvas.toBlob(done, "image/png"); }));
  return rows.length - shown.length;
}

/** What time it was when the module's clock showed 0; undefined when it does not say. */
export async function beginMs(api, module) {
  const answer = await api.get(ofModule(module, "/timers")).catch(() => undefined);
  return answer === undefined ? undefined : Math.round(Date.now() - answer.nowNs / 1e6);
}

/** Saves the events as pcapng, which the door writes. */
export async function saveCapture(api, rows, began) {
  const octets = await api.octets("/v1/capture", { events: eventsOf(rows), beginMs: began });
  download("fauxband.pcapng", new Blob([octets], { type: "application/octet-stream" }));
}
