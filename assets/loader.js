// Loads Galley's module and says how much of it has come. `cargo xtask finish` fills in the names of its two files,
// and the bytes of the second.

const FILES = ["", ""];
const BYTES = 1;

// `attempt` makes the addresses new: a browser may remember that a script did not come.
async function start(attempt) {
  const [script, wasm] = FILES.map((file) => new URL(attempt ? `${file}?${attempt}` : file, import.meta.url).href);
  const [module, response] = await Promise.all([import(script), fetch(wasm)]);
  if (!response.ok) throw new TypeError(`${wasm}: ${response.status}`);
  // What comes is read twice: a response of our own making would not be compiled ahead and kept compiled.
  const told = tell(response.clone()).catch(() => {});
  await module.default({ module_or_path: response });
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

go();
