// What is wrong, beside the sheet.

import { attempt } from "./dialogs.js";
import { arrange, button, el, freshID } from "./dom.js";
import { ExplanationList } from "./explanations.js";
import { say } from "./words.js";

/// What is wrong, errors first, each entry leading to its field. Entries that stay keep their place in the page, so that
/// a reason that is being typed in one is not lost when others come and go.
export class Findings {
  constructor(sheet) {
    this.sheet = sheet;
    this.entries = new Map();
    this.tally = el("p", { class: "tally" });
    this.lists = Object.fromEntries(["error", "todo", "warning", "hint", "accepted"].map((name) => [name, el("ul", { class: "findings" })]));
    this.folds = Object.fromEntries(["warning", "hint", "accepted"].map((name) => [name, el("details", {}, el("summary"), this.lists[name])]));
    this.explanations = new ExplanationList(sheet);
    this.node = el("aside", { class: "aside card", "aria-labelledby": "findings" },
      el("h2", { id: "findings", tabindex: "-1" }, say("findings")), this.tally, this.lists.error, this.lists.todo,
      ...Object.values(this.folds), this.explanations.node);
  }

  /// The entries in the order in which they are shown, for F8.
  get places() { return [...this.node.querySelectorAll(".go")].filter((node) => node.checkVisibility() && !node.disabled); }

  show() {
    const { findings, counts, pending } = this.sheet.report.sheet;
    const unread = Object.entries(pending).map(([field, { message, advice }]) => ({
      rule: "", severity: "error", message, advice,
      where: this.sheet.fields.get(field)?.label, fields: [field], cells: [field] }));
    this.entries = new Map(this.keyed([...unread, ...findings]).map(([key, finding]) => [key, this.entry(key, finding)]));
    const shown = [...this.entries.values()];
    const kept = (name) => shown.filter(({ finding }) => (finding.accepted ? "accepted" : finding.severity) === name);
    for (const [name, list] of Object.entries(this.lists)) arrange(list, kept(name).map(({ node }) => node));
    this.lists.todo.hidden = this.lists.todo.childElementCount === 0;
    for (const [name, fold] of Object.entries(this.folds)) {
      const count = kept(name).length;
      fold.hidden = count === 0;
      fold.firstChild.textContent = say(name === "accepted" ? "accepted" : `${name}s`, count);
    }
    this.showTally(counts);
    this.explanations.show();
  }

  showTally(counts) {
    const errors = this.lists.error.childElementCount;
    const parts = [
      errors > 0 && el("span", { class: "bad" }, say("errors", errors)),
      errors + counts.blank === 0 && el("span", { class: "good" }, say("noErrors")),
      counts.warnings > 0 && el("span", {}, say("warnings", counts.warnings)),
      counts.blank > 0 && el("span", {}, say("blank", counts.blank))].filter(Boolean);
    const text = parts.map((part) => part.textContent).join(" ");
    if (this.tally.textContent.trim() !== text) this.tally.replaceChildren(...parts.flatMap((part) => [part, " "]));
  }

  /// Findings with what tells one from another, also when their numbers change.
  keyed(findings) {
    const seen = new Map();
    return findings.map((finding) => {
      const name = [finding.rule, finding.where, finding.fields[0], finding.accepted ? 1 : 0].join("|");
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [`${name}|${count}`, finding];
    });
  }

  entry(key, finding) {
    const entry = this.entries.get(key) ?? this.made();
    entry.finding = finding;
    entry.node.className = finding.severity;
    const field = this.target(finding);
    const where = finding.where ?? field?.label ?? finding.place;
    entry.go.replaceChildren(...[where && el("span", { class: "where" }, where), finding.message].filter(Boolean));
    entry.go.disabled = !field;
    const reason = finding.accepted && [finding.accepted.reason, finding.accepted.byline].filter(Boolean).join(" · ");
    const lines = [finding.advice, reason && `${say("reason")}: ${reason}`].filter(Boolean);
    const notes = (finding.notes ?? []).map((note) => el("p", {}, this.noteButton(note) ?? note.message));
    entry.more.replaceChildren(
      ...lines.map((line) => el("p", {}, line)), ...notes, ...(finding.rule ? [el("p", { class: "rule" }, finding.rule)] : []));
    const isFixed = this.sheet.isReadOnly;
    entry.correct.hidden = !finding.correction || isFixed;
    entry.correct.textContent = finding.correction ?? "";
    entry.explain.hidden = !finding.explanation || Boolean(finding.accepted) || isFixed;
    return entry;
  }

  /// A note that leads to the field that it is about; `null` if it is about none.
  noteButton({ message, field: name }) {
    const field = this.sheet.fields.get(name);
    return field && !field.isTotal ? button(message, () => field.focus(), { class: "plain" }) : null;
  }

  made() {
    const entry = { id: freshID() };
    entry.go = button("", () => this.follow(entry.finding), { class: "plain go", id: entry.id });
    entry.more = el("div");
    entry.correct = button("", () => attempt(this.sheet, () => this.sheet.report.act("fix", { finding: entry.finding.id })), { class: "fix" });
    entry.explain = button(say("explain"), () => this.ask(entry));
    entry.node = el("li", {}, entry.go, entry.more, el("div", { class: "does" }, entry.correct, entry.explain));
    return entry;
  }

  target(finding) {
    const names = [...(finding.text ? [finding.text.field] : []), ...finding.fields];
    return names.map((name) => this.sheet.fields.get(name)).find((field) => field && !field.isTotal);
  }

  follow(finding) {
    const field = this.target(finding);
    if (!field) return;
    if (finding.text && field.select) field.select(finding.text.start, finding.text.end);
    else field.focus();
  }

  /// Asks for the reason why what a finding questions is right, in its entry.
  ask(entry) {
    if (entry.form) return entry.form.querySelector("textarea").focus();
    const [id, help] = [freshID(), freshID()];
    const text = el("textarea", { id, rows: 2, lang: "zh", "aria-describedby": help });
    const close = () => {
      entry.form.remove();
      entry.form = null;
      (entry.explain.hidden ? entry.go : entry.explain).focus();
    };
    const send = () => text.value.trim() && attempt(this.sheet, async () => {
      await this.sheet.report.act("explain", { finding: entry.finding.id, reason: text.value.trim() });
      close();
    });
    text.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      if (event.key === "Enter" && event.ctrlKey) send();
    });
    entry.form = el("div", {}, el("label", { for: id }, say("reason")), text, el("p", { id: help, class: "where" }, say("reasonHelp")),
      el("div", { class: "does" }, button(say("ok"), send, { class: "main" }), button(say("cancel"), close)));
    entry.node.append(entry.form);
    text.focus();
  }

  /// By field: how serious the worst that was found is, and the elements and words that say what.
  marks() {
    const marks = new Map();
    for (const { finding, id } of this.entries.values()) {
      if (finding.accepted) continue;
      const names = new Set([...finding.fields, ...finding.cells, ...(finding.text ? [finding.text.field] : [])]);
      for (const name of names) {
        const mark = marks.get(name) ?? { severity: "hint", ids: [], words: [] };
        if (RANKS.indexOf(finding.severity) > RANKS.indexOf(mark.severity)) mark.severity = finding.severity;
        mark.ids.push(id);
        // What one field lacks is said shortly: the message is about all that are not filled in.
        mark.words.push([finding.severity, finding.severity === "todo" ? say("todo") : finding.message]);
        marks.set(name, mark);
      }
    }
    return marks;
  }
}

/// How serious what was found is, the least first.
const RANKS = ["hint", "warning", "todo", "error"];
