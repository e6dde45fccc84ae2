### See ../en/ledger.ftl.

ledger-caption = Afirmaciones de este artículo, con estado, veredicto y pruebas
ledger-checked = { $checked } de { $all } verificadas

## Which claims show

ledger-show = Mostrar
ledger-all = Todas las afirmaciones
ledger-to-check = Por verificar
ledger-refuted = Erróneas, cambiadas o engañosas
ledger-unproven = Sin pruebas
ledger-nobody = Sin atribuir
ledger-of = De { $name }
ledger-shown = { $count } de { $all } afirmaciones
ledger-none-fits = Ninguna afirmación es así
ledger-empty = Aún no hay afirmaciones
ledger-empty-text = Marque como afirmación lo que se puede comprobar: aquí aparece con quien la hace, su veredicto y lo que la respalda.

## Heads of the columns; status, priority and verdict are called as on the cards

ledger-sort = Ordenar por
ledger-number = N.º
ledger-claim = Afirmación
ledger-made-by = Hecha por
ledger-evidence = Pruebas

## Cells

ledger-nobody-yet = Aún nadie
ledger-none-yet = Aún ninguna
ledger-unset = Sin indicar
ledger-more-evidence = { $count } más
ledger-supports = { $count ->
    [one] { $count } marca la respalda
    [many] { $count } de marcas la respaldan
   *[other] { $count } marcas la respaldan
}
ledger-contradicts = { $count ->
    [one] { $count } marca la contradice
    [many] { $count } de marcas la contradicen
   *[other] { $count } marcas la contradicen
}

## What cells are called for screen readers

ledger-of-claim = { $question }, afirmación { $number }
ledger-answer = { $question }: { $answer }
ledger-made-by-of = Hecha por, afirmación { $number }: { $names }
ledger-evidence-of = Pruebas, afirmación { $number }:
ledger-claim-number = Afirmación { $number }
ledger-answered = Afirmación { $number }: { $answer }

## The key that goes to a claim’s verdict

command-verdict = Ir al veredicto de la afirmación
command-needs-claim = Vaya antes a una afirmación
ledger-not-shown = La afirmación no está entre las que se muestran
