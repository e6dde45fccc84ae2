### See ../en/core.ftl.

## Steps of undo and redo

done-mark = Marque
done-kind = Changement de catégorie
done-note = Note
done-tags = Mots-clés
done-answer = Modification
done-part-label = Étiquette de partie
done-details = Détails de l’article
done-added-part = Ajout d’un fragment
done-merge = Fusion
done-restore = Restauration
done-deletion = Suppression
done-put-back = Marque remise
done-start-moved = Début déplacé
done-end-moved = Fin déplacée

## What is said when something was done

state-added = { $kind ->
    [quote] Citation ajoutée
    [claim] Affirmation ajoutée
    [source] Source ajoutée
   *[other] Marque « { $name } » ajoutée
}, { words-counted }
state-part-added = Fragment ajouté
state-start-moved = Début déplacé à « { $word } »
state-end-moved = Fin déplacée à « { $word } »
state-start-stays = Le début ne peut pas être déplacé là
state-end-stays = La fin ne peut pas être déplacée là
state-begun = La sélection commence à « { $word } ». Indiquez maintenant où elle finit
state-removed = { $kind ->
    [quote] Citation supprimée
    [claim] Affirmation supprimée
    [source] Source supprimée
   *[other] Marque « { $name } » supprimée
}
state-put-back = Marque remise en place
state-undone = Annulé : { $what }
state-redone = Rétabli : { $what }
state-not-changed = Modification impossible : ce n’est plus comme au moment où vous avez commencé.
state-not-undone = Impossible d’annuler
state-not-redone = Impossible de rétablir
state-not-undone-text = { $what } : la même chose a depuis été modifiée dans un autre onglet. Rien n’a changé à l’instant ; cette étape a été laissée de côté, et les précédentes peuvent encore être annulées.
state-save-failed = Galley n’a pas pu enregistrer la dernière modification
state-save-failed-text = Raison : { $why }. Tout est encore dans cet onglet et dans le téléchargement ; gardez l’onglet ouvert jusqu’à ce que l’enregistrement ou le téléchargement ait réussi. Galley réessaie automatiquement.
state-removed-elsewhere = La marque où vous étiez a été supprimée dans un autre onglet
state-merged = Fusionné avec « { $file } »
state-not-merged = Rien de « { $file } » n’a été repris
state-restored = Restauré à l’état du { $time }
state-not-restored = Rien à restaurer à l’état du { $time }
state-not-restored-text = L’article est tel qu’il était alors.

## How two versions of an article compare

compared-new = { $place ->
    [first] { $count ->
        [one] { $count } nouvelle marque
        [many] { $count } de nouvelles marques
       *[other] { $count } nouvelles marques
    }
   *[next] { $count ->
        [one] { $count } nouvelle
        [many] { $count } de nouvelles
       *[other] { $count } nouvelles
    }
}
compared-differ = { $place ->
    [first] { $count ->
        [one] { $count } marque différente
        [many] { $count } de marques différentes
       *[other] { $count } marques différentes
    }
   *[next] { $count ->
        [one] { $count } différente
        [many] { $count } de différentes
       *[other] { $count } différentes
    }
}
compared-twice = { $place ->
    [first] { $count ->
        [one] { $count } marque posée deux fois
        [many] { $count } de marques posées deux fois
       *[other] { $count } marques posées deux fois
    }
   *[next] { $count ->
        [one] { $count } posée deux fois
        [many] { $count } posées deux fois
       *[other] { $count } posées deux fois
    }
}
compared-back = { $place ->
    [first] { $count ->
        [one] { $count } marque supprimée ici et modifiée dans le fichier
        [many] { $count } de marques supprimées ici et modifiées dans le fichier
       *[other] { $count } marques supprimées ici et modifiées dans le fichier
    }
   *[next] { $count ->
        [one] { $count } supprimée ici et modifiée dans le fichier
        [many] { $count } supprimées ici et modifiées dans le fichier
       *[other] { $count } supprimées ici et modifiées dans le fichier
    }
}
compared-gone = { $place ->
    [first] { $count ->
        [one] { $count } marque supprimée dans le fichier
        [many] { $count } de marques supprimées dans le fichier
       *[other] { $count } marques supprimées dans le fichier
    }
   *[next] { $count ->
        [one] { $count } supprimée dans le fichier
        [many] { $count } supprimées dans le fichier
       *[other] { $count } supprimées dans le fichier
    }
}
compared-stay-deleted = { $place ->
    [first] { $count ->
        [one] { $count } marque supprimée ici
        [many] { $count } de marques supprimées ici
       *[other] { $count } marques supprimées ici
    }
   *[next] { $count ->
        [one] { $count } supprimée ici
        [many] { $count } supprimées ici
       *[other] { $count } supprimées ici
    }
}
compared-same = { $place ->
    [first] { $count ->
        [one] { $count } marque identique
        [many] { $count } de marques identiques
       *[other] { $count } marques identiques
    }
   *[next] { $count ->
        [one] { $count } identique
        [many] { $count } identiques
       *[other] { $count } identiques
    }
}
compared-others = { $count ->
    [one] { $count } changement hors marques
    [many] { $count } de changements hors marques
   *[other] { $count } changements hors marques
}
compared-none = Aucune marque
compared-separator = { " · " }

