### See ../en/ledger.ftl.

ledger-caption = Affirmations de cet article, avec statut, verdict et preuves
ledger-checked = Vérifiées : { $checked } sur { $all }

## Which claims show

ledger-show = Afficher
ledger-all = Toutes les affirmations
ledger-to-check = À vérifier
ledger-refuted = Fausses, modifiées ou trompeuses
ledger-unproven = Sans preuve
ledger-nobody = Que personne n’assume
ledger-of = Émises par { $name }
ledger-shown = Affirmations : { $count } sur { $all }
ledger-none-fits = Aucune affirmation ne correspond
ledger-empty = Pas encore d’affirmations
ledger-empty-text = Marquez comme affirmation ce qui peut être vérifié : cela figure ici, avec qui l’émet, le verdict et ce qui l’étaye.

## Heads of the columns; status, priority and verdict are called as on the cards

ledger-sort = Trier par
ledger-number = Nº
ledger-claim = Affirmation
ledger-made-by = Émise par
ledger-evidence = Preuves

## Cells

ledger-nobody-yet = Personne pour l’instant
ledger-none-yet = Aucune pour l’instant
ledger-unset = Non précisé
ledger-more-evidence = { $count } de plus
ledger-supports = { $count ->
    [one] { $count } marque l’étaye
    [many] { $count } de marques l’étayent
   *[other] { $count } marques l’étayent
}
ledger-contradicts = { $count ->
    [one] { $count } marque la contredit
    [many] { $count } de marques la contredisent
   *[other] { $count } marques la contredisent
}

## What cells are called for screen readers

ledger-of-claim = { $question }, affirmation { $number }
ledger-answer = { $question } : { $answer }
ledger-made-by-of = Émise par, affirmation { $number } : { $names }
ledger-evidence-of = Preuves, affirmation { $number } :
ledger-claim-number = Affirmation { $number }
ledger-answered = Affirmation { $number } : { $answer }

## The key that goes to a claim's verdict

command-verdict = Aller au verdict de l’affirmation
command-needs-claim = Allez d’abord à une affirmation
ledger-not-shown = Cette affirmation n’est pas affichée dans le tableau en ce moment
