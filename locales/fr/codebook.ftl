## See ../en/codebook.ftl.

codebook-said-by = Dite par
codebook-made-by = Émise par
codebook-supports = Étaye
codebook-contradicts = Contredit

## The ready codebooks: their names

codebook-name-news = Actualité
codebook-name-fact-check = Vérification en rédaction
codebook-name-class = Éducation aux médias en classe
codebook-name-source-audit = Évaluation des sources

## Their kinds, beside quote, claim and source. All that are checked are feminine: see the answers.

codebook-kind-figure = Donnée chiffrée
codebook-kind-loaded = Vocabulaire orienté
codebook-kind-fact = Fait
codebook-kind-opinion = Opinion
codebook-kind-speculation = Supposition
codebook-kind-call = Appel à agir

## When to use each kind

codebook-definition-figure = Un nombre, un montant, une date ou une proportion que l’on peut vérifier.
codebook-definition-loaded = Des mots qui jugent sous couvert d’informer.
codebook-definition-fact = Ce qui est présenté comme vrai et qui peut être vérifié.
codebook-definition-opinion = Ce que quelqu’un pense de quelque chose : bon, mauvais, juste, injuste.
codebook-definition-speculation = Ce qui est peut-être vrai ou pourrait arriver, sans que personne le sache.
codebook-definition-call = Ce que les lecteurs ou d’autres sont invités à faire.
codebook-definition-independent = N’a rien à gagner ni à perdre à ce qui est dit.
codebook-definition-multiple = Au moins une autre source dit la même chose.
codebook-definition-verifies = Montre comment elle le sait : documents, chiffres, présence sur place.
codebook-definition-authoritative = Sa fonction ou ses connaissances lui permettent de le dire.
codebook-definition-named = L’article dit qui elle est.
codebook-definition-cannot-be-checked = Une opinion ou une prédiction.

## An example of each kind

codebook-example-quote = « Nous ne les avons jamais comptés », a-t-elle déclaré.
codebook-example-claim = Les réparations coûteraient 4,2 millions d’euros.
codebook-example-source = Ruth Okafor, présidente du conseil portuaire
codebook-example-figure = les deux tiers des 1 200 foyers
codebook-example-loaded = la prétendue réforme
codebook-example-fact = Le bateau de nuit a circulé pendant 41 ans.
codebook-example-opinion = Ce projet est une honte.
codebook-example-speculation = Le port pourrait être vide au printemps.
codebook-example-call = Écrivez au conseil avant vendredi.

## What is asked about marks

codebook-asked-against = Vérifiée avec
codebook-asked-accurate = Mot pour mot
codebook-asked-correction = Correction
codebook-asked-evidence = Preuves
codebook-asked-reason = Raison de l’anonymat
codebook-asked-reached = Sollicitée
codebook-asked-right = Exacte
codebook-asked-right-figure = Chiffre exact
codebook-asked-unit = Unité
codebook-asked-as-of = Date de référence
codebook-asked-effect = Effet
codebook-asked-neutral = Mots neutres
codebook-asked-checked = Vérifié
codebook-asked-whose = De qui
codebook-asked-independent = Indépendante
codebook-asked-stake = Intérêt en jeu
codebook-asked-multiple = Plusieurs sources
codebook-asked-verifies = Vérifie
codebook-asked-authoritative = Compétente ou informée
codebook-asked-sourced = Sources

## Answers

codebook-answer-checked = Vérifiée
codebook-answer-recording = Enregistrement
codebook-answer-notes = Notes ou transcription
codebook-answer-published = Autre publication
codebook-answer-speaker = La personne elle-même
codebook-answer-correct = Exacte
codebook-answer-mostly-correct = Plutôt exacte
codebook-answer-misleading = Trompeuse
codebook-answer-missing-context = Contexte manquant
codebook-answer-unproven = Non prouvée
codebook-answer-praises = Valorise
codebook-answer-blames = Accuse
codebook-answer-frightens = Fait peur
codebook-answer-cannot = Invérifiable
codebook-answer-author = De l’auteur
codebook-answer-quoted = D’une personne citée
codebook-answer-several = Plusieurs sources
codebook-answer-one = Une seule source
codebook-answer-none = Aucune source