## What restoring changes

difference-added = { $place ->
    [first] { $count ->
        [one] { $count } marque ajoutée
        [many] { $count } de marques ajoutées
       *[other] { $count } marques ajoutées
    }
   *[next] { $count ->
        [one] { $count } ajoutée
        [many] { $count } ajoutées
       *[other] { $count } ajoutées
    }
}
difference-changed = { $place ->
    [first] { $count ->
        [one] { $count } marque modifiée
        [many] { $count } de marques modifiées
       *[other] { $count } marques modifiées
    }
   *[next] { $count ->
        [one] { $count } modifiée
        [many] { $count } modifiées
       *[other] { $count } modifiées
    }
}
difference-removed = { $place ->
    [first] { $count ->
        [one] { $count } marque supprimée
        [many] { $count } de marques supprimées
       *[other] { $count } marques supprimées
    }
   *[next] { $count ->
        [one] { $count } supprimée
        [many] { $count } supprimées
       *[other] { $count } supprimées
    }
}
difference-others = { $place ->
    [first] { $count ->
        [one] { $count } détail modifié
        [many] { $count } de détails modifiés
       *[other] { $count } détails modifiés
    }
   *[next] { $count ->
        [one] { $count } autre changement
        [many] { $count } d’autres changements
       *[other] { $count } autres changements
    }
}
difference-none = Aucun changement

## Why a file could not be read at all

file-looks-like-other = { $what ->
    [zip] Galley ne peut pas lire ce fichier (on dirait un ZIP). Rien n’a été modifié. Ouvrez un fichier Galley JSON ou le texte de l’article.
    [pdf] Galley ne peut pas lire ce fichier (on dirait un PDF). Rien n’a été modifié. Ouvrez un fichier Galley JSON ou le texte de l’article.
    [html] Galley ne peut pas lire ce fichier (on dirait une page web). Rien n’a été modifié. Ouvrez un fichier Galley JSON ou le texte de l’article.
    [rtf] Galley ne peut pas lire ce fichier (on dirait un texte RTF). Rien n’a été modifié. Ouvrez un fichier Galley JSON ou le texte de l’article.
   *[other] Galley ne peut pas lire ce fichier. Rien n’a été modifié. Ouvrez un fichier Galley JSON ou le texte de l’article.
}
file-not-json = Galley ne peut pas lire ce fichier : il cesse d’être du JSON à la ligne { $line }, colonne { $column }. Rien n’a été modifié. S’il a été modifié à la main, corrigez cet endroit ; sinon, récupérez le fichier à nouveau.
file-empty = Ce fichier est vide. Rien n’a été modifié. Récupérez-le ou enregistrez-le à nouveau.
file-cut-off = Ce fichier s’arrête trop tôt, à la ligne { $line }, colonne { $column } : la suite manque. Rien n’a été modifié. Récupérez-le ou enregistrez-le à nouveau.
file-not-galley = { $what ->
    [json-ld] Ce fichier est du JSON, mais pas celui de Galley (on dirait un fichier JSON-LD, peut-être Web Annotation). Rien n’a été modifié. Ouvrez le Galley JSON de l’article ou le texte de l’article.
    [uima] Ce fichier est du JSON, mais pas celui de Galley (on dirait un fichier UIMA CAS). Rien n’a été modifié. Ouvrez le Galley JSON de l’article ou le texte de l’article.
    [hypothesis] Ce fichier est du JSON, mais pas celui de Galley (on dirait un export Hypothesis). Rien n’a été modifié. Ouvrez le Galley JSON de l’article ou le texte de l’article.
    [agency] Ce fichier est du JSON, mais pas celui de Galley (on dirait un article au format d’une agence de presse). Rien n’a été modifié. Ouvrez le Galley JSON de l’article ou le texte de l’article.
   *[other] Ce fichier est du JSON, mais pas celui de Galley. Rien n’a été modifié. Ouvrez le Galley JSON de l’article ou le texte de l’article.
}
file-newer = Ce fichier a été écrit par une version plus récente de Galley (version du fichier : { $version } ; version lue ici : { $known }). Rien n’a été modifié. Rechargez la page pour obtenir la dernière version de Galley et rouvrez le fichier.
file-no-text = Ce fichier Galley ne contient pas de texte d’article, et sans texte les marques n’ont pas d’emplacement. Rien n’a été modifié. Redemandez le fichier à la personne qui l’a créé.
file-damaged = { $what ->
    [edit] Un élément stocké (une modification) est endommagé et n’a pas pu être lu.
    [text] Un élément stocké (le texte d’un article) est endommagé et n’a pas pu être lu.
    [head] Un élément stocké (l’en-tête d’un article) est endommagé et n’a pas pu être lu.
    [marks] Un élément stocké (des marques d’un article) est endommagé et n’a pas pu être lu.
    [stamps] Un élément stocké (les dates de modification des marques) est endommagé et n’a pas pu être lu.
    [point] Un élément stocké (un point de restauration) est endommagé et n’a pas pu être lu.
    [line] Un élément stocké (une ligne de la liste des articles) est endommagé et n’a pas pu être lu.
   *[other] Un élément stocké est endommagé et n’a pas pu être lu.
}

