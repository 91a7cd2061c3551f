/** What can be done to a module, each with what it will do, from the description of the door. */

import { ofModule } from "./api.js";
import { el } from "./dom.js";
import { words } from "./format.js";
import { attempt } from "./notices.js";

const PATH = "/v1/modules/{name}/actions/";

const GROUPS = [
  ["Power and sleep", ["power-key", "reset", "psm", "wake"]],
  ["Radio and network", ["coverage", "signal", "sim", "detach", "new-ip", "nat-rebind", "clock"]],
  ["The next datagrams", ["drop", "duplicate"]],
  ["Line and profile", ["urc", "set"]],
];

const EXAMPLES = {
  rsrp: -100, snr: 5, count: 1, time: "2026-11-25T12:00:00+08:00", field: "rrcTail",
  level: "ce0", value: "5s", text: "+CEREG: 5",
};

const ELSEWHERE = new Set(["air", "fault"]);

/** The words that a description lists: "none, ce0, ce1 or ce2." and "up: …; down: …". */
function choices(description) {
  const plain = /^(\w+(?:, \w+)* or \w+)\.$/.exec(description);
  if (plain) return plain[1].split(/, | or /);
  const told = /^(\w+): .*; (\w+): /.exec(description);
  return told ? told.slice(1) : [];
}

function input(name, schema, required) {
  const known = choices(schema.description ?? "");
  const meaning = schema.description ?? name;
  const common = { name, title: meaning, "aria-label": meaning.replace(/\.$/, "") };
  if (known.length > 0) {
    return el("select", common, ...known.map((word) => el("option", { selected: word === EXAMPLES[name] }, word)));
  }
  const whole = schema.type === "integer";
  return el("input", {
    ...common, required, type: whole ? "number" : "text", step: 1, value: whole ? EXAMPLES[name] ?? 1 : undefined,
    placeholder: EXAMPLES[name] ?? words(name), size: whole ? 5 : 12, spellcheck: "false", autocomplete: "off",
  });
}

function body(form, properties) {
  const given = {};
  for (const [name, schema] of Object.entries(properties)) {
    const text = form.elements[name].value;
    if (text !== "") given[name] = schema.type === "integer" ? Number(text) : text;
  }
  return given;
}

function one(action, module, api, done) {
  const id = "meaning-" + action.name;
  const form = el("form", {
    class: "action", "data-action": action.name,
    onsubmit: async (event) => {
      event.preventDefault();
      const given = body(form, action.properties);
      const what = [action.name, ...Object.values(given)].join(" ");
      await attempt(what, () => api.post(ofModule(module(), "/actions/" + action.name), given));
      done();
    },
  },
  el("button", { type: "submit", "aria-describedby": id }, action.name),
  ...Object.entries(action.properties).map(([name, schema]) => input(name, schema, action.required.includes(name))),
  el("span", { id, class: "soft meaning" }, action.summary));
  return form;
}

/** The actions that the description declares. */
export function declared(description) {
  const schemas = description.components.schemas;
  return Object.entries(description.paths)
    .filter(([path]) => path.startsWith(PATH))
    .map(([path, { post }]) => {
      const schema = schemas[post.requestBody.content["application/json"].schema.$ref.split("/").pop()];
      return {
        name: path.slice(PATH.length), summary: post.summary,
        properties: schema.properties ?? {}, required: schema.required ?? [],
      };
    });
}

/** Forms for all of them but air and faults, in groups; module() names whose they are. */
export function actionForms(description, module, api, done) {
  const all = new Map(declared(description).filter(({ name }) => !ELSEWHERE.has(name)).map((it) => [it.name, it]));
  const named = new Set(GROUPS.flatMap(([, names]) => names));
  const others = [...all.keys()].filter((name) => !named.has(name));
  return [...GROUPS, ["More", others]]
    .map(([title, names]) => [title, names.filter((name) => all.has(name))])
    .filter(([, names]) => names.length > 0)
    .map(([title, names]) => el("fieldset", {}, el("legend", {}, title),
      ...names.map((name) => one(all.get(name), module, api, done))));
}
