// The page of one report.

import { attempt, showKeys } from "./dialogs.js";
import { askComparison, askExport, preview } from "./documents.js";
import { button, el, freshID, tongue } from "./dom.js";
import { lineField } from "./fields.js";
import { Findings } from "./findings.js";
import { Cell, Grid } from "./grid.js";
import { askRemark } from "./remarks.js";
import { Report } from "./report.js";
import { askClashes, askDraft, resolve, restore, save } from "./saving.js";
import { link } from "./server.js";
import { Text } from "./text.js";
import { say } from "./words.js";

/// The page of one report: its fields, the findings beside them, and what can be done with it.
export class Sheet {
  constructor(app, index) {
    this.app = app;
    this.isReadOnly = app.desk.readOnly;
    this.report = new Report(index, this);
    this.fields = new Map();
    this.picking = null;
    this.current = null;
    this.node = el("div");
  }

  async open() {
    if (!this.report.sheet) await this.report.open();
    this.enterPage();
  }

  enterPage() { document.title = `${this.report.sheet.title} · ${say("name")}`; }

  // Drawing

  /// Draws everything anew: at first, and when another form is chosen. What was typed is still in the queue.
  opened() {
    const { layout } = this.report.sheet;
    const focused = this.current?.id;
    this.fields = new Map();
    this.current = null;
    this.state = el("p", { class: "state", role: "status" });
    this.banners = el("div", { class: "banners" });
    this.heading = el("h1", { lang: "zh" });
    this.findings = new Findings(this);
    this.bar = el("div", { class: "bar" });
    this.message = el("div", { class: "message", role: "status" });
    this.header = el("header", { class: "top" }, this.heading, this.state, this.drawTools());
    const bottom = el("footer", { class: "bottom-bar" }, this.message, this.bar);
    for (const part of [this.header, this.banners, bottom]) new ResizeObserver(() => this.measure(bottom)).observe(part);
    const sections = layout.sections.map((section) => this.drawSection(section));
    this.node.replaceChildren(
      el("a", { class: "skip", href: "#form", onclick: (event) => this.skip(event, "form") }, say("toForm")),
      el("a", { class: "skip", href: "#findings", onclick: (event) => this.skip(event, "findings") }, say("toFindings")),
      this.header, this.banners,
      el("main", { class: "work" },
        el("div", { class: "paper", id: "form", tabindex: "-1" }, this.drawBasics(layout.lines), ...sections), this.findings.node),
      bottom);
    for (const field of this.fields.values()) this.showField(field);
    this.showAll();
    this.showBar();
    if (focused) this.fields.get(focused)?.focus();
  }

