/** The air and the faults: chosen by name, with what each will do. */

import { ofModule } from "./api.js";
import { button, el } from "./dom.js";
import { attempt } from "./notices.js";

/** The options, in groups when they say where they are. */
function options(all) {
  const groups = new Map();
  all.forEach(({ name, place }, at) => {
    if (!groups.has(place)) groups.set(place, el("optgroup", { label: place }));
    groups.get(place).append(el("option", { value: at }, name));
  });
  return [...groups].flatMap(([place, group]) => (place === undefined ? [...group.children] : [group]));
}

function chooser(label, all, chosen) {
  const meaning = el("p", { class: "soft meaning", "aria-live": "polite" });
  const select = el("select", { "aria-label": label }, ...options(all));
  const tell = () => {
    const it = all[Number(select.value)];
    meaning.replaceChildren(...(it.form ? [el("code", {}, it.form), " "] : []), it.meaning,
      it.platform ? " Only the platform sim does it." : "");
    chosen(it);
  };
  select.addEventListener("change", tell);
  return { select, meaning, tell };
}

/** The air between module and platform. */
export function airForm(airs, module, api, done) {
  const words = el("input", {
    "aria-label": "Settings of the air", spellcheck: "false", autocomplete: "off", size: 18,
  });
  const { select, meaning, tell } = chooser("Preset of the air", airs, (it) => { words.value = it.name; });
  const form = el("form", {
    class: "trouble",
    onsubmit: async (event) => {
      event.preventDefault();
      await attempt("air " + words.value,
        () => api.post(ofModule(module(), "/actions/air"), { settings: words.value }));
      done();
    },
  }, el("div", { class: "group" }, select, words, el("button", { type: "submit" }, "Change the air")), meaning);
  tell();
  return el("fieldset", {}, el("legend", {}, "The air"), form);
}

/** Faults by name. */
export function faultForm(faults, module, api, done) {
  const words = el("input", { "aria-label": "Words of the fault", spellcheck: "false", autocomplete: "off", size: 22 });
  const order = async (text) => {
    await attempt("fault " + text, () => api.post(ofModule(module(), "/actions/fault"), { words: text }));
    done();
  };
  const { select, meaning, tell } = chooser("Fault", faults, (it) => { words.value = it.words; });
  const form = el("form", {
    class: "trouble", onsubmit: (event) => { event.preventDefault(); order(words.value); },
  }, el("div", { class: "group" }, select, words, el("button", { type: "submit" }, "Begin"),
    button("End it", () => order(words.value.split(" ")[0] + " off")), button("End all", () => order("off"))), meaning);
  tell();
  return el("fieldset", {}, el("legend", {}, "Faults"), form);
}
