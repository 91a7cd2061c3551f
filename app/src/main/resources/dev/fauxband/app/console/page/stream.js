/** Server-sent events over fetch, because EventSource cannot carry the token. */

import { Refused } from "./api.js";

const WAIT_MS = [300, 600, 1000, 2000];
const NEVER_AGAIN = new Set([400, 401, 403, 404, 409]);

function pause(ms, signal) {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", () => { clearTimeout(timer); done(); }, { once: true });
  });
}

/** Splits what arrives into events: each calls heard(name, data). */
export function splitter(heard) {
  let rest = "";
  return (text) => {
    const blocks = (rest + text).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      let name = "message";
      const data = [];
      for (const line of block.split("\n")) {
        if (line.startsWith("event:")) name = line.slice(6).trim();
        else if (line.startsWith("data:")) data.push(line.slice(5).trimStart());
      }
      if (data.length > 0) heard(name, JSON.parse(data.join("\n")));
    }
  };
}

async function listen(api, path, on, signal) {
  const response = await api.fetch(path, { signal });
  on.stands?.();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const take = splitter((name, data) => on[name]?.(data));
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    take(value);
  }
}

/**
 * Follows a stream until it is told to stop, and takes it up again when it breaks.
 *
 * on: a function for each name of an event ("message" for those without), "stands" when the stream begins, "lost" when
 * it broke, "refused" when the door will not have it.
 */
export async function follow(api, path, on, signal) {
  let tries = 0;
  const handlers = { ...on, stands: () => { tries = 0; on.stands?.(); } };
  while (!signal.aborted) {
    try {
      await listen(api, path, handlers, signal);
    } catch (problem) {
      if (problem instanceof Refused && NEVER_AGAIN.has(problem.status)) {
        on.refused?.(problem);
        return;
      }
    }
    if (signal.aborted) return;
    on.lost?.();
    await pause(WAIT_MS[Math.min(tries++, WAIT_MS.length - 1)], signal);
  }
}