  /// Tells the style sheet how much of the window the bars cover: what has the focus must not lie below them, nor come to
  /// when they grow.
  measure(bottom) {
    const { style } = document.documentElement;
    const parts = { "--top": this.header, "--banners": this.banners, "--bottom": bottom };
    for (const [name, part] of Object.entries(parts)) {
      style.setProperty(name, `${getComputedStyle(part).position === "sticky" ? part.offsetHeight : 0}px`);
    }
    const { control } = this.current ?? {};
    if (control instanceof HTMLInputElement && control === document.activeElement) {
      control.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  /// Links within the page would change its address, which says which report is shown.
  skip(event, id) {
    event.preventDefault();
    document.getElementById(id).focus();
  }

  drawTools() {
    const tool = (name, action, attributes) => button(say(name), action, attributes);
    const writes = this.isReadOnly ? [] : [
      (this.saveButton = tool("save", () => save(this), { class: "main", "aria-keyshortcuts": "Control+S" })),
      (this.undoButton = tool("undo", () => this.step("undo"), { "aria-keyshortcuts": "Control+Z" })),
      (this.redoButton = tool("redo", () => this.step("redo"), { "aria-keyshortcuts": "Control+Y" })),
      tool("export", () => askExport(this))];
    return el("div", { class: "tools" }, ...writes, tool("preview", () => preview(this)), tool("compare", () => askComparison(this)),
      tool("keys", showKeys), !this.app.desk.isSingle && tool("allReports", () => { location.hash = ""; }), this.app.accessButton());
  }

  drawBasics(lines) {
    const drawn = lines.map((line) => ({ line, ...lineField(this, line) }));
    for (const { field } of drawn) this.fields.set(field.id, field);
    const nodes = (isBasic) => el("div", { class: "lines" }, ...drawn.filter(({ line }) => line.isBasic === isBasic).map(({ node }) => node));
    const others = lines.some(({ isBasic }) => !isBasic);
    return el("section", { class: "card", "aria-labelledby": "basics" }, el("h2", { id: "basics" }, say("basics")), nodes(true),
      others && el("details", {}, el("summary", {}, say("more")), nodes(false)));
  }

  drawSection(section) {
    const id = freshID();
    const drawn = section.grid ? new Grid(this, section) : new Text(this, section, id);
    for (const field of drawn.cells ?? [drawn]) this.fields.set(field.id, field);
    return el("section", { class: "card", "aria-labelledby": id }, el("h2", { id, lang: tongue(section.heading) }, section.heading), drawn.node);
  }

  // Changes

  changed(delta, own) {
    const names = new Set([delta.values, delta.totals, delta.pending, delta.ledger].flatMap((part) => Object.keys(part ?? {})));
    const { remark } = this.report.sheet.notation;
    for (const name of names) {
      const field = this.fields.get(name);
      if (field) this.showField(field, own.has(name));
      else if (name.endsWith(remark)) this.fields.get(name.slice(0, -remark.length))?.showBeside?.();
    }
    if ("prior" in delta) for (const field of this.fields.values()) field.showBeside?.();
    this.showAll();
    if (own.size) this.tellNotes(delta.notes ?? {});
    if (this.current && (names.has(this.current.id) || delta.findings)) this.showBar();
  }

  /// Says what became of figures that were not written as figures are (１２), until something else is typed.
  tellNotes(notes) {
    const lines = this.noteLines(notes);
    if (lines.length || this.hasNotes) this.tell(lines);
    this.hasNotes = lines.length > 0;
  }

  /// Of each figure what was not written as figures are, and what the file says now.
  noteLines(notes) {
    const label = (name) => this.fields.get(name)?.label ?? name;
    return Object.entries(notes).map(([name, texts]) => `${label(name)}: ${texts.join(" ")} → ${this.report.serverText(name) || say("empty")}`);
  }

  showField(field, isOwn = false) {
    field.show(isOwn);
    field.showBeside?.();
  }

  showAll() {
    const { sheet } = this.report;
    this.heading.textContent = sheet.title;
    this.findings.show();
    this.marks = this.findings.marks();
    for (const field of this.fields.values()) {
      const { severity = "", ids = [] } = this.marks.get(field.id) ?? {};
      field.mark(severity, ids);
    }
    if (!this.isReadOnly) {
      this.undoButton.disabled = !sheet.canUndo;
      this.redoButton.disabled = !sheet.canRedo;
    }
    this.sending();
  }

  /// How the report stands to its file, in words, and how that looks: `bad`, `open` or nothing when all is saved. What has
  /// not come to the server is not saved, whatever that says of the rest.
  get standing() {
    const { rejection, clashes, countOnItsWay, sheet: { saving } } = this.report;
    if (countOnItsWay && rejection) return ["bad", say("notKept")];
    if (clashes.size) return ["bad", say("undecided")];
    if (countOnItsWay && link.state !== "good") return ["bad", say("unsent")];
    if (countOnItsWay && saving.state === "saved") return ["open", say(saving.isConfirmed ? "waiting" : "unconfirmed")];
    const look = { failed: "bad", gone: "bad", conflict: "bad", saved: "", readOnly: "" }[saving.state] ?? "open";
    return [look, say(saving.state, saving.message ?? "")];
  }

  /// The line that says whether everything is saved, and the banners of what has to be decided.
  sending() {
    const { saving, pending, conflict, draft } = this.report.sheet;
    const { rejection, clashes } = this.report;
    const unread = Object.keys(pending).length;
    this.watchSlowness();
    const [look, standing] = this.standing;
    const words = [this.isSlow && say("sending"), standing, unread && say("draftOnly", unread)];
    const text = words.filter(Boolean).join(" · ");
    if (this.state.textContent !== text) this.state.textContent = text;
    this.state.className = `state ${look}`;
    if (!this.isReadOnly) this.saveButton.disabled = look === "";
    const waiting = this.report.countOnItsWay;
    const lost = link.state !== "good" && [say(link.state), waiting && say("notSent", waiting)].filter(Boolean).join(" ");
    const banners = [
      lost && ["bad", lost],
      waiting && rejection && ["bad", say("notTaken", rejection), say("retry"), () => this.report.retry()],
      clashes.size > 0 && ["bad", say("clash"), say("resolve"), () => askClashes(this)],
      conflict && ["bad", say("conflict"), say("resolve"), () => resolve(this)],
      saving.state === "gone" && ["bad", saving.message, say("restore"), () => restore(this)],
      draft && ["", say("draftFrom", draft.when, draft.fields.length), say("lookAtDraft"), () => askDraft(this)],
    ].filter(Boolean);
    const key = JSON.stringify(banners.map(([, words]) => words));
    if (this.bannerKey === key && this.banners.childElementCount === banners.length) return;
    this.bannerKey = key;
    this.banners.replaceChildren(...banners.map(([look, words, choice, action]) =>
      el("div", { class: `banner ${look}`, role: "alert" }, el("span", {}, words), choice && button(choice, action))));
  }

  /// Says that something is being sent only after a second: most answers come at once.
  watchSlowness() {
    const { isBusy } = this.report;
    this.node.toggleAttribute("data-busy", isBusy);
    if (isBusy) {
      this.slowness ??= setTimeout(() => { this.isSlow = true; this.sending(); }, 1000);
      return;
    }
    clearTimeout(this.slowness);
    [this.slowness, this.isSlow] = [null, false];
  }

  // The field with the focus

  entered(field) {
    this.current = field;
    this.showBar();
  }

  showBar() {
    const field = this.current;
    if (!field) return this.bar.replaceChildren(el("span", { class: "state" }, say("noField")));
    const { words = [] } = this.marks.get(field.id) ?? {};
    const isFigure = field instanceof Cell && !field.isTotal && !this.isReadOnly;
    this.bar.replaceChildren(...[
      el("span", { class: "name", lang: tongue(field.label) }, field.label),
      field.prior?.textContent && el("span", {}, field.prior.textContent),
      field.remark?.textContent && el("span", {}, field.remark.textContent),
      ...[...new Map(words.map(([severity, text]) => [text, severity]))].map(([text, severity]) =>
        el("span", { class: severity === "error" ? "fault" : "doubt" }, text)),
      isFigure && button(say("remark"), () => askRemark(field), { "aria-keyshortcuts": "Shift+F2" }),
    ].filter(Boolean));
  }

  /// Shows what became of something, until it is closed or there is more to say.
  tell(lines, isBad = false) {
    const close = button(say("close"), () => this.message.replaceChildren());
    if (lines.length === 0) return this.message.replaceChildren();
    const shown = lines.length > 12 ? [...lines.slice(0, 11), say("andMore", lines.length - 11)] : lines;
    this.message.replaceChildren(el("ul", { class: isBad ? "bad" : null }, ...shown.map((line) => el("li", {}, line))), close);
  }

  // Keys

  async step(name) {
    const { sheet } = this.report;
    if (!this.report.countOnItsWay && !(name === "undo" ? sheet.canUndo : sheet.canRedo)) {
      return this.tell([say(name === "undo" ? "nothingToUndo" : "nothingToRedo")]);
    }
    const before = new Map([...this.fields.keys()].map((field) => [field, this.report.text(field)]));
    if (!(await attempt(this, () => this.report.act(name)))) return;
    const changed = [...this.fields.values()].filter(({ id }) => before.get(id) !== this.report.text(id));
    if (changed.length === 0) return this.tell([say(name === "undo" ? "nothingToUndo" : "nothingToRedo")]);
    const here = changed.find(({ control }) => control === document.activeElement);
    if (!here) changed[0].focus();
    else if (here instanceof Cell) here.control.select();
  }

  keyDown(event) {
    const { target } = event;
    if (document.querySelector("dialog[open]")) return;
    const isOther = target.matches("input, textarea") && ![...this.fields.values()].some(({ control }) => control === target);
    const name = event.key.toLowerCase();
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (this.picking && event.key === "Escape") this.picking.giveUp();
    else if (event.key === "F8") this.nextFinding(event.shiftKey ? -1 : 1);
    else if (isCommand && name === "s") save(this);
    else if (isCommand && !isOther && !this.isReadOnly && name === "z") this.step(event.shiftKey ? "redo" : "undo");
    else if (isCommand && !isOther && !this.isReadOnly && name === "y") this.step("redo");
    else return;
    event.preventDefault();
  }

  nextFinding(step) {
    const { places } = this.findings;
    if (places.length === 0) return;
    this.place = ((this.place ?? (step > 0 ? -1 : 0)) + step + places.length) % places.length;
    places[this.place].click();
  }

  poll() { return this.report.poll(); }
}
