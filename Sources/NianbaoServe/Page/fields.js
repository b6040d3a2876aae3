// Controls in which fields are typed.

import { el, freshID, replaceText, tongue } from "./dom.js";

/// A control in which a field is typed.
///
/// Every keystroke is sent. What the server makes of it (１２ → 12) is shown when the field is left: text that somebody is
/// typing is not changed under their hands.
export class Field {
  constructor(sheet, id, control, label) {
    Object.assign(this, { sheet, id, control, label });
    control.addEventListener("focus", () => this.enter());
    control.addEventListener("blur", () => this.leave());
    control.addEventListener("input", (event) => { if (!event.isComposing) this.typed(); });
    control.addEventListener("compositionstart", () => this.beginComposing());
    control.addEventListener("compositionend", () => this.endComposing());
    control.addEventListener("beforeinput", (event) => this.historyKey(event));
  }

  /// The words and signs of report files.
  get notation() { return this.sheet.report.sheet.notation; }

  enter() {
    this.before = this.control.value;
    this.isContinued = false;
    this.sheet.entered(this);
  }

  leave() {
    this.isContinued = false;
    this.show();
  }

  typed() {
    this.sheet.report.type(this.id, this.control.value, this.isContinued, this.composing?.revision);
    this.isContinued = true;
  }

  /// While an input method composes, nothing else may write into the control; and what comes meanwhile from elsewhere has
  /// not been seen by who types.
  beginComposing() {
    this.composing = { text: this.control.value, revision: this.sheet.report.sheet.revision };
  }

  endComposing() {
    if (this.control.value !== this.composing?.text) this.typed();
    this.composing = null;
    this.show();
  }

  /// Undo from the browser's menu undoes what the page did, too; its own history knows nothing of other cells.
  historyKey(event) {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    event.preventDefault();
    this.sheet.step(event.inputType === "historyUndo" ? "undo" : "redo");
  }

  /// Shows what the server has, or what is on its way to it. After the page's own edits (`isOwn`), what is being typed in
  /// stays as it is.
  show(isOwn = false) {
    if (this.composing || (isOwn && document.activeElement === this.control)) return;
    const text = this.sheet.report.text(this.id);
    if (this.control.value === text) return;
    replaceText(this.control, text);
    this.shown?.();
  }

  restore() {
    if (this.control.value === this.before) return;
    this.control.value = this.before;
    this.typed();
    this.shown?.();
  }

  /// Puts the cursor here, in the middle of the window: what is around it belongs to it.
  focus() {
    this.control.scrollIntoView({ block: "center", inline: "center" });
    this.control.focus({ preventScroll: true });
  }

  /// Shows how serious what was found here is, and which messages are about it.
  mark(severity, messages) {
    this.control.setAttribute("aria-invalid", severity === "error");
    if (messages.length) this.control.setAttribute("aria-describedby", messages.join(" "));
    else this.control.removeAttribute("aria-describedby");
  }
}

/// A field of one line above the tables, such as the agency's name.
export function lineField(sheet, line) {
  const id = freshID();
  const isFixed = sheet.isReadOnly;
  const control = line.input === "choice"
    ? el("select", { id, disabled: isFixed }, ...["", ...line.choices].map((text) => el("option", { value: text, lang: "zh" }, text || "—")))
    : el("input", {
      id, type: "text", autocomplete: "off", spellcheck: "false", readonly: isFixed, lang: "zh",
      inputmode: line.input === "year" ? "numeric" : null });
  const field = new Field(sheet, line.field, control, line.label);
  control.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) field.restore();
  });
  return { field, node: el("div", { class: "line" }, el("label", { for: id, lang: tongue(line.label) }, line.label), control) };
}