## What was not as it should be in a file that was read

trouble-told = { $what }.
trouble-example = { $what } ({ $example }).
trouble-first = { $what } (le premier cas : { $example }).
trouble-text-changed = { $count ->
    [one] { $count } texte : ce n’est pas celui pour lequel ce fichier a été créé ; chaque marque a été cherchée d’après ses mots
    [many] { $count } de textes : ce ne sont pas ceux pour lesquels ce fichier a été créé ; chaque marque a été cherchée d’après ses mots
   *[other] { $count } textes : ce ne sont pas ceux pour lesquels ce fichier a été créé ; chaque marque a été cherchée d’après ses mots
}
trouble-unit = { $count ->
    [one] { $count } unité : les positions ne sont pas comptées en points de code ; les marques ont été retrouvées d’après leurs mots
    [many] { $count } d’unités : les positions ne sont pas comptées en points de code ; les marques ont été retrouvées d’après leurs mots
   *[other] { $count } unités : les positions ne sont pas comptées en points de code ; les marques ont été retrouvées d’après leurs mots
}
trouble-block = { $count ->
    [one] { $count } étiquette de partie : ne correspondait pas au texte ; omise
    [many] { $count } d’étiquettes de partie : ne correspondaient pas au texte ; omises
   *[other] { $count } étiquettes de partie : ne correspondaient pas au texte ; omises
}
trouble-uncovered = { $count ->
    [one] { $count } ligne : n’avait pas d’étiquette de partie ; étiquetée comme paragraphe
    [many] { $count } de lignes : n’avaient pas d’étiquette de partie ; étiquetées comme paragraphes
   *[other] { $count } lignes : n’avaient pas d’étiquette de partie ; étiquetées comme paragraphes
}
trouble-part-moved = { $count ->
    [one] { $count } partie : pas là où le fichier l’indique ; placée d’après ses lignes
    [many] { $count } de parties : pas là où le fichier l’indique ; placées d’après leurs lignes
   *[other] { $count } parties : pas là où le fichier l’indique ; placées d’après leurs lignes
}
trouble-relabeled = { $count ->
    [one] { $count } ligne : nouvelle dans le texte ou non reconnue ; étiquetée d’après son aspect
    [many] { $count } de lignes : nouvelles dans le texte ou non reconnues ; étiquetées d’après leur aspect
   *[other] { $count } lignes : nouvelles dans le texte ou non reconnues ; étiquetées d’après leur aspect
}
trouble-crowded = { $count ->
    [one] { $count } article : trop de parties pour une seule page ; réunies en parties plus longues
    [many] { $count } d’articles : trop de parties pour une seule page ; réunies en parties plus longues
   *[other] { $count } articles : trop de parties pour une seule page ; réunies en parties plus longues
}
trouble-link = { $count ->
    [one] { $count } lien hypertexte : ne correspondait pas au texte ; omis
    [many] { $count } de liens hypertextes : ne correspondaient pas au texte ; omis
   *[other] { $count } liens hypertextes : ne correspondaient pas au texte ; omis
}
trouble-link-moved = { $count ->
    [one] { $count } lien hypertexte : pas là où le fichier l’indique ; placé dans la même ligne
    [many] { $count } de liens hypertextes : pas là où le fichier l’indique ; placés dans les mêmes lignes
   *[other] { $count } liens hypertextes : pas là où le fichier l’indique ; placés dans les mêmes lignes
}
trouble-item = { $count ->
    [one] { $count } entrée : n’a pas pu être comprise ; omise
    [many] { $count } d’entrées : n’ont pas pu être comprises ; omises
   *[other] { $count } entrées : n’ont pas pu être comprises ; omises
}
trouble-id = { $count ->
    [one] { $count } identifiant : manquant ou non valide ; remplacé par un nouveau
    [many] { $count } d’identifiants : manquants ou non valides ; remplacés par de nouveaux
   *[other] { $count } identifiants : manquants ou non valides ; remplacés par de nouveaux
}
trouble-doubled = { $count ->
    [one] { $count } identifiant : utilisé pour deux choses ; la seconde en a reçu un nouveau
    [many] { $count } d’identifiants : utilisés pour deux choses ; la seconde en a reçu un nouveau
   *[other] { $count } identifiants : utilisés pour deux choses ; la seconde en a reçu un nouveau
}
trouble-repeated = { $count ->
    [one] { $count } entrée : présente deux fois, mot pour mot ; conservée une fois
    [many] { $count } d’entrées : présentes deux fois, mot pour mot ; conservées une fois
   *[other] { $count } entrées : présentes deux fois, mot pour mot ; conservées une fois
}
trouble-lent = { $count ->
    [one] { $count } passage marqué : le fichier n’en donne que la position ; les mots ont été pris dans le texte
    [many] { $count } de passages marqués : le fichier n’en donne que les positions ; les mots ont été pris dans le texte
   *[other] { $count } passages marqués : le fichier n’en donne que les positions ; les mots ont été pris dans le texte
}
trouble-placeless = { $count ->
    [one] { $count } passage marqué : sans mots, et sa position ne correspond pas au texte ; gardé sans emplacement
    [many] { $count } de passages marqués : sans mots, et leurs positions ne correspondent pas au texte ; gardés sans emplacement
   *[other] { $count } passages marqués : sans mots, et leurs positions ne correspondent pas au texte ; gardés sans emplacement
}
trouble-moved = { $count ->
    [one] { $count } marque : pas là où le fichier l’indique ; placée là où figurent les mêmes mots
    [many] { $count } de marques : pas là où le fichier l’indique ; placées là où figurent les mêmes mots
   *[other] { $count } marques : pas là où le fichier l’indique ; placées là où figurent les mêmes mots
}
trouble-reworded = { $count ->
    [one] { $count } marque : les mots ont changé ; placée là où figurent des mots semblables
    [many] { $count } de marques : les mots ont changé ; placées là où figurent des mots semblables
   *[other] { $count } marques : les mots ont changé ; placées là où figurent des mots semblables
}
trouble-orphaned = { $count ->
    [one] { $count } marque : les mots ne sont pas dans l’article ; conservée sans emplacement
    [many] { $count } de marques : les mots ne sont pas dans l’article ; conservées sans emplacement
   *[other] { $count } marques : les mots ne sont pas dans l’article ; conservées sans emplacement
}
trouble-value = { $count ->
    [one] { $count } valeur : n’a pas pu être comprise ; remplacée par une valeur simple
    [many] { $count } de valeurs : n’ont pas pu être comprises ; remplacées par une valeur simple
   *[other] { $count } valeurs : n’ont pas pu être comprises ; remplacées par une valeur simple
}
trouble-key = { $count ->
    [one] { $count } clé : inconnue de cette version et impossible à conserver
    [many] { $count } de clés : inconnues de cette version et impossibles à conserver
   *[other] { $count } clés : inconnues de cette version et impossibles à conserver
}
trouble-dangling = { $count ->
    [one] { $count } lien : une extrémité n’est pas dans le fichier ; conservé
    [many] { $count } de liens : une extrémité n’est pas dans le fichier ; conservés
   *[other] { $count } liens : une extrémité n’est pas dans le fichier ; conservés
}
trouble-relation = { $count ->
    [one] { $count } relation : n’indiquait pas ce qu’elle relie ; omise
    [many] { $count } de relations : n’indiquaient pas ce qu’elles relient ; omises
   *[other] { $count } relations : n’indiquaient pas ce qu’elles relient ; omises
}
trouble-codebook = { $count ->
    [one] { $count } grille de codage : manquante ; la grille intégrée est utilisée
    [many] { $count } de grilles de codage : manquantes ; la grille intégrée est utilisée
   *[other] { $count } grilles de codage : manquantes ; la grille intégrée est utilisée
}
trouble-left-out = { $count ->
    [one] { $count } élément du travail : absent d’un fichier W3C, qui n’a pas de place pour les consignes, les lacunes écartées, les suppressions, les réponses à des questions qui ne sont plus posées et les clés d’autres programmes
    [many] { $count } d’éléments du travail : absents d’un fichier W3C, qui n’a pas de place pour les consignes, les lacunes écartées, les suppressions, les réponses à des questions qui ne sont plus posées et les clés d’autres programmes
   *[other] { $count } éléments du travail : absents d’un fichier W3C, qui n’a pas de place pour les consignes, les lacunes écartées, les suppressions, les réponses à des questions qui ne sont plus posées et les clés d’autres programmes
}

