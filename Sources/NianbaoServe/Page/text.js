// Texts with their numbers coloured.

import { button, difference, el } from "./dom.js";
import { Field } from "./fields.js";
import { Picking } from "./picking.js";
import { say } from "./words.js";

/// A text with paragraphs, each of its numbers coloured by what it is.
export class Text extends Field {
  constructor(sheet, section, heading) {
    const control = el("textarea", { "aria-labelledby": heading, lang: "zh", spellcheck: "false", readonly: sheet.isReadOnly });
    super(sheet, section.field, control, section.heading);
    this.copy = el("div", { class: "copy", "aria-hidden": "true" });
    this.ledger = [];
    this.list = el("ul", { class: "ledger" });
    this.summary = el("summary");
    this.numbers = el("details", {}, this.summary, this.list);
    const insert = button(say("insert"), () => Picking.start(this), { "aria-keyshortcuts": "Alt+R" });
    this.node = el("div", {}, el("div", { class: "text" }, this.copy, control),
      el("div", { class: "below" }, !sheet.isReadOnly && insert, this.numbers));
    control.addEventListener("input", () => this.shown());
    control.addEventListener("keydown", (event) => {
      if (event.altKey && event.code === "KeyR" && !sheet.isReadOnly) {
        event.preventDefault();
        Picking.start(this);
      }
    });
    this.numbers.addEventListener("toggle", () => this.listNumbers());
  }

  /// Takes what the server says of the numbers in the text that it has.
  show(isOwn) {
    super.show(isOwn);
    if (this.sheet.report.isOnItsWay(this.id)) return this.shown();
    this.ledger = this.sheet.report.sheet.ledger[this.id] ?? [];
    this.ledgerText = this.sheet.report.serverText(this.id);
    this.shown();
    this.listNumbers();
  }

  /// Until the server has answered, the numbers before and after what was typed are what they were.
  shown() {
    const now = this.control.value;
    const { start, end } = difference(this.ledgerText ?? "", now);
    const shift = now.length - (this.ledgerText ?? "").length;
    const tail = (this.ledgerText ?? "").length - end;
    this.ledger = this.ledger.flatMap((number) => {
      if (number.end <= start) return [number];
      return number.start >= tail ? [{ ...number, start: number.start + shift, end: number.end + shift }] : [];
    });
    this.ledgerText = now;
    this.draw();
  }

  draw() {
    const text = this.control.value;
    const parts = [];
    let done = 0;
    for (const { start, end, kind } of this.ledger) {
      parts.push(text.slice(done, start), el("mark", { class: `is-${kind}` }, text.slice(start, end)));
      done = end;
    }
    // Without something after it, a line break at the end would make no line in the copy.
    this.copy.replaceChildren(...parts, text.slice(done), "\u200b");
  }

  listNumbers() {
    this.summary.textContent = say("numbers", this.ledger.length);
    this.numbers.hidden = this.ledger.length === 0;
    if (!this.numbers.open) return;
    this.list.replaceChildren(...this.ledger.map((number) => this.entry(number)));
  }

  entry(number) {
    const written = this.control.value.slice(number.start, number.end);
    const [cell] = number.cells ?? [];
    const details = [number.detail, number.printed !== undefined && number.printed !== null && say("printedAs", number.printed)];
    const isFigure = cell && number.kind !== "reference" && !this.sheet.isReadOnly;
    return el("li", {},
      button(written, () => this.select(number.start, number.end), { class: "plain", "aria-label": `${say("select")}: ${written}` }),
      el("span", { class: `key is-${number.kind}` }, number.name),
      el("span", {}, details.filter(Boolean).join(" · ")),
      isFigure && button(say("toReference"), () => this.replace(number.start, number.end, cell), {
        class: "plain", "aria-label": `${say("toReference")}: ${written}` }));
  }

  select(start, end) {
    this.focus();
    this.control.setSelectionRange(start, end);
  }

  replace(start, end, cell) {
    const { before, after } = this.notation.reference;
    this.focus();
    this.control.setRangeText(before + cell + after, start, end, "end");
    this.isContinued = false;
    this.typed();
    this.shown();
  }
}
