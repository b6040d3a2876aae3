// Choosing the cell whose figure a text is to show.

import { Cell } from "./grid.js";
import { say } from "./words.js";

/// While it lasts, cells cannot be typed in, and totals can have the focus.
export class Picking {
  /// Begins for a text, at its cursor; does nothing if there are no cells.
  static start(text) {
    const cells = [...text.sheet.fields.values()].filter((field) => field instanceof Cell);
    if (cells.length > 0 && !text.sheet.picking) text.sheet.picking = new Picking(text, cells);
  }

  constructor(text, cells) {
    const { selectionStart: start, selectionEnd: end } = text.control;
    Object.assign(this, { text, cells, start, end });
    document.body.classList.add("picking");
    for (const { control, isTotal } of cells) {
      if (isTotal) control.tabIndex = 0;
      else control.readOnly = true;
    }
    text.sheet.tell([say("picking")]);
    (cells.find(({ id }) => id === text.lastPicked) ?? cells[0]).focus();
  }

  take(cell) {
    this.finish();
    this.text.lastPicked = cell.id;
    this.text.replace(this.start, this.end, cell.id);
  }

  giveUp() {
    this.finish();
    this.text.select(this.start, this.end);
  }

  finish() {
    this.text.sheet.picking = null;
    document.body.classList.remove("picking");
    for (const { control, isTotal } of this.cells) {
      if (isTotal) control.removeAttribute("tabindex");
      else control.readOnly = false;
    }
    this.text.sheet.tell([]);
  }
}
