// Loads the half of Galley that the address asks for first, and the other one when that half has shown
// itself: the start screen need not wait for the desk. `cargo xtask finish` fills in the names.

const START = ["", ""];
const DESK = ["", ""];

const coming = new Map();

async function start([script, wasm]) {
  const [half, response] = await Promise.all([import(script), fetch(new URL(wasm, import.meta.url))]);
  if (!response.ok) throw new TypeError(`${wasm}: ${response.status}`);
  return half.default({ module_or_path: response });
}

function bring(half) {
  if (!coming.has(half[0])) coming.set(half[0], start(half));
  return coming.get(half[0]);
}

// Of each half one is enough; what fails for want of a network (a TypeError, says the standard) is tried again
// when it is needed. `isNeeded` where nothing shows without it. A half whose file came and that cannot run will
// not run the next time either.
function want(half, isNeeded = false) {
  bring(half).catch((error) => {
    coming.delete(half[0]);
    if (isNeeded || !(error instanceof TypeError)) self.galleyStopped?.show(String(error), false);
  });
}

const atArticle = () => location.hash.startsWith("#/article/");

addEventListener("galley:ready", () => (self.requestIdleCallback ?? setTimeout)(() => { want(START); want(DESK); }), { once: true });
addEventListener("galley:brought", () => want(DESK));
addEventListener("hashchange", () => want(atArticle() ? DESK : START, true));
want(atArticle() ? DESK : START, true);
