# What backs it: evidence, the claim ledger, gaps, figures.

## Steps of undo and redo: short nouns, as those of core.ftl ("Undone: Evidence")

done-evidence = Evidence
done-evidence-removed = Removed evidence
done-gap-dismissed = Dismissed gap
done-gap-restored = Gap put back on the list

## Tabs of the column beside the article

tab-claims = Claims
tab-gaps = Gaps
tab-figures = Figures
command-tab-claims = Go to the claims
command-tab-gaps = Go to the gaps
command-tab-figures = Go to the figures
# In the status line. $count is of gaps that are open.
gaps-counted = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
