### See ../en/sources.ftl.

## The five boxes by which a source is judged

check-independent = Indépendante
check-multiple = Multiple
check-verifies = Vérifie
check-authoritative = Compétente ou informée
check-named = Nommée

## Steps of undo and redo

done-source-details = Détails de la source
done-source-added = Nouvelle source
done-source-removed = Source supprimée
done-sources-merged = Fusion de sources
done-source-split = Source séparée
done-mention = Changement de source
done-mentions = Mentions marquées

## What is said when the cast was changed

state-source-removed = { $name } ne figure plus parmi les sources
state-sources-merged = { $other } est désormais { $name }
state-source-split = { $name } est désormais une source distincte
state-mention = Il s’agit désormais de « { $name } »
state-mentions-marked = { $count ->
    [0] Aucune autre mention de « { $name } » n’a été trouvée
    [one] { $count } autre mention de « { $name } » marquée
    [many] { $count } d’autres mentions de « { $name } » marquées
   *[other] { $count } autres mentions de « { $name } » marquées
}
state-everyone = { $count ->
    [one] { $count } marque de source ajoutée aux sources
    [many] { $count } de marques de source ajoutées aux sources
   *[other] { $count } marques de source ajoutées aux sources
}
