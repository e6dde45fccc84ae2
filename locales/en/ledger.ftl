# The claim ledger: a table with a row for each claim.

# For screen readers: what the table is.
ledger-caption = Claims in this article, with status, verdict and evidence
# $checked and $all are numbers of claims.
ledger-checked = { $checked } of { $all } checked

## Which claims show

# Label of the field that chooses which claims show; one of the next seven follows.
ledger-show = Show
ledger-all = All claims
ledger-to-check = To check
ledger-refuted = Wrong, changed or misleading
ledger-unproven = Without evidence
ledger-nobody = Nobody behind it
# $name is of somebody who made claims.
ledger-of = By { $name }
# For screen readers. $count and $all are numbers of claims.
ledger-shown = { $count } of { $all } claims
ledger-none-fits = No claim is like that
ledger-empty = No claims yet
ledger-empty-text = Mark what can be checked as a claim, and it stands here with whoever made it, its verdict and what backs it.

## Heads of the columns; status, priority and verdict are called as on the cards

# Label of the field that chooses by what claims are sorted, on narrow screens.
ledger-sort = Sort by
# The claim’s number.
ledger-number = No.
ledger-claim = Claim
ledger-made-by = Made by
ledger-evidence = Evidence

## Cells

# In place of a name: it leads to the list of who might have made the claim.
ledger-nobody-yet = Nobody yet
ledger-none-yet = None yet
# An answer that was not given.
ledger-unset = Not set
# $count is of further entries of evidence.
ledger-more-evidence = { $count } more
# $count is of marks in the article.
ledger-supports = { $count ->
    [one] { $count } mark supports it
   *[other] { $count } marks support it
}
ledger-contradicts = { $count ->
    [one] { $count } mark contradicts it
   *[other] { $count } marks contradict it
}

## What cells are called for screen readers

# $question is what is asked, as on the card ("Status"), $number the claim’s.
ledger-of-claim = { $question } of claim { $number }
# $question is such a name ("Status of claim 7"), $answer what is chosen or typed ("Wrong").
ledger-answer = { $question }: { $answer }
# $names is whoever made the claim, or “Nobody yet”.
ledger-made-by-of = Made by, claim { $number }: { $names }
# What is listed, or “None yet”, follows.
ledger-evidence-of = Evidence of claim { $number }:
# Heading of an open row.
ledger-claim-number = Claim { $number }
# Said when an answer was chosen.
ledger-answered = Claim { $number }: { $answer }

## The key that goes to a claim’s verdict

command-verdict = Go to the claim’s verdict
command-needs-claim = Go to a claim first
ledger-not-shown = The claim is not among those that show
