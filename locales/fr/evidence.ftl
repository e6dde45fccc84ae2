### See ../en/evidence.ftl.

## An entry

evidence-heading = Preuves
evidence-unnamed = Preuve sans nom
evidence-add = Ajouter une preuve
evidence-add-link = Ajouter : { $words } — { $site }
evidence-add-link-bare = Ajouter : { $site }
evidence-links-near = Liens proches dans l’article
evidence-entry = Preuve : { $name }
evidence-added = Preuve ajoutée : { $name }
evidence-reference = Référence
evidence-url = Lien
evidence-place = Endroit
evidence-date = Date
evidence-contact = Contact
evidence-note = Note
evidence-reference-hint = Dossier de séance, ou une adresse
evidence-place-hint = Page, paragraphe ou minute
evidence-moved-to-link = L’adresse est maintenant dans « Lien ».
evidence-done = Terminé
evidence-remove-of = Supprimer la preuve : { $name }
evidence-removed = Preuve supprimée
evidence-open-link = Ouvrir { $site } dans un nouvel onglet
evidence-new = Nouvelle preuve
evidence-more = { $count ->
    [one] Afficher { $count } de plus
    [many] Afficher { $count } de plus
   *[other] Afficher { $count } de plus
}

## A mark that serves as evidence

evidence-point = Renvoyer à une marque…
evidence-point-other = Renvoyer à une autre marque…
evidence-unpoint = Retirer le renvoi à la marque
evidence-point-title = Renvoyer à une marque
evidence-point-in = Dans
evidence-point-here = Cet article
evidence-point-field = Mots de la marque
evidence-point-placeholder = Saisissez quelques-uns de ses mots
evidence-point-none = Aucune marque ne contient ces mots.
evidence-point-none-yet = Cet article n’a pas d’autres marques.
evidence-point-reading = Lecture de l’article…
evidence-point-unread = Cet article n’a pas pu être lu pour l’instant. Il est en lieu sûr là où il est. Choisissez-en un autre ou réessayez.
evidence-point-counted = { $count ->
    [one] { $count } marque
    [many] { $count } de marques
   *[other] { $count } marques
}
evidence-point-more = { $count ->
    [one] { $count } de plus. Saisissez du texte pour la trouver.
    [many] { $count } de plus. Saisissez du texte pour les trouver.
   *[other] { $count } de plus. Saisissez du texte pour les trouver.
}
evidence-go = Aller à la marque « { $words } », { $place }
evidence-go-bare = Aller à la marque
evidence-go-article = Aller à la marque « { $words } » dans « { $title } »
evidence-mark-is-gone = Cette marque n’existe plus.
evidence-article-is-gone = Son article n’est plus sur cet appareil.
evidence-article-in-trash = Son article est dans la corbeille.
evidence-mark-gone = La marque n’existe plus
evidence-mark-gone-text = « { $words } » n’est plus marqué dans cet article. La preuve en conserve les mots.

## Merging two files

evidence-merge = Preuve « { $name } »

## Files and paper

evidence-print-mark = « { $words } », { $title }
evidence-print-mark-here = « { $words } »
evidence-print-number = marque { $number }
