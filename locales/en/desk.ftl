### The desk: an open article with its marks. A mark is a stretch of words that a reader has marked as a
### quote, a claim, a source or a kind of their own.

## The bar over the article

# The link on the name of the program; it leads to the list of all articles.
bar-home = Galley, all articles
bar-undo = Undo
# $edit is what was done last: "Mark quote", "Change label".
bar-undo-edit = Undo: { $edit }
bar-redo = Redo
bar-redo-edit = Redo: { $edit }
# On the button that opens the search field on a phone.
bar-search = Search
bar-search-field = Search text and notes
# How often the searched words stand in the article. Short: it stands in the search field.
bar-found-none = not in the text
bar-found = { $count } in the text
# More than that were not counted.
bar-found-many = { $count }+ in the text
# The button that opens the list of marks; $count is how many there are.
bar-marks = Marks, { $count }
bar-export = Export
# The button that opens a menu.
bar-more = More
bar-details = Article details…
bar-restore-points = Restore points…
bar-name = Your name…
bar-keys = Keys
bar-theme-system = Colors as the system
bar-theme-light = Light
bar-theme-dark = Dark
bar-trash = Move to trash

## The article and its labels

# The name of the article's region, for those who hear the page.
proof-article = Article
# The heading of the list of parts (headline, paragraph, caption …).
proof-part-menu = What this part is
# In the margin and on cards: where something stands. "¶" is the paragraph sign. Very short.
place-paragraph = ¶ { $number }
# What the label in the margin says when it is heard: it names the part and opens the list of parts.
block-change = { $part }: change part
block-change-numbered = { $part ->
   *[paragraph] ¶ { $number }, paragraph: change part
    [list-item] ¶ { $number }, list item: change part
    [block-quote] ¶ { $number }, block quote: change part
}

## The buttons beside the selection

adder-tools = Mark the selection
# Adds the selected words to the mark that is open, which then has several parts.
add-part = Add part
# The same on a small button with a plus sign.
adder-part = Part

## The cards of marks

# Before a mark's own words. $kind is "Quote", "Claim", "Source" or a kind of the reader's own.
card-kind-of-words = { $kind }:{ " " }
# A mark whose words are not in the article any more. Short.
card-orphan = Lost its place
# A mark whose words were changed in the article. Short.
card-reworded = Reworded
card-moved = These words stand elsewhere than when they were marked.
# $score is 0 to 1000.
card-fuzzy = The words here were changed since (likeness { $score } of 1000).
card-orphan-text = These words do not stand in the article any more. The mark is kept.
# The field with the mark's kind: quote, claim, source …
card-kind = Kind
# In a list of answers: none was chosen.
card-not-set = Not set
card-note = Note
card-tags = Tags
card-tags-hint = Separated by commas
# Above other marks that share words with this one.
card-stack = On the same words
# $kind is one of these, or "other" with the kind's name in $name.
card-delete = { $kind ->
    [quote] Delete quote
    [claim] Delete claim
    [source] Delete source
   *[other] Delete “{ $name }”
}
