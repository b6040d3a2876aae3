// The reasons for keeping what findings question.

import { arrange, el, freshID } from "./dom.js";
import { Field } from "./fields.js";
import { say } from "./words.js";

/// The explanations that the file has, to be reworded or emptied.
export class ExplanationList {
  constructor(sheet) {
    this.sheet = sheet;
    this.rows = new Map();
    this.list = el("ul", { class: "findings" });
    this.node = el("details", {}, el("summary"), this.list);
  }

  show() {
    const { explanations } = this.sheet.report.sheet;
    this.node.hidden = explanations.length === 0;
    this.node.firstChild.textContent = say("explanations", explanations.length);
    const rows = explanations.map((explanation) => [explanation.field, this.rows.get(explanation.field) ?? this.row(explanation)]);
    for (const name of this.rows.keys()) if (!explanations.some(({ field }) => field === name)) this.sheet.fields.delete(name);
    this.rows = new Map(rows);
    arrange(this.list, rows.map(([, row]) => row));
  }

  row({ field: name, rule, place, quote }) {
    const id = freshID();
    const label = [place, quote && `“${quote}”`, rule].filter(Boolean).join(" · ");
    const control = el("textarea", { id, rows: 2, lang: "zh", readonly: this.sheet.isReadOnly });
    const field = new Field(this.sheet, name, control, label);
    this.sheet.fields.set(name, field);
    field.show();
    return el("li", {}, el("label", { for: id }, label), control);
  }
}
