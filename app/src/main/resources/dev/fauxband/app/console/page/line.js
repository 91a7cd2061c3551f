/** This page as a host of its own at the module's line: it comes when something is to be typed. */

import { ofModule } from "./api.js";
import { hex, octets } from "./format.js";
import { follow } from "./stream.js";

const PATIENCE_MS = 5000;

function promised() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  // Whoever types waits for it and hears of a failure; without one nobody needs to.
  made.promise.catch(() => {});
  return made;
}

export class Line {
  #api;
  #heard;
  #module = "";
  #stop;
  #ready = promised();

  /** heard(bytes) gets what the module says to this host. */
  constructor(api, heard) {
    this.#api = api;
    this.#heard = heard;
  }

  /** From now on it is the line of this module. */
  of(module) {
    this.leave();
    this.#module = module;
  }

  leave() {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#ready = promised();
  }

  /** Comes to the line, if it is not there. */
  attach() {
    if (this.#stop) return;
    this.#stop = new AbortController();
    follow(this.#api, ofModule(this.#module, "/line"), {
      open: ({ line }) => this.#ready.resolve(line),
      message: (data) => this.#heard(octets(data.octets)),
      lost: () => { this.#ready = promised(); },
      refused: (problem) => { this.#ready.reject(problem); this.#stop = undefined; },
    }, this.#stop.signal);
  }

  /** Types octets. */
  async type(bytes) {
    this.attach();
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error("the line does not open: nothing was typed.")), PATIENCE_MS);
    });
    const line = await Promise.race([this.#ready.promise, late]).finally(() => clearTimeout(timer));
    await this.#api.post(ofModule(this.#module, "/line"), { line, octets: hex(bytes) });
  }
}
