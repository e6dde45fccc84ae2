### See ../en/desk.ftl.

## The bar over the article

bar-home = Galley, tous les articles
bar-undo = Annuler
bar-undo-edit = Annuler : { $edit }
bar-redo = Rétablir
bar-redo-edit = Rétablir : { $edit }
bar-search = Rechercher
bar-search-field = Rechercher dans le texte et les notes
bar-found-none = absent du texte
bar-found = { $count } dans le texte
bar-found-many = { $count }+ dans le texte
bar-marks = Marques, { $count }
bar-export = Exporter
bar-more = Plus
bar-details = Détails de l’article…
bar-restore-points = Points de restauration…
bar-name = Votre nom…
bar-keys = Raccourcis clavier
bar-theme-system = Couleurs du système
bar-theme-light = Clair
bar-theme-dark = Sombre
bar-trash = Mettre à la corbeille

## The article and its labels

proof-article = Article
proof-part-menu = Étiquette de cette partie
place-paragraph = ¶ { $number }
block-change = { $part } : changer l’étiquette
block-change-numbered = { $part ->
   *[paragraph] ¶ { $number }, paragraphe : changer l’étiquette
    [list-item] ¶ { $number }, élément de liste : changer l’étiquette
    [block-quote] ¶ { $number }, bloc de citation : changer l’étiquette
}

## The buttons beside the selection

adder-tools = Marquer la sélection
card-add-part = Ajouter un fragment
adder-part = Fragment

## The cards of marks

card-kind-of-words = { $kind } :{ " " }
card-orphan = Emplacement perdu
card-reworded = Reformulée
card-moved = Ces mots ne sont plus à la même place que lors du marquage.
card-fuzzy = Les mots ont changé ici depuis (ressemblance : { $score } sur 1000).
card-orphan-text = Ces mots ne figurent plus dans l’article. La marque est conservée.
card-kind = Catégorie
card-not-set = Non précisé
card-note = Note
card-tags = Mots-clés
card-tags-hint = Séparés par des virgules
card-stack = Sur les mêmes mots
card-delete = { $kind ->
    [quote] Supprimer la citation
    [claim] Supprimer l’affirmation
    [source] Supprimer la source
   *[other] Supprimer « { $name } »
}

## The rail beside the article

rail-article = Article
rail-back = Tous les articles
rail-keys = { $key } Tous les raccourcis
rail-show = Afficher
rail-quotes = Citations
rail-claims = Affirmations
rail-sources = Sources
rail-parts = Parties
rail-opening = Début
place-paragraphs = ¶ { $from }–{ $to }

## The column of marks

panel-marks = Marques
panel-count-of = { $count } sur { $all }
panel-grip-open = Ouvrir toute la liste
panel-grip-close = Réduire la liste
panel-how-to-mark = Sélectionnez des mots dans l’article, puis appuyez sur { $quote } pour une citation, { $claim } pour une affirmation ou { $source } pour une source.
panel-none-fits = Aucune marque ne correspond
panel-none-fits-text = Toutes les marques sont conservées. Modifiez la recherche ou affichez plus de catégories.
panel-no-place = non située

## The ruler

ruler-label = { $count ->
    [one] Règle : { $count } marque au fil de l’article
    [many] Règle : { $count } de marques au fil de l’article
   *[other] Règle : { $count } marques au fil de l’article
}

## The line at the foot

desk-skip = Aller à l’article
status-saved = Enregistré sur cet appareil
status-saving = Enregistrement…
status-kept = Conservé dans ce navigateur. Un plantage peut faire perdre la dernière minute
status-nothing-kept = Non enregistré : ce navigateur ne conserve rien pour cette page
status-article-not-saved = Non enregistré. Cet article n’existe que dans cet onglet
status-not-saved = { $count ->
    [one] Non enregistré. La dernière modification n’existe que dans cet onglet
    [many] Non enregistré. Les dernières modifications ({ $count }) n’existent que dans cet onglet
   *[other] Non enregistré. Les { $count } dernières modifications n’existent que dans cet onglet
}
taken-not-yet = Pas encore exporté
taken-when = Dernier export { $when }
taken-changed = Dernier export { $when }, modifié depuis
taken-marks-since = { $count ->
    [one] Dernier export { $when }, { $count } marque depuis
    [many] Dernier export { $when }, { $count } de marques depuis
   *[other] Dernier export { $when }, { $count } marques depuis
}

## The page around the desk, and what it tells

app-title = { $article }, Galley
app-downloaded = Galley JSON téléchargé
app-point-downloaded = Galley JSON du point de restauration téléchargé
app-no-file-copy = { $error }. Utilisez plutôt Exporter, Copier.
app-name-not-kept = Votre nom ne vaut que pour cette visite
app-not-gone = Le navigateur n’a pas ouvert l’article
app-not-gone-text = Choisissez-le dans la liste.
app-point-not-read = Ce point de restauration n’a pas pu être lu
app-point-not-read-text = Rien n’a été modifié. L’article et ses autres points sont inchangés.
app-not-read = Cet article n’a pas pu être lu
app-not-read-text = Il n’est plus sur cet appareil, ou le stockage du navigateur n’a pas répondu. Rien n’a été modifié.

## Names of files

file-name-article = article
file-name-as-of = etat-du
