/** What a module says, from the events that the door retains to those of this moment. */

import { follow } from "./stream.js";
import { Timeline } from "./timeline.js";

/** Events are shown in batches, so that a busy module costs a frame and not a thousand. */
const BATCH_MS = 50;

export class Feed extends EventTarget {
  timeline = new Timeline();
  #waiting = [];
  #timer = 0;
  #stop = new AbortController();

  /** Follows the module until it is ended. Events: "live", "lost", "dropped" (detail: how many), "refused". */
  begin(api, module) {
    this.end();
    this.#stop = new AbortController();
    const path = "/v1/events?history=true&module=" + encodeURIComponent(module);
    follow(api, path, {
      stands: () => this.#restart(),
      message: (event) => this.#take(event),
      dropped: (data) => this.#tell("dropped", data.count),
      lost: () => this.#tell("lost"),
      refused: (problem) => this.#tell("refused", problem.message),
    }, this.#stop.signal);
  }

  /** Stops; what is known stays, and it may begin again. */
  end() {
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#waiting = [];
  }

  /** What is retained comes once more when the stream is taken up again: begin with nothing. */
  #restart() {
    this.#waiting = [];
    this.timeline.clear();
    this.#tell("live");
  }

  #take(event) {
    this.#waiting.push(event);
    if (this.#timer === 0) this.#timer = setTimeout(() => this.#flush(), BATCH_MS);
  }

  #flush() {
    this.#timer = 0;
    const batch = this.#waiting;
    this.#waiting = [];
    this.timeline.add(batch);
    this.dispatchEvent(new CustomEvent("batch", { detail: batch }));
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
