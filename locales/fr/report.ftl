### See ../en/report.ftl.

report-title = { $title } (rapport)
report-label = Article avec ses marques
report-marked-by = Marques posées par
report-checked-by = Marques et vérification par
report-unsigned = Aucun nom indiqué
report-changed = Dernière modification
report-open = À faire
report-open-claims = { $count ->
    [one] { $count } affirmation à vérifier
    [many] { $count } d’affirmations à vérifier
   *[other] { $count } affirmations à vérifier
}
report-open-figures = { $count ->
    [one] { $count } contradiction entre des chiffres
    [many] { $count } de contradictions entre des chiffres
   *[other] { $count } contradictions entre des chiffres
}
report-nothing-open = Rien
report-by-status = Affirmations par statut
report-by-verdict = Affirmations par verdict
report-contents = Sur cette page
report-article = Article
report-notes = Notes
report-number = { $kind } { $number }
report-back = { $kind } { $number } dans l’article
report-relation = { $relation } :
report-evidence = Preuves
report-contact = Contact : { $contact }
report-cast-caption = Par source : mots, part de tous les mots cités, citations et affirmations
report-cast-role = Fonction
report-cast-words = Mots
report-cast-share = Part
report-cast-quotes = Citations
report-cast-claims = Affirmations
report-cast-aliases = Autres noms : { $names }
report-cast-checks = Vérifications de la source : { $checks }
report-claims = Affirmations
report-checked = Vérifiées : { $checked } sur { $count }
report-made-by = Émise par
report-no-name = Sans nom
report-gaps = Lacunes à combler
report-figures = Chiffres qui se contredisent
report-dismissed = Lacunes ignorées
report-reason = Raison : { $reason }
report-no-reason = Aucune raison indiquée
report-open-again = Galley rouvre cette page avec tout son contenu : l’article, les marques et tout ce qui en a été dit.
report-pasted = rapport collé