## Why a stored record was set aside

aside-newer = Une version plus récente de Galley l’a écrit.
aside-other-article = Il appartient à un autre article.
aside-part = Il fait partie d’un élément dont les autres parties sont endommagées ou manquantes.
aside-no-text = Son texte manque.
aside-no-database = La base de données du navigateur n’a pas pu être lue lors de la création de ce fichier.
aside-no-id = Sa clé ne désigne aucun article.
aside-not-text = Ce n’est pas un texte.
aside-no-article = Aucun article ne lui correspond.

## What a Web Annotation file cannot hold

loss-verdicts = { $count ->
    [one] { $count } verdict
    [many] { $count } de verdicts
   *[other] { $count } verdicts
}
loss-statuses = { $count ->
    [one] { $count } statut
    [many] { $count } de statuts
   *[other] { $count } statuts
}
loss-priorities = { $count ->
    [one] { $count } priorité
    [many] { $count } de priorités
   *[other] { $count } priorités
}
loss-types = { $count ->
    [one] { $count } type
    [many] { $count } de types
   *[other] { $count } types
}
loss-answers = { $count ->
    [one] { $count } autre réponse
    [many] { $count } d’autres réponses
   *[other] { $count } autres réponses
}
loss-and = { $before } et { $last }
loss-as-text = { $what }, sous forme de texte
loss-reworded = { $count ->
    [one] anciens mots de { $count } marque reformulée, omis
    [many] anciens mots de { $count } de marques reformulées, omis
   *[other] anciens mots de { $count } marques reformulées, omis
}
loss-placeless = { $count ->
    [one] { $count } marque sans place dans le texte, omise
    [many] { $count } de marques sans place dans le texte, omises
   *[other] { $count } marques sans place dans le texte, omises
}
loss-unjoined = { $count ->
    [one] { $count } relation d’une telle marque, omise
    [many] { $count } de relations de telles marques, omises
   *[other] { $count } relations de telles marques, omises
}
loss-origins = { $count ->
    [one] { $count } origine (la règle ou l’import qui a créé la marque), omise
    [many] { $count } d’origines (la règle ou l’import qui a créé la marque), omises
   *[other] { $count } origines (la règle ou l’import qui a créé la marque), omises
}
loss-people = { $count ->
    [one] description de { $count } personne, omise
    [many] descriptions de { $count } de personnes, omises
   *[other] descriptions de { $count } personnes, omises
}
loss-unknown = { $count ->
    [one] { $count } élément avec des clés d’un autre programme, omis
    [many] { $count } d’éléments avec des clés d’un autre programme, omis
   *[other] { $count } éléments avec des clés d’un autre programme, omis
}

## The built-in codebook

asked-type = Type
asked-status = Statut
asked-verdict = Verdict
asked-priority = Priorité
asked-named = Nommée
asked-role = Fonction
answer-direct = Directe
answer-indirect = Indirecte
answer-mixed = Mixte
answer-to-check = À vérifier
answer-confirmed = Confirmée
answer-wrong = Fausse
answer-changed = Modifiée
answer-on-author = Chez l’auteur
answer-cannot-be-checked = Invérifiable
answer-high = Haute
answer-normal = Normale
answer-low = Basse
answer-person = Personne
answer-organization = Organisation
answer-document = Document
answer-yes = Oui
answer-no = Non
connection-attributed-to = Dite par
connection-made-by = Émise par
connection-supports = Étaye
connection-contradicts = Contredit
definition-quote = Des mots que l’article attribue à quelqu’un, entre guillemets ou rapportés.
definition-claim = Un énoncé factuel qui peut être vérifié.
definition-source = Une personne, une organisation ou un document d’où viennent des mots ou des faits.
list-found-again = Un article retrouvé
