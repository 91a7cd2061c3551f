/** Where the user is, in the fragment of the address: the page and the module. The token does not stay there. */

const KEPT = "fauxband.token";

function parameters() {
  return new URLSearchParams(location.hash.slice(1));
}

function storage(deed) {
  try {
    return deed(sessionStorage);
  } catch {
    return null;
  }
}

/** The token: of the address, from where it is taken into this tab's memory, or of that memory; empty without. */
export function token() {
  const given = parameters();
  const text = given.get("token");
  if (text === null) return storage((kept) => kept.getItem(KEPT)) ?? "";
  given.delete("token");
  const stays = storage((kept) => { kept.setItem(KEPT, text); return true; });
  // Out of the address, so that it is not on a screen that others see, nor in a copied link.
  if (stays) history.replaceState(null, "", "#" + given);
  return text;
}

/** Keeps a token that was typed. */
export function keepToken(text) {
  storage((kept) => kept.setItem(KEPT, text));
}

/** The page and the module that the address names. */
export function place() {
  const given = parameters();
  return { page: given.get("page") ?? "", module: given.get("module") ?? "" };
}

/** Goes to a page of a module. */
export function go(page, module) {
  const given = new URLSearchParams({ page, module });
  const carried = parameters().get("token");
  if (carried !== null) given.set("token", carried);
  if (location.hash.slice(1) !== String(given)) location.hash = String(given);
}
