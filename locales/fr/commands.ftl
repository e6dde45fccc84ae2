## See ../en/commands.ftl.

commands-title = Commandes
commands-field = Chercher une commande
commands-placeholder = Que voulez-vous faire ?
commands-none = Aucune commande ne correspond à ces mots
commands-counted = { $count ->
    [one] { $count } commande
    [many] { $count } de commandes
   *[other] { $count } commandes
}

## Groups of commands; headings

commands-marking = Marquage
commands-selecting = Curseur et sélection
commands-going = Navigation
commands-showing = Affichage
commands-parts = Parties de l’article
commands-article = Article
commands-articles = Tous les articles
commands-galley = Galley

## Marking

command-mark = { $kind ->
    [quote] Marquer comme citation
    [claim] Marquer comme affirmation
    [source] Marquer comme source
   *[other] Marquer comme « { $name } »
}
command-add-part = Ajouter la sélection à la marque
command-remove = Supprimer la marque
command-undo = Annuler
command-redo = Rétablir
command-of = { $command } : { $what }

## Cursor and selection

command-grow = Sélectionner le mot, puis la citation, la phrase, le paragraphe
command-shrink = Revenir du paragraphe à la phrase, à la citation, au mot
command-begin = Commencer une sélection ici ; de nouveau : la terminer ici
command-start-back = Reculer le début de la marque d’un mot
command-start-forward = Avancer le début de la marque d’un mot
command-end-back = Reculer la fin de la marque d’un mot
command-end-forward = Avancer la fin de la marque d’un mot
command-walk = Déplacer le curseur ; avec Shift, sélectionner
command-walk-words = De même, mot par mot
command-walk-parts = De même, d’une partie de l’article à l’autre
command-walk-line = Au début ou à la fin de la ligne
command-walk-article = Au début ou à la fin de l’article
command-walk-screens = Un écran vers le haut ou vers le bas
command-how-to-mark = Sélectionnez des mots dans l’article, puis choisissez à côté ce qu’ils sont.
command-nothing-selected = Rien n’est sélectionné. Shift avec une flèche sélectionne, { $key } prend le mot, puis la phrase

## Going

command-next-mark = Marque suivante
command-previous-mark = Marque précédente
command-note = Aller à la note de la marque
command-card = Aller à la fiche de la marque
command-search = Rechercher dans le texte et les notes
command-let-go = Quitter le champ, la sélection, la marque
command-go-to = Aller à ¶ { $number }
command-go-to-heading = Aller à « { $words } »

## Showing

command-show = { $kind ->
    [quote] Afficher ou masquer les citations
    [claim] Afficher ou masquer les affirmations
    [source] Afficher ou masquer les sources
   *[other] Afficher ou masquer « { $name } »
}

## Article

command-part = Corriger l’étiquette de ce paragraphe
command-part-is = Étiquette de ce paragraphe : { $part }
command-download = Télécharger au format Galley JSON
command-download-w3c = Télécharger au format W3C Web Annotation
command-export = Exporter…
command-details = Détails de l’article…
command-restore-points = Points de restauration…
command-trash-article = Mettre l’article à la corbeille

## All articles

command-all-articles = Aller à tous les articles
command-new-article = Nouvel article
command-open-file = Ouvrir un fichier…
command-open-article = Ouvrir « { $title } »
command-sample = Essayer l’exemple
command-trash = Corbeille…
command-set-aside = Éléments écartés…
command-download-everything = Télécharger tous les articles (ZIP)
command-download-lines = Télécharger tous les articles en JSON Lines

## Galley

command-commands = Commandes…
command-keys = Raccourcis clavier
command-your-name = Votre nom…
command-language = Langue…
command-language-is = Langue : { $language }
command-colors-system = Couleurs du système
command-colors-light = Couleurs claires
command-colors-dark = Couleurs sombres

## Why a command cannot run now

command-needs-article = Ouvrez d’abord un article
command-needs-selection = Sélectionnez d’abord des mots
command-needs-both = Sélectionnez d’abord des mots et allez à une marque
command-needs-mark = Allez d’abord à une marque
command-needs-marks = Il n’y a pas encore de marques
command-nothing-to-undo = Rien à annuler
command-nothing-to-redo = Rien à rétablir

## What was done, and what was not

command-downloaded = Téléchargé : { $file }

## The dialog of keys (?)

keys-title = Raccourcis clavier
keys-intro = Les lettres seules agissent lorsque l’article ou la liste des marques a le focus. Chaque touche peut être modifiée.
keys-letters = Les lettres seules agissent
keys-letters-hint = À désactiver si la dictée ou un faux mouvement les déclenche. Les touches avec Ctrl restent actives.
keys-letters-hint-mac = À désactiver si la dictée ou un faux mouvement les déclenche. Les touches avec Cmd restent actives.
keys-snap = Les sélections s’étendent aux mots entiers
keys-none = Aucune touche
keys-change = Modifier
keys-change-of = Modifier : { $command }
keys-reset = Réinitialiser
keys-reset-of = Réinitialiser : { $command }
keys-reset-all = Réinitialiser toutes les touches
keys-press = Appuyez sur la nouvelle touche…
keys-press-hint = Esc la laisse inchangée.
keys-now = { $command } : { $key }
keys-reset-done = Les touches d’origine sont rétablies.
keys-of-browser = { $key } est réservé au navigateur ou au système. Appuyez sur une autre touche.
keys-of-editing = { $key } sert à copier, couper, coller ou tout sélectionner. Appuyez sur une autre touche.
keys-of-moving = { $key } déplace le curseur, la page ou le focus. Appuyez sur une autre touche.
keys-is-fixed = { $key } reste attribué à « { $command } ». Appuyez sur une autre touche.
keys-is-taken = { $key } est déjà attribué à « { $command } ».
keys-take = Le retirer à « { $command } »
keys-cancel = Annuler
keys-shared = { $key } sert aussi à : { $command }
keys-not-kept = Vos touches ne valent que pour cette visite
