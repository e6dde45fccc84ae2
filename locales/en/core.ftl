### What the model itself says: steps of undo and redo, notices about the open article, what is wrong with a
### file, what differs between two versions.

## Steps of undo and redo: short nouns. They stand behind a colon ("Undone: Note") and in front of one.
## Quote, claim and source are those of the kinds.

done-mark = Mark
done-kind = Change of kind
done-note = Note
done-tags = Tags
# An answer to a question on a card: status, priority …
done-answer = Change
done-part-label = Part label
done-details = Article details
done-added-part = Added part
done-merge = Merge
done-restore = Restore
done-deletion = Deletion
done-put-back = Mark put back
# An end of a mark, in its text.
done-start-moved = Start moved
done-end-moved = End moved

## What is said when something was done: in the live region, for screen readers, and in notices.
## $kind is quote, claim or source for the built-in kinds; another kind has its own $name.

# $count is of words.
state-added = { $kind ->
    [quote] Quote added
    [claim] Claim added
    [source] Source added
   *[other] { $name } added
}, { words-counted }
state-part-added = Part added
# $word is the word of the article that is now the mark's first or last.
state-start-moved = Start moved to “{ $word }”
state-end-moved = End moved to “{ $word }”
state-start-stays = The start cannot be moved there
state-end-stays = The end cannot be moved there
# A selection is made in two steps: this is said after the first.
state-begun = The selection starts at “{ $word }”. Now show where it ends
state-removed = { $kind ->
    [quote] Quote removed
    [claim] Claim removed
    [source] Source removed
   *[other] { $name } removed
}
state-put-back = Mark put back
# $what is one of the steps above.
state-undone = Undone: { $what }
state-redone = Redone: { $what }
state-not-changed = This could not be changed: it is not as it was when you began.
state-not-undone = This cannot be undone
state-not-redone = This cannot be done again
state-not-undone-text = { $what }: the same thing was changed in another tab since. Nothing was changed now; the step was left out, and the ones before it can still be taken back.
state-save-failed = Galley could not save the last change
# $why is the browser's own reason, often in English.
state-save-failed-text = The reason: { $why }. Everything is still in this tab and in the download; keep the tab open until one of the two has worked. Galley tries again by itself.
state-removed-elsewhere = The mark that you were at was removed in another tab
# $file is a file's name.
state-merged = Merged with “{ $file }”
state-not-merged = Nothing of “{ $file }” was taken
# $time is a date with a time: 24 Nov 2026, 09:05
state-restored = Restored as of { $time }
state-not-restored = Nothing to restore as of { $time }
state-not-restored-text = The article is as it was then.

## How two versions of an article compare: a list such as "3 marks are new · 2 differ · 12 are the same".
## The first of the list says what is counted, so the others need not.

compared-new = { $place ->
    [first] { $count ->
        [one] { $count } mark is new
       *[other] { $count } marks are new
    }
   *[next] { $count ->
        [one] { $count } is new
       *[other] { $count } are new
    }
}
compared-differ = { $place ->
    [first] { $count ->
        [one] { $count } mark differs
       *[other] { $count } marks differ
    }
   *[next] { $count ->
        [one] { $count } differs
       *[other] { $count } differ
    }
}
# Two people made the same mark, each in a version of their own.
compared-twice = { $place ->
    [first] { $count ->
        [one] { $count } mark was made twice
       *[other] { $count } marks were made twice
    }
   *[next] { $count ->
        [one] { $count } was made twice
       *[other] { $count } were made twice
    }
}
# Here: in the article that is open.
compared-back = { $place ->
    [first] { $count ->
        [one] { $count } mark was deleted here and changed in the file
       *[other] { $count } marks were deleted here and changed in the file
    }
   *[next] { $count ->
        [one] { $count } was deleted here and changed in the file
       *[other] { $count } were deleted here and changed in the file
    }
}
compared-gone = { $place ->
    [first] { $count ->
        [one] { $count } mark was deleted in the file
       *[other] { $count } marks were deleted in the file
    }
   *[next] { $count ->
        [one] { $count } was deleted in the file
       *[other] { $count } were deleted in the file
    }
}
compared-stay-deleted = { $place ->
    [first] { $count ->
        [one] { $count } mark was deleted here
       *[other] { $count } marks were deleted here
    }
   *[next] { $count ->
        [one] { $count } was deleted here
       *[other] { $count } were deleted here
    }
}
compared-same = { $place ->
    [first] { $count ->
        [one] { $count } mark is the same
       *[other] { $count } marks are the same
    }
   *[next] { $count ->
        [one] { $count } is the same
       *[other] { $count } are the same
    }
}
# Also alone, without marks before it.
compared-others = { $count ->
    [one] { $count } change beside the marks
   *[other] { $count } changes beside the marks
}
compared-none = No marks in it
compared-separator = { " · " }