## What is wrong with a codebook that is being written

codebook-fault-no-name = Donnez-lui un nom.
codebook-fault-no-kinds = Une grille de codage doit avoir au moins une catégorie.
codebook-fault-many-kinds = { $count ->
    [one] { $count } catégorie : une grille de codage peut en contenir { $most }.
    [many] { $count } de catégories : une grille de codage peut en contenir { $most }.
   *[other] { $count } catégories : une grille de codage peut en contenir { $most }.
}
codebook-fault-name-twice = « { $name } » existe déjà. Choisissez un autre nom.
codebook-fault-id-twice = Deux catégories ont l’identifiant « { $id } ». Supprimez l’une d’elles.
codebook-fault-key-long = Une touche se limite à une lettre, un chiffre ou un signe.
codebook-fault-key-twice = { $key } est déjà la touche de « { $kind } ».
codebook-fault-pattern-twice = « { $kind } » a déjà ce motif.
codebook-fault-no-choices = Ajoutez les réponses proposées.
codebook-fault-empty-choice = Une réponse est vide.
codebook-fault-when-round = Ces questions s’attendent mutuellement : aucune ne serait jamais posée.
codebook-fault-when-gone = La question ou la réponse dont celle-ci dépend n’existe pas.
codebook-fault-end = La catégorie « { $kind } » n’existe pas.

trouble-unknown = { $count ->
    [one] { $count } valeur : inconnue de cette version ; conservée
    [many] { $count } de valeurs : inconnues de cette version ; conservées
   *[other] { $count } valeurs : inconnues de cette version ; conservées
}

codebook-file-none = Le fichier ne contient pas de grille de codage. Rien n’a été modifié. Choisissez le fichier d’une grille (son nom finit par .codebook.json) ou un article Galley.

## Where the codebook shows on the desk

codebook-tally = { $kind } : { $count }
codebook-how-to-mark = Sélectionnez des mots dans l’article, puis appuyez sur { $kinds }.
codebook-key-of-kind = { $key } pour { $kind }
codebook-more-kinds = Autres catégories
codebook-kind-and-key = { $kind } ({ $key })

## The screen of the codebook

codebook-command = Grille de codage…
codebook-title = Grille de codage
codebook-start-from = Utiliser
codebook-of-article = Celle de cet article : { $name }
codebook-name = Nom
codebook-bring-in = Importer…
codebook-give-out = Exporter
codebook-file-about = Le fichier d’une grille de codage emporte les catégories vers d’autres articles et d’autres personnes ; les marques restent ici. « Importer » reprend aussi la grille d’un article Galley.
codebook-given-out = { $file } a été téléchargé
codebook-not-given-out = Le fichier n’a pas pu être créé : { $error }
codebook-not-read = { $file } n’a pas pu être lu comme texte. Rien n’a été modifié. Choisissez le fichier d’une grille (son nom finit par .codebook.json) ou un article Galley.
codebook-brought-in = La grille « { $name } » de { $file } est dans les champs. Enregistrez pour l’utiliser.
codebook-bad-file = { $file } : { $error }
codebook-file-alone = Ce fichier contient une grille de codage, pas un article. Rien n’a été modifié. Ouvrez un article, puis importez le fichier depuis « Grille de codage… » dans son menu.
codebook-kinds = Catégories
codebook-unnamed = Sans nom
codebook-has-faults = À corriger
codebook-marks = { $count ->
    [one] { $count } marque
    [many] { $count } de marques
   *[other] { $count } marques
}
codebook-add-kind = Ajouter une catégorie
codebook-up = Monter
codebook-down = Descendre
codebook-remove-kind = Supprimer la catégorie « { $kind } »
codebook-kind-name = Catégorie
codebook-key = Touche
codebook-counts-as = Compte comme
codebook-role-own = Elle-même
codebook-definition = Quand l’utiliser
codebook-example = Exemple
codebook-sample = Quelque part dans l’article, on lit { $words }.
codebook-pattern = Motif
codebook-pattern-underline = Souligné
codebook-pattern-wave = Vague
codebook-pattern-box = Cadre
codebook-pattern-circle = Cercle
codebook-pattern-star = Étoile
codebook-pattern-dashed = Tirets au-dessus
codebook-pattern-double = Double trait au-dessus
codebook-pattern-over = Trait au-dessus
codebook-pattern-dotted = Points au-dessus
codebook-pattern-label = Tous les motifs sont pris : les marques de cette catégorie ont son nom dans la marge.
codebook-color = Couleur
codebook-color-blue = Bleu
codebook-color-amber = Ambre
codebook-color-green = Vert
codebook-color-gray = Gris
codebook-color-rose = Rose
codebook-color-olive = Olive
codebook-color-teal = Bleu canard
codebook-key-of-command = { $key } est aussi la touche de « { $command } ». Avec cette grille, elle marque ; attribuez une autre touche à cette commande dans « Raccourcis clavier ».

