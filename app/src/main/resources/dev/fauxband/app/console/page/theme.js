"use strict";
// Before the first paint, so that a page that was switched to dark does not flash.
(() => {
  try {
    const kept = localStorage.getItem("fauxband.theme");
    if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
  } catch {
    // Storage is forbidden here: the system's choice holds.
  }
})();
