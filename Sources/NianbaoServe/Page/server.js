// Requests to the server, and whether it answers.

import { say } from "./words.js";

/// An answer that is not the one asked for; status 0: no answer.
export class Failure extends Error {
  constructor(status, body) {
    super(body?.error?.message ?? `${status}`);
    Object.assign(this, { status, body, advice: body?.error?.advice });
  }

  get text() { return this.status === 0 ? say("offline") : [this.message, this.advice].filter(Boolean).join(" "); }
}

/// What an answer that is not the one asked for says; a fault of the page itself is thrown on.
export function wordsOf(failure) {
  if (failure instanceof Failure) return failure.text;
  throw failure;
}

export const server = {
  key: null,
  page: null,
  order: 0,

  /// Takes the key from the address, where the server's redirect has put it, and removes it from there. It is kept for
  /// this tab only, so that a reload works. A tab that is opened after a restart hands its key to those that were left.
  start() {
    const found = /^#key=([\w-]+)$/.exec(location.hash);
    const tabs = new BroadcastChannel("nianbao");
    if (found) {
      this.keep(found[1]);
      history.replaceState(null, "", "/");
      tabs.postMessage(this.key);
    } else {
      this.key = sessionStorage.getItem("key");
    }
    // Whoever loads a page again goes on with it, and may undo what was typed before.
    const isAgain = performance.getEntriesByType("navigation")[0]?.type === "reload" && sessionStorage.getItem("page");
    this.page = isAgain || crypto.randomUUID();
    this.order = isAgain ? Number(sessionStorage.getItem("order")) : 0;
    sessionStorage.setItem("page", this.page);
    tabs.onmessage = (event) => { this.keep(event.data); link.check(); };
  },

  keep(key) {
    this.key = key;
    sessionStorage.setItem("key", key);
  },

  /// Which page sends something, and after what else: the server drops what was overtaken.
  stamp() {
    this.order += 1;
    sessionStorage.setItem("order", this.order);
    return { name: this.page, order: this.order };
  },

  /// Sends something that the page does not live to see answered. Browsers let at most 64 KiB outlive a page.
  sendLast(path, body) {
    const content = JSON.stringify(body);
    const keepalive = new Blob([content]).size < 60000;
    const headers = { "X-Nianbao-Key": this.key, "Content-Type": "application/json" };
    fetch(path, { method: "POST", headers, body: content, credentials: "same-origin", keepalive }).catch(() => {});
  },

  async ask(method, path, body, type = "application/json") {
    const headers = { "X-Nianbao-Key": this.key };
    if (method === "POST") headers["Content-Type"] = type;
    const content = method === "POST" && type === "application/json" ? JSON.stringify(body ?? {}) : body;
    let answer;
    try {
      answer = await fetch(path, { method, headers, body: content, credentials: "same-origin", cache: "no-store" });
    } catch {
      link.lost(0);
      throw new Failure(0);
    }
    const data = await answer.json().catch(() => null);
    if (answer.status === 401) link.lost(401);
    else link.found();
    if (!answer.ok) throw new Failure(answer.status, data);
    return data;
  },

  get(path) { return this.ask("GET", path); },
  post(path, body) { return this.ask("POST", path, body); },
};

/// Whether the server answers, for the banner that says so.
export const link = {
  state: "good",
  listeners: new Set(),
  check: () => {},

  lost(status) { this.become(status === 401 ? "ended" : "offline"); },
  found() { this.become("good"); },
  become(state) {
    if (this.state === state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  },
};
