### See ../en/report.ftl.

report-title = { $title } (informe)
report-label = Artículo con marcas
report-marked-by = Marcas de
report-checked-by = Marcas y verificación de
report-unsigned = Sin nombre indicado
report-changed = Último cambio
report-open = Pendiente
report-open-claims = { $count ->
    [one] { $count } afirmación por verificar
    [many] { $count } de afirmaciones por verificar
   *[other] { $count } afirmaciones por verificar
}
report-open-figures = { $count ->
    [one] { $count } contradicción entre cifras
    [many] { $count } de contradicciones entre cifras
   *[other] { $count } contradicciones entre cifras
}
report-nothing-open = Nada
report-by-status = Afirmaciones por estado
report-by-verdict = Afirmaciones por veredicto
report-contents = En esta página
report-article = Artículo
report-notes = Notas
report-number = { $kind } { $number }
report-back = { $kind } { $number } en el artículo
report-relation = { $relation }:
report-evidence = Pruebas
report-contact = Contacto: { $contact }
report-cast-caption = Palabras de cada fuente, su porcentaje de todas las palabras citadas, citas y afirmaciones
report-cast-role = Cargo
report-cast-words = Palabras
report-cast-share = Porcentaje
report-cast-quotes = Citas
report-cast-claims = Afirmaciones
report-cast-aliases = Otros nombres: { $names }
report-cast-checks = Comprobación de la fuente: { $checks }
report-claims = Afirmaciones
report-checked = { $checked } de { $count } verificadas
report-made-by = Hecha por
report-no-name = Sin nombre
report-gaps = Lagunas pendientes
report-figures = Cifras que no cuadran
report-dismissed = Lagunas descartadas
report-reason = Motivo: { $reason }
report-no-reason = Sin motivo indicado
report-open-again = Galley vuelve a abrir esta página con todo lo que contiene: el artículo, las marcas y todo lo que se dijo de ellas.
report-pasted = el informe pegado
