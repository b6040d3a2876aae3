// What is made of a report: documents, its printed page, comparisons.

import { ask, attempt, differenceLines, downloadLink } from "./dialogs.js";
import { button, el, freshID } from "./dom.js";
import { save } from "./saving.js";
import { wordsOf } from "./server.js";
import { say } from "./words.js";

/// Exports in one format or all, and offers what was written for downloading. What is exported is the file, so it is
/// saved first.
export async function askExport(sheet) {
  if (!(await save(sheet))) return;
  const result = el("div", { role: "status" });
  const draft = el("input", { type: "checkbox" });
  const run = async (formats, more = {}) => {
    try {
      const { files, messages = [] } = await sheet.report.act("export", { formats, draft: draft.checked, force: false, ...more });
      const entries = files.map((file) => el("li", {}, downloadLink(file), ` ${say(file.state)}`));
      result.replaceChildren(el("ul", {}, ...entries, ...messages.map((message) => el("li", {}, message))));
    } catch (failure) {
      const again = (name, choice) => failure.body?.[choice.flag] && button(say(name), () => run(formats, { ...more, ...choice.options }));
      result.replaceChildren(...[el("p", {}, wordsOf(failure)),
        again("asDraft", { flag: "canDraft", options: { draft: true } }), again("force", { flag: "canForce", options: { force: true } })].filter(Boolean));
    }
  };
  const { formats } = sheet.app.desk;
  const buttons = formats.map(({ name, label }) => button(label, () => run([name])));
  const all = button(say("allFormats"), () => run(formats.map(({ name }) => name)));
  return ask(say("export"), [el("p", {}, say("exportHelp")), el("label", { class: "check" }, draft, ` ${say("asDraft")}`),
    el("p", { class: "tools" }, ...buttons, all), result], [[say("close"), null]]);
}

/// Shows the report as it is printed.
export async function preview(sheet) {
  const answer = await attempt(sheet, () => sheet.report.act("preview"));
  if (answer) ask(say("preview"), [el("iframe", { src: answer.address, sandbox: true, title: say("preview") })], [[say("close"), null]], "full");
}

/// Compares the report with an earlier version, and makes the notice that says what was wrong.
export async function askComparison(sheet) {
  const answer = await attempt(sheet, () => sheet.report.get("versions"));
  if (!answer) return;
  const { versions } = answer;
  const [id, formatID, reasonID] = [freshID(), freshID(), freshID()];
  const result = el("div", { role: "status" });
  const version = el("select", { id }, ...versions.map(({ id: value, label, name }) => el("option", { value, lang: "zh" }, label ?? name)));
  const format = el("select", { id: formatID }, ...["docx", "txt", "md"].map((name) => el("option", {}, name)));
  const reason = el("input", { id: reasonID, type: "text", lang: "zh", autocomplete: "off", size: 30 });
  const run = (task) => async () => {
    try {
      result.replaceChildren(await task());
    } catch (failure) {
      result.replaceChildren(el("p", {}, wordsOf(failure)));
    }
  };
  const compare = run(async () => {
    const { lines, isSame } = await sheet.report.act("diff", { against: version.value });
    return isSame ? el("p", {}, say("same")) : differenceLines(lines);
  });
  const make = run(async () => downloadLink(await sheet.report.act("notice", { against: version.value, format: format.value, reason: reason.value.trim() })));
  const content = versions.length === 0 ? [el("p", {}, say("nothingToCompare"))] : [
    el("p", { class: "choices" }, el("label", { for: id }, say("compareWith"), version), button(say("differences"), compare, { class: "main" })),
    el("p", { class: "choices" }, el("label", { for: reasonID }, say("noticeReason"), reason),
      el("label", { for: formatID }, say("noticeFormat"), format), button(say("notice"), make)), result];
  ask(say("compare"), content, [[say("close"), null]]);
}
