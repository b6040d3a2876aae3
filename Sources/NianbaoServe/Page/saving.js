// Saving, and what somebody has to decide before it: a draft that was found, texts that were changed elsewhere too.

import { ask, attempt, chooseTexts, differenceLines } from "./dialogs.js";
import { el } from "./dom.js";
import { say } from "./words.js";

/// Saves; the first time after what will change in the file has been looked at. Before that, what is in the way of it is
/// decided. Returns whether everything is saved then.
export async function save(sheet) {
  const { report } = sheet;
  if (sheet.isReadOnly) return false;
  await report.settled();
  if (report.unsent.size) await report.retry();
  if (report.clashes.size) await askClashes(sheet);
  if (report.sheet.conflict) await resolve(sheet);
  if (report.sheet.saving.state === "gone") await restore(sheet);
  await report.settled();
  if (report.countOnItsWay || report.sheet.conflict) return tellWhy(sheet);
  if (report.sheet.saving.state === "saved") return true;
  if (!report.sheet.saving.isConfirmed) {
    const changes = await attempt(sheet, () => report.get("changes"));
    if (!changes) return false;
    const lines = changes.lines.map(({ kind, text }) => `${kind} ${text}`);
    const content = lines.length ? [el("p", {}, say("saveFirstHelp")), differenceLines(lines)] : [el("p", {}, say("noChanges"))];
    if (!(await ask(say("saveFirst"), content, [[say("save"), true, true], [say("cancel"), null]]))) return false;
  }
  if (!(await attempt(sheet, () => report.act("save")))) return false;
  return report.sheet.saving.state === "saved" || tellWhy(sheet);
}

function tellWhy(sheet) {
  const { rejection, sheet: { saving } } = sheet.report;
  sheet.tell([rejection ? say("notTaken", rejection) : saving.message ?? sheet.state.textContent], true);
  return false;
}

/// Writes the file again that is gone, if that is wanted.
export async function restore(sheet) {
  const { message } = sheet.report.sheet.saving;
  if (!(await ask(say("gone"), [el("p", {}, message)], [[say("restore"), true, true], [say("cancel"), null]]))) return;
  await attempt(sheet, () => sheet.report.act("restore"));
}

/// Asks which of two texts counts, where the file was changed outside in fields that were typed in here.
export async function resolve(sheet) {
  const { fields } = sheet.report.sheet.conflict;
  const words = { mine: say("mine"), theirs: say("theirs") };
  const chosen = await chooseTexts(say("conflictTitle"), say("conflictHelp"), fields, words, [[say("ok"), true, true], [say("later"), null]]);
  if (chosen) await attempt(sheet, () => sheet.report.act("resolve", { choices: chosen.choices }));
}

/// Shows what was typed before and is not in the file, and asks what to do with it.
export async function askDraft(sheet) {
  const { fields, when } = sheet.report.sheet.draft;
  const words = { mine: say("draft"), theirs: say("theirs") };
  const choices = [[say("takeDraft"), "take", true], [say("dropDraft"), "drop"], [say("later"), null]];
  const chosen = await chooseTexts(say("draftTitle"), say("draftFrom", when, fields.length), fields, words, choices);
  if (!chosen) return;
  const take = chosen.answer === "take";
  await attempt(sheet, () => sheet.report.act("draft", take ? { take, choices: chosen.choices } : { take }));
}

/// Asks which text counts where another tab has changed a field that was typed in here.
export async function askClashes(sheet) {
  const words = { mine: say("mine"), theirs: say("otherTab") };
  const clashes = [...sheet.report.clashes.values()];
  const fields = clashes.map((clash) => ({ label: sheet.fields.get(clash.field)?.label ?? clash.field, ...clash }));
  const chosen = await chooseTexts(say("conflictTitle"), say("clashHelp"), fields, words, [[say("ok"), true, true], [say("later"), null]]);
  for (const [field, choice] of Object.entries(chosen?.choices ?? {})) {
    sheet.report.decide(field, choice === "mine");
    sheet.fields.get(field)?.show();
  }
}
