// The dialog for the remark on a figure, and for a figure that cannot exist.

import { ask } from "./dialogs.js";
import { el, freshID } from "./dom.js";
import { say } from "./words.js";

/// Asks for the remark of a cell, and whether its figure cannot exist, where the form allows that.
export async function askRemark(cell) {
  const { report, isReadOnly } = cell.sheet;
  if (isReadOnly || cell.isTotal) return;
  const [id, help, noneHelp] = [freshID(), freshID(), freshID()];
  const { notApplicable, remark } = cell.notation;
  const field = cell.id + remark;
  const old = report.text(field);
  const input = el("input", { id, type: "text", value: old, lang: "zh", autocomplete: "off", "aria-describedby": help });
  const wasNone = cell.control.value === notApplicable;
  const none = el("input", { type: "checkbox", "aria-describedby": noneHelp });
  none.checked = wasNone;
  const content = [el("label", { class: "wide", for: id }, say("remark"), input), el("p", { id: help, class: "state" }, say("remarkHelp"))];
  if (cell.spec.notApplicable) {
    content.push(el("label", { class: "check" }, none, ` ${say("notApplicable")}`), el("p", { id: noneHelp, class: "state" }, say("naHelp")));
  }
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) input.closest("dialog").querySelector(".main").click();
  });
  const isWanted = await ask(cell.label, content, [[say("ok"), true, true], [say("cancel"), null]], "small");
  cell.control.focus();
  if (!isWanted) return;
  if (input.value !== old) report.type(field, input.value);
  if (none.checked !== wasNone) {
    cell.control.value = none.checked ? notApplicable : "";
    cell.typed();
  }
}
