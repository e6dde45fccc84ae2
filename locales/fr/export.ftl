### See ../en/export.ftl.

## The dialog "Export": a card for each format

export-report-name = Page de rapport
export-report-purpose = À transmettre : une page que tout le monde peut ouvrir.
export-report-about = L’article avec ses marques numérotées, qui a dit quoi, les preuves, les affirmations et ce qui reste à faire, en une page web. Elle fonctionne hors connexion, s’imprime en noir et blanc et se rouvre ici telle quelle.
export-csv-purpose = Pour un tableur ou un programme : un tableau, ou tous dans un ZIP.
export-csv-about = Un tableau dans un fichier. La première ligne nomme les colonnes, en anglais ; les réponses y figurent telles qu’elles sont stockées. Les positions sont comptées en points de code.
export-archive-about = Les quatre tableaux, chacun dans un fichier CSV, en un seul ZIP. La première ligne de chacun nomme les colonnes, en anglais ; les réponses y figurent telles qu’elles sont stockées. Les positions sont comptées en points de code.
export-xlsx-purpose = Pour Excel et les autres tableurs : une feuille par tableau.
export-xlsx-about = Un classeur avec une feuille par tableau. Chaque cellule contient ce qu’elle contient dans le CSV : le texte reste du texte, rien ne devient une formule, une date ou un autre nombre. Les positions sont comptées en points de code.
export-markdown-purpose = À lire, envoyer ou coller : citations, sources, affirmations à vérifier.
export-markdown-about = Du texte légèrement balisé : les marques par catégorie, chacune avec qui l’a dite, ses preuves, sa note et un lien vers le passage ; puis les sources, et les affirmations encore à vérifier.
export-loses-counted = { $count ->
    [one] Perd { $count } élément
    [many] Perd { $count } d’éléments
   *[other] Perd { $count } éléments
}
export-table = Tableau
export-table-annotations = Marques
export-table-relations = Relations
export-table-claims = Affirmations
export-table-evidence = Preuves
export-table-all = Tous, un fichier chacun
export-kept-rows = { $count ->
    [one] { $count } ligne
    [many] { $count } de lignes
   *[other] { $count } lignes
}
export-excel = Pour Excel
export-excel-hint = Excel lit bien les accents et les emojis, n’exécute aucune cellule comme une formule et n’en change aucune en date ou en un autre nombre : ces cellules sont précédées d’une apostrophe.
export-recogito = Pour Recogito
export-recogito-hint = Les positions sont comptées en unités UTF-16, plusieurs parties sont plusieurs cibles, et les relations ont leur propre liste. Les autres outils et Galley ne lisent pas ce fichier.
export-separator = Séparateur
export-separator-comma = Virgule (,)
export-separator-semicolon = Point-virgule (;)
export-separator-tab = Tabulation
export-inside = Contenu
export-inside-article = L’article : { $words }
export-inside-marks = { $marks }, numérotées
export-inside-people = { $count ->
    [one] { $count } source avec ce qu’elle dit
    [many] { $count } de sources avec ce qu’elles disent
   *[other] { $count } sources avec ce qu’elles disent
}
export-inside-json = Le tout en Galley JSON
export-inside-table = { $count ->
    [one] { $table } : { $count } ligne
    [many] { $table } : { $count } de lignes
   *[other] { $table } : { $count } lignes
}

## Commands

command-download-report = Télécharger comme page de rapport
command-download-csv = Télécharger les affirmations en CSV
command-download-xlsx = Télécharger tous les tableaux en XLSX
command-download-markdown = Télécharger au format Markdown

## What a file does not hold

