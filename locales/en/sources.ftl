# The cast of sources, and relations between marks.

## The five boxes by which a source is judged: I, M, V, A, N

check-independent = Independent
check-multiple = Multiple
check-verifies = Verifies
check-authoritative = Authoritative or informed
check-named = Named
