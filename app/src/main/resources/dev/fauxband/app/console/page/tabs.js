/** Tabs: one page at a time, arrow keys between them, one stop for the tab key. */

import { el } from "./dom.js";

export class Tabs {
  #list;
  #tabs = new Map();
  #chosen;

  /** chosen(id) is called when the user takes another. */
  constructor(list, chosen) {
    this.#list = list;
    this.#chosen = chosen;
    list.addEventListener("keydown", (event) => this.#key(event));
  }

  add(id, title, panel) {
    const tab = el("button", {
      type: "button", role: "tab", id: "tab-" + id, "aria-controls": panel.id, "aria-selected": false, tabindex: -1,
      onclick: () => this.#chosen(id),
    }, title);
    panel.setAttribute("aria-labelledby", tab.id);
    this.#tabs.set(id, { tab, panel });
    this.#list.append(tab);
  }

  has(id) {
    return this.#tabs.has(id);
  }

  /** Shows the page. */
  show(id) {
    for (const [name, { tab, panel }] of this.#tabs) {
      tab.setAttribute("aria-selected", name === id);
      tab.tabIndex = name === id ? 0 : -1;
      panel.hidden = name !== id;
    }
  }

  #key(event) {
    const ids = [...this.#tabs.keys()];
    const now = ids.findIndex((id) => this.#tabs.get(id).tab === document.activeElement);
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (next === undefined || now < 0) return;
    event.preventDefault();
    const id = ids[(next + ids.length) % ids.length];
    this.#tabs.get(id).tab.focus();
    this.#chosen(id);
  }
}
