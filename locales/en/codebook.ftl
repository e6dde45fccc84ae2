### What the built-in list of kinds asks about marks, as long as nobody has renamed it. A kind's name is in
### common.ftl. All stand alone: as labels, on buttons, in lists.

## Quotes

# What sort of quote it is.
codebook-quote-type = Type
codebook-quote-direct = Direct
codebook-quote-indirect = Indirect
# Partly direct, partly indirect.
codebook-quote-mixed = Mixed

## Claims

# How far the checking has come.
codebook-claim-status = Status
codebook-claim-to-check = To check
codebook-claim-confirmed = Confirmed
codebook-claim-wrong = Wrong
# The article was changed because of it.
codebook-claim-changed = Changed
# It rests on the author's word; nobody else has checked it.
codebook-claim-on-author = On author
# What the checking found, in words.
codebook-claim-verdict = Verdict
codebook-claim-priority = Priority
codebook-claim-high = High
codebook-claim-normal = Normal
codebook-claim-low = Low

## Sources

# What sort of source it is.
codebook-source-type = Type
codebook-source-person = Person
codebook-source-organization = Organization
codebook-source-document = Document
# Whether the article names the source. Yes or no.
codebook-source-named = Named
codebook-source-yes = Yes
codebook-source-no = No
# What the source is or does: "chairs the board".
codebook-source-role = Role

## Relations between two marks: "quote · Said by · source".

codebook-said-by = Said by
codebook-made-by = Made by
codebook-supports = Supports
codebook-contradicts = Contradicts
