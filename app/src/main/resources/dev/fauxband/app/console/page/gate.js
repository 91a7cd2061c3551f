/** What is seen without a token, or with a wrong one. */

import { el, put } from "./dom.js";
import { keepToken } from "./place.js";

/** Asks for the token in the place of the pages. */
export function gate(pages, sentence) {
  const input = el("input", {
    type: "password", id: "token", autocomplete: "off", spellcheck: "false", required: true,
  });
  const form = el("form", {
    class: "group",
    onsubmit: (event) => {
      event.preventDefault();
      keepToken(input.value.trim());
      location.reload();
    },
  }, el("label", { for: "token" }, "Token"), input, el("button", { type: "submit" }, "Open"));
  put(pages, el("section", { class: "gate" }, el("h2", {}, sentence),
    el("p", {}, "Open the whole address that the program printed when it began, with all that stands behind #token=. ",
      "A program that was started anew has a new token. Or paste the token here."), form));
}
