// Loads Galley's module and says how much of it has come; then the late file, with all that a visit does not begin with.
// `cargo xtask finish` fills in the names of the module's two files and the bytes of the second, and the late file's name.
//
// On the window: `galleyLate`, for the module and the app.

const FILES = ["", ""];
const BYTES = 1;
const LATE = "";

// How long the late file is waited for before it is asked for again, in milliseconds.
const PAUSES = [2_000, 5_000, 15_000, 60_000];

// `attempt` makes the addresses new: a browser may remember that a script did not come.
const address = (file, attempt) => new URL(attempt ? `${file}?${attempt}` : file, import.meta.url).href;

async function start(attempt) {
  const [script, wasm] = FILES.map((file) => address(file, attempt));
  const [module, response] = await Promise.all([import(script), fetch(wasm)]);
  if (!response.ok) throw new TypeError(`${wasm}: ${response.status}`);
  // What comes is read twice: a response of our own making would not be compiled ahead and kept compiled.
  const told = tell(response.clone()).catch(() => {});
  await module.default({ module_or_path: response });
  bringLate();
  return told;
}

async function tell(response) {
  let bytes = 0;
  let told = 0;
  for (let reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.length;
    const share = Math.min(1, Math.floor((bytes / BYTES) * 20) / 20);
    if (share > told) self.galleyShell?.tell((told = share));
  }
}

// What fails for want of a network (a TypeError, says the standard) may come at the next try. A module that came and
// cannot run will not run the next time either.
function go(attempt = 0) {
  start(attempt).catch((error) => {
    const again = () => go(attempt + 1);
    if (!(error instanceof TypeError && self.galleyShell?.fail(again))) self.galleyStopped?.show(String(error), false);
  });
}

// The late file. What the module has in its table in the place of a late function is a door: whoever comes through it
// before the file is there waits until it is.

let first = null;
let isAwaited = false;
let again = 0;
let arrive;

const late = (self.galleyLate = {
  // Whether it is there; whether it did not come so far.
  isThere: !LATE,
  hasFailed: false,
  arrival: new Promise((done) => (arrive = done)),
  // Fetches it at once, and answers whether it is there.
  now() {
    try {
      if (!late.isThere) put(new WebAssembly.Module(read(address(LATE))));
    } catch {
      set(false);
    }
    return late.isThere;
  },
  // Called by the module's script, which gives the module's exports when asked.
  doors: (exports) => {
    first = exports;
    return new Proxy({}, { get: (_, place) => (...words) => enter(Number(place), words) });
  },
});

function enter(place, words) {
  performance.mark("galley:door", { detail: place });
  if (!late.now()) {
    const error = new Error("The late file has not come.");
    self.galleyStopped?.show(String(error));
    throw error;
  }
  return Object.values(first()).find((it) => it instanceof WebAssembly.Table).get(place)(...words);
}

// The one way to wait for a file in the middle of a call.
function read(file) {
  const request = new XMLHttpRequest();
  request.open("GET", file, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new TypeError(`${file}: ${request.status}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
}

function put(module) {
  if (late.isThere) return;
  new WebAssembly.Instance(module, { first: first() });
  set(true);
}

function set(isThere) {
  Object.assign(late, { isThere, hasFailed: !isThere });
  if (isThere) arrive();
  dispatchEvent(new Event("galley:late"));
}

async function bringLate(attempt = 0) {
  if (late.isThere || isAwaited || !first) return;
  isAwaited = true;
  clearTimeout(again);
  try {
    const response = await fetch(address(LATE, attempt), { priority: "low" });
    if (!response.ok) throw new TypeError(`${response.url}: ${response.status}`);
    const isNamed = response.headers.get("Content-Type") === "application/wasm";
    put(await (isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer())));
  } catch {
    set(late.isThere);
    again = setTimeout(bringLate, PAUSES[Math.min(attempt, PAUSES.length - 1)], attempt + 1);
  }
  isAwaited = false;
}

addEventListener("online", () => bringLate(1));

go();
