/** Plays a recording again: its events come as they came, at a chosen speed, a long silence cut short. */

import { button, el } from "./dom.js";
import { clock } from "./format.js";
import { Timeline } from "./timeline.js";

const SILENCE_MS_MAX = 2000;
const SPEEDS = [1, 10, 100];

export class Replay {
  timeline = new Timeline();
  #events;
  #at;
  #timer = 0;

  /** recording: events and, if it says so, beginMs; ended() is called when the user goes back to what happens now. */
  constructor(name, { events, beginMs }, ended) {
    this.beginMs = beginMs;
    this.#events = events;
    this.#at = events.length;
    this.timeline.add(events);
    this.where = el("input", {
      type: "range", min: 0, max: events.length, value: events.length, "aria-label": "Place in the recording",
      oninput: () => this.#jump(Number(this.where.value)),
    });
    this.speed = el("select", { "aria-label": "Speed of the replay" },
      ...SPEEDS.map((speed) => el("option", { value: speed }, speed + "×")));
    this.plays = button("Play", () => this.#toggle());
    this.time = el("span", { class: "figure" });
    this.root = el("div", { class: "replay", role: "group", "aria-label": "Recording" },
      el("span", { class: "name" }, name), this.plays, this.speed, this.where, this.time,
      button("Back to live", () => { this.stop(); ended(); }));
    this.#show();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.plays.textContent = "Play";
  }

  #toggle() {
    if (this.#timer !== 0) {
      this.stop();
      return;
    }
    if (this.#at >= this.#events.length) this.#jump(0);
    this.plays.textContent = "Stop";
    this.#next();
  }

  #next() {
    if (this.#at >= this.#events.length) {
      this.stop();
      return;
    }
    const event = this.#events[this.#at];
    const before = this.#events[this.#at - 1] ?? event;
    const waitMs = Math.min(SILENCE_MS_MAX, (event.atNs - before.atNs) / 1e6) / Number(this.speed.value);
    this.#timer = setTimeout(() => {
      this.timeline.add([event]);
      this.#at++;
      this.#show();
      this.#next();
    }, waitMs);
  }

  #jump(at) {
    this.stop();
    this.#at = at;
    this.timeline.clear();
    this.timeline.add(this.#events.slice(0, at));
    this.#show();
  }

  #show() {
    this.where.value = this.#at;
    const last = this.#events[this.#at - 1];
    this.time.textContent = last ? clock(last.atNs) + " s" : "0 s";
  }
}
