// Keeps the page true while a page translator rewrites it.
//
// A translator puts an element of its own (<font>), or another text node, in the place of a text node of the page.
// The app goes on holding the old node: its next words would be seen by nobody ("Saving…" for ever), what they put
// in before it would stop them, and what they take out would stay. So it is remembered what stands in a node's
// place. Words that change bring the node back, for the translator to see to it again; a node that is taken out
// takes its stand-in along; what comes before the node comes before the stand-in. Words that never change stay
// translated, and where nothing is translated nothing happens here.

const standIns = new WeakMap();
let isTranslated = false;

// What a translator takes out and what it puts there come in one record, or right after each other.
new MutationObserver((records) => {
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const [gone] = removedNodes;
    if (gone?.nodeType !== Node.TEXT_NODE) continue;
    const isOther = (node) => node?.nodeName === "FONT";
    const there = addedNodes[0] ?? [previousSibling, nextSibling].find(isOther);
    if (!there || gone.isConnected || removedNodes.length > 1) continue;
    standIns.set(gone, there);
    isTranslated = true;
  }
}).observe(document.body, { childList: true, subtree: true });

// What stands for a node among the children of a parent; nothing where that is not known.
function standIn(node, parent) {
  let at = node;
  for (let steps = 0; at && at.parentNode !== parent; steps++) {
    at = steps < 8 ? (at.parentNode ?? standIns.get(at)) : null;
  }
  return at ?? null;
}

const { insertBefore, removeChild } = Node.prototype;

Node.prototype.insertBefore = function (node, next) {
  // At the end is better than nowhere.
  return insertBefore.call(this, node, isTranslated && next && next.parentNode !== this ? standIn(next, this) : next);
};

Node.prototype.removeChild = function (node) {
  const there = isTranslated && node.parentNode !== this ? standIn(node, this) : node;
  // Not what holds more than this node.
  const isStandIn = there?.nodeName === "FONT" || there?.nodeType === Node.TEXT_NODE;
  removeChild.call(this, isStandIn ? there : node);
  return node;
};

const words = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");

Object.defineProperty(Node.prototype, "nodeValue", {
  ...words,
  set(value) {
    words.set.call(this, value);
    const there = this.parentNode ? null : standIns.get(this);
    if (there?.parentNode) {
      there.replaceWith(this);
      standIns.delete(this);
    }
  },
});
