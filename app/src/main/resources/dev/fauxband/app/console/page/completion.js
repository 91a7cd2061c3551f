/** What a line may become: commands by their beginning, forms of a command, examples. No page, no state. */

/** The name of the command that a line begins with, in capitals, as declared: +QLWDATASEND. */
export function commandOf(line) {
  const found = /^\s*AT([+&]?[A-Z0-9]*)/i.exec(line);
  return found ? found[1].toUpperCase() : undefined;
}

/** The declaration of that command, if there is one. */
export function find(line, commands) {
  const name = commandOf(line);
  return commands.find((command) => command.name.toUpperCase() === name);
}

function heads(command) {
  return command.forms.map((form) => {
    const head = /^[^<[]*[=?]?/.exec(form.syntax)[0];
    return { text: form.form === "TEST" || form.syntax.endsWith("?") ? form.syntax : head, note: form.syntax };
  });
}

function begins(text, head) {
  return text.toUpperCase().startsWith(head.toUpperCase());
}

/** Candidates, each with its text and a note; none when the line says all. */
export function candidates(line, commands) {
  const found = [];
  const exact = find(line, commands);
  if (exact) {
    found.push(...heads(exact));
    found.push(...exact.examples.map((text) => ({ text, note: "example" })));
  }
  if (/^\s*AT?[+&]?[A-Z0-9]*$/i.test(line)) {
    found.push(...commands.filter((command) => command !== exact)
      .map((command) => ({ text: "AT" + command.name, note: command.title })));
  }
  const seen = new Set([line]);
  return found.filter(({ text }) => begins(text, line) && !seen.has(text) && seen.add(text));
}

/** What all candidates begin with, at least the line. */
export function common(line, all) {
  if (all.length === 0) return line;
  let head = all[0].text;
  for (const { text } of all) while (!begins(text, head)) head = head.slice(0, -1);
  return head.length > line.length ? head : line;
}

/** Which argument the cursor is in, from 0 on; commas between quotes are none. */
export function argument(line, cursor) {
  const from = line.indexOf("=");
  if (from < 0 || cursor <= from) return -1;
  let quoted = false;
  let at = 0;
  for (const character of line.slice(from + 1, cursor)) {
    if (character === "\"") quoted = !quoted;
    else if (character === "," && !quoted) at++;
  }
  return at;
}
