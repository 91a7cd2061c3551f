/** What was said on the line, on a terminal: what is not a printable character is shown, none is obeyed. */

import { el, styled } from "./dom.js";
import "./xterm.js";

const SCROLLBACK_LINES = 5000;
const SPOKEN_LINES = 200;
const EARLIER_MS = 1500;

const CSI = "\x1b[";
const INKS = { good: "32", bad: "31", urc: "36", dim: "90" };

function ink(tone, text) {
  return tone ? CSI + INKS[tone] + "m" + text + CSI + "0m" : text;
}

function toneOf(line) {
  if (/^(ERROR|\+CME ERROR.*|.*\bFAIL)$/.test(line)) return "bad";
  if (/^(OK|.*\bOK)$/.test(line)) return "good";
  return line.startsWith("+") ? "urc" : undefined;
}

function visible(octet) {
  return octet >= 32 && octet < 127
    ? String.fromCharCode(octet)
    : "\\x" + octet.toString(16).padStart(2, "0").toUpperCase();
}

/** An escape sequence of a stranger is a text like any other. */
function printable(text) {
  return [...text].map((character) => visible(character.codePointAt(0))).join("");
}

function colours() {
  const dark = styled("--dark") === "1";
  const ink = styled("--ink");
  return {
    background: styled("--screen"), foreground: ink, cursor: styled("--screen"), cursorAccent: styled("--screen"),
    selectionBackground: dark ? "#31507a" : "#b9d6f5",
    green: styled("--good"), red: styled("--bad"), cyan: styled("--line-ink"), brightBlack: styled("--soft"),
  };
}

export class Screen {
  #term;
  #quiet = 0;

  constructor() {
    this.place = el("div", { class: "xterm-place", "aria-hidden": true });
    this.spoken = el("div", { class: "hidden", role: "log", "aria-label": "What the module says" });
    this.root = el("div", { class: "screen" }, this.place, this.spoken);
    this.#term = new globalThis.Terminal({
      disableStdin: true, scrollback: SCROLLBACK_LINES, fontSize: 13, lineHeight: 1.15, cursorStyle: "underline",
      cursorInactiveStyle: "none", fontFamily: "ui-monospace, Menlo, Consolas, \"DejaVu Sans Mono\", monospace",
      theme: colours(),
    });
  }

  /** When the screen is in the page; clicked() is called for a click that selected nothing. */
  open(clicked) {
    this.#term.open(this.place);
    // The line below is where one types; this one would swallow the tab key.
    this.#term.textarea.tabIndex = -1;
    this.#term.textarea.disabled = true;
    this.place.addEventListener("mouseup", () => { if (!this.#term.hasSelection()) clicked(); });
    new ResizeObserver(() => this.#fit()).observe(this.root);
  }

  repaint() {
    this.#term.options.theme = colours();
  }

  scroll(pages) {
    this.#term.scrollPages(pages);
  }

  clear() {
    this.#term.reset();
    this.spoken.replaceChildren();
    // What was said earlier is not read aloud.
    this.spoken.setAttribute("aria-live", "off");
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.spoken.setAttribute("aria-live", "polite"), EARLIER_MS);
  }

  /** A line of a host or of the module, as a whole. */
  line(kind, text) {
    const shown = printable(text);
    this.#term.write((kind === "HOST" ? CSI + "1m" + shown + CSI + "0m" : ink(toneOf(text), shown)) + "\r\n");
    this.#speak(text);
  }

  /** Octets as they come, with the ends of lines visible. */
  octets(bytes) {
    for (const octet of bytes) {
      if (octet === 10) this.#term.write(ink("dim", "\\n") + "\r\n");
      else if (octet === 13) this.#term.write(ink("dim", "\\r"));
      else this.#term.write(visible(octet));
    }
  }

  #speak(text) {
    this.spoken.append(el("p", {}, text));
    while (this.spoken.childElementCount > SPOKEN_LINES) this.spoken.firstChild.remove();
  }

  /** As many columns and rows as there is room for. */
  #fit() {
    const cells = this.place.querySelector(".xterm-screen");
    if (!cells || this.root.clientWidth === 0 || cells.clientWidth === 0) return;
    const wide = cells.clientWidth / this.#term.cols;
    const high = cells.clientHeight / this.#term.rows;
    const cols = Math.max(20, Math.floor((this.root.clientWidth - 30) / wide));
    const rows = Math.max(4, Math.floor((this.root.clientHeight - 12) / high));
    if (cols !== this.#term.cols || rows !== this.#term.rows) this.#term.resize(cols, rows);
  }
}
