## The report: one page of an article with its marks, notes, cast, claims and gaps, to hand on.

# The page's title, in the browser's tab. $title is the article's.
report-title = { $title } (report)
# A label over the article's title.
report-label = Article with marks
# Who made the marks, where nothing is checked yet; names follow, or the last of these.
report-marked-by = Marked by
report-checked-by = Marked and checked by
report-unsigned = No name given
# A date follows.
report-changed = Last changed
# What waits for somebody; the next three follow.
report-open = Open
report-open-claims = { $count ->
    [one] { $count } claim to check
   *[other] { $count } claims to check
}
# Figures of the article that contradict each other.
report-open-figures = { $count ->
    [one] { $count } contradiction between figures
   *[other] { $count } contradictions between figures
}
report-nothing-open = Nothing
# For screen readers, over counts: 2 Confirmed, 1 Wrong.
report-by-status = Claims by status
report-by-verdict = Claims by verdict
# Over the links to the parts of the page, for screen readers.
report-contents = On this page
report-article = Article
report-notes = Notes
# A mark by its kind and its number: Quote 5. The name of the link from the article to the note.
report-number = { $kind } { $number }
# The name of the link back.
report-back = { $kind } { $number } in the article
# At a source's or a quote's relations, by number and words: Said by 6 Ruth Okafor. Number and words follow.
report-relation = { $relation }:
# What backs a claim or another mark.
report-evidence = Evidence
# Of a piece of evidence: whom to ask about it.
report-contact = Contact: { $contact }
# Caption of the table of who speaks.
report-cast-caption = Words of each, their share of all words quoted, quotes and claims
report-cast-role = Role
report-cast-words = Words
report-cast-share = Share
report-cast-quotes = Quotes
report-cast-claims = Claims
report-cast-aliases = Also called { $names }
report-cast-checks = Source check: { $checks }
# The list of claims.
report-claims = Claims
report-checked = { $checked } of { $count } checked
report-made-by = Made by
report-no-name = No name
report-gaps = Open gaps
report-figures = Figures that disagree
report-dismissed = Dismissed gaps
# Why somebody dismissed a gap.
report-reason = Reason: { $reason }
report-no-reason = No reason given
# At the page's end.
report-open-again = Galley opens this page again with everything in it: the article, the marks and all that was said of them.
# Stands where the name of a file would, for a report whose text was pasted: Nothing new in “the pasted report”.
report-pasted = the pasted report
