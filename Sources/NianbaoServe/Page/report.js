// A report as the server has it, and the queue of what is typed.

import { Failure, server } from "./server.js";
import { say } from "./words.js";

/// A report as the server has it, and what has been typed and is not there yet.
///
/// One request is on its way at a time. What is typed meanwhile is merged by field and goes with the next one, so typing
/// never waits, and a slow answer never overtakes a fast one.
export class Report {
  constructor(index, listener) {
    Object.assign(this, { path: `/api/reports/${index}`, listener });
    this.sheet = null;
    this.unsent = new Map();
    this.sent = new Map();
    this.clashes = new Map();
    this.tail = Promise.resolve();
    this.tasks = 0;
    this.isFlushing = false;
    // Why the server did not take what was sent last, and from when on it is sent again.
    this.rejection = null;
    this.pause = 0;
    this.nextTry = 0;
  }

  // What it says

  /// The text of a field: what was typed last, whether the server has it or not.
  text(field) {
    const typed = this.unsent.get(field) ?? this.sent.get(field);
    return this.clashes.get(field)?.mine ?? typed?.text ?? this.serverText(field);
  }

  serverText(field) { return this.sheet.pending[field]?.text ?? this.sheet.values[field] ?? ""; }

  /// Whether the page knows better than the server what the field says.
  isOnItsWay(field) { return this.unsent.has(field) || this.sent.has(field) || this.clashes.has(field); }

  get isBusy() { return this.tasks > 0 || (!this.rejection && this.unsent.size + this.sent.size > 0); }

  /// How many fields have texts that the server does not have.
  get countOnItsWay() { return this.unsent.size + this.sent.size + this.clashes.size; }

  // Answers

  /// Takes the whole sheet. What is typed and not there yet stays, and is sent again.
  async open() {
    const known = new Map(this.sheet ? [...this.unsent.keys()].map((field) => [field, this.serverText(field)]) : []);
    this.sheet = await server.get(this.path);
    for (const [field, typed] of this.unsent) {
      typed.revision = this.sheet.revision;
      const theirs = this.serverText(field);
      if (theirs !== known.get(field) && theirs !== typed.text) this.holdBack({ field, mine: typed.text, theirs });
    }
    this.listener.opened();
    this.send();
  }

  /// Takes what has changed. An answer that was overtaken by a newer one is dropped.
  take(delta, own = new Map()) {
    if (delta.session !== undefined && delta.session !== this.sheet.session) {
      this.enqueue(() => this.open());
      return;
    }
    if (delta.revision !== undefined && delta.revision < this.sheet.revision) return;
    for (const [name, value] of Object.entries(delta)) {
      if (name === "pending") this.takePending(value);
      else if (["values", "totals", "ledger"].includes(name)) Object.assign(this.sheet[name], value);
      else this.sheet[name] = value;
    }
    if (delta.layout) this.listener.opened();
    else this.listener.changed(delta, own);
  }

  takePending(pending) {
    for (const [field, value] of Object.entries(pending)) {
      if (value === null) delete this.sheet.pending[field];
      else this.sheet.pending[field] = value;
    }
  }

  // Typing

  /// Sends what a field says now. `continued`: it goes on with what was typed there just before, as one step of undo.
  /// `since`: the revision that was seen when typing began, if that is not the present one.
  type(field, text, continued = false, since = this.sheet.revision) {
    const clash = this.clashes.get(field);
    if (clash) {
      clash.mine = text;
      this.listener.sending();
      return;
    }
    const earlier = this.unsent.get(field);
    // A change by another tab after this revision clashes with it; the page's own, on its way, does not.
    const revision = earlier ? earlier.revision : this.sent.has(field) ? null : since;
    this.unsent.set(field, { text, revision, continued: earlier ? earlier.continued && continued : continued });
    this.send();
  }

  send() {
    this.listener.sending();
    if (this.isFlushing || this.unsent.size === 0) return;
    this.isFlushing = true;
    this.enqueue(() => this.flush());
  }

  /// After everything asked for so far.
  enqueue(task) {
    this.tasks += 1;
    if (this.sheet) this.listener.sending();
    const run = this.tail.then(task).finally(() => {
      this.tasks -= 1;
      if (this.sheet) this.listener.sending();
    });
    this.tail = run.catch(() => {});
    return run;
  }

