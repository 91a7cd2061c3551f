/** Puts the page together: asks the door what there is, and shows it. */

import { Api, Gone } from "./api.js";
import { appearance } from "./appearance.js";
import { el, put } from "./dom.js";
import { Feed } from "./feed.js";
import { FleetPage } from "./fleet-page.js";
import { gate } from "./gate.js";
import { ModulePage } from "./module-page.js";
import { label } from "./names.js";
import { banner, connection, dropped } from "./notices.js";
import { go, place, token } from "./place.js";
import { PlatformPage } from "./platform-page.js";
import { SequencePage } from "./sequence-page.js";
import { Tabs } from "./tabs.js";
import { TerminalPage } from "./terminal-page.js";

const TITLES = { terminal: "Terminal", sequence: "Sequence", module: "Module", platform: "Platform", fleet: "Fleet" };
const AGAIN_MS = 1500;

/** Commands that bring other modules as they go on. */
const GROWING = new Set(["demo", "play"]);
const AWAY_MS = 5000;

const pages = document.getElementById("pages");
const picker = document.getElementById("module");

/** What does not change while the program runs. */
async function learn(api) {
  const console_ = await api.get("/v1/console");
  const [modules, commands, machines, faults, airs, description] = await Promise.all(
    ["/v1/modules", "/v1/commands", "/v1/machines", "/v1/faults", "/v1/airs", "/openapi.json"]
      .map((path) => api.get(path)));
  return {
    console: console_, modules: modules.modules, commands: commands.commands,
    machines: machines.machines, faults: faults.faults, airs: airs.airs, description,
  };
}

class Console {
  #api;
  #known;
  #parts = {};
  #feed;
  #module;
  #onlyLookedAt = new Map();
  #lost = 0;
  #leaving = 0;
  #resting = false;

