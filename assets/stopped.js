// The page that shows when Galley itself has stopped: plain elements, no framework, and what is in memory and in the
// stores as downloads. Nothing of the app need work any more for it.
//
// Knows: the names of the two stores, and where the app leaves what it has. Does not know: what a record means; the
// file with everything holds the records as they stand, and Galley reads it again (`journal::backup` in the core).
//
// On the window: `galleyStopped`, for the app, the shell and the loader; `galleySavedAt`, the instant of the last
// "Saved", and `galleyOpen`, which gives what is open as [name, type, text]: both left there by the app.

const VERSION = "";

// What the page says, by language and by message (`stopped-…` in `locales/`, without that); `cargo xtask finish` fills
// it in. What a language lacks is said in English.
const WORDS = { en: {} };

// Milliseconds after which a database that does not answer counts as missing.
const PATIENCE = 15_000;

let shown = false;

// The language that the app speaks, else the one that it would: it may not have come so far. What the app says of
// the page it says with a direction.
function wanted() {
  const { lang, dir } = document.documentElement;
  const codes = [dir && lang, kept("galley:language"), ...(navigator.languages ?? [])];
  return codes.map((code) => String(code).split("-")[0].toLowerCase()).find((code) => Object.hasOwn(WORDS, code)) ?? "en";
}

// The words of a message out of a table, with the values of its arguments.
function read(table, id, values = {}) {
  const words = table[wanted()]?.[id] ?? table.en[id] ?? id;
  return words.replace(/{(\w+)}/g, (_, name) => values[name]);
}

const say = (id, values) => read(WORDS, id, values);

// How the page says its language of itself.
function speak() {
  const lang = wanted();
  Object.assign(document.documentElement, { lang, dir: lang === "ar" ? "rtl" : "ltr" });
}

// Shows the page, once. `hasStarted` is false where the app could not even begin.
function show(report, hasStarted = true) {
  if (shown) return;
  shown = true;
  stopTimers();
  speak();
  const typed = wordsInFields();
  const { news, actions } = draw(report, hasStarted);
  // The page stands before anything else is asked of an app that may stop again.
  const open = openFile(typed);
  if (open) {
    news.append(element("p", say("open")));
    actions.prepend(button(say("download-open"), () => hand(open[0], open[1], [open[2]])));
  }
  document.querySelector(".panic h1").focus();
  // For whoever waits for the whole page.
  actions.parentElement.dataset.ready = "";
}

function draw(report, hasStarted) {
  const said = element("p", "");
  said.setAttribute("role", "status");
  const telling = (work) => async () => {
    said.textContent = say("reading");
    said.textContent = await work().then(
      (missing) => (missing ? say("handed-partly", { why: missing }) : say("handed")),
      (error) => say("no-file", { why: error.message ?? error }),
    );
  };
  const actions = element("div", "", "actions");
  actions.append(button(say("download-all"), telling(everything)));
  if (location.hash.startsWith("#/article/")) actions.append(button(say("to-list"), () => again("#/")));
  actions.append(button(say("load"), () => again(location.hash), "button solid"));

  const heading = element("h1", say(hasStarted ? "title" : "title-at-start"));
  heading.tabIndex = -1;
  const news = element("div", "");
  news.setAttribute("role", "alert");
  news.append(heading, lastSave(hasStarted), element("p", say(hasStarted ? "safe" : "safe-at-start")));

  const details = element("details", "");
  const about = `${report}\nGalley ${VERSION}, ${new Date().toISOString()}\n${navigator.userAgent}\n${say("no-text")}`;
  const words = element("pre", about);
  words.tabIndex = 0;
  // The report is of code, whatever the page is written in.
  words.dir = "auto";
  details.append(element("summary", say("details")), words);

  const main = element("main", "", "panic");
  main.append(element("p", "Galley", "name"), news, actions, said, details);
  document.title = heading.textContent;
  document.body.replaceChildren(main);
  return { news, actions };
}

function lastSave(hasStarted) {
  const at = new Date(self.galleySavedAt ?? NaN);
  const line = element("p", "");
  if (isNaN(at)) {
    line.textContent = hasStarted ? say("never-saved") : "";
    line.hidden = !hasStarted;
    return line;
  }
  const time = element("time", at.toLocaleString(wanted(), { dateStyle: "medium", timeStyle: "medium" }));
  time.dateTime = at.toISOString();
  const [before, after] = say("last-save", { time: "\n" }).split("\n");
  line.append(before, time, after);
  return line;
}

