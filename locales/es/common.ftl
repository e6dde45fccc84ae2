### See ../en/common.ftl.

words-counted = { $count ->
    [one] { $count } palabra
    [many] { $count } de palabras
   *[other] { $count } palabras
}
quotes-counted = { $count ->
    [one] { $count } cita
    [many] { $count } de citas
   *[other] { $count } citas
}
claims-counted = { $count ->
    [one] { $count } afirmación
    [many] { $count } de afirmaciones
   *[other] { $count } afirmaciones
}
sources-counted = { $count ->
    [one] { $count } fuente
    [many] { $count } de fuentes
   *[other] { $count } fuentes
}
other-marks-counted = { $count ->
    [one] { $count } marca de otra clase
    [many] { $count } de marcas de otras clases
   *[other] { $count } marcas de otras clases
}
articles-counted = { $count ->
    [one] { $count } artículo
    [many] { $count } de artículos
   *[other] { $count } artículos
}
parts-counted = { $count ->
    [one] { $count } parte
    [many] { $count } de partes
   *[other] { $count } partes
}
no-marks-yet = Aún no hay marcas
list-separator = { ", " }
decimal-mark = ,
size-bytes = { $count } bytes
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

## Times

ago-seconds = hace { $count } s
ago-minutes = hace { $count } min
ago-hours = hace { $count } h
ago-yesterday = Ayer
since-just-now = ahora mismo
since-yesterday = ayer
since-days = hace { $count } días
since-day = el { $day }
day-and-time = { $day }, { $time }

## Parts of a newspaper article

part-kicker = Antetítulo
part-headline = Titular
part-dek = Subtítulo
part-byline = Firma
part-dateline = Data
part-paragraph = Párrafo
part-subheading = Intertítulo
part-list-item = Elemento de lista
part-block-quote = Cita en bloque
part-pull-quote = Destacado
part-caption = Pie de foto
part-credit = Crédito
part-related = Relacionado
part-bio = Biografía
part-clutter = Ruido

## Kinds of marks

kind-quote = Cita
kind-claim = Afirmación
kind-source = Fuente

## The language of the interface

language-menu = Idioma (Language)…
language-title = Idioma
language-failed = No se pudieron cargar los textos de ese idioma
language-failed-text = El idioma no cambia. Conéctese a la red y elíjalo de nuevo; después estará disponible también sin red.
