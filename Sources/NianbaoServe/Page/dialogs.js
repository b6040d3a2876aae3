// Dialogs, and what is shown in more than one of them.

import { button, el, freshID } from "./dom.js";
import { wordsOf } from "./server.js";
import { KEYS, either, say } from "./words.js";

/// Shows a dialog and waits for the value of the button that closes it; `null` when it is closed otherwise.
export function ask(title, content, choices, size = "") {
  return new Promise((resolve) => {
    const id = freshID();
    const close = (value) => { dialog.close(); resolve(value); };
    const buttons = choices.map(([text, value, isMain]) => button(text, () => close(value), { class: isMain ? "main" : null }));
    const dialog = el("dialog", { "aria-labelledby": id, class: size, onclose: () => { dialog.remove(); resolve(null); } },
      el("h2", { id }, title), el("div", {}, ...content), el("div", { class: "does" }, ...buttons));
    document.body.append(dialog);
    dialog.showModal();
    // Keys would go into a frame or a long text that has the focus, and Escape would not close the dialog.
    if (!dialog.querySelector("input, select, textarea")) buttons[0].focus();
  });
}

/// Lines of a difference; what is gone and what is new can be distinguished without colours.
export function differenceLines(lines) {
  const element = (line) => ({ "-": "del", "+": "ins" })[line[0]] ?? "span";
  return el("pre", { class: "diff", lang: "zh", tabindex: "0" }, ...lines.map((line) => el(element(line), {}, line)));
}

/// Lets somebody choose between two texts of each field; `null` when nothing is decided.
export async function chooseTexts(title, help, fields, words, choices) {
  const groups = fields.map(({ field, label, mine, theirs }) => {
    const option = (value, text) => el("label", { class: "check" },
      el("input", { type: "radio", name: `choice-${field}`, value, checked: value === "mine" }),
      el("span", { lang: "zh" }, `${words[value]}: ${text || say("empty")}`));
    return el("fieldset", {}, el("legend", { lang: "zh" }, label), option("mine", mine), option("theirs", theirs));
  });
  const all = (value) => groups.forEach((group) => { group.querySelector(`[value=${value}]`).checked = true; });
  const shortcuts = el("p", { class: "tools" }, ...["mine", "theirs"].map((value) => button(say("allOf", words[value]), () => all(value))));
  const answer = await ask(title, [el("p", {}, help), fields.length > 1 && shortcuts, ...groups].filter(Boolean), choices);
  if (answer === null) return null;
  const chosen = groups.map((group, index) => [fields[index].field, group.querySelector(":checked").value]);
  return { answer, choices: Object.fromEntries(chosen) };
}

export const downloadLink = ({ name, address }) => el("a", { href: address, download: name }, say("download", name));

/// Does something for a view, which shows why if it cannot be done; then `null`.
export async function attempt(view, task) {
  try {
    return await task();
  } catch (failure) {
    view.tell([wordsOf(failure)], true);
    return null;
  }
}

/// Lists the keys that work in a sheet.
export function showKeys() {
  const rows = KEYS.flatMap(([key, zh, en]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, either(zh, en))]);
  return ask(say("keys"), [el("dl", { class: "keys" }, ...rows)], [[say("close"), null]]);
}
