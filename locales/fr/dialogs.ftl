### See ../en/dialogs.ftl.

## Export

export-format = Format
export-galley-purpose = Tout, à rouvrir ici ou à conserver.
export-galley-about = Le texte de l’article et tout le travail effectué, dans un seul fichier. Se rouvre tel quel, ici ou sur un autre appareil.
export-w3c-purpose = Pour d’autres outils d’annotation et des archives.
export-w3c-about = Un fichier JSON-LD que d’autres outils d’annotation peuvent lire et qui se rouvre ici. Le texte de l’article y figure ; les positions sont comptées en points de code.
export-loses-nothing = Rien n’est perdu
export-keeps = Conserve
export-loses = Perd
export-nothing = Rien
export-kept-split = { $marks }, dont { $count } en plusieurs fragments
export-first-lines = Premières lignes
export-first-lines-of-file = Premières lignes du fichier
export-share = Partager…
export-copy = Copier
export-copied = Copié
export-download = Télécharger
export-copy-failed = Le navigateur a refusé la copie. Utilisez Télécharger.
export-downloaded = Téléchargé
export-download-failed = Le navigateur n’a pas créé de fichier. Utilisez Copier.

## Merge

merge-merge = Fusionner
merge-holds = { $file } contient une autre version de cet article.
merge-trashed = L’article est dans la corbeille. Fusionner l’en sort ; Annuler l’y laisse.
merge-hint = Les choix les plus probables sont déjà faits. Modifiez ceux qui ne conviennent pas. La fusion entière peut être annulée.
merge-show-more = Afficher { $count } de plus
merge-quiet = { $count ->
    [one] { $count } différence où la version d’ici est conservée
    [many] { $count } de différences où la version d’ici est conservée
   *[other] { $count } différences où la version d’ici est conservée
}
merge-cancel = Annuler
merge-copy = Ouvrir comme copie
merge-row = { $thing } : { $field }
merge-mark = { $kind } « { $words } »
merge-relation = Relation de « { $from } » à « { $to } »
merge-person = Personne « { $name } »
merge-part = Partie « { $words } »
merge-codebook = Grille de codage
merge-article = Article
merge-field = { $field ->
    [deleted-here] suppression ici
    [deleted-in-file] suppression dans le fichier
    [made-twice] création en double
    [parts] emplacement
    [ends] ce qu’elle relie
    [extra] clés inconnues
    [file] fichier d’origine
    [origin] origine
    [label] étiquette
    [kind] catégorie
    [note] note
    [tags] mots-clés
    [name] nom
    [aliases] autres noms
    [role] fonction
    [organization] organisation
    [person] personne
    [type] type de source
    [checks] vérifications
    [anonymity] raison de l’anonymat
    [title] titre
    [authors] auteurs
    [outlet] média
    [url] adresse
    [published] date de publication
    [updated] date de mise à jour
    [language] langue
    [direction] sens d’écriture
    [attribute] { $small }
   *[other] { $name }
}
merge-here = Ici
merge-in-file = Dans le fichier
merge-both = Les deux
merge-one-mark = Une seule marque
merge-one-mark-about = Avec les mots les plus récents
merge-two-marks = Deux marques
merge-two-marks-about = Toutes deux conservées, au même endroit
merge-deleted-when = suppression { $when }
merge-written-when = version écrite { $when }
merge-made = { $who }, { $when }
merge-made-saying = { $who }, { $when } : { $words }
merge-somebody = Quelqu’un
merge-stays = Conserver
merge-stays-deleted = Laisser supprimé
merge-nothing = Rien

## Restore points

restore-title = Points de restauration
restore-about = L’article tel qu’il était à ces moments : après chaque heure de travail, avant une fusion, avant la restauration d’un autre point et avant une nouvelle version de Galley. Les { $count } derniers sont conservés. Une restauration peut être annulée.
restore-looking = Recherche…
restore-no-database = Il n’y a pas de points de restauration : ils ont besoin de la base de données du navigateur, qui est inutilisable ici ou ne répond pas. Téléchargez l’article pour en conserver une version.
restore-none = Il n’y a pas encore de point de restauration pour cet article.
restore-none-text = Galley en crée un après chaque heure de travail, avant une fusion, avant la restauration d’un autre point et avant une nouvelle version de Galley. Les { $count } derniers sont conservés.
restore-comparing = Comparaison…
restore-damaged = Ce point est illisible.
restore-no-change = Rien n’a changé depuis
restore-since = Depuis : { $changes }
restore-restore = Restaurer
restore-download = Télécharger
restore-restore-of = Restaurer : { $time }
restore-download-of = Télécharger : { $time }
restore-hourly = Après une heure de travail
restore-before-merge = Avant une fusion
restore-before-merge-of = Avant la fusion avec « { $file } »
restore-before-version = Avant une nouvelle version de Galley
restore-before-restore = Avant la restauration d’un point plus ancien
