// The reports of a folder.

import { attempt } from "./dialogs.js";
import { el, freshID } from "./dom.js";
import { server } from "./server.js";
import { say } from "./words.js";

/// The reports of a folder, and how there come to be more.
export class Desk {
  constructor(app) {
    this.app = app;
    this.node = el("div");
  }

  async open() {
    this.app.desk = await server.get("/api/desk");
    document.title = `${this.app.desk.folder} · ${say("name")}`;
    this.draw();
  }

  draw() {
    const { reports, folder, canAdd } = this.app.desk;
    this.result = el("div", { role: "status" });
    this.node.replaceChildren(
      el("header", { class: "top" }, el("h1", {}, say("name")), el("p", { class: "state", lang: "zh" }, folder),
        el("div", { class: "tools" }, this.app.accessButton())),
      el("main", { class: "desk" },
        el("section", { class: "card", "aria-labelledby": "reports" }, el("h2", { id: "reports" }, say("reports")),
          reports.length ? this.table(reports) : el("p", {}, say("noReports"))),
        canAdd && this.newForm(reports), canAdd && this.importForm(), this.result));
  }

  table(reports) {
    const header = ["agency", "year", "status", "file"].map((name) => el("th", { scope: "col" }, say(name)));
    const rows = reports.map((report) => {
      const name = report.agency ?? report.file;
      const cell = report.isEditable ? el("a", { href: `#r=${report.index}`, lang: "zh" }, name) : name;
      // Where there is no room for a column of its own, the file stands below the name.
      return el("tr", {}, el("th", { scope: "row" }, cell, report.agency && el("small", { class: "narrow", lang: "zh" }, report.file)), el("td", {}, report.year ?? ""), this.status(report), el("td", { lang: "zh" }, report.file));
    });
    return el("table", { class: "list" }, el("thead", {}, el("tr", {}, ...header)), el("tbody", {}, ...rows));
  }

  status(report) {
    const { errors, warnings, blank, problem, hasDraft, isEditable } = report;
    if (problem) return el("td", { class: "bad" }, `${say("problem")}: ${problem}`);
    if (!isEditable) return el("td", {}, say("notEditable"));
    const words = [
      errors ? say("errors", errors) : !blank && say("noErrors"), blank > 0 && say("blank", blank),
      warnings > 0 && say("warnings", warnings), hasDraft && say("hasDraft")];
    return el("td", { class: errors ? "bad" : null }, words.filter(Boolean).join(" · "));
  }

  newForm(reports) {
    const [agencyID, yearID, fromID] = [freshID(), freshID(), freshID()];
    const agency = el("input", { id: agencyID, lang: "zh", autocomplete: "off", required: true });
    const year = el("input", { id: yearID, inputmode: "numeric", autocomplete: "off", size: 6, required: true });
    const title = ({ agency, year, file }) => [agency ?? file, year].filter(Boolean).join(" ");
    // Of reports of one agency and year, the file says which is meant.
    const isShared = (report) => report.agency && reports.filter((other) => title(other) === title(report)).length > 1;
    const name = (report) => isShared(report) ? `${title(report)} (${report.file})` : title(report);
    const options = reports.map((report) => el("option", { value: report.index, lang: "zh" }, name(report)));
    this.from = el("select", { id: fromID }, el("option", { value: "" }, say("noFrom")), ...options);
    const keep = el("input", { type: "checkbox" });
    this.from.addEventListener("change", () => {
      const report = this.app.desk.reports.find(({ index }) => String(index) === this.from.value);
      if (report?.agency && !agency.value) agency.value = report.agency;
      if (report?.year && !year.value) year.value = report.year + 1;
    });
    const create = async (event) => {
      event.preventDefault();
      const from = this.from.value === "" ? null : Number(this.from.value);
      const request = { agency: agency.value.trim(), yearText: year.value.trim(), from, keepTexts: keep.checked };
      const answer = await attempt(this, () => server.post("/api/new", request));
      if (answer) location.hash = `r=${answer.index}`;
    };
    return el("section", { class: "card", "aria-labelledby": "new" }, el("h2", { id: "new" }, say("newReport")),
      el("form", { class: "choices", onsubmit: create, novalidate: true },
        el("label", { for: agencyID }, say("agency"), agency), el("label", { for: yearID }, say("year"), year),
        el("label", { for: fromID }, say("from"), this.from), el("label", { class: "check" }, keep, say("keepTexts")),
        el("button", { type: "submit", class: "main" }, say("create"))));
  }

  importForm() {
    const id = freshID();
    const input = el("input", { id, type: "file", class: "file" });
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (!file) return;
      const address = `/api/import?name=${encodeURIComponent(file.name)}`;
      const answer = await attempt(this, () => server.ask("POST", address, file, "application/octet-stream"));
      if (!answer) return;
      await this.open();
      this.from.value = String(answer.index);
      this.from.dispatchEvent(new Event("change"));
      this.tell([say("imported", file.name), ...answer.messages.map(({ message }) => message)]);
    });
    return el("section", { class: "card", "aria-labelledby": "import" }, el("h2", { id: "import" }, say("importFile")),
      el("p", {}, say("importHelp")), el("label", { for: id, class: "unseen" }, say("importFile")), input);
  }

  tell(lines, isBad = false) {
    this.result.replaceChildren(el("ul", { class: `card ${isBad ? "bad" : ""}` }, ...lines.map((line) => el("li", {}, line))));
    this.result.scrollIntoView({ block: "nearest" });
  }

  keyDown() {}
  poll() { return server.get("/api/state"); }
}
