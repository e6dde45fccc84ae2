# Evidence entries of a claim: on its card, in its row of the table, in the merge dialog, on paper, in files.

## An entry

# Heading of the list
evidence-heading = Evidence
# An entry that has neither a reference nor a link, nor points at a mark
evidence-unnamed = Evidence without a name
evidence-add = Add evidence
# A button. $words are the words of a hyperlink in the article, $site is where it leads: "council.example.org".
evidence-add-link = Add: { $words } — { $site }
# As before, where a picture was linked
evidence-add-link-bare = Add: { $site }
# Before the buttons of the line above
evidence-links-near = Links near this in the article
# Heard. $name is the entry's name.
evidence-entry = Evidence: { $name }
evidence-added = Added evidence: { $name }
evidence-reference = Reference
evidence-url = Link
evidence-place = Place
evidence-date = Date
evidence-contact = Contact
evidence-note = Note
evidence-reference-hint = Board papers, or an address
# In an empty field
evidence-place-hint = Page, paragraph or minute
# Heard, when an address was typed into the field "Reference"
evidence-moved-to-link = The address is in “Link” now.
evidence-done = Done
# Heard. $name is the entry's name.
evidence-remove-of = Remove evidence: { $name }
evidence-removed = Removed evidence
# Heard, of a link. $site is where it leads.
evidence-open-link = Open { $site } in a new tab
# Heard, of an entry in which nothing stands yet
evidence-new = New evidence
# Under the list: how many entries more there are
evidence-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}

## A mark that serves as evidence

evidence-point = Point at a mark…
evidence-point-other = Point at another mark…
evidence-unpoint = Point at no mark
evidence-point-title = Point at a mark
# The choice of an article
evidence-point-in = In
evidence-point-here = This article
evidence-point-field = The mark’s words
evidence-point-placeholder = Type a few of its words
evidence-point-none = No mark has these words.
evidence-point-none-yet = There are no other marks in this article.
evidence-point-reading = Reading the article…
evidence-point-unread = This article could not be read just now. It is safe where it is. Choose another, or try again.
# How many marks are listed
evidence-point-counted = { $count ->
    [one] { $count } mark
   *[other] { $count } marks
}
# Under the list: how many more there are
evidence-point-more = { $count ->
    [one] { $count } more. Type to find it.
   *[other] { $count } more. Type to find them.
}
# Heard, of a button. $words are the mark's, $place is where it stands: "¶ 3".
evidence-go = Go to the mark “{ $words }”, { $place }
# What is seen of both, where the mark's words stand right above
evidence-go-bare = Go to the mark
# Heard, of a button. $title is the title of the article that the mark is in.
evidence-go-article = Go to the mark “{ $words }” in “{ $title }”
evidence-mark-is-gone = This mark is gone.
evidence-article-is-gone = Its article is no longer on this device.
evidence-article-in-trash = Its article is in the trash.
# A notice, after the article was opened. $words are what the mark's words were.
evidence-mark-gone = The mark is gone
evidence-mark-gone-text = “{ $words }” is marked in this article no more. The evidence entry keeps its words.

## Merging two files

# $name is the entry's name
evidence-merge = Evidence “{ $name }”

## Files and paper

# Beside an entry on paper. $words are the words of a mark, $title is the title of its article.
evidence-print-mark = “{ $words }”, { $title }
# As before, of a mark in the same article that is not printed
evidence-print-mark-here = “{ $words }”
# $number is the number of a mark in the printed list
evidence-print-number = mark { $number }
