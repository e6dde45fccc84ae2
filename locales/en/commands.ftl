## Commands: their names, as they stand in the palette (Ctrl+K) and in the list of keys. Short; a verb first.

# The dialog that finds and runs commands.
commands-title = Commands
# The field in it, for screen readers.
commands-field = Find a command
commands-placeholder = What would you like to do?
commands-none = No command fits these words
commands-counted = { $count ->
    [one] { $count } command
   *[other] { $count } commands
}

## Groups of commands; headings

commands-marking = Marking
commands-selecting = Cursor and selection
commands-going = Going
commands-showing = Showing
commands-parts = Parts of the article
commands-article = Article
commands-articles = All articles
commands-galley = Galley

## Marking

# $kind is a built-in kind; all other kinds are called by their $name.
command-mark = { $kind ->
    [quote] Mark as quote
    [claim] Mark as claim
    [source] Mark as source
   *[other] Mark as “{ $name }”
}
command-add-part = Add the selection to the mark
command-remove = Remove the mark
command-undo = Undo
command-redo = Redo
# $command is Undo or Redo, $what is the edit: Undo: Note
command-of = { $command }: { $what }

## Cursor and selection

command-grow = Select the word, then the quotation, the sentence, the paragraph
command-shrink = Back from the paragraph to the sentence, the quotation, the word
command-begin = Begin a selection here; again: end it here
command-start-back = Move the start of the mark back by a word
command-start-forward = Move the start of the mark forward by a word
command-end-back = Move the end of the mark back by a word
command-end-forward = Move the end of the mark forward by a word
# The following are listed beside the arrow keys.
command-walk = Move the text cursor; with Shift, select
command-walk-words = The same by word
command-walk-parts = The same from part to part of the article
command-walk-line = To the start or end of the line
command-walk-article = To the start or end of the article
command-walk-screens = A screen up or down
# Under the empty list of marks, where the kinds have no keys
command-how-to-mark = Select words in the article, then choose beside them what they are.
# Said by screen readers; $key is E, or what the reader made of it
command-nothing-selected = Nothing is selected. Shift with an arrow key selects, { $key } takes the word, then the sentence

## Going

command-next-mark = Next mark
command-previous-mark = Previous mark
command-note = Go to the mark’s note
command-card = Go to the mark’s card
command-search = Search text and notes
command-let-go = Let go: field, selection, mark
# ¶ and the number of a paragraph
command-go-to = Go to ¶ { $number }
# A heading in the article
command-go-to-heading = Go to “{ $words }”

## Showing

command-show = { $kind ->
    [quote] Show or hide quotes
    [claim] Show or hide claims
    [source] Show or hide sources
   *[other] Show or hide “{ $name }”
}

## Article

command-part = Correct what this paragraph is
# $part is a part of an article: Headline, Byline
command-part-is = This paragraph is: { $part }
command-download = Download as Galley JSON
command-download-w3c = Download as W3C Web Annotation
command-export = Export…
command-details = Article details…
command-restore-points = Restore points…
command-trash-article = Move the article to the trash

## All articles

command-all-articles = Go to all articles
command-new-article = New article
command-open-file = Open a file…
# $title is the title of an article
command-open-article = Open “{ $title }”
command-sample = Try the sample
command-trash = Trash…
command-set-aside = Set aside…
command-download-everything = Download all articles (ZIP)
command-download-lines = Download all articles as JSON Lines

## Galley

command-commands = Commands…
command-keys = Keys
command-your-name = Your name…
command-language = Language…
# $language is the name of a language in itself: Deutsch
command-language-is = Language: { $language }
command-colors-system = Colors as the system
command-colors-light = Light colors
command-colors-dark = Dark colors

## Why a command cannot run now; stands beside its name

command-needs-article = Open an article first
command-needs-selection = Select some words first
command-needs-both = Select words and go to a mark first
command-needs-mark = Go to a mark first
command-needs-marks = There are no marks yet
command-nothing-to-undo = Nothing to undo
command-nothing-to-redo = Nothing to redo

## What was done, and what was not

# $file is a file's name
command-downloaded = Downloaded: { $file }

## The dialog of keys (?)

keys-title = Keys
keys-intro = Single letters act while the article or the list of marks has the focus. Every key can be changed.
# A checkbox
keys-letters = Single letters act
keys-letters-hint = Switch them off if dictation or a slip of the hand strikes them. Keys with Ctrl stay.
# The same on a Mac
keys-letters-hint-mac = Switch them off if dictation or a slip of the hand strikes them. Keys with Cmd stay.
# A checkbox; it is about what is selected by mouse, finger or pen
keys-snap = Selections snap to whole words
keys-none = No key
keys-change = Change
# For screen readers; begins with the word on the button
keys-change-of = Change: { $command }
keys-reset = Reset
keys-reset-of = Reset: { $command }
keys-reset-all = Reset all keys
keys-press = Press the new key…
keys-press-hint = Esc leaves it as it is.
# $key is a key or chord: Ctrl+M
keys-now = { $command }: { $key }
keys-reset-done = The keys are as they were.
# $key cannot be used because the browser has it: Ctrl+T
keys-of-browser = { $key } belongs to the browser or the system. Press another key.
keys-of-editing = { $key } copies, cuts, pastes or selects all. Press another key.
keys-of-moving = { $key } moves the cursor, the page or the focus. Press another key.
keys-is-fixed = { $key } stays with “{ $command }”. Press another key.
# $command has that key already
keys-is-taken = { $key } is the key of “{ $command }”.
keys-take = Take it from “{ $command }”
keys-cancel = Cancel
# Two commands have one key; $command is the other
keys-shared = { $key } also: { $command }
keys-not-kept = Your keys hold for this visit only
