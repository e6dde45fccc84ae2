// Galley's service worker: keeps one build whole, and answers from it alone, with or without a network.
//
// `cargo xtask finish` fills in the three constants. A new build is a new text of this file: the browser
// installs it beside the old one and lets it take over when no tab is left on the old one. So a build
// never changes under a reader's hands.

const VERSION = "";
const FILES = [];
const POLICY = "";

// Several copies may live in different folders of one host; each owns only the caches of its own scope.
const OURS = `galley ${self.registration.scope} `;
const CACHE = OURS + VERSION;
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
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
}

async function dropOlderBuilds() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
}

// The address of an article is in the fragment, so every navigation is the same page, whatever its query.
async function answer(request) {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === "navigate" ? PAGE : request.url;
  const kept = await cache.match(wanted, { ignoreSearch: true });
  return kept ? underPolicy(kept) : fetch(request).catch(() => new Response(null, { status: 504 }));
}

// A policy in the page's <meta> binds neither workers nor what they load, and not every host can send it.
function underPolicy(response) {
  const headers = new Headers(response.headers);
  headers.set("Content-Security-Policy", POLICY);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