  constructor(api, known) {
    this.#api = api;
    this.#known = known;
    const parts = this.#parts;
    parts.terminal = new TerminalPage(api, known.commands);
    parts.sequence = new SequencePage(api, known);
    parts.module = new ModulePage(api, known);
    if (known.console.platform) parts.platform = new PlatformPage(api);
    if (known.console.fleet) {
      parts.fleet = new FleetPage(api, (name) => { this.#offer({ name }); go("module", name); });
    }
    put(pages, ...Object.values(parts).map((part) => part.root));
    this.tabs = new Tabs(document.getElementById("tabs"), (id) => go(id, this.#module ?? ""));
    for (const [id, part] of Object.entries(parts)) this.tabs.add(id, TITLES[id], part.root);
    known.modules.forEach((module) => this.#offer(module));
    picker.addEventListener("focus", () => this.#again());
    picker.addEventListener("change", () => go(place().page || "terminal", picker.value));
    addEventListener("hashchange", () => this.#arrive());
    document.addEventListener("visibilitychange", () => this.#attend());
    appearance(document.getElementById("theme"), () => this.#repaint());
  }

  begin() {
    this.#parts.terminal.open();
    this.#parts.fleet?.begin();
    this.#api.addEventListener("gone", () => this.#gone());
    this.#api.addEventListener("back", () => this.#back());
    this.#api.addEventListener("slow", () => banner("The program answers slowly, or this browser has too many pages of "
      + "it in sight at once: three are too many."));
    this.#api.addEventListener("quick", () => banner(""));
    this.#back();
    this.#arrive();
    const grows = GROWING.has(this.#known.console.command);
    setInterval(() => {
      if ((grows || this.#module === undefined) && !document.hidden) this.#again();
    }, AGAIN_MS);
    const typing = document.body.dataset.page === "terminal";
    if (typing && matchMedia("(pointer: fine)").matches) this.#parts.terminal.focus();
  }

  /** A demo and a play bring other modules as they go on. */
  async #again() {
    const answer = await this.#api.get("/v1/modules").catch(() => undefined);
    answer?.modules.forEach((module) => this.#offer(module));
    if (this.#module === undefined && picker.options.length > 0) this.#arrive();
  }

  #offer({ name, onlyLookedAt }) {
    this.#onlyLookedAt.set(name, onlyLookedAt);
    if (name === this.#module) this.#parts.module.allow(onlyLookedAt);
    const there = [...picker.options].find((option) => option.value === name);
    if (there) there.textContent = label(name);
    else picker.append(el("option", { value: name, title: name }, label(name)));
    picker.disabled = false;
  }

  /** Shows what the address names. */
  #arrive() {
    const wanted = place();
    const first = this.#known.console.fleet ? "fleet" : "terminal";
    const page = this.tabs.has(wanted.page) ? wanted.page : first;
    const module = wanted.module || picker.options[0]?.value;
    if (module !== undefined && module !== this.#module) this.#follow(module);
    document.body.dataset.page = page;
    this.tabs.show(page);
    // Where there is room, the sequence stands beside the terminal.
    this.#parts.sequence.root.hidden = page !== "sequence" && page !== "terminal";
    if (page !== "platform") this.#parts.platform?.leave();
    this.#parts[page].seen?.();
    const needsModule = page !== "fleet" && page !== "platform" && this.#module === undefined;
    banner(needsModule ? "There is no module yet. In a fleet, click a dot first." : "");
    document.title = TITLES[page] + (this.#module ? " · " + this.#module : "") + " · Fauxband";
  }

  #follow(module) {
    this.#feed?.end();
    this.#module = module;
    this.#lost = 0;
    if (!this.#onlyLookedAt.has(module)) this.#offer({ name: module });
    picker.value = module;
    picker.title = module;
    const feed = this.#feed = new Feed();
    feed.addEventListener("live", () => this.#back());
    feed.addEventListener("lost", () => this.#gone());
    feed.addEventListener("dropped", ({ detail }) => { this.#lost += detail; dropped(this.#lost); });
    feed.addEventListener("refused", ({ detail }) => { connection("refused", "refused"); banner(detail); });
    feed.addEventListener("batch", ({ detail }) => {
      this.#parts.terminal.heard(detail);
      this.#parts.module.heard(detail);
    });
    this.#parts.terminal.show(module, feed.timeline);
    this.#parts.sequence.show(module, feed.timeline);
    this.#parts.module.show(module, this.#onlyLookedAt.get(module));
    dropped(0);
    feed.begin(this.#api, module);
  }

  /**
   * A browser has six connections for all pages of a program: one that is not seen gives its streams back. What it
   * misses comes when it is seen again.
   */
  #attend() {
    clearTimeout(this.#leaving);
    if (document.hidden) this.#leaving = setTimeout(() => this.#rest(), AWAY_MS);
    else if (this.#resting) this.#wake();
  }

  #rest() {
    this.#resting = true;
    this.#feed?.end();
    this.#parts.terminal.leave();
    this.#parts.platform?.leave();
    connection("", "resting");
  }

  #wake() {
    this.#resting = false;
    this.#feed?.begin(this.#api, this.#module);
    this.#parts[document.body.dataset.page].seen?.();
  }

  #back() {
    connection("live", "live");
    banner("");
  }

  #gone() {
    connection("lost", "reconnecting");
    banner("The program does not answer: it has ended, or the connection broke. "
      + "This page goes on by itself when it is back.");
  }

  #repaint() {
    this.#parts.terminal.screen.repaint();
    this.#parts.fleet?.repaint();
  }
}

function unauthorized(given) {
  connection("lost", "closed");
  banner("");
  gate(pages, given === "" ? "This page needs the token of the program." : "The token is not the one of this program.");
}

async function begin() {
  const given = token();
  if (given === "") {
    unauthorized(given);
    return;
  }
  const api = new Api(given);
  api.addEventListener("unauthorized", () => unauthorized(given), { once: true });
  try {
    new Console(api, await learn(api)).begin();
  } catch (problem) {
    if (problem.status === 401) return;
    connection("lost", "no answer");
    banner(problem.message);
    if (problem instanceof Gone) setTimeout(() => location.reload(), AGAIN_MS);
    else throw problem;
  }
}

// The address that the program printed, pasted over an open page, brings another token.
addEventListener("hashchange", () => { if (location.hash.includes("token=")) location.reload(); });

begin();
