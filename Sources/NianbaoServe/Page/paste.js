// Pasting a block of cells.

import { wordsOf } from "./server.js";
import { say } from "./words.js";

/// Fills cells from a block of the clipboard, whole or not at all. A single text is pasted as in any other field.
export async function pasteInto(cell, event) {
  const block = blockOf(event.clipboardData);
  if (cell.sheet.isReadOnly || block.length === 0 || (block.length === 1 && block[0].length === 1)) return;
  event.preventDefault();
  const { edits, totals, problems } = new Fit(cell, block);
  if (problems.length) return cell.sheet.tell([say("notPasted"), ...problems], true);
  const { sheet } = cell;
  const name = (field) => sheet.fields.get(field)?.label ?? field;
  try {
    const answer = await sheet.report.act("edits", { edits, whole: true });
    const refused = Object.entries(answer.refused ?? {});
    if (refused.length) {
      const reasons = refused.map(([field, { message, advice }]) => `${name(field)}: ${[message, advice].filter(Boolean).join(" ")}`);
      return sheet.tell([say("notPasted"), ...reasons], true);
    }
    const became = sheet.noteLines(answer.notes ?? {});
    const differing = totals.filter(([total, text]) => digits(text) !== digits(sheet.report.sheet.totals[total.id] ?? ""));
    const sums = differing.map(([total, text]) => say("totalDiffers", total.label, text, sheet.report.sheet.totals[total.id] || say("empty")));
    sheet.tell([say("pasted", edits.length), ...became, ...sums], sums.length > 0);
    cell.control.select();
  } catch (failure) {
    sheet.tell([say("notPasted"), wordsOf(failure)], true);
  }
}

/// A figure without the ways in which programs write the same one.
const digits = (text) => text.normalize("NFKC").replace(/[,\s]/g, "");

/// The rows of what was copied. A table of a web page or of Excel says where cells are merged; plain text does not.
function blockOf(clipboard) {
  // Looks are left out: the page's own security policy would complain of each.
  const html = clipboard.getData("text/html").replace(/<style[^]*?<\/style>|\sstyle=("[^"]*"|'[^']*'|[^\s>]+)/gi, "");
  const tables = html ? new DOMParser().parseFromString(html, "text/html").querySelectorAll("table") : [];
  const rows = tables.length === 1 ? rowsOfTable(tables[0]) : rowsOfText(clipboard.getData("text/plain"));
  while (rows.length && rows.at(-1).every((text) => text === "")) rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

function rowsOfTable(table) {
  const rows = [...table.rows].map(() => []);
  [...table.rows].forEach((tr, row) => {
    let column = 0;
    for (const cell of tr.cells) {
      while (rows[row][column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan && row + down < rows.length; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) rows[row + down][column + right] = "";
      }
      rows[row][column] = cell.textContent.replace(/\s+/g, " ").trim();
      column += cell.colSpan;
    }
  });
  return rows.map((row) => Array.from(row, (text) => text ?? ""));
}

/// Fields parted by tabs; as Excel writes them, one with a tab or line break in it is in quotes.
function rowsOfText(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.replace(/\r\n?/g, "\n").matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

/// Where each text of a block goes. If the block has labels of the table in it, they say where it belongs; else its first
/// text goes into the cell with the focus.
class Fit {
  constructor(cell, block) {
    Object.assign(this, { grid: cell.grid, edits: [], totals: [], problems: [] });
    const place = this.place(block);
    const [top, left] = place ?? [cell.row, cell.spec.column];
    const [rows, columns] = [this.grid.at.length, this.grid.spec.width];
    // What was copied with a whole table, such as its title or empty rows, is no figure, and may lie outside.
    const isOutside = (row, column) => row < 0 || column < 0 || row >= rows || column >= columns;
    const isEmpty = (text) => text === "" || plain(text) === plain(this.grid.heading);
    const each = (action) => block.forEach((row, down) => row.forEach((text, right) => action(text, top + down, left + right)));
    let fits = true;
    each((text, row, column) => { fits &&= !isOutside(row, column) || place !== null && isEmpty(text); });
    if (fits) each((text, row, column) => isOutside(row, column) || this.put(text, row, column));
    else if (place) this.problems.push(say("notThisTable", block.length, block[0].length, rows, columns));
    else this.problems.push(say("tooLarge", block.length, block[0].length, rows - top, columns - left));
  }

  put(text, row, column) {
    const place = this.grid.at[row][column];
    const isOrigin = place && place.row === row && place.spec.column === column;
    if (place?.cell && isOrigin) {
      if (!place.cell.isTotal) this.edits.push({ field: place.cell.id, text: place.cell.meant(text) });
      else if (text) this.totals.push([place.cell, text]);
    } else if (text && place?.cell) {
      this.problems.push(say("onSpan", text));
    } else if (text && plain(text) !== plain(place?.spec.text)) {
      this.problems.push(say("onLabel", text, place?.spec.text ?? ""));
    }
  }

  /// The place of the block's first text by which most of its labels are where the table has them; `null` without any.
  place(block) {
    const labels = this.grid.spec.rows.flatMap((row, index) => row.filter((spec) => spec.text).map((spec) => [plain(spec.text), index, spec.column]));
    const votes = new Map();
    block.forEach((row, down) => row.forEach((text, right) => {
      for (const [label, top, left] of labels) {
        if (label !== plain(text)) continue;
        const key = `${top - down},${left - right}`;
        votes.set(key, (votes.get(key) ?? 0) + 1);
      }
    }));
    const best = [...votes].sort((one, other) => other[1] - one[1])[0];
    return best ? best[0].split(",").map(Number) : null;
  }
}

const plain = (text) => (text ?? "").replace(/\s+/g, "");