function element(name, text, className = "") {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

function button(name, onclick, className = "button") {
  return Object.assign(element("button", name, className), { type: "button", onclick });
}

function again(hash) {
  location.hash = hash;
  location.reload();
}

// An app that stopped in the middle of something must not go on with it: no timer of its runs any more, and no
// event reaches it.

function stopTimers() {
  const [timer, frame] = [setTimeout(() => {}), requestAnimationFrame(() => {})];
  for (let id = timer; id > Math.max(0, timer - 1e6); id--) clearTimeout(id);
  for (let id = frame; id > Math.max(0, frame - 1e4); id--) cancelAnimationFrame(id);
}

// Registered before the app's own, which listen on the window, on the document and on the visual viewport. A test
// holds this list to what they listen to.
const HEARD = ["afterprint", "beforeprint", "beforeunload", "dragend", "dragleave", "dragover", "dragstart", "drop", "focusin", "focusout",
  "galley:brought", "galley:language", "galley:late",
  "hashchange", "input", "keydown", "pagehide", "pageshow", "paste", "pointercancel", "pointerdown", "pointermove", "pointerup", "resize", "scroll",
  "selectionchange", "visibilitychange"];
for (const name of HEARD) {
  const stop = (event) => {
    if (!shown) return;
    event.stopImmediatePropagation();
    // A file dropped here would take the page's place.
    if (name.startsWith("dr")) event.preventDefault();
  };
  for (const target of [self, self.visualViewport]) target?.addEventListener(name, stop, { capture: true });
}

// What is open.

// Words that are in a field or wait to be taken up, and in no store yet; a mark's note by its id.
function wordsInFields() {
  const fields = [...document.querySelectorAll("textarea")].filter((field) => field.value.trim());
  const note = fields.find((field) => field.id.startsWith("note-"));
  const inBox = (self.galleyInbox ?? []).filter(([kind]) => kind === "words" || kind === "paste");
  const waiting = inBox.map(([, text, html]) => text || new DOMParser().parseFromString(String(html), "text/html").body.textContent);
  // What was to begin stands in its field, too.
  const all = new Set([...fields.map((field) => field.value), ...waiting.filter((words) => words.trim())]);
  return { note: note && [note.id.slice("note-".length), note.value], all: [...all] };
}

// Asks the app, with the note and without; it may stop once more over either.
function openFile({ note, all }) {
  for (const given of note ? [note, []] : [[]]) {
    try {
      const file = self.galleyOpen?.(...given);
      if (file) return file;
    } catch {
      // The page stands already.
    }
  }
  return all.length ? ["galley-words.txt", "text/plain", all.join("\n\n")] : null;
}

// Everything.

// Hands the reader one file with all records as they stand. Resolves to why the database is not in it, else to "".
async function everything() {
  const [name, parts, missing] = await gather();
  hand(name, "application/json", parts);
  return missing;
}

// That file: its name, its text in parts, and why the database is not in it, else "".
async function gather() {
  const now = new Date();
  const at = now.toISOString();
  // The file's name has the reader's day, which need not be that of UTC.
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const parts = [`{\n"format": "galley-backup",\n"version": 1,\n"generator": "Galley",\n"at": "${at}",\n"records": {`];
  const from = parts.length;
  let missing = "";
  try {
    await eachRecord((key, value) => parts.push(member(key, value, parts.length > from)));
  } catch (error) {
    missing = String(error?.message ?? error) || say("no-answer");
  }
  parts.push(`},\n${missing && `"missing": ${JSON.stringify(missing)},\n`}"local": {`);
  const middle = parts.length;
  for (const key of localKeys()) parts.push(member(key, localStorage.getItem(key), parts.length > middle));
  parts.push("}\n}\n");
  return [`galley-everything-${day}.json`, parts, missing];
}

const member = (key, value, follows) => `${follows ? "," : ""}\n${JSON.stringify(key)}: ${JSON.stringify(value)}`;

function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    // Forbidden: then nothing is kept there.
    return null;
  }
}

function localKeys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith("galley:")).sort();
  } catch {
    // Forbidden: then nothing is kept there.
    return [];
  }
}

// Every record of the database, by key, as it stood at one moment.
async function eachRecord(call) {
  const database = await openDatabase();
  if (!database) return;
  try {
    const store = database.transaction("records").objectStore("records");
    await new Promise((done, fail) => {
      const request = store.openCursor();
      request.onerror = () => fail(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return done();
        call(String(cursor.key), cursor.value);
        cursor.continue();
      };
    });
  } finally {
    database.close();
  }
}

// None where there is no such database: it must not be made here, without its store.
function openDatabase() {
  return new Promise((done, fail) => {
    const request = indexedDB.open("galley");
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction.abort();
    };
    request.onsuccess = () => done(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      isNew ? done(null) : fail(request.error);
    };
    setTimeout(() => fail(new Error(say("no-answer"))), PATIENCE);
  });
}

function hand(name, type, parts) {
  const href = URL.createObjectURL(new Blob(parts, { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

// A module that stops without a word: a trap, the end of the stack or of memory.

const isEnd = (error, message) => error instanceof WebAssembly.RuntimeError
  || /call stack|out of memory|too much recursion|allocation failed/i.test(error ? (error instanceof RangeError || error.name === "InternalError" ? error.message : "") : message);

function hear(error, message = "") {
  if (isEnd(error, message)) show(error?.stack ?? String(error ?? message));
}

addEventListener("error", (event) => hear(event.error, event.message));
addEventListener("unhandledrejection", (event) => hear(event.reason));

self.galleyStopped = { show, everything, gather, read, speak, wanted, kept };