## What is asked about marks of a kind

codebook-asked = Questions
codebook-asked-about = Posées sur la fiche de chaque marque de cette catégorie.
codebook-add-question = Ajouter une question
codebook-question = Question : { $name }
codebook-question-up = Monter « { $name } »
codebook-remove-question = Supprimer la question « { $name } »
codebook-question-name = Question
codebook-question-kind = Réponse
codebook-type-choice = Choix dans une liste
codebook-type-text = Texte
codebook-type-yes-no = Oui ou non
codebook-type-number = Nombre
codebook-choices = Réponses, une par ligne
codebook-choice-definition = Quand choisir « { $name } »
codebook-question-help = Explication
codebook-when = Posée
codebook-when-always = Toujours
codebook-when-question = Quand « { $name } » est
codebook-when-answer = La réponse dont elle dépend

## Relations between marks

codebook-relations = Relations
codebook-relations-about = Ce qu’une marque peut être pour une autre : une citation est dite par une source.
codebook-relation = Relation : { $name }
codebook-add-relation = Ajouter une relation
codebook-remove-relation = Supprimer la relation « { $name } »
codebook-relation-name = Relation
codebook-relation-definition = Quand l’utiliser
codebook-from = De
codebook-to = Vers
codebook-any-role = { $role } (toute catégorie)
codebook-any = Toute marque

## Saving

codebook-for-new = Utiliser pour les nouveaux articles
codebook-faults = { $count ->
    [one] Pas encore enregistré : { $count } point à corriger.
    [many] Pas encore enregistré : { $count } de points à corriger.
   *[other] Pas encore enregistré : { $count } points à corriger.
}
codebook-gone-title = Marques de catégories supprimées
codebook-gone-text = Il manque à la nouvelle grille des catégories que des marques utilisent. Aucune marque n’est supprimée. Celles qui restent telles quelles affichent l’identifiant de la catégorie.
codebook-gone-kind = { $count ->
    [one] « { $kind } » : { $count } marque
    [many] « { $kind } » : { $count } de marques
   *[other] « { $kind } » : { $count } marques
}
codebook-gone-keep = Les laisser telles quelles
codebook-gone-become = Les changer en « { $kind } »
codebook-back = Retour
codebook-not-for-new = Les nouveaux articles commencent avec la grille de codage précédente
codebook-not-for-new-text = Le navigateur n’a rien conservé. Cet article a sa nouvelle grille. Libérez de la place ou autorisez la page à conserver des données, puis enregistrez de nouveau la grille.
done-codebook = Grille de codage
state-codebook-changed = Grille de codage modifiée