## What restoring changes: a list such as "5 marks added, 1 changed, 2 removed". As above, the first says
## what is counted.

difference-added = { $place ->
    [first] { $count ->
        [one] { $count } mark added
       *[other] { $count } marks added
    }
   *[next] { $count } added
}
difference-changed = { $place ->
    [first] { $count ->
        [one] { $count } mark changed
       *[other] { $count } marks changed
    }
   *[next] { $count } changed
}
difference-removed = { $place ->
    [first] { $count ->
        [one] { $count } mark removed
       *[other] { $count } marks removed
    }
   *[next] { $count } removed
}
# Details of the article, part labels, people, relations: alone, and behind marks.
difference-others = { $place ->
    [first] { $count ->
        [one] { $count } detail changed
       *[other] { $count } details changed
    }
   *[next] { $count ->
        [one] { $count } other change
       *[other] { $count } other changes
    }
}
difference-none = Nothing changed

## Why a file could not be read at all: what happened, what is safe, what to do.

file-looks-like-other = { $what ->
    [zip] This file is not one Galley can read (it looks like a ZIP). Nothing was changed. Open a Galley JSON file, or the article’s text.
    [pdf] This file is not one Galley can read (it looks like a PDF). Nothing was changed. Open a Galley JSON file, or the article’s text.
    [html] This file is not one Galley can read (it looks like a web page). Nothing was changed. Open a Galley JSON file, or the article’s text.
    [rtf] This file is not one Galley can read (it looks like an RTF text). Nothing was changed. Open a Galley JSON file, or the article’s text.
   *[other] This file is not one Galley can read. Nothing was changed. Open a Galley JSON file, or the article’s text.
}
file-not-json = This file is not one Galley can read: it stops being JSON at line { $line }, column { $column }. Nothing was changed. If it was edited by hand, mend that place; otherwise fetch the file again.
file-empty = This file is empty. Nothing was changed. Fetch or save it again.
file-cut-off = This file ends too early, at line { $line }, column { $column }: the rest of it is missing. Nothing was changed. Fetch or save it again.
# JSON-LD, Web Annotation, UIMA CAS and Hypothesis are names of formats and programs. A news agency's format: ninjs and such.
file-not-galley = { $what ->
    [json-ld] This file is JSON, but not Galley’s own (it looks like a JSON-LD file, perhaps a Web Annotation one). Nothing was changed. Open the Galley JSON of the article, or the article’s text.
    [uima] This file is JSON, but not Galley’s own (it looks like a UIMA CAS file). Nothing was changed. Open the Galley JSON of the article, or the article’s text.
    [hypothesis] This file is JSON, but not Galley’s own (it looks like a Hypothesis export). Nothing was changed. Open the Galley JSON of the article, or the article’s text.
    [agency] This file is JSON, but not Galley’s own (it looks like an article in a news agency’s format). Nothing was changed. Open the Galley JSON of the article, or the article’s text.
   *[other] This file is JSON, but not Galley’s own. Nothing was changed. Open the Galley JSON of the article, or the article’s text.
}
# $version is the file's, $known the newest that this Galley reads: 2 and 1.
file-newer = This file was written by a newer Galley (its version is { $version }; this one reads { $known }). Nothing was changed. Reload the page to get the newest Galley and open the file again.
file-no-text = This Galley file has no article text in it, and marks have no place without one. Nothing was changed. Fetch the file again from whoever made it.
# A record of Galley's own store in the browser.
file-damaged = { $what ->
    [edit] A stored record (an edit) is damaged and could not be read.
    [text] A stored record (an article’s text) is damaged and could not be read.
    [head] A stored record (an article’s head) is damaged and could not be read.
    [marks] A stored record (some of an article’s marks) is damaged and could not be read.
    [stamps] A stored record (when marks were changed) is damaged and could not be read.
    [point] A stored record (a restore point) is damaged and could not be read.
    [line] A stored record (a line of the list of articles) is damaged and could not be read.
   *[other] A stored record is damaged and could not be read.
}

