// Printed tables with fields in their cells, and the keys of a spreadsheet.

import { el, freshID } from "./dom.js";
import { Field } from "./fields.js";
import { pasteInto } from "./paste.js";
import { askRemark } from "./remarks.js";
import { say } from "./words.js";

/// A cell with a figure: typed, or computed.
export class Cell extends Field {
  constructor(grid, spec, row, node, control) {
    super(grid.sheet, spec.cell, control, spec.label);
    Object.assign(this, { grid, spec, row, node, isTotal: spec.role === "total", mode: "ready" });
    this.prior = el("small");
    this.remark = el("small", { class: "remark", id: freshID() });
    node.append(control, this.remark, this.prior);
    control.addEventListener("keydown", (event) => this.keyDown(event));
    control.addEventListener("click", () => this.clicked());
    if (this.isTotal) return;
    for (const name of ["mousedown", "mouseup"]) control.addEventListener(name, (event) => this.pressed(event));
    control.addEventListener("dblclick", () => { this.mode = "editing"; });
    control.addEventListener("paste", (event) => pasteInto(this, event));
  }

  get last() { return { row: this.row + (this.spec.rowspan ?? 1) - 1, column: this.spec.column + (this.spec.colspan ?? 1) - 1 }; }

  /// As in Excel: with the whole text selected, what is typed replaces it.
  enter() {
    super.enter();
    this.mode = "ready";
    if (!this.isTotal) this.control.select();
  }

  clicked() {
    if (this.sheet.picking) this.sheet.picking.take(this);
  }

  /// A second click on the cell does not put the cursor into its text either; two in a row do.
  pressed(event) {
    const isHeld = event.type === "mousedown" ? document.activeElement === this.control && event.detail === 1 : this.isHeld;
    this.isHeld = isHeld && this.mode === "ready";
    if (!this.isHeld) return;
    event.preventDefault();
    this.control.select();
  }

  typed() {
    const text = this.meant(this.control.value);
    if (text !== this.control.value) this.control.value = text;
    super.typed();
  }

  /// A figure that cannot exist is printed as a stroke, and may be typed so.
  meant(text) {
    const { notApplicable, notApplicableSign } = this.notation;
    return this.spec.notApplicable && text.trim() === notApplicableSign ? notApplicable : text;
  }

  show(isOwn) {
    if (this.isTotal) this.control.textContent = this.sheet.report.sheet.totals[this.id] ?? "";
    else super.show(isOwn);
  }

  showBeside() {
    const { values, prior } = this.sheet.report.sheet;
    const remark = values[this.id + this.notation.remark];
    this.remark.textContent = remark ? say("remarkOf", remark) : "";
    const last = prior?.cells[this.id];
    this.prior.textContent = last ? say("lastYear", last) : "";
  }

  mark(severity, messages) {
    for (const name of ["error", "todo", "warning"]) this.node.classList.toggle(name, severity === name);
    if (!this.isTotal) super.mark(severity, this.remark.textContent ? [...messages, this.remark.id] : messages);
  }

  keyDown(event) {
    if (event.isComposing || event.altKey || event.metaKey) return;
    if (this.sheet.picking && event.key === "Enter") {
      event.preventDefault();
      this.sheet.picking.take(this);
    } else if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      this.go(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === "F2") {
      event.preventDefault();
      if (event.shiftKey) askRemark(this);
      else this.edit();
    } else if (event.key === "Escape" && !this.isTotal && !this.sheet.picking) {
      this.restore();
      this.mode = "ready";
      this.control.select();
    } else if (this.mode === "ready" && !event.shiftKey && MOVES[event.key]) {
      const [down, right] = MOVES[event.key];
      event.preventDefault();
      if (event.ctrlKey) this.goFar(down, right);
      else this.go(down, right);
    }
  }

  edit() {
    if (this.isTotal) return;
    this.mode = "editing";
    this.control.setSelectionRange(this.control.value.length, this.control.value.length);
  }

  go(down, right) { this.grid.next(this, down, right)?.control.focus(); }

  goFar(down, right) {
    let cell = this;
    for (let next = cell; next; next = this.grid.next(cell, down, right)) cell = next;
    cell.control.focus();
  }
}

const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/// A printed table, with its cells by position.
export class Grid {
  constructor(sheet, section) {
    Object.assign(this, { sheet, heading: section.heading, spec: section.grid, cells: [], at: section.grid.rows.map(() => []) });
    this.table = el("table", { class: "grid", lang: "zh" }, el("caption", { class: "unseen" }, section.grid.description));
    this.node = el("div", { class: "region" }, this.table);
    let part = null;
    section.grid.rows.forEach((row, index) => {
      const isHead = index < section.grid.headRows;
      const opens = !part || isHead !== (part.tagName === "THEAD") || row[0]?.role === "caption";
      if (opens) this.table.append((part = el(isHead ? "thead" : "tbody")));
      part.append(el("tr", {}, ...row.map((spec) => this.draw(spec, index))));
    });
    // A cell that gets the focus must not come to lie below the header.
    const { tHead } = this.table;
    if (tHead) new ResizeObserver(() => { this.node.style.scrollPaddingTop = `${tHead.offsetHeight + 4}px`; }).observe(tHead);
  }

  draw(spec, row) {
    const { colspan, rowspan } = spec;
    const isField = spec.role === "input" || spec.role === "total";
    const isLast = spec.column + (colspan ?? 1) >= this.spec.width;
    const isBottom = row + (rowspan ?? 1) >= this.spec.rows.length;
    const looks = [isField ? "cell" : spec.role, spec.role === "total" && "total", isLast && "last", isBottom && "bottom"];
    const isHeader = spec.scope !== undefined;
    const node = el(isHeader ? "th" : "td", { colspan, rowspan, scope: spec.scope, class: looks.filter(Boolean).join(" ") });
    const place = { spec, row, node, cell: null };
    if (isField) this.cells.push((place.cell = new Cell(this, spec, row, node, this.control(spec))));
    else node.append(spec.text ?? "");
    if (spec.role === "label" && this.isInner(spec, row)) node.classList.add("inner");
    for (let down = 0; down < (rowspan ?? 1); down += 1) {
      for (let right = 0; right < (colspan ?? 1); right += 1) (this.at[row + down] ??= [])[spec.column + right] = place;
    }
    return node;
  }

  /// Whether a label is the one right beside the figures of its row: it stays in view when the table scrolls sideways.
  isInner(spec, row) {
    const next = this.spec.rows[row].find((other) => other.column === spec.column + (spec.colspan ?? 1));
    return next?.role === "input" || next?.role === "total";
  }

  control(spec) {
    // Screen readers would read an output aloud at each change, several at each keystroke.
    if (spec.role === "total") return el("output", { "aria-live": "off", "aria-label": spec.label });
    const mode = spec.signed ? "text" : spec.decimals ? "decimal" : "numeric";
    return el("input", {
      type: "text", inputmode: mode, autocomplete: "off", spellcheck: "false", "aria-label": spec.label,
      readonly: this.sheet.isReadOnly });
  }

  /// The next cell in a direction that can have the focus; totals can while a reference is chosen.
  next(cell, down, right) {
    let row = down > 0 ? cell.last.row : cell.row;
    let column = right > 0 ? cell.last.column : cell.spec.column;
    for (;;) {
      [row, column] = [row + down, column + right];
      if (row < 0 || row >= this.at.length || column < 0 || column >= this.spec.width) return null;
      const found = this.at[row][column]?.cell;
      if (found && found !== cell && (!found.isTotal || this.sheet.picking)) return found;
    }
  }
}
