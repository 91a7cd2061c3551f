/** How a module is called where there is little room: those of a fleet by their number and the end of their IMEI. */

const KEPT = "fauxband.numbers";
const TAIL_DIGITS = 6;

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

const numbers = kept();

/** Keeps which number a module of the fleet has. */
export function remember(name, number) {
  numbers[name] = number;
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(numbers));
  } catch {
    // Without storage it is known as long as the page lives.
  }
}

/** module 867724030034190 → 1064 …034190; other names are as they are. */
export function label(name) {
  const imei = /^module (\d{15})$/.exec(name)?.[1];
  if (imei === undefined) return name;
  return (name in numbers ? numbers[name] + " " : "") + "…" + imei.slice(-TAIL_DIGITS);
}
