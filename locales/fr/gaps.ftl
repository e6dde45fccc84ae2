### See ../en/gaps.ftl.

## Both lists: what waits for the reader's hand. Gaps (« lacunes ») and alarms (« alertes ») are feminine.

waits-dismiss = Ignorer
waits-why = Pourquoi n’y a-t-il rien à faire ?
waits-dismiss-now = Ignorer
waits-more = Afficher { $count } de plus
waits-dismissed = { $count ->
    [one] { $count } ignorée
    [many] { $count } ignorées
   *[other] { $count } ignorées
}
waits-dismissed-more = Et { $count } de plus, à remettre quand la liste sera plus courte.
waits-put-back = Remettre

## Commands: their keys act while an item of one of the two lists has the focus

command-mend = Traiter la lacune ou le chiffre qui a le focus
command-dismiss-gap = Ignorer la lacune ou le chiffre qui a le focus
command-needs-gap = Allez d’abord à une lacune ou à un chiffre dans sa liste

## Gaps

gaps-heading = Ce qui manque
gaps-open = { $count ->
    [one] { $count } à combler
    [many] { $count } à combler
   *[other] { $count } à combler
}
gap-closed = { $left ->
    [0] Il n’en reste plus
    [one] Il en reste { $left }
    [many] Il en reste { $left }
   *[other] Il en reste { $left }
}
gaps-none = Il ne manque rien
gaps-none-text = Chaque citation a sa source, et chaque affirmation jugée sa preuve. Ce que vous marquerez ensuite est examiné au fur et à mesure.
gaps-not-yet = Rien ne peut manquer pour l’instant
gaps-not-yet-text = Marquez une citation, une affirmation ou une source : ce qui lui manque figure ici, avec un moyen d’y remédier.

gaps-quote-unattributed = Citations sans source
gaps-quotation-unmarked = Propos entre guillemets non marqués
gaps-claim-unattributed = Affirmations que personne n’assume
gaps-claim-unproven = Affirmations jugées sans preuve
gaps-claim-one-source = Affirmations à source unique
gaps-own-statement = Affirmé sans source
gaps-source-unheard = Mis en cause sans être entendus
gaps-anonymous-unexplained = Sources anonymes sans raison indiquée

gap-quote-unattributed = Aucune source n’est indiquée pour ces mots.
gap-quotation-part = Cette partie des propos n’est pas marquée.
gap-quotation-unmarked = Ces propos entre guillemets ne sont pas marqués.
gap-claim-unattributed = Rien ne dit qui émet cette affirmation.
gap-claim-unproven = Elle est jugée, et aucune preuve n’est notée.
gap-claim-one-source = Une seule source étaye cette affirmation.
gap-own-statement = { $count ->
    [one] Affirmation du journal lui-même : aucune source n’est indiquée.
    [many] { $count } d’affirmations du journal lui-même : aucune source n’est indiquée.
   *[other] { $count } affirmations du journal lui-même : aucune source n’est indiquée.
}
gap-own-more = Et { $count } de plus, affichées quand il y en aura moins.
gap-source-unheard = Mis en cause, mais ni entendu ni sollicité d’après le texte.
gap-anonymous-unexplained = Citée sans nom, et aucune raison n’est notée.

gap-relate = Indiquer la source
gap-prove = Ajouter une preuve
gap-explain = Indiquer la raison
gap-see-source = Voir la source

## Figures

figures-heading = Chiffres qui se contredisent
figures-open = { $count ->
    [one] { $count } à examiner
    [many] { $count } à examiner
   *[other] { $count } à examiner
}
alarm-closed = { $left ->
    [0] Il n’en reste plus
    [one] Il en reste { $left }
    [many] Il en reste { $left }
   *[other] Il en reste { $left }
}
figures-none = { $count ->
    [one] Aucune contradiction trouvée dans { $count } chiffre
    [many] Aucune contradiction trouvée dans { $count } de chiffres
   *[other] Aucune contradiction trouvée dans { $count } chiffres
}
figures-none-left = { $count ->
    [one] Plus aucune contradiction à examiner dans { $count } chiffre
    [many] Plus aucune contradiction à examiner dans { $count } de chiffres
   *[other] Plus aucune contradiction à examiner dans { $count } chiffres
}
figures-compared = Ont été comparés : le titre et le texte, les évolutions et leurs deux nombres, les parties et le tout, les pourcentages et les fractions, les avances et les deux camps, les énumérations et leur nombre, deux comptes d’une même chose, les mesures en deux unités, l’ordre des bornes, les âges et les jours de la semaine.
figures-world = Galley compare des nombres et ne sait rien du monde : ce qui concorde peut quand même être faux.
figures-not-compared = { $count ->
    [one] { $count } nombre écrit en chiffres a été lu sans être comparé : Galley ne compare pour l’instant que les chiffres des textes en anglais.
    [many] { $count } de nombres écrits en chiffres ont été lus et aucun n’a été comparé : Galley ne compare pour l’instant que les chiffres des textes en anglais.
   *[other] { $count } nombres écrits en chiffres ont été lus et aucun n’a été comparé : Galley ne compare pour l’instant que les chiffres des textes en anglais.
}
figures-no-digits = Aucun nombre écrit en chiffres trouvé
figures-no-digits-text = Dans cette langue, Galley ne lit que les nombres écrits en chiffres et n’en compare aucun pour l’instant.
figures-nowhere = Aucun chiffre trouvé
figures-nowhere-text = Les nombres, proportions, montants et dates lus dans le texte sont comparés ici.
alarm-see-claim = Voir l’affirmation
figures-all = Tous les chiffres : { $count }