## What was not as it should be in a file that was read. One line each, behind a number; no full stop: the
## example follows in brackets.

# $what is one of the lines below.
trouble-told = { $what }.
trouble-example = { $what } ({ $example }).
trouble-first = { $what } (the first: { $example }).
trouble-text-changed = { $count ->
    [one] { $count } text: not the one this file was made for; each mark was looked for by its words
   *[other] { $count } texts: not the one this file was made for; each mark was looked for by its words
}
# Positions in a text are counted in code points (Unicode).
trouble-unit = { $count ->
    [one] { $count } unit: positions are not counted in code points; marks were found by their words
   *[other] { $count } units: positions are not counted in code points; marks were found by their words
}
trouble-block = { $count ->
    [one] { $count } part label: did not fit the text; left out
   *[other] { $count } part labels: did not fit the text; left out
}
trouble-uncovered = { $count ->
    [one] { $count } line: had no part label; labeled as a paragraph
   *[other] { $count } lines: had no part label; labeled as a paragraph
}
trouble-part-moved = { $count ->
    [one] { $count } part: not where the file says; placed by its lines
   *[other] { $count } parts: not where the file says; placed by their lines
}
trouble-relabeled = { $count ->
    [one] { $count } line: new in the text, or not known again; labeled by what it looks like
   *[other] { $count } lines: new in the text, or not known again; labeled by what they look like
}
trouble-crowded = { $count ->
    [one] { $count } article: too many parts for one page; joined into longer ones
   *[other] { $count } articles: too many parts for one page; joined into longer ones
}
trouble-link = { $count ->
    [one] { $count } hyperlink: did not fit the text; left out
   *[other] { $count } hyperlinks: did not fit the text; left out
}
trouble-link-moved = { $count ->
    [one] { $count } hyperlink: not where the file says; placed in the same line
   *[other] { $count } hyperlinks: not where the file says; placed in the same lines
}
# An item of a list in the file.
trouble-item = { $count ->
    [one] { $count } entry: could not be understood; left out
   *[other] { $count } entries: could not be understood; left out
}
trouble-id = { $count ->
    [one] { $count } id: missing or not valid; replaced by a new one
   *[other] { $count } ids: missing or not valid; replaced by a new one
}
trouble-doubled = { $count ->
    [one] { $count } id: used for two things; the second has a new one
   *[other] { $count } ids: used for two things; the second has a new one
}
trouble-repeated = { $count ->
    [one] { $count } entry: stood twice, the same in every word; kept once
   *[other] { $count } entries: stood twice, the same in every word; kept once
}
trouble-lent = { $count ->
    [one] { $count } marked passage: the file has only its position; the words were taken from the text
   *[other] { $count } marked passages: the file has only their positions; the words were taken from the text
}
trouble-placeless = { $count ->
    [one] { $count } marked passage: without words, and its position does not fit the text; kept without a place
   *[other] { $count } marked passages: without words, and their positions do not fit the text; kept without a place
}
trouble-moved = { $count ->
    [one] { $count } mark: not where the file says; placed where the same words stand
   *[other] { $count } marks: not where the file says; placed where the same words stand
}
trouble-reworded = { $count ->
    [one] { $count } mark: the words have changed; placed where similar words stand
   *[other] { $count } marks: the words have changed; placed where similar words stand
}
trouble-orphaned = { $count ->
    [one] { $count } mark: the words are not in the article; kept without a place
   *[other] { $count } marks: the words are not in the article; kept without a place
}
trouble-value = { $count ->
    [one] { $count } value: could not be understood; replaced by a plain one
   *[other] { $count } values: could not be understood; replaced by a plain one
}
# Keys of JSON.
trouble-key = { $count ->
    [one] { $count } key: not known to this version and could not be kept
   *[other] { $count } keys: not known to this version and could not be kept
}
trouble-dangling = { $count ->
    [one] { $count } connection: one end is not in the file; kept
   *[other] { $count } connections: one end is not in the file; kept
}
trouble-relation = { $count ->
    [one] { $count } relation: did not say what it connects; left out
   *[other] { $count } relations: did not say what it connects; left out
}
# The codebook says which kinds of marks there are.
trouble-codebook = { $count ->
    [one] { $count } codebook: missing; the built-in one is used
   *[other] { $count } codebooks: missing; the built-in one is used
}
# A file in the format of the W3C, which has no place for these.
trouble-left-out = { $count ->
    [one] { $count } thing of the work: not in a W3C file, which has no place for tasks, dismissed gaps, deletions, answers to questions that are not asked now, and keys of other programs
   *[other] { $count } things of the work: not in a W3C file, which has no place for tasks, dismissed gaps, deletions, answers to questions that are not asked now, and keys of other programs
}

