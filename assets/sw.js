// Galley's service worker: keeps one build whole, and answers from it alone, with or without a network.
//
// `cargo xtask finish` fills in the constants. A new build is a new text of this file: the browser
// installs it beside the old one and lets it take over when no tab is left on the old one. So a build
// never changes under a reader's hands.

const VERSION = "";
const FILES = [];
// Tables of words and lexicons, one a language: the page keeps those that it has asked for in a cache of their own.
const WORDS = [];
const POLICY = "";

// Several copies may live in different folders of one host; each owns only the caches of its own scope.
const OURS = `galley ${self.registration.scope} `;
const CACHE = OURS + VERSION;
const TABLES = `${OURS}words`;
const PAGE = new URL("./index.html", self.registration.scope).href;

self.addEventListener("install", (event) => {
  event.waitUntil(keepBuild());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOlderBuilds());
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

// All files or none: `addAll` fails as a whole, and then the old build stays.
async function keepBuild() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(fresh));
  const words = await caches.open(TABLES);
  await words.addAll((await wordsInUse(words)).map(fresh));
}

const fresh = (file) => new Request(file, { cache: "reload" });

// What an older build had of a language is wanted in this one too: "words-de-…" of any build is German.
async function wordsInUse(words) {
  const language = (address) => /\/((?:words|lexicon)-[a-z]+)-/.exec(address)?.[1];
  const used = new Set((await words.keys()).map((request) => language(request.url)));
  return WORDS.filter((file) => used.has(language(file.slice(1))));
}

async function dropOlderBuilds() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE && name !== TABLES) await caches.delete(name);
  }
  const words = await caches.open(TABLES);
  const ours = WORDS.map((file) => new URL(file, self.registration.scope).href);
  // A language that was chosen while this build waited.
  const kept = (await words.keys()).map((request) => request.url);
  const wanted = (await wordsInUse(words)).filter((file) => !kept.includes(new URL(file, self.registration.scope).href));
  await words.addAll(wanted.map(fresh)).catch(() => {});
  for (const request of await words.keys()) {
    if (!ours.includes(request.url)) await words.delete(request);
  }
}

// The address of an article is in the fragment, so every navigation is the same page, whatever its query.
async function answer(request) {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === "navigate" ? PAGE : request.url;
  const kept = await cache.match(wanted, { ignoreSearch: true });
  const found = kept ?? await (await caches.open(TABLES)).match(wanted);
  // A lexicon that was never fetched is no error: the rules of all languages hold without it.
  const status = request.url.includes("/lexicon-") ? 204 : 504;
  return found ? underPolicy(found) : fetch(request).catch(() => new Response(null, { status }));
}

// A policy in the page's <meta> binds neither workers nor what they load, and not every host can send it.
function underPolicy(response) {
  const headers = new Headers(response.headers);
  headers.set("Content-Security-Policy", POLICY);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
