// The start screen before Galley's module is there: the elements of `#shell` in the page, in the reader's language and
// colors. What is pasted, dropped, chosen or asked for goes into the inbox; what is typed stays in the field, until the
// app takes both over (`dom::shell`, `dom::inbox`) and the shell goes.
//
// On the window: `galleyShell`, for the loader and the app, and `galleyInbox`, the list of what was brought.

// What it says, by language and by message; `cargo xtask finish` fills it in.
const WORDS = { en: {} };

const { read, speak, wanted, kept } = self.galleyStopped;
const say = (id) => read(WORDS, id);
const shell = document.getElementById("shell");
const find = (selector) => shell.querySelector(selector);
const field = find("textarea");
const begin = find(".paste-foot > button");

speak();
const theme = kept("galley:theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
for (const element of shell.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
for (const element of shell.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
field.placeholder = say(field.dataset.placeholder);

const look = () => shell.classList.toggle("waits", location.hash.startsWith("#/article/"));
look();
shell.hidden = false;

self.galleyInbox ??= [];
self.galleyShell = { isComposing: false, tell, fail };

// Tries once more to load the module, after it has not come.
let again = null;

const hasWords = () => field.value.trim() !== "";

// Says what is so: there are words to begin with; something waits.
function show() {
  begin.hidden = !hasWords();
  begin.disabled = field.readOnly;
  find(".opening").textContent = self.galleyInbox.length && !again ? say("start-opening") : "";
}

function bring(...item) {
  self.galleyInbox.push(item);
  dispatchEvent(new CustomEvent("galley:brought"));
  show();
  again?.();
}

// Files and words of a paste or a drop, whichever of them is wanted first; whether there were any.
function take(data, wantsFiles) {
  const [text, html] = ["text/plain", "text/html"].map((type) => data.getData(type));
  const hasText = text !== "" || html !== "";
  if (data.files.length && (wantsFiles || !hasText)) bring("files", ...data.files);
  else if (hasText) bring("paste", text, html);
  return data.files.length > 0 || hasText;
}

// How much has come, from 0 to 1.
function tell(share) {
  const percent = new Intl.NumberFormat(wanted() === "ar" ? "ar-u-nu-latn" : wanted(), { style: "percent" });
  find(".ago").textContent = percent.format(share);
}

// Says that the module has not come; `go` tries again: when the reader wants it, brings something or goes elsewhere, and
// when there is a network. Whether there is a shell to say it in.
function fail(go) {
  if (!shell.isConnected || shell.classList.contains("waits")) return false;
  const words = Object.assign(document.createElement("p"), { textContent: say("shell-not-come") });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: say("shell-again") });
  const setReady = (isReady) => [".saved", ".ago"].forEach((name) => { find(name).hidden = !isReady; });
  again = () => {
    again = null;
    // The button is gone.
    if (document.activeElement === button) field.focus();
    find("[role=alert]").replaceChildren();
    setReady(true);
    show();
    go();
  };
  button.addEventListener("click", () => again?.());
  // What was to begin is in the field again.
  if (field.readOnly) {
    field.readOnly = false;
    self.galleyInbox = self.galleyInbox.filter((item) => item[0] !== "words");
  }
  find(".ago").textContent = "";
  setReady(false);
  find("[role=alert]").replaceChildren(words, button);
  show();
  return true;
}

field.addEventListener("input", show);
for (const is of [true, false]) {
  shell.addEventListener(is ? "compositionstart" : "compositionend", () => { self.galleyShell.isComposing = is; });
}
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && hasWords()) {
    event.preventDefault();
    begin.click();
  }
});
begin.addEventListener("click", () => {
  if (field.readOnly) return;
  field.readOnly = true;
  bring("words", field.value);
});
find(".paste-foot > button:last-of-type").addEventListener("click", () => bring("sample"));
// The chooser may be open when the shell goes: the field hears all the same.
const files = find("input[type=file]");
files.addEventListener("change", () => {
  if (files.files.length) bring("files", ...files.files);
  files.value = "";
});

const isField = (event) => event.target.closest?.("textarea, input:not([type=file])");
const on = (name, call) => addEventListener(name, (event) => { if (shell.isConnected) call(event); });

on("paste", (event) => {
  // Into words that were typed already, a paste is a paste.
  const isForField = isField(event) && hasWords() && !field.readOnly;
  if (!isForField && take(event.clipboardData, false)) event.preventDefault();
});
// What was taken hold of in the page itself brings nothing in.
let isOwn = false;
for (const name of ["dragstart", "dragend", "pointerdown"]) on(name, () => { isOwn = name === "dragstart"; });
on("dragover", (event) => {
  if (!isOwn && (!isField(event) || [...event.dataTransfer.types].includes("Files"))) event.preventDefault();
});
on("drop", (event) => {
  if (isField(event) && !event.dataTransfer.files.length) return;
  event.preventDefault();
  if (!isOwn) take(event.dataTransfer, true);
  isOwn = false;
});
on("hashchange", () => {
  look();
  again?.();
});
on("online", () => again?.());
// A browser that loads the page again may have kept the words.
show();
