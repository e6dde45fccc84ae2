### What is said while a reader selects words with the keyboard: in the live region, for screen readers.

# $count is of words.
cursor-word = Word selected, { words-counted }
cursor-quotation = Quotation selected, { words-counted }
cursor-sentence = Sentence selected, { words-counted }
cursor-paragraph = Paragraph selected, { words-counted }
# After a selection in two steps, or when one was made smaller again.
cursor-selected = Selected, { words-counted }
cursor-nothing = Nothing selected
# A key that moves the ends of a mark was struck, and no mark is focused. J and K are keys.
cursor-no-mark = Go to a mark first: J is the next one, K the one before

## A selection in two steps: first its start is shown, then its end.

# The end was shown where the start is.
cursor-begun-here = This is where the selection starts. Go to where it ends
# It was given up.
cursor-begun-let-go = The start of the selection is let go
