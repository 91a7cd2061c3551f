/** What the page says of itself: the connection, dropped events, what came of a deed. */

const at = (id) => document.getElementById(id);
let clearing = 0;

/** Says how it stands with the program: live, lost, connecting. */
export function connection(state, text) {
  const place = at("connection");
  place.dataset.state = state;
  place.textContent = text;
}

/** Whether the program is there, as far as this page knows. */
export function connected() {
  return at("connection").dataset.state !== "lost";
}

/** What concerns the whole page; empty takes it away. */
export function banner(text) {
  at("banner").textContent = text;
  at("banner").hidden = text === "";
}

/** How many events this page was too slow for. */
export function dropped(count) {
  at("dropped").textContent = count + " dropped";
  at("dropped").title = "This page read too slowly: so many events are not shown. Reload to see what is retained.";
  at("dropped").hidden = count === 0;
}

/** What came of a deed, seen for some seconds and read aloud. */
export function say(text, bad = false) {
  const place = at("toast");
  place.textContent = text;
  place.dataset.bad = bad;
  clearTimeout(clearing);
  clearing = setTimeout(() => { place.textContent = ""; }, bad ? 12000 : 5000);
}

/** What the door says came of it. */
function outcome(result) {
  return result?.remark ?? "done";
}

/** Does what needs the program, and says what came of it: at once that nothing did, when the program is away. */
export async function attempt(what, deed, told = outcome) {
  if (!connected()) {
    say(what + ": not done, the program does not answer.", true);
    return undefined;
  }
  return perform(what, deed, told);
}

/** Does it, with or without the program, and says what came of it. */
export async function perform(what, deed, told = outcome) {
  try {
    const result = await deed();
    say(what + ": " + told(result));
    return result;
  } catch (problem) {
    say(what + ": " + problem.message, true);
    return undefined;
  }
}
