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
card-add-part = Add part
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

## The rail beside the article

# The name of the rail's region, for those who hear the page.
rail-article = Article
# The link back to the list.
rail-back = All articles
# $key is "?", the key that shows the list of all keys.
rail-keys = { $key } All keys
# Above the kinds of marks, of which some can be hidden.
rail-show = Show
rail-quotes = Quotes
rail-claims = Claims
rail-sources = Sources
# Above the article's parts, to go to.
rail-parts = Parts
# The paragraphs before the first subheading of an article without a headline.
rail-opening = Opening
# A stretch of paragraphs: "¶ 3–5". Very short.
place-paragraphs = ¶ { $from }–{ $to }

## The column of marks

# Its heading; how many there are stands after it.
panel-marks = Marks
# How many marks fit the search, of all: "3 of 28".
panel-count-of = { $count } of { $all }
# On a phone: the grip that pulls the list up or down.
panel-grip-open = Open the whole list
panel-grip-close = Make the list small
# The arguments are keys on the keyboard: Q, C and S.
panel-how-to-mark = Select words in the article, then press { $quote } for a quote, { $claim } for a claim or { $source } for a source.
# No mark fits the search.
panel-none-fits = No mark fits
panel-none-fits-text = All marks are kept. Change the search, or show more kinds.
# On the card of a mark that stands nowhere. Short.
panel-no-place = no place

## The ruler: a narrow picture of the whole article with its marks

ruler-label = { $count ->
    [one] Ruler: { $count } mark along the article
   *[other] Ruler: { $count } marks along the article
}

## The line at the foot

# A link for those who use the keyboard.
desk-skip = Skip to the article
status-saved = Saved on this device
status-saving = Saving…
status-kept = Kept in this browser. A crash may lose the last minute
status-nothing-kept = Not saved: this browser keeps nothing for this page
status-article-not-saved = Not saved. This article is only in this tab
status-not-saved = { $count ->
    [one] Not saved. The last change is only in this tab
   *[other] Not saved. The last { $count } changes are only in this tab
}
# When the work was last taken away as a file. $when is "just now", "5 min ago", "yesterday", "on 12 Nov".
taken-not-yet = Not taken away yet
taken-when = Last taken away { $when }
taken-changed = Last taken away { $when }, changed since
taken-marks-since = { $count ->
    [one] Last taken away { $when }, { $count } mark since
   *[other] Last taken away { $when }, { $count } marks since
}

## The page around the desk, and what it tells

# The name of the window or tab. $article is the article's headline.
app-title = { $article }, Galley
# What was done, said aloud only.
app-downloaded = Galley JSON downloaded
app-point-downloaded = Galley JSON of the restore point downloaded
# $error is the browser's own words. "Export" and "Copy" are the buttons of those names.
app-no-file-copy = { $error }. Use Export, Copy instead.
app-name-not-kept = Your name holds for this visit only
app-not-gone = The browser did not go to the article
app-not-gone-text = Choose it from the list.
app-point-not-read = This restore point could not be read
app-point-not-read-text = Nothing was changed. The article and its other points are as they were.
app-not-read = This article could not be read
app-not-read-text = It is not on this device any more, or the browser’s storage did not answer. Nothing was changed.

## Names of files: small letters, hyphens instead of spaces

# The file of an article without a headline.
file-name-article = article
# In the file of a restore point, between the headline and the date: bridge-closed-as-of-2026-11-24-0905
file-name-as-of = as-of
