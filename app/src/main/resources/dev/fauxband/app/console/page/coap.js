/** The four octets that every CoAP message begins with (RFC 7252 §3). The door decodes the rest. */

const TYPES = ["CON", "NON", "ACK", "RST"];

/** Type, code and Message ID, or undefined when it is no CoAP. */
export function header(hex) {
  if (!hex || hex.length < 8) return undefined;
  const first = parseInt(hex.slice(0, 2), 16);
  if (first >> 6 !== 1) return undefined;
  const tokenLength = first & 0x0f;
  return {
    type: TYPES[(first >> 4) & 3],
    mid: parseInt(hex.slice(4, 8), 16),
    token: tokenLength > 8 ? "" : hex.slice(8, 8 + 2 * tokenLength),
  };
}