loss-article = texte de l’article, avec ses parties et ses liens
loss-codebook = Le livre de codes : ce que veulent dire ses types et ce qui est demandé
loss-details = { $count ->
    [one] { $count } donnée sur l’article
    [many] { $count } de données sur l’article
   *[other] { $count } données sur l’article
}
loss-deletions = { $count ->
    [one] { $count } suppression, retenue pour la fusion
    [many] { $count } de suppressions, retenues pour la fusion
   *[other] { $count } suppressions, retenues pour la fusion
}
loss-long-cells = { $count ->
    [one] { $count } cellule plus longue que les 32 767 caractères gardés par Excel : ligne { $row }, { $column }
    [many] { $count } de cellules plus longues que les 32 767 caractères gardés par Excel ; la première : ligne { $row }, { $column }
   *[other] { $count } cellules plus longues que les 32 767 caractères gardés par Excel ; la première : ligne { $row }, { $column }
}
loss-dormant = { $count ->
    [one] { $count } réponse à une question qui n’est pas posée pour l’instant
    [many] { $count } de réponses à des questions qui ne sont pas posées pour l’instant
   *[other] { $count } réponses à des questions qui ne sont pas posées pour l’instant
}
loss-relations-made = { $count ->
    [one] qui a créé { $count } relation, et quand
    [many] qui a créé { $count } de relations, et quand
   *[other] qui a créé { $count } relations, et quand
}
loss-dismissals = { $count ->
    [one] { $count } lacune ignorée
    [many] { $count } de lacunes ignorées
   *[other] { $count } lacunes ignorées
}
loss-evidence-counted = { $count ->
    [one] { $count } preuve, seulement comptée
    [many] { $count } de preuves, seulement comptées
   *[other] { $count } preuves, seulement comptées
}
loss-evidence-as-text = { $count ->
    [one] { $count } preuve, sous forme de texte et sans dire qui l’a ajoutée
    [many] { $count } de preuves, sous forme de texte et sans dire qui les a ajoutées
   *[other] { $count } preuves, sous forme de texte et sans dire qui les a ajoutées
}
loss-evidence = { $count ->
    [one] { $count } preuve
    [many] { $count } de preuves
   *[other] { $count } preuves
}
loss-relations = { $count ->
    [one] { $count } relation
    [many] { $count } de relations
   *[other] { $count } relations
}
loss-loose-relations = { $count ->
    [one] { $count } relation avec une marque absente
    [many] { $count } de relations avec des marques absentes
   *[other] { $count } relations avec des marques absentes
}
loss-marks-but-words = { $count ->
    [one] { $count } marque, sauf ses mots là où elle est nommée
    [many] { $count } de marques, sauf les mots de celles qui sont nommées
   *[other] { $count } marques, sauf les mots de celles qui sont nommées
}
loss-other-marks = { $count ->
    [one] { $count } marque qui n’est pas une affirmation
    [many] { $count } de marques qui ne sont pas des affirmations
   *[other] { $count } marques qui ne sont pas des affirmations
}
loss-answers-left-out = { $count ->
    [one] { $count } autre réponse, omise
    [many] { $count } d’autres réponses, omises
   *[other] { $count } autres réponses, omises
}
loss-all-people = { $count ->
    [one] { $count } personne des sources
    [many] { $count } de personnes des sources
   *[other] { $count } personnes des sources
}
loss-exact-places = { $count ->
    [one] emplacement exact, dates et identifiant de { $count } marque ; le paragraphe est indiqué
    [many] emplacements exacts, dates et identifiants de { $count } de marques ; les paragraphes sont indiqués
   *[other] emplacements exacts, dates et identifiants de { $count } marques ; les paragraphes sont indiqués
}

## Markdown. These stand in the file.

markdown-heading = { $words } ({ $count })
markdown-kind = { $kind ->
    [quote] Citations
    [claim] Affirmations
    [source] Sources marquées
   *[other] { $name }
}
markdown-name = { $name } :
markdown-marked-by = Marquée par
markdown-tags = Mots-clés
markdown-note = Note
markdown-evidence = Preuves ({ $count }) :
markdown-passage = Passage
markdown-place = Emplacement
markdown-orphan = introuvable dans ce texte
markdown-mark-here = « { $words } »
markdown-mark-there = « { $words } » dans « { $title } »
markdown-contact = contact : { $contact }
markdown-sources = Sources
markdown-unnamed = Sans nom
markdown-quoted = Citée
markdown-aliases = Autres noms
markdown-checks = Vérifications
markdown-anonymity = Raison de l’anonymat
markdown-open-claims = Affirmations à vérifier
