### See ../en/relations.ftl.

## The types, seen from the other end

tie-says = Dit
tie-claims = Affirme
tie-supported-by = Étayée par
tie-contradicted-by = Contredite par
tie-other = { $name }, depuis

## Why two marks cannot be related

relate-missing = L’une des deux marques n’existe plus. Rien n’a été modifié.
relate-itself = Une marque ne peut pas être reliée à elle-même.
relate-forbidden = La grille de codage n’a pas de relation entre ces deux catégories.
relate-doubled = Ces deux marques sont déjà reliées ainsi.

## Steps of undo and redo

done-relation = Relation
done-relation-removed = Relation supprimée
done-relation-type = Type de relation
done-relation-note = Note sur une relation

## What is said when something was done

relation-made = { $relation ->
    [attributedTo] « { $from } », dit par { $to }
    [madeBy] « { $from } », affirmé par { $to }
    [supports] « { $from } » étaye « { $to } »
    [contradicts] « { $from } » contredit « { $to } »
   *[other] { $name } : « { $from } », « { $to } »
}
relation-by-text = { $relation } { $name }
relation-removed = Relation supprimée
relation-type-set = Relation modifiée : { $name }
relation-made-too = { $added }. { $made }

## What a card offers

offer-relation = { $relation } { $name } ?
offer-sentence = nommé dans sa phrase
offer-repeats = les mêmes mots, { $place }
offer-focus = marquée juste avant
offer-take = Oui
offer-take-long = Oui : { $offer }
offer-said = { $added }. { $offer }
command-take-offer = Accepter la personne proposée comme auteur des propos
command-take-offer-off = Personne n’est proposé pour cette marque

## What is wrong with a file

trouble-forbidden = { $count ->
    [one] { $count } relation : la grille de codage ne la permet pas entre ces marques ; conservée
    [many] { $count } de relations : la grille de codage ne les permet pas entre ces marques ; conservées
   *[other] { $count } relations : la grille de codage ne les permet pas entre ces marques ; conservées
}

## The command, its list, and the menu after dragging

command-relate = Relier à…
card-relate = Relier
relate-title = Relier à
relate-how = Type de relation
relate-field = Chercher une marque à relier
relate-placeholder = Cherchez ou tapez un numéro
relate-counted = { $count ->
    [one] { $count } marque
    [many] { $count } de marques
   *[other] { $count } marques
}
relate-more = { $count ->
    [one] { $count } de plus : saisissez du texte pour la trouver
    [many] { $count } de plus : saisissez du texte pour les trouver
   *[other] { $count } de plus : saisissez du texte pour les trouver
}
relate-none = Rien ne correspond
relate-none-yet = Rien à relier pour l’instant. Marquez d’abord l’autre passage dans le texte.

## On a card

card-said-by = { $kind ->
    [claim] Émise par { $name }
   *[other] Dite par { $name }
}
ties-list = Relations
ties-more = Afficher { $count } de plus
tie-go = { $tie } { $name }, { $place }
tie-change = Modifier : { $tie } { $name }
tie-note = Note sur la relation
tie-remove = Supprimer la relation
tie-gone = (marque disparue)
