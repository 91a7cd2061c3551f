/** The sequence: host, module and platform on one axis of time. Only the rows in sight are drawn. */

import { button, el, put, svg } from "./dom.js";
import { caption, drawRow, HEAD_PX, heads, lanesOf, lifelines, ROW_PX } from "./lanes.js";
import { arrange } from "./timeline.js";

/** Rows drawn beyond each edge, so that a scroll shows no hole. */
const SPARE = 6;

/** So near to the end counts as at the end: the picture follows. */
const NEAR_PX = ROW_PX * 2;

function spoken(row) {
  return (row.lanes ? row.lanes.join(" to ") + ": " : "") + caption(row);
}

export class Sequence extends EventTarget {
  #timeline;
  #rows = [];
  #filter = { text: "", groups: new Set(["line", "air", "remark"]) };
  #selected;
  #paused;
  #following = true;
  #opened = false;
  #followed = true;
  #newest = -1;
  #due = 0;
  #changed = () => this.#later();

  /**
   * Events: "select" (detail: the row, none when it is not shown any more), "close", "pause" (detail: how many came
   * since, null when it goes on).
   */
  constructor() {
    super();
    this.nothing = "Nothing has happened yet. Type AT in the terminal.";
    this.more = button("", () => this.follow(), { class: "more", hidden: true });
    this.picture = svg("svg", { role: "none", class: "lanes" });
    this.inner = el("div", { role: "none", class: "tall" }, this.picture);
    this.list = el("div", {
      role: "listbox", tabindex: 0, class: "rows", "aria-label": "What happened, oldest first",
      onscroll: () => this.#scrolled(), onkeydown: (event) => this.#key(event), onclick: (event) => this.#click(event),
    }, this.inner);
    this.head = svg("svg", { class: "heads", role: "none", "aria-hidden": true, height: HEAD_PX });
    this.empty = el("p", { class: "empty" });
    this.root = el("div", { class: "sequence-view" }, this.head, this.list, this.empty, this.more);
    new ResizeObserver(() => this.#resized()).observe(this.list);
  }

  /** Shows these events. */
  show(timeline) {
    this.#timeline?.removeEventListener("change", this.#changed);
    this.#timeline = timeline;
    timeline.addEventListener("change", this.#changed);
    this.#paused = undefined;
    this.#following = true;
    this.#later();
  }

  /** Goes to the newest, and stays there. */
  follow() {
    this.#following = true;
    this.list.focus({ preventScroll: true });
    this.#later();
  }

  filter(text, groups) {
    this.#filter = { text, groups };
    this.#later();
  }

  /** Freezes the picture, or lets it go on. */
  pause(on) {
    this.#paused = on ? this.#timeline.rows.slice() : undefined;
    if (!on) this.#following = true;
    this.#later();
  }

  get paused() {
    return this.#paused !== undefined;
  }

  /** What is shown, with the silences. */
  get rows() {
    return this.#rows;
  }

  /** What was selected stays in sight when its details take room. */
  #resized() {
    const at = this.#rows.indexOf(this.#selected);
    if (at >= 0 && !this.#following) this.#reveal(at);
    this.#later();
  }

  #later() {
    if (this.#due === 0) this.#due = requestAnimationFrame(() => { this.#due = 0; this.#arrange(); });
  }

  #arrange() {
    if (this.#timeline === undefined || this.list.clientHeight === 0) return;
    this.#rows = arrange(this.#paused ?? this.#timeline.rows, this.#filter);
    this.inner.style.height = this.#rows.length * ROW_PX + "px";
    this.empty.hidden = this.#rows.length > 0;
    this.empty.textContent = this.#timeline.rows.length > 0
      ? "The filter lets nothing through."
      : this.nothing;
    if (this.#following && !this.#paused) this.list.scrollTop = this.list.scrollHeight;
    this.#draw();
    this.#tellNew();
    if (this.#selected !== undefined && !this.#rows.includes(this.#selected)) this.#lose();
    const came = this.#paused ? this.#timeline.rows.length - this.#paused.length : null;
    this.dispatchEvent(new CustomEvent("pause", { detail: came }));
  }

  /** How many came that are not in sight. */
  #tellNew() {
    const all = this.#rows;
    const newest = all.at(-1)?.number ?? -1;
    if (this.#following || this.#paused || newest < this.#newest) this.#newest = newest;
    const came = all.filter((row) => row.number > this.#newest).length;
    this.more.hidden = came === 0;
    this.more.textContent = came + " new ↓";
  }

  /** What was selected is not there any more. */
  #lose() {
    this.deselect();
    this.dispatchEvent(new CustomEvent("select"));
  }

  #scrolled() {
    const list = this.list;
    this.#following = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
    this.#draw();
    if (this.#following) this.#tellNew();
  }

  #draw() {
    const lanes = lanesOf(this.list.clientWidth);
    const first = Math.max(0, Math.floor(this.list.scrollTop / ROW_PX) - SPARE);
    const last = Math.min(this.#rows.length, first + Math.ceil(this.list.clientHeight / ROW_PX) + 2 * SPARE);
    const height = (last - first) * ROW_PX;
    const drawn = [lifelines(lanes, height, this.list.clientHeight)];
    for (let at = first; at < last; at++) drawn.push(this.#option(lanes, at, (at - first) * ROW_PX));
    this.picture.setAttribute("width", lanes.width);
    this.picture.setAttribute("height", Math.max(height, first === 0 ? this.list.clientHeight : 0));
    this.picture.style.top = first * ROW_PX + "px";
    put(this.picture, ...drawn);
    this.head.setAttribute("width", lanes.width);
    put(this.head, heads(lanes));
    const there = this.#rows.slice(first, last).includes(this.#selected);
    if (there) this.list.setAttribute("aria-activedescendant", "row-" + this.#selected.number);
    else this.list.removeAttribute("aria-activedescendant");
  }

  #option(lanes, at, y) {
    const row = this.#rows[at];
    const drawn = drawRow(lanes, row, y);
    if (row.gapNs !== undefined) {
      drawn.setAttribute("aria-hidden", "true");
      return drawn;
    }
    const chosen = row === this.#selected;
    drawn.id = "row-" + row.number;
    drawn.dataset.at = at;
    drawn.dataset.kind = row.event.kind;
    drawn.setAttribute("role", "option");
    drawn.setAttribute("aria-selected", chosen);
    drawn.setAttribute("aria-description", spoken(row));
    drawn.classList.add("row");
    if (!chosen && this.#kin(row)) drawn.classList.add("kin");
    return drawn;
  }

  /** Belongs to the exchange of the selected message, which its Message ID tells. */
  #kin(row) {
    const mine = this.#selected?.coap;
    const other = row.coap;
    return mine !== undefined && other !== undefined && mine.mid === other.mid;
  }

  #click(event) {
    const hit = event.target.closest(".row");
    if (hit) this.#select(Number(hit.dataset.at));
  }

  /** Selects a row, the next message when it is a silence, and opens it. */
  #select(at, open = true) {
    this.#selected = this.#rows[at];
    if (open && !this.#opened) {
      this.#opened = true;
      this.#followed = this.#following;
      this.#following = false;
    }
    if (open) this.dispatchEvent(new CustomEvent("select", { detail: this.#selected }));
    this.#reveal(at);
    this.#draw();
  }

  /** Nothing is selected; it follows again if it did before something was opened. */
  deselect() {
    this.#selected = undefined;
    if (this.#opened) this.#following = this.#followed;
    this.#opened = false;
    this.#later();
  }

  #reveal(at) {
    const list = this.list;
    const top = at * ROW_PX;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + ROW_PX > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW_PX - list.clientHeight;
  }

  #key(event) {
    const now = this.#rows.indexOf(this.#selected);
    const page = Math.max(1, Math.floor(this.list.clientHeight / ROW_PX) - 1);
    const end = this.#rows.length - 1;
    const from = now < 0 ? end + 1 : now;
    const next = {
      ArrowUp: from - 1, ArrowDown: from + 1, PageUp: from - page, PageDown: from + page, Home: 0, End: end,
    }[event.key];
    if (next !== undefined && end >= 0) {
      event.preventDefault();
      this.#step(Math.min(end, Math.max(0, next)), next < from ? -1 : 1);
      if (event.key === "End") this.#followed = this.#following = true;
    } else if (event.key === "Escape") {
      this.dispatchEvent(new Event("close"));
    } else if (event.key === "Enter" && now >= 0) {
      event.preventDefault();
      this.#select(now);
    }
  }

  #step(at, direction) {
    let to = at;
    while (this.#rows[to]?.gapNs !== undefined) to += direction;
    if (this.#rows[to]) this.#select(to, false);
  }
}
