# What is missing (the tab "Gaps") and figures that disagree (the tab "Figures").

## Both lists: what waits for the reader's hand

# A button on each item: the reader says that it needs nothing.
waits-dismiss = Dismiss
# The label of the field that opens then. The reason may stay empty.
waits-why = Why does it need nothing?
# The button beside that field, which keeps the reason.
waits-dismiss-now = Dismiss it
# A button: $count is how many more it shows.
waits-more = Show { $count } more
# The heading of a folded list. $count is of gaps or alarms that were dismissed.
waits-dismissed = { $count ->
    [one] { $count } dismissed
   *[other] { $count } dismissed
}
# $count is of dismissed ones that are not listed.
waits-dismissed-more = And { $count } more, to be put back once these are fewer.
# A button: the gap goes back on the list.
waits-put-back = Put back

## Commands: their keys act while an item of one of the two lists has the focus

command-mend = Mend the gap or figure that has the focus
command-dismiss-gap = Dismiss the gap or figure that has the focus
# Why the two commands cannot run now.
command-needs-gap = Go to a gap or a figure in its list first

## Gaps

gaps-heading = What is missing
# $count is of gaps that are open.
gaps-open = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
# Said when a gap is gone, mended or dismissed or because its words are. $left is how many are left.
gap-closed = { $left ->
    [0] None left
    [one] { $left } left
   *[other] { $left } left
}
gaps-none = Nothing is missing
gaps-none-text = Every quote has its source, and every claim that was judged its evidence. What you mark next is looked at as you go.
gaps-not-yet = Nothing to miss yet
gaps-not-yet-text = Mark a quote, a claim or a source: what it lacks is listed here, each with a way to mend it.

# Headings over the gaps of one sort, each followed by its number.
gaps-quote-unattributed = Quotes without a source
gaps-quotation-unmarked = Quotations left unmarked
gaps-claim-unattributed = Claims nobody stands behind
gaps-claim-unproven = Judged without evidence
gaps-claim-one-source = Claims with one source only
# What the paper says in its own voice: claims and figures, in one item.
gaps-own-statement = Stated without a source
gaps-source-unheard = Accused and never heard
gaps-anonymous-unexplained = Unnamed sources without a reason

# What is missing, in one sentence over the words that it is about.
gap-quote-unattributed = No source is named for these words.
gap-quotation-part = This part of the quotation is not marked.
gap-quotation-unmarked = This quotation is not marked.
gap-claim-unattributed = Nobody is said to make this claim.
# Somebody has called the claim right or wrong.
gap-claim-unproven = It is judged, and no evidence is noted.
gap-claim-one-source = One source alone backs this claim.
# $count is of places in the article, listed below: claims and figures.
gap-own-statement = { $count ->
    [one] The paper’s own statement: no source is given.
   *[other] The paper’s own statements, { $count } of them: no source is given.
}
# Under some of those places. $count is of the others.
gap-own-more = And { $count } more, listed once these are fewer.
gap-source-unheard = Accused, but neither heard nor said to have been asked.
gap-anonymous-unexplained = Quoted without a name, and no reason is noted.

# Buttons that mend a gap: short. The first opens the list of sources that the mark can be from.
gap-relate = Name the source
gap-prove = Add evidence
# It goes to the field "Why not named" of the source.
gap-explain = Give the reason
# It goes to the source's row.
gap-see-source = See the source

## Figures

figures-heading = Figures that disagree
# $count is of alarms that are open.
figures-open = { $count ->
    [one] { $count } to look at
   *[other] { $count } to look at
}
# Said when an alarm is gone, dismissed or because its words are. $left is how many are left.
alarm-closed = { $left ->
    [0] None left
    [one] { $left } left
   *[other] { $left } left
}
# Said where no alarm was raised. $count is of figures in the text.
figures-none = { $count ->
    [one] No contradictions found in { $count } figure
   *[other] No contradictions found in { $count } figures
}
# Said where the reader dismissed every alarm. $count is of figures in the text.
figures-none-left = { $count ->
    [one] No contradictions left to look at in { $count } figure
   *[other] No contradictions left to look at in { $count } figures
}
# What the rules hold against each other, all of it; a new kind of alarm gets a word here.
figures-compared = Compared: the headline with the text, changes with their two numbers, parts with their whole, percentages with fractions, leads with both sides, lists with their number, two counts of one thing, measures in two units, the order of bounds, ages, and weekdays.
figures-world = Galley compares numbers and knows nothing of the world: what agrees may still be wrong.
# Said of a text that is not in English. $count is of figures in the text that are written in digits.
figures-not-compared = { $count ->
    [one] { $count } figure in digits was read and not compared: Galley compares figures in English texts only so far.
   *[other] { $count } figures in digits were read and none compared: Galley compares figures in English texts only so far.
}
# The same where there are none.
figures-no-digits = No figures in digits found
figures-no-digits-text = In this language Galley reads only figures in digits, and compares none so far.
figures-nowhere = No figures found
figures-nowhere-text = Numbers, shares, amounts and dates that are read from the text are compared here.
# A button in the place of "Mark as claim", where the figure stands in a claim already.
alarm-see-claim = See the claim
# The heading of a folded list of every figure of the text.
figures-all = All figures: { $count }
