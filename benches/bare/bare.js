// The least that a page can do with the same file: it reads the file, checks its hash, shows a paragraph for each block, and
// paints the marks near the screen. No framework, no undo log on disk, no column. What Galley does is measured against it.

const article = document.querySelector("[data-article]");
const [note, search, count] = ["textarea", "[type=search]", "output"].map((css) => document.querySelector(css));

let units = []; // Where each code point begins, in UTF-16 units.
let blocks = []; // { start, end, element, marks, isNear }, units.
let marks = []; // { id, start, end, kind, note, block }, units, in the order of the text.
let done = []; // What undo takes back.
let focused = null;
let wanted = "";

const shows = (mark) => wanted === "" || mark.words.includes(wanted) || mark.note.includes(wanted);

// Splits a paragraph at the ends of its marks.
const paint = (block) => {
  const inside = block.isNear ? block.marks.filter(shows) : [];
  const ends = new Set([block.start, block.end]);
  for (const mark of inside) ends.add(mark.start).add(mark.end);
  const cuts = [...ends].sort((a, b) => a - b);
  const pieces = [];
  for (let at = 1; at < cuts.length; at += 1) {
    const words = text.slice(cuts[at - 1], cuts[at]);
    const here = inside.filter((mark) => mark.start < cuts[at] && mark.end > cuts[at - 1]);
    if (here.length === 0) {
      pieces.push(words);
      continue;
    }
    const run = document.createElement("mark");
    run.dataset.ids = here.map((mark) => mark.id).join(" ");
    run.dataset.kind = here.map((mark) => mark.kind).join(" ");
    run.classList.toggle("focused", here.includes(focused));
    run.textContent = words;
    pieces.push(run);
  }
  block.element.replaceChildren(...pieces);
};

const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const block = blocks[entry.target.dataset.block];
      if (block.isNear === entry.isIntersecting) continue;
      block.isNear = entry.isIntersecting;
      if (block.marks.length > 0) paint(block);
    }
  },
  { rootMargin: "100%" },
);

let text = "";

const open = async (file) => {
  const bytes = await file.text();
  const read = JSON.parse(bytes);
  text = read.article.text;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash !== read.article.sha256) throw new Error("the text is another");
  units = [];
  let at = 0;
  for (const letter of text) {
    units.push(at);
    at += letter.length;
  }
  units.push(at);
  near.disconnect();
  blocks = read.article.blocks.map(({ start, end, role }) => {
    const element = document.createElement("p");
    Object.assign(element.dataset, { role });
    return { start: units[start], end: units[end], element, marks: [], isNear: false };
  });
  marks = read.annotations.map(({ id, kind, note, parts: [part] }) => {
    const [start, end] = [units[part.start], units[part.end]];
    return { id, kind, note, start, end, words: text.slice(start, end) };
  });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let block = 0;
  for (const mark of marks) {
    while (blocks[block].end <= mark.start) block += 1;
    mark.block = blocks[block];
    mark.block.marks.push(mark);
  }
  blocks.forEach((block, number) => {
    block.element.dataset.block = number;
    block.element.textContent = text.slice(block.start, block.end);
  });
  article.replaceChildren(...blocks.map((block) => block.element));
  for (const block of blocks) near.observe(block.element);
  requestAnimationFrame(() => setTimeout(() => performance.mark("galley:article-painted")));
};

const focus = (mark) => {
  const before = focused;
  focused = mark;
  for (const one of [before, mark]) if (one) paint(one.block);
  note.value = mark?.note ?? "";
  mark?.block.element.querySelector(".focused")?.scrollIntoView({ block: "nearest" });
};

const add = (mark) => {
  const list = mark.block.marks;
  const place = list.findIndex((one) => one.start > mark.start);
  list.splice(place < 0 ? list.length : place, 0, mark);
  const whole = marks.findIndex((one) => one.start > mark.start);
  marks.splice(whole < 0 ? marks.length : whole, 0, mark);
};

const remove = (mark) => {
  mark.block.marks.splice(mark.block.marks.indexOf(mark), 1);
  marks.splice(marks.indexOf(mark), 1);
  if (focused === mark) focused = null;
  paint(mark.block);
};

const annotate = (kind) => {
  const selection = getSelection();
  if (selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const element = range.startContainer.parentElement.closest("[data-block]");
  if (!element) return;
  const block = blocks[element.dataset.block];
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = block.start + before.toString().length;
  const words = range.toString();
  const mark = { id: crypto.randomUUID(), kind, note: "", start, end: start + words.length, words, block };
  selection.removeAllRanges();
  add(mark);
  done.push(() => remove(mark));
  focus(mark);
};

const step = (by) => {
  const at = marks.indexOf(focused) + by;
  if (marks[at]) focus(marks[at]);
};

const keys = {
  q: () => annotate("quote"),
  j: () => step(1),
  k: () => step(-1),
  n: () => note.focus(),
  Delete: () => {
    const mark = focused;
    if (!mark) return;
    remove(mark);
    done.push(() => {
      add(mark);
      focus(mark);
    });
  },
};

document.addEventListener("keydown", (event) => {
  const isTyping = event.target === note || event.target === search;
  if (event.key === "Escape") event.target.blur();
  if (isTyping) return;
  if (event.ctrlKey && event.key === "z") {
    event.preventDefault();
    done.pop()?.();
  } else if (event.key === "/") {
    event.preventDefault();
    search.focus();
  } else if (keys[event.key] && !event.ctrlKey) {
    event.preventDefault();
    keys[event.key]();
  }
});

note.addEventListener("input", () => {
  if (focused) focused.note = note.value;
});

search.addEventListener("input", () => {
  wanted = search.value;
  count.textContent = marks.filter(shows).length;
  for (const block of blocks) if (block.isNear) paint(block);
});

document.querySelector("[type=file]").addEventListener("change", (event) => open(event.target.files[0]));
performance.mark("galley:ready");