## Why a stored record was set aside. "It" is the record.

aside-newer = A newer Galley wrote it.
aside-other-article = It belongs to another article.
aside-part = It is part of a record whose other parts are damaged or missing.
aside-no-text = Its text is missing.
aside-no-database = The browser’s database could not be read when this file was made.
aside-no-id = Its key names no article.
aside-not-text = It is not a text.
aside-no-article = There is no article to it.

## What a Web Annotation file cannot hold: "2 verdicts and 1 priority, written as text".

# Verdict, status, priority, type: answers on the cards of claims, quotes and sources.
loss-verdicts = { $count ->
    [one] { $count } verdict
   *[other] { $count } verdicts
}
loss-statuses = { $count ->
    [one] { $count } status
   *[other] { $count } statuses
}
loss-priorities = { $count ->
    [one] { $count } priority
   *[other] { $count } priorities
}
loss-types = { $count ->
    [one] { $count } type
   *[other] { $count } types
}
loss-answers = { $count ->
    [one] { $count } other answer
   *[other] { $count } other answers
}
# Joins the last of several such things: $before is "1 status, 2 verdicts".
loss-and = { $before } and { $last }
loss-as-text = { $what }, written as text
loss-reworded = { $count ->
    [one] { $count } reworded mark’s old words, left out
   *[other] { $count } reworded marks’ old words, left out
}
loss-placeless = { $count ->
    [one] { $count } mark without a place in the text, left out
   *[other] { $count } marks without a place in the text, left out
}
# Relations that join a mark that is left out.
loss-unjoined = { $count ->
    [one] { $count } relation of such a mark, left out
   *[other] { $count } relations of such marks, left out
}
loss-origins = { $count ->
    [one] { $count } origin (which rule or import made the mark), left out
   *[other] { $count } origins (which rule or import made the mark), left out
}
loss-people = { $count ->
    [one] { $count } person’s description, left out
   *[other] { $count } people’s descriptions, left out
}
loss-unknown = { $count ->
    [one] { $count } thing with keys of another program, left out
   *[other] { $count } things with keys of another program, left out
}

## The built-in codebook: what is asked about marks, the answers, and how marks are connected. Labels on
## cards, short.

# About quotes (direct, indirect, mixed) and about sources (person, organization, document).
asked-type = Type
# About claims: to check, confirmed, wrong …
asked-status = Status
asked-verdict = Verdict
asked-priority = Priority
# Whether a source is named.
asked-named = Named
# What a source is: "mayor".
asked-role = Role
# Of a quote: word for word, reported, or both.
answer-direct = Direct
answer-indirect = Indirect
answer-mixed = Mixed
# Of a claim.
answer-to-check = To check
answer-confirmed = Confirmed
answer-wrong = Wrong
answer-changed = Changed
# The author has been asked about the claim.
answer-on-author = Author to answer
# An opinion or a prediction: nobody looks further.
answer-cannot-be-checked = Cannot be checked
# Priorities.
answer-high = High
answer-normal = Normal
answer-low = Low
# What a source is.
answer-person = Person
answer-organization = Organization
answer-document = Document
# Whether a source is named.
answer-yes = Yes
answer-no = No
# Connections, from the first to the second: a quote is said by a source, a claim is made by a source, any
# mark supports or contradicts a claim.
connection-attributed-to = Said by
connection-made-by = Made by
connection-supports = Supports
connection-contradicts = Contradicts
definition-quote = Words that the story gives as somebody’s, in quotation marks or reported.
definition-claim = A statement of fact that could be checked.
definition-source = A person, organization or document that words or facts come from.
# Title in the list of an article whose own line in the list could not be found.
list-found-again = An article that was found again
