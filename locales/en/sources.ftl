# The cast of sources, and relations between marks.

## The five boxes by which a source is judged: I, M, V, A, N

check-independent = Independent
check-multiple = Multiple
check-verifies = Verifies
check-authoritative = Authoritative or informed
check-named = Named

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
