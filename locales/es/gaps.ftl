### See ../en/gaps.ftl.

## Both lists: what waits for the reader's hand

waits-dismiss = Descartar
waits-why = ¿Por qué no hace falta nada?
waits-dismiss-now = Descartarla
waits-more = Mostrar { $count } más
waits-dismissed = { $count ->
    [one] { $count } descartada
    [many] { $count } descartadas
   *[other] { $count } descartadas
}
waits-dismissed-more = Y { $count } más, que se podrán recuperar cuando haya menos.
waits-put-back = Recuperar

## Commands: their keys act while an item of one of the two lists has the focus

command-mend = Resolver la laguna o la cifra que tiene el foco
command-dismiss-gap = Descartar la laguna o la cifra que tiene el foco
command-needs-gap = Vaya antes a una laguna o a una cifra de su lista

## Gaps

gaps-heading = Qué falta
gaps-open = { $count ->
    [one] { $count } pendiente
    [many] { $count } pendientes
   *[other] { $count } pendientes
}
gap-closed = { $left ->
    [0] No queda ninguna
    [one] Queda { $left }
    [many] Quedan { $left }
   *[other] Quedan { $left }
}
gaps-none = No falta nada
gaps-none-text = Cada cita tiene su fuente y cada afirmación juzgada, su prueba. Lo que marque a continuación se revisa sobre la marcha.
gaps-not-yet = Aún no hay nada que echar en falta
gaps-not-yet-text = Marque una cita, una afirmación o una fuente: aquí aparece lo que le falta, siempre con una manera de resolverlo.

gaps-quote-unattributed = Citas sin fuente
gaps-quotation-unmarked = Entrecomillados sin marcar
gaps-claim-unattributed = Afirmaciones sin atribuir
gaps-claim-unproven = Afirmaciones juzgadas sin pruebas
gaps-claim-one-source = Afirmaciones con una sola fuente
gaps-own-statement = Afirmado sin fuente
gaps-source-unheard = Acusados sin voz
gaps-anonymous-unexplained = Fuentes sin nombre ni motivo

gap-quote-unattributed = No se indica la fuente de estas palabras.
gap-quotation-part = Esta parte del entrecomillado no está marcada.
gap-quotation-unmarked = Este entrecomillado no está marcado.
gap-claim-unattributed = No se indica quién hace esta afirmación.
gap-claim-unproven = Está juzgada y no hay ninguna prueba anotada.
gap-claim-one-source = Una sola fuente respalda esta afirmación.
gap-own-statement = { $count ->
    [one] Afirmación del propio medio: no se da ninguna fuente.
    [many] { $count } de afirmaciones del propio medio: no se da ninguna fuente.
   *[other] { $count } afirmaciones del propio medio: no se da ninguna fuente.
}
gap-own-more = Y { $count } más, que aparecerán cuando queden menos.
gap-source-unheard = Se le acusa y ni se le escucha ni consta que se le preguntara.
gap-anonymous-unexplained = Se cita sin nombre y no hay ningún motivo anotado.

gap-relate = Indicar la fuente
gap-prove = Añadir prueba
gap-explain = Dar el motivo
gap-see-source = Ver la fuente

## Figures

figures-heading = Cifras que no cuadran
figures-open = { $count ->
    [one] { $count } por revisar
    [many] { $count } por revisar
   *[other] { $count } por revisar
}
alarm-closed = { $left ->
    [0] No queda ninguna
    [one] Queda { $left }
    [many] Quedan { $left }
   *[other] Quedan { $left }
}
figures-none = { $count ->
    [one] No se encontraron contradicciones en { $count } cifra
    [many] No se encontraron contradicciones en { $count } de cifras
   *[other] No se encontraron contradicciones en { $count } cifras
}
figures-none-left = { $count ->
    [one] No quedan contradicciones por revisar en { $count } cifra
    [many] No quedan contradicciones por revisar en { $count } de cifras
   *[other] No quedan contradicciones por revisar en { $count } cifras
}
figures-compared = Se compararon: el titular con el texto, los cambios con sus dos números, las partes con el todo, los porcentajes con las fracciones, las ventajas con los dos lados, las enumeraciones con su número, dos recuentos de una misma cosa, las medidas en dos unidades, el orden de los límites, las edades y los días de la semana.
figures-world = Galley compara números y no sabe nada del mundo: lo que cuadra puede ser erróneo de todos modos.
figures-not-compared = { $count ->
    [one] Se leyó { $count } cifra escrita con dígitos y no se comparó: por ahora, Galley solo compara cifras en textos en inglés.
    [many] Se leyeron { $count } de cifras escritas con dígitos y no se comparó ninguna: por ahora, Galley solo compara cifras en textos en inglés.
   *[other] Se leyeron { $count } cifras escritas con dígitos y no se comparó ninguna: por ahora, Galley solo compara cifras en textos en inglés.
}
figures-no-digits = No se encontraron cifras escritas con dígitos
figures-no-digits-text = En este idioma, Galley solo lee cifras escritas con dígitos y por ahora no compara ninguna.
figures-nowhere = No se encontraron cifras
figures-nowhere-text = Aquí se comparan los números, porcentajes, importes y fechas que se leen en el texto.
alarm-see-claim = Ver la afirmación
figures-all = Todas las cifras: { $count }
