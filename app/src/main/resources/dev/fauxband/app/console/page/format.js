/** Times, octets and names as one reads them. */

const NS_PER_MS = 1e6;

/** A time on the clock of the program: 6.340, 1:06.340, 2:01:06.340. */
export function clock(ns) {
  const ms = Math.floor(ns / NS_PER_MS);
  const seconds = Math.floor(ms / 1000);
  const tail = String(ms % 1000).padStart(3, "0");
  if (seconds < 60) return seconds + "." + tail;
  const two = (n) => String(n).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const head = minutes < 60 ? minutes : Math.floor(minutes / 60) + ":" + two(minutes % 60);
  return head + ":" + two(seconds % 60) + "." + tail;
}

/** A span: 12 ms, 2.00 s, 3 min 20 s, 24 h 0 min. */
export function span(ns) {
  const seconds = Math.max(0, ns) / 1e9;
  if (seconds < 0.9995) return Math.round(seconds * 1000) + " ms";
  if (seconds < 99.995) return seconds.toFixed(2) + " s";
  const whole = Math.round(seconds);
  if (whole < 3600) return Math.floor(whole / 60) + " min " + (whole % 60) + " s";
  return Math.floor(whole / 3600) + " h " + Math.floor((whole % 3600) / 60) + " min";
}

/** Hex digits as octets. */
export function octets(hex) {
  const out = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < out.length; i++) out[i] = parseInt(hex.substr(2 * i, 2), 16);
  return out;
}

/** Octets as hex digits. */
export function hex(bytes) {
  let out = "";
  for (const octet of bytes) out += octet.toString(16).padStart(2, "0").toUpperCase();
  return out;
}

/** Octets in rows of sixteen: where, hex, and as text where printable. */
export function dump(hexDigits) {
  const bytes = octets(hexDigits);
  const rows = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = [...bytes.subarray(at, at + 16)];
    const digits = row.map((octet) => octet.toString(16).padStart(2, "0").toUpperCase());
    const text = row.map((octet) => (octet >= 32 && octet < 127 ? String.fromCharCode(octet) : "·")).join("");
    rows.push(at.toString(16).padStart(4, "0") + "  " + digits.join(" ").padEnd(47) + "  " + text);
  }
  return rows.join("\n");
}

/** datagramsNotSent → datagrams not sent; NOT_SENT stays. */
export function words(name) {
  return name
    .replace(/Ns$|S$/, "")
    .replace(/([a-z0-9])([A-Z])/g, (all, a, b) => a + " " + b.toLowerCase())
    .replaceAll("_", name === name.toUpperCase() ? "_" : " ");
}

/** A count with thin spaces between thousands. */
export function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** A figure in three digits: 0.25, 14.2, 3.1k. */
export function short(n) {
  if (n === null || n === undefined || Number.isNaN(n)) return "–";
  const size = Math.abs(n);
  if (size >= 1e6) return +(n / 1e6).toPrecision(3) + "M";
  if (size >= 1e4) return +(n / 1e3).toPrecision(3) + "k";
  return String(+n.toPrecision(3));
}
