register-menu = Sources de tous les articles…
register-title = Sources de tous les articles
register-tabs = Comptées par
register-by-person = Par personne
register-by-outlet = Par média
register-find-person = Chercher une source
register-find-outlet = Chercher un média
register-reading = Lecture de { $done } articles sur { $all }…
register-about = { $articles }, { $words } entre guillemets. La corbeille ne compte pas.
register-rule = Un même nom compte pour une source, sauf s’il parle pour des organisations différentes. Les sources sans nom sont comptées à nouveau dans chaque article.
register-unread = { $count ->
    [one] { $count } article n’a pas pu être lu et n’est pas compté : { $titles }
    [many] { $count } d’articles n’ont pas pu être lus et ne sont pas comptés : { $titles }
   *[other] { $count } articles n’ont pas pu être lus et ne sont pas comptés : { $titles }
}
register-none = Pas encore de sources
register-none-text = Marquez les sources d’un article et dites qui elles sont : toutes figurent ici, avec ce qu’elles ont dit.
register-none-fits = Rien ne correspond à ces mots
register-none-fits-text = Essayez moins de lettres ou une autre orthographe.
register-shown = { $count } sur { $all }
register-source = Source
register-outlet = Média
register-articles = Articles
register-quotes = Citations
register-words = Mots
register-share = Part
register-claims = Affirmations
register-named = Nommée dans
register-sources = Sources
register-per-article = Par article
register-unnamed = Sans nom
register-people = Personnes
register-organizations = Organisations
register-documents = Documents
register-percent = { $share } %
register-no-outlet = Aucun média indiqué
register-others = Aussi : { $names }
register-check = { $check } : { $count } sur { $all }
register-is-named = nommée
register-not-named = non nommée
register-unnamed-counted = { $count } sans nom
register-more = { $count ->
    [one] { $count } article de plus
    [many] { $count } d’articles de plus
   *[other] { $count } articles de plus
}
register-download = Télécharger en CSV
register-file-person = sources-par-personne
register-file-outlet = sources-par-media
register-downloaded = { $file } téléchargé
