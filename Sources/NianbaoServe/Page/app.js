// The page of `nianbao serve`: draws whatever sheet the server sends, posts what is typed, shows what comes back.
// It knows no report: rows, columns, labels, sums and rules are all in the sheet. The server alone computes and saves.
//
//   app ─► desk, sheet ─► findings, grid, text ─► fields ─► report (queue) ─► server
//                     └─► saving, documents, remarks, picking ─► dialogs

import { ask, attempt } from "./dialogs.js";
import { Desk } from "./desk.js";
import { button, el } from "./dom.js";
import { Failure, link, server, wordsOf } from "./server.js";
import { Sheet } from "./sheet.js";
import { WORDS, say, speak } from "./words.js";

/// Shows the desk or a report, as the address says, and looks every few seconds for what has happened without the page.
const app = {
  desk: null,
  views: new Map(),
  view: null,

  async start() {
    server.start();
    if (!server.key) return this.refuse();
    link.check = () => this.poll();
    link.listeners.add(() => this.view?.sending?.());
    addEventListener("hashchange", () => this.route());
    addEventListener("keydown", (event) => this.view?.keyDown(event));
    addEventListener("visibilitychange", () => { if (!document.hidden) this.poll(); });
    addEventListener("pagehide", () => { for (const view of this.views.values()) view.report?.sendLast(); });
    addEventListener("beforeunload", (event) => {
      if ([...this.views.values()].some((view) => view.report?.countOnItsWay)) event.preventDefault();
    });
    try {
      this.desk = await server.get("/api/desk");
    } catch (failure) {
      return this.refuse(failure);
    }
    speak(this.desk.language);
    await this.route();
    this.wait();
  },

  /// What there is to say when nothing can be shown yet, not even the language being known.
  refuse(failure) {
    const words = (key) => el("p", {}, WORDS[key].join(" "));
    const isKnown = failure && failure.status !== 401 && failure.status !== 0;
    const content = isKnown ? [el("p", {}, wordsOf(failure))] : [words("noKey"), words("noKeyHelp")];
    document.body.replaceChildren(el("main", { class: "desk" }, el("h1", {}, WORDS.name.join(" ")), ...content));
  },

  async route() {
    const found = /^#r=(\d+)$/.exec(location.hash);
    const index = found ? Number(found[1]) : this.desk.isSingle ? 0 : null;
    if (!this.views.has(index)) this.views.set(index, index === null ? new Desk(this) : new Sheet(this, index));
    const view = this.views.get(index);
    try {
      await view.open();
    } catch (failure) {
      this.views.delete(index);
      if (!(failure instanceof Failure)) throw failure;
      return this.refuse(failure);
    }
    this.view = view;
    document.body.replaceChildren(view.node);
    scrollTo(0, 0);
  },

  /// Also of reports that are not shown, as long as something of them is still to be sent.
  async poll() {
    const views = [...this.views.values()].filter((view) => view === this.view || view.report?.countOnItsWay);
    for (const view of views) {
      try {
        await view.poll();
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure;
      }
    }
  },

  wait() {
    setTimeout(async () => {
      await this.poll();
      this.wait();
    }, document.hidden ? 20000 : 2000);
  },

  accessButton() {
    return button(say("otherBrowser"), async () => {
      const answer = await attempt(this.view, () => server.post("/api/access"));
      if (!answer) return;
      const address = el("input", { type: "text", readonly: true, value: answer.address, "aria-label": say("otherBrowser"), size: 60 });
      address.addEventListener("focus", () => address.select());
      ask(say("otherBrowser"), [el("p", {}, say("otherHelp", answer.seconds)), address], [[say("close"), null]]);
    });
  },
};

app.start();
