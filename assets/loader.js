// Loads the half of Galley that the address asks for first, and the other one when that half has shown
// itself: the start screen need not wait for the desk. `cargo xtask finish` fills in the names.

const START = ["", ""];
const DESK = ["", ""];

const coming = new Map();

function bring([script, wasm]) {
  if (!coming.has(script)) {
    coming.set(script, import(script).then((half) => half.default({ module_or_path: new URL(wasm, import.meta.url) })));
  }
  return coming.get(script);
}

// Of each half one is enough; what fails now (no network on a first visit) is tried again when it is needed.
function want(half) {
  bring(half).catch(() => coming.delete(half[0]));
}

const atArticle = () => location.hash.startsWith("#/article/");

addEventListener("galley:ready", () => (self.requestIdleCallback ?? setTimeout)(() => [START, DESK].forEach(want)), { once: true });
addEventListener("galley:brought", () => want(DESK));
addEventListener("hashchange", () => want(atArticle() ? DESK : START));
want(atArticle() ? DESK : START);
