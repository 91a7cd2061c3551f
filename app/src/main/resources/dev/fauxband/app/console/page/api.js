/** Requests to the door that served this page, with the token in a header. */

/** The door answered, and said no. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Nobody answered. */
export class Gone extends Error {}

const SLOW_MS = 6000;

/**
 * Events: "gone" when nobody answers, "back" when somebody does again, "slow" and "quick" likewise when an answer takes
 * long, "unauthorized".
 */
export class Api extends EventTarget {
  #token;
  #gone = false;

  constructor(token) {
    super();
    this.#token = token;
  }

  /** An answer as it comes; a refusal is thrown as its sentence. */
  async fetch(path, options = {}) {
    let response;
    let slow = false;
    const timer = setTimeout(() => {
      slow = true;
      this.dispatchEvent(new Event("slow"));
    }, SLOW_MS);
    try {
      response = await fetch(path, {
        cache: "no-store",
        ...options,
        headers: { Authorization: "Bearer " + this.#token, ...options.headers },
      });
    } catch (problem) {
      if (options.signal?.aborted) throw problem;
      this.#gone = true;
      this.dispatchEvent(new Event("gone"));
      throw new Gone("The program does not answer.");
    } finally {
      clearTimeout(timer);
      if (slow) this.dispatchEvent(new Event("quick"));
    }
    if (this.#gone) this.dispatchEvent(new Event("back"));
    this.#gone = false;
    if (response.ok) return response;
    const body = await response.json().catch(() => ({}));
    if (response.status === 401) this.dispatchEvent(new Event("unauthorized"));
    throw new Refused(response.status, body.error ?? "the door answered " + response.status + ".");
  }

  async get(path, options) {
    return (await this.fetch(path, options)).json();
  }

  async post(path, body = {}) {
    return (await this.fetch(path, Api.#json(body))).json();
  }

  /** Posts JSON and takes octets. */
  async octets(path, body) {
    return (await this.fetch(path, body === undefined ? {} : Api.#json(body))).arrayBuffer();
  }

  /** Posts a file as it is. */
  async upload(path, blob) {
    const headers = { "Content-Type": "application/octet-stream" };
    return (await this.fetch(path, { method: "POST", body: blob, headers })).json();
  }

  static #json(body) {
    return { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  }
}

/** The path of a module's resource. */
export function ofModule(name, rest = "") {
  return "/v1/modules/" + encodeURIComponent(name) + rest;
}
