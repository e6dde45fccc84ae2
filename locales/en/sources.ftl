# The cast of sources, and relations between marks.

## The five boxes by which a source is judged: I, M, V, A, N

check-independent = Independent
check-multiple = Multiple
check-verifies = Verifies
check-authoritative = Authoritative or informed
check-named = Named
# A box by its name and when it is ticked: "Named: The article says who it is."
cast-check-title = { $name }: { $definition }

## Steps of undo and redo about the cast: short nouns, as those of core.ftl ("Undone: Merged sources")

done-source-details = Source details
done-source-added = New source
done-source-removed = Removed source
done-sources-merged = Merged sources
done-source-split = Split source
# Whom a source mark mentions was changed.
done-mention = Change of source
# All places of a name were marked.
done-mentions = Marked mentions

## What is said when the cast was changed. $name and $other are names of people, organizations or documents.

state-source-removed = { $name } removed from the sources
state-sources-merged = { $other } is now { $name }
state-source-split = { $name } is a source of its own now
state-mention = This mentions { $name } now
# $count is of places in the text that were marked; 0 where there were none to mark.
state-mentions-marked = { $count ->
    [0] No further mention of { $name } found
    [one] { $count } further mention of { $name } marked
   *[other] { $count } further mentions of { $name } marked
}
# $count is of source marks.
state-everyone = { $count ->
    [one] { $count } source mark added to the sources
   *[other] { $count } source marks added to the sources
}

## The tabs of the column beside the article

tabs-label = What the column shows
tab-sources = Sources
command-tab-marks = Go to the list of marks
command-tab-sources = Go to the sources

## The table of sources: who speaks, how much, and where

cast-heading = Who speaks
# $words and $sources are numbers.
cast-counts = { $words ->
    [one] { $words } quoted word
   *[other] { $words } quoted words
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
# For screen readers: what the table is.
cast-caption = Share of quoted words by source, and where along the article each speaks
# Heads of the two columns.
cast-source = Source
cast-share = Share of words
# $share is a whole number.
cast-percent = { $share }%
# $count is of words in direct quotes, $indirect of words in reported speech.
cast-words-indirect = { words-counted } + { $indirect } indirect
cast-legend = Bar: share of the quoted words, outlined where the words are reported, not quoted. Strip beneath: where along the article.
# The row of quotes that are attributed to no source.
cast-nobody = Nobody named
cast-nobody-what = Quotes without a source
cast-not-named = Not named
# $why is the reader's or the article's reason.
cast-not-named-why = Not named: { $why }
# $quotes and $claims are numbers.
cast-counted = { $quotes ->
    [one] { $quotes } quote
   *[other] { $quotes } quotes
}, { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}
# $places are paragraphs and parts: "¶ 4, ¶ 12"; $counts is cast-counted.
cast-speaks = Speaks in { $places }. { $counts }.
cast-silent = Not quoted. { $counts }.
cast-quotes = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
cast-claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
cast-says-nothing = Nothing yet
# A button: $count is how many more rows it shows.
cast-more = Show { $count } more
cast-empty = No sources yet
cast-empty-text = Mark the words that name who speaks as a source: each becomes a row here.
# $count is of source marks that belong to no row yet, as in an older file.
cast-strangers = { $count ->
    [one] { $count } source mark names nobody of this list yet.
   *[other] { $count } source marks name nobody of this list yet.
}
cast-everyone = Read who they are
# A field at the table's foot.
cast-add = Add a source
cast-add-name = Name of a new source
cast-add-hint = Name

## What is known of one source

cast-name = Name
cast-kind = Type
cast-aliases = Also called
cast-aliases-hint = Names, by commas
cast-role = Role
cast-organization = Speaks for
cast-check = Check
cast-check-of = Source check, { $name }
cast-anonymity = Why not named
cast-says = Says
cast-mentions = Mentions
cast-no-mentions = None in the article
# A mention in a list: $place is "¶ 3", $words are the article's.
cast-mention = { $place }: { $words }
cast-all-mentions = All { $count } mentions
cast-merge = Merge
cast-merge-with = Is the same as
cast-merge-do = Make them one
cast-split = Split
cast-split-do = Make the ticked ones a new source
cast-mark-all = Mark all mentions
cast-remove = Remove

## On a source mark's card

# The label beside the name of who is mentioned.
cast-mentions-whom = Mentions
cast-other = Someone else
cast-choose = Choose
cast-new = A new source
