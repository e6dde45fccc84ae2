### Taking work away: tables, Markdown, and what each file is for and loses.

## What a file does not hold. $count is how many things; each is a line of its own after "Loses".

loss-article = The article’s text, with its parts and links
loss-dismissals = { $count ->
    [one] { $count } dismissed gap
   *[other] { $count } dismissed gaps
}
# The table has a column with the number of entries.
loss-evidence-counted = { $count ->
    [one] { $count } piece of evidence, only counted
   *[other] { $count } pieces of evidence, only counted
}
loss-evidence-as-text = { $count ->
    [one] { $count } piece of evidence, written as text
   *[other] { $count } pieces of evidence, written as text
}
loss-evidence = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
loss-relations = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
# One or both of its marks are gone.
loss-loose-relations = { $count ->
    [one] { $count } relation to a mark that is not there
   *[other] { $count } relations to marks that are not there
}
# Of marks at the ends of relations, or with evidence, the words stand in the table.
loss-marks-but-words = { $count ->
    [one] { $count } mark, but for its words where they are named
   *[other] { $count } marks, but for the words of those that are named
}
# In the table of claims: quotes, sources and the like.
loss-other-marks = { $count ->
    [one] { $count } mark that is no claim
   *[other] { $count } marks that are no claims
}
loss-split = { $count ->
    [one] { $count } split claim, its parts joined
   *[other] { $count } split claims, their parts joined
}
loss-answers-left-out = { $count ->
    [one] { $count } other answer, left out
   *[other] { $count } other answers, left out
}
loss-all-people = { $count ->
    [one] { $count } person of the sources
   *[other] { $count } people of the sources
}
loss-exact-places = { $count ->
    [one] { $count } mark’s exact place, dates and id; the paragraph is named
   *[other] { $count } marks’ exact places, dates and ids; the paragraphs are named
}

## Markdown. These stand in the file.

# A heading: $words is "Quotes", "Sources", "Open claims", $count how many follow.
markdown-heading = { $words } ({ $count })
# The marks of a kind as a heading. $name is what the reader calls a kind of their own.
markdown-kind = { $kind ->
    [quote] Quotes
    [claim] Claims
    [source] Marked sources
   *[other] { $name }
}
# In front of what belongs to it, a space follows: "Note: Ask again."
markdown-name = { $name }:
markdown-marked-by = Marked by
markdown-tags = Tags
markdown-note = Note
markdown-evidence = Evidence ({ $count }):
# A link to the place in the article, where it is in no numbered paragraph
markdown-passage = Passage
markdown-place = Place
markdown-orphan = not found in this text
# A mark that serves as evidence, $words are its words; $title is the article that it stands in.
markdown-mark-here = “{ $words }”
markdown-mark-there = “{ $words }” in { $title }
markdown-contact = contact: { $contact }
# The list of people, organizations and documents that the article has its words from
markdown-sources = Sources
markdown-unnamed = Without a name
# In front of "45 words"
markdown-quoted = Quoted
# In front of other names of a source
markdown-aliases = Also called
# In front of "Independent, Named"
markdown-checks = Found to be
markdown-anonymity = Why not named
# Claims that nobody has checked yet
markdown-open-claims = Open claims