  async flush() {
    this.isFlushing = false;
    if (this.unsent.size === 0) return;
    this.sent = this.unsent;
    this.unsent = new Map();
    const { revision } = this.sheet;
    try {
      const delta = await server.post(`${this.path}/edits`, this.body(this.sent));
      const own = this.sent;
      this.sent = new Map();
      [this.rejection, this.pause] = [null, 0];
      for (const typed of this.unsent.values()) typed.revision ??= delta.revision;
      this.hasReopened = false;
      for (const clash of delta.clashes ?? []) this.holdBack(clash);
      this.take(delta, own);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      for (const [field, typed] of this.unsent) typed.revision ??= this.sent.get(field)?.revision ?? revision;
      this.unsent = new Map([...this.sent, ...this.unsent]);
      this.sent = new Map();
      // Sending again what the server has understood and refused would go on for ever.
      const isAnew = failure.status === 409 && !this.hasReopened;
      this.hasReopened = isAnew;
      if (isAnew) this.enqueue(() => this.open());
      else if (failure.status > 401) this.reject(failure);
    }
    this.listener.sending();
  }

  body(typed) {
    const { session, revision } = this.sheet;
    const edits = [...typed].map(([field, entry]) => ({ field, ...entry }));
    return { session, revision, edits, whole: false, page: server.stamp() };
  }

  /// Keeps what the server did not take, to send it again after a pause: disks get room, folders become writable.
  reject(failure) {
    this.rejection = failure.text;
    this.pause = Math.min(Math.max(2000, this.pause * 2), 10000);
    this.nextTry = Date.now() + this.pause;
  }

  /// Sends again at once what was not taken, and waits for the answer.
  retry() { return this.enqueue(() => this.flush()); }

  /// Sends what is not there yet as the page goes. Answers come to nobody any more.
  sendLast() {
    const typed = new Map([...this.sent, ...this.unsent]);
    if (this.sheet && typed.size) server.sendLast(`${this.path}/edits`, this.body(typed));
  }

  /// Keeps what is typed in a field that somebody else has changed, until it is decided which text counts.
  holdBack(clash) {
    const mine = this.unsent.get(clash.field)?.text ?? clash.mine;
    this.unsent.delete(clash.field);
    this.clashes.set(clash.field, { ...clash, mine });
  }

  /// Decides for what was typed here, or against it.
  decide(field, isMine) {
    const { mine } = this.clashes.get(field);
    this.clashes.delete(field);
    if (isMine) this.type(field, mine);
    else this.listener.sending();
  }

  /// Waits until all that was typed and asked for is done.
  settled() { return this.enqueue(() => {}); }

  // Deeds

  /// Asks for something that is done after all that was typed before. A state that is newer than the page's comes back
  /// as 409, and is shown before anybody decides again.
  act(name, body = {}) {
    return this.enqueue(async () => {
      if (this.unsent.size) await this.flush();
      // What is done without the latest of what was typed would not be what somebody means.
      if (this.unsent.size) throw new Failure(409, { error: { message: this.rejection ? say("notTaken", this.rejection) : say("changedMeanwhile") } });
      try {
        const answer = await server.post(`${this.path}/${name}`, { revision: this.sheet.revision, page: server.stamp(), ...body });
        if (answer.revision !== undefined) this.take(answer);
        return answer;
      } catch (failure) {
        if (failure.status === 409 && failure.body?.revision !== undefined) {
          this.take(failure.body);
          throw new Failure(409, { error: { message: say("changedMeanwhile") } });
        }
        throw failure;
      }
    });
  }

  get(name) { return this.enqueue(() => server.get(`${this.path}/${name}`)); }

  /// Looks for what has happened without this page: another tab, another program, saving.
  async poll() {
    if (this.isFlushing || this.sent.size) return;
    const delta = await server.get(`${this.path}/state?revision=${this.sheet.revision}`);
    if (!this.sent.size) this.take(delta);
    if (this.unsent.size && (!this.rejection || Date.now() >= this.nextTry)) this.send();
  }
}
