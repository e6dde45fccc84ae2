//! Where words stand on the screen.

use serde::Deserialize;

/// A stretch of text in the article, to be found by its words.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Which `[data-block]`, in the order of the document, from 0; `None` searches all of them.
    pub block: Option<usize>,
    /// The words, exactly as the block has them.
    pub text: &'a str,
    /// Which of several occurrences, from 0.
    pub nth: usize,
}

impl<'a> From<&'a str> for Place<'a> {
    /// The first occurrence in any block.
    fn from(text: &'a str) -> Self {
        Self { block: None, text, nth: 0 }
    }
}

impl<'a> From<(usize, &'a str)> for Place<'a> {
    /// The first occurrence in the block of that number.
    fn from((block, text): (usize, &'a str)) -> Self {
        Self { block: Some(block), text, nth: 0 }
    }
}

impl<'a> From<(usize, &'a str, usize)> for Place<'a> {
    /// An occurrence in the block of that number.
    fn from((block, text, nth): (usize, &'a str, usize)) -> Self {
        Self { block: Some(block), text, nth }
    }
}

/// Points of the viewport in CSS pixels, just inside the first and the last letter of a place.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Ends {
    pub(crate) x1: f64,
    pub(crate) y1: f64,
    pub(crate) x2: f64,
    pub(crate) y2: f64,
}

/// Finds the words `text` (the `nth` occurrence) in block number `index` or in all, scrolls them to the
/// middle if `scroll`, and returns [`Ends`], or `null` when they are not there.
pub(crate) const FIND: &str = r"
const [index, text, nth, scroll] = arguments;
const blocks = [...document.querySelectorAll('[data-block]')];
let left = nth;
for (const block of index === null ? blocks : blocks.slice(index, index + 1)) {
  const nodes = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  const whole = nodes.map((node) => node.data).join('');
  let at = whole.indexOf(text);
  while (at >= 0 && left > 0) { left -= 1; at = whole.indexOf(text, at + 1); }
  if (at < 0) continue;
  // The box of one letter, which may be two UTF-16 units.
  const box = (start, end) => {
    const range = document.createRange();
    let before = 0;
    for (const node of nodes) {
      const after = before + node.length;
      if (start >= before && start < after) range.setStart(node, start - before);
      if (end > before && end <= after) { range.setEnd(node, end - before); break; }
      before = after;
    }
    return range;
  };
  const letters = [...text];
  const first = box(at, at + letters[0].length);
  const last = box(at + text.length - letters[letters.length - 1].length, at + text.length);
  if (scroll) {
    const boxes = [first, last].map((range) => range.getBoundingClientRect());
    const outside = boxes.some((box) => {
      if (box.top < 60 || box.bottom > innerHeight - 60) return true;
      // Under a notice, say.
      const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      return top !== null && !block.contains(top) && !top.contains(block);
    });
    if (outside) first.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    // A long paragraph: its middle is not where the words are.
    const box = first.getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight - 60) {
      let scroller = block.parentElement;
      while (scroller && !(scroller.scrollHeight > scroller.clientHeight + 1
        && /auto|scroll/.test(getComputedStyle(scroller).overflowY))) scroller = scroller.parentElement;
      (scroller ?? document.scrollingElement).scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
    }
  }
  const rtl = getComputedStyle(block).direction === 'rtl';
  const a = first.getClientRects()[0], lasts = last.getClientRects(), b = lasts[lasts.length - 1];
  return {
    x1: rtl ? a.right - 1 : a.left + 1, y1: (a.top + a.bottom) / 2,
    x2: rtl ? b.left + 1 : b.right - 1, y2: (b.top + b.bottom) / 2,
  };
}
return null;
";
