### See ../en/start.ftl.

## The start screen

start-says = Collez un article de presse. Marquez qui a dit quoi, ce qui est affirmé et ce qui l’étaye.
start-theme = Clair ou sombre
start-more = Plus
start-paste = Coller un article
start-paste-hint = Titre, signature, légendes et tout le reste : Galley reconnaît le rôle de chaque ligne.
start-begin = Commencer à marquer
start-open-file = Ouvrir un fichier…
start-open-file-label = Ouvrir un fichier
start-sample = Essayer l’exemple
start-drop = ou déposez-en un n’importe où sur cette page
start-drop-here = Déposez-le n’importe où
start-opening = Ouverture…
start-address = Adresse de l’article
start-address-text = Une adresse seule n’est pas un article, et Galley ne va rien chercher sur le web. Ouvrez la page, copiez son texte et collez-le ci-dessus ; ou enregistrez la page au format texte et ouvrez le fichier. Cet article portera alors cette adresse.
start-address-remove = Retirer l’adresse
start-pledge = Rien ne quitte cet appareil. Galley n’a pas de serveur et fonctionne hors connexion.

## The start screen's menu

start-menu-name = Votre nom…
start-menu-keys = Raccourcis clavier
start-menu-trash = Corbeille…
start-menu-download-all = Télécharger tous les articles (ZIP)
start-menu-download-lines = Télécharger tous les articles en JSON Lines
start-menu-set-aside = Éléments écartés…
start-menu-colors-system = Couleurs du système
start-menu-light = Clair
start-menu-dark = Sombre

## The start screen's last line

start-kept-nowhere = Non enregistré : ce navigateur ne conserve rien pour cette page
start-kept-in-browser = Conservé dans ce navigateur
start-saved = Enregistré sur cet appareil

## The list of articles

kept-title = Sur cet appareil
kept-total = { $articles }, { $size }
kept-empty = Aucun article sur cet appareil
kept-empty-text = Collez un article, ouvrez un fichier ou commencez par l’exemple.
kept-trash = Corbeille, { $articles }
kept-room = Galley occupe { $used } dans ce navigateur, sur environ { $most }
kept-room-sentence = { kept-room }.
kept-room-label = Espace occupé dans ce navigateur
kept-promised = Le navigateur s’est engagé à tout conserver.
kept-not-promised = Le navigateur peut tout effacer si l’espace vient à manquer. Exportez ce qui compte.
kept-pasted = Texte collé
kept-rename = Renommer…
kept-download = Télécharger le Galley JSON
kept-move-to-trash = Mettre à la corbeille
kept-more = Plus : { $title }

## All dialogs

dialog-close = Fermer
dialog-cancel = Annuler
dialog-save = Enregistrer

## The dialog with what is known about an article

details-title = Détails de l’article
details-name = Titre
details-outlet = Média
details-outlet-hint = Le journal, l’agence ou le site
details-authors = Auteurs
details-authors-hint = Séparés par des virgules
details-published = Publié le
details-updated = Mis à jour le
details-address = Adresse
details-open-address = Ouvrir l’adresse dans un nouvel onglet
details-open-address-after = . Galley lui-même ne la consulte jamais.
details-language = Langue
details-direction = Sens d’écriture
details-left-to-right = De gauche à droite
details-right-to-left = De droite à gauche

## The dialog with the reader's name

name-title = Votre nom
name-text = Inscrit à côté des marques que vous posez désormais, pour que d’autres puissent les distinguer. Il reste sur cet appareil et dans vos fichiers. Vous pouvez laisser ce champ vide.

## The trash

trash-title = Corbeille
trash-empty = La corbeille est vide.
trash-line = { $counts } ; mis à la corbeille : { $ago }
trash-put-back = Remettre
trash-put-back-label = Remettre : { $title }
trash-cannot-be-undone = Cette action est irréversible.
trash-delete = { $count ->
    [one] Supprimer définitivement { $count } article
    [many] Supprimer définitivement { $count } d’articles
   *[other] Supprimer définitivement { $count } articles
}
trash-ask = Vider la corbeille, { $size }

## The dialog with records that could not be read

set-aside-title = Éléments écartés
set-aside-looking = Recherche…
set-aside-empty = Rien n’a été écarté. Les éléments illisibles apparaîtraient ici.
set-aside-text = Ces éléments n’ont pas pu être lus. Ils ont été conservés tels quels ; une personne qui connaît bien Galley pourra peut-être en tirer quelque chose.
set-aside-download = Télécharger
set-aside-download-label = Télécharger : { $name }
set-aside-ask = Supprimer…
set-aside-ask-label = Supprimer : { $name }
set-aside-due = { $name } : cette action est irréversible.
set-aside-delete = Supprimer définitivement
set-aside-delete-label = Supprimer définitivement : { $name }
set-aside-record = { $sort ->
    [line] Ligne de « { $title } » dans la liste
    [text] Texte de « { $title } »
    [details] Détails de « { $title } »
    [marks] Marques de « { $title } »
    [edit] Une modification de « { $title } »
    [copy] Copie de « { $title } »
   *[other] Élément de « { $title } »
}
set-aside-record-of-none = { $sort ->
    [line] Ligne de liste d’un article absent de la liste
    [text] Texte d’un article absent de la liste
    [details] Détails d’un article absent de la liste
    [marks] Marques d’un article absent de la liste
    [edit] Une modification d’un article absent de la liste
    [copy] Copie d’un article absent de la liste
   *[other] Élément d’un article absent de la liste
}
