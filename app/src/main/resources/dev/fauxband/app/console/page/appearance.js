/** Light, dark, or as the system has it. */

const KEPT = "fauxband.theme";
const ORDER = ["auto", "light", "dark"];

function chosen() {
  return document.documentElement.dataset.theme ?? "auto";
}

function keep(theme) {
  try {
    localStorage.setItem(KEPT, theme);
  } catch {
    // Without storage the choice lives as long as the page.
  }
}

/** Lets a button go through the themes; changed() is called after each change, of the system too. */
export function appearance(button, changed) {
  const name = () => {
    button.textContent = { auto: "◐", light: "○", dark: "●" }[chosen()];
    button.title = "Appearance: " + chosen();
    button.setAttribute("aria-label", "Appearance: " + chosen() + ". Change");
  };
  button.addEventListener("click", () => {
    const next = ORDER[(ORDER.indexOf(chosen()) + 1) % ORDER.length];
    if (next === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    keep(next);
    name();
    changed();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  name();
}
