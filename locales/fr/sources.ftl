### See ../en/sources.ftl.

## The five boxes by which a source is judged

check-independent = Indépendante
check-multiple = Multiple
check-verifies = Vérifie
check-authoritative = Compétente ou informée
check-named = Nommée
cast-check-title = { $name } : { $definition }

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
state-mention = Cette marque désigne désormais { $name }
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

## The tabs of the column beside the article

tabs-label = Contenu de la colonne
tab-sources = Sources
command-tab-marks = Aller à la liste des marques
command-tab-sources = Aller aux sources

## The table of sources: who speaks, how much, and where

cast-heading = Qui parle
cast-counts = { $words ->
    [one] { $words } mot cité
    [many] { $words } de mots cités
   *[other] { $words } mots cités
}, { $sources ->
    [one] { $sources } source
    [many] { $sources } de sources
   *[other] { $sources } sources
}
cast-caption = Part des mots cités pour chaque source, et où elle parle dans l’article
cast-source = Source
cast-share = Part des mots
cast-percent = { $share } %
cast-words-indirect = { words-counted } + { $indirect } au style indirect
cast-legend = Barre : part des mots cités, en contour pour les mots rapportés au style indirect. Bande du dessous : où dans l’article.
cast-nobody = Aucune source citée
cast-nobody-what = Citations sans source
cast-not-named = Source anonyme
cast-not-named-why = Source anonyme : { $why }
cast-counted = { $quotes ->
    [one] { $quotes } citation
    [many] { $quotes } de citations
   *[other] { $quotes } citations
}, { $claims ->
    [one] { $claims } affirmation
    [many] { $claims } d’affirmations
   *[other] { $claims } affirmations
}
cast-speaks = S’exprime dans { $places }. { $counts }.
cast-silent = Source non citée. { $counts }.
cast-quotes = { $count ->
    [one] { $count } citation
    [many] { $count } de citations
   *[other] { $count } citations
}
cast-claims = { $count ->
    [one] { $count } affirmation
    [many] { $count } d’affirmations
   *[other] { $count } affirmations
}
cast-says-nothing = Rien pour l’instant
cast-more = Afficher { $count } de plus
cast-empty = Pas encore de sources
cast-empty-text = Marquez comme source les mots qui désignent qui parle : chacune devient une ligne ici.
cast-strangers = { $count ->
    [one] { $count } marque de source ne désigne encore personne de cette liste.
    [many] { $count } de marques de source ne désignent encore personne de cette liste.
   *[other] { $count } marques de source ne désignent encore personne de cette liste.
}
cast-everyone = Relever les noms
cast-add = Ajouter une source
cast-add-name = Nom d’une nouvelle source
cast-add-hint = Nom

## What is known of one source

cast-name = Nom
cast-kind = Type
cast-aliases = Autres noms
cast-aliases-hint = Séparés par des virgules
cast-role = Fonction
cast-organization = Parle pour
cast-check = Vérifications
cast-check-of = Vérifications de la source, { $name }
cast-anonymity = Raison de l’anonymat
cast-says = Dit
cast-mentions = Mentions
cast-no-mentions = Aucune dans l’article
cast-mention = { $place } : { $words }
cast-all-mentions = Toutes les mentions ({ $count })
cast-merge = Fusionner
cast-merge-with = Est la même que
cast-merge-do = N’en faire qu’une
cast-split = Séparer
cast-split-do = Séparer les mentions cochées
cast-mark-all = Marquer toutes les mentions
cast-remove = Supprimer

## On a source mark's card

cast-mentions-whom = Désigne
cast-other = Quelqu’un d’autre
cast-choose = Choisir
cast-new = Une nouvelle source
