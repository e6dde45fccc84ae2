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

const hasWords = () => field.value.trim() !== "";

function bring(...item) {
  self.galleyInbox.push(item);
  dispatchEvent(new CustomEvent("galley:brought"));
  if (!find("[role=alert] *")) find(".opening").textContent = say("start-opening");
}

// Files and words of a paste or a drop; whether there were any.
function take(data) {
  const [text, html] = ["text/plain", "text/html"].map((type) => data.getData(type));
  if (data.files.length) bring("files", ...data.files);
  else if (text || html) bring("paste", text, html);
  return data.files.length > 0 || text !== "" || html !== "";
}

// How much has come, from 0 to 1.
function tell(share) {
  const percent = new Intl.NumberFormat(wanted() === "ar" ? "ar-u-nu-latn" : wanted(), { style: "percent" });
  find(".ago").textContent = percent.format(share);
}

// Says that the module has not come, and tries again when the reader wants it. Whether there is a shell to say it in.
function fail(again) {
  if (!shell.isConnected || shell.classList.contains("waits")) return false;
  const words = Object.assign(document.createElement("p"), { textContent: say("shell-not-come") });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: say("shell-again") });
  const isReady = (is) => [".saved", ".ago"].forEach((name) => { find(name).hidden = !is; });
  button.addEventListener("click", () => {
    find("[role=alert]").replaceChildren();
    isReady(true);
    // The button is gone.
    field.focus();
    again();
  });
  find(".opening").textContent = "";
  find(".ago").textContent = "";
  isReady(false);
  find("[role=alert]").replaceChildren(words, button);
  return true;
}

field.addEventListener("input", () => { begin.hidden = !hasWords(); });
for (const is of [true, false]) {
  shell.addEventListener(is ? "compositionstart" : "compositionend", () => { self.galleyShell.isComposing = is; });
}
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && hasWords()) {
    event.preventDefault();
    begin.click();
  }
});
begin.addEventListener("click", () => bring("words", field.value));
find(".paste-foot > button:last-of-type").addEventListener("click", () => bring("sample"));
// The chooser may be open when the shell goes: the field hears all the same.
const files = find("input[type=file]");
files.addEventListener("change", () => {
  if (files.files.length) bring("files", ...files.files);
  files.value = "";
});

const isField = (event) => event.target.closest?.("textarea, input");
const on = (name, call) => addEventListener(name, (event) => { if (shell.isConnected) call(event); });

on("paste", (event) => {
  // Into words that were typed already, a paste is a paste.
  if (!(isField(event) && hasWords()) && take(event.clipboardData)) event.preventDefault();
});
on("dragover", (event) => {
  if (!isField(event) || [...event.dataTransfer.types].includes("Files")) event.preventDefault();
});
on("drop", (event) => {
  if (isField(event) && !event.dataTransfer.files.length) return;
  event.preventDefault();
  take(event.dataTransfer);
});
on("hashchange", look);
