### See ../en/sources.ftl.

## The five boxes by which a source is judged

check-independent = Independiente
check-multiple = Múltiple
check-verifies = Verifica
check-authoritative = Con autoridad o informada
check-named = Con nombre
cast-check-title = { $name }: { $definition }

## Steps of undo and redo about the cast

done-source-details = Datos de la fuente
done-source-added = Fuente nueva
done-source-removed = Fuente eliminada
done-sources-merged = Fuentes combinadas
done-source-split = Fuente separada
done-mention = Cambio de fuente
done-mentions = Menciones marcadas

## What is said when the cast was changed

state-source-removed = { $name } ya no está entre las fuentes
state-sources-merged = { $other } es ahora { $name }
state-source-split = { $name } es ahora una fuente aparte
state-mention = Esto se refiere ahora a { $name }
state-mentions-marked = { $count ->
    [0] No se encontraron más menciones de { $name }
    [one] Se marcó { $count } mención más de { $name }
    [many] Se marcaron { $count } de menciones más de { $name }
   *[other] Se marcaron { $count } menciones más de { $name }
}
state-everyone = { $count ->
    [one] { $count } marca de fuente añadida a las fuentes
    [many] { $count } de marcas de fuente añadidas a las fuentes
   *[other] { $count } marcas de fuente añadidas a las fuentes
}

## The tabs of the column beside the article

tabs-label = Qué muestra la columna
tab-sources = Fuentes
command-tab-marks = Ir a la lista de marcas
command-tab-sources = Ir a las fuentes

## The table of sources

cast-heading = Quién habla
cast-counts = { $words ->
    [one] { $words } palabra citada
    [many] { $words } de palabras citadas
   *[other] { $words } palabras citadas
}, { $sources ->
    [one] { $sources } fuente
    [many] { $sources } de fuentes
   *[other] { $sources } fuentes
}
cast-caption = Proporción de palabras citadas por fuente y en qué lugares del artículo habla cada una
cast-source = Fuente
cast-share = % de palabras
cast-percent = { $share } %
cast-words-indirect = { words-counted } + { $indirect } indirectas
cast-legend = Barra: proporción de las palabras citadas; en contorno, las de estilo indirecto. Franja de debajo: en qué lugares del artículo.
cast-nobody = Sin atribuir
cast-nobody-what = Citas sin fuente
cast-not-named = No se nombra
cast-not-named-why = No se nombra: { $why }
cast-counted = { $quotes ->
    [one] { $quotes } cita
    [many] { $quotes } de citas
   *[other] { $quotes } citas
}, { $claims ->
    [one] { $claims } afirmación
    [many] { $claims } de afirmaciones
   *[other] { $claims } afirmaciones
}
cast-speaks = Habla en { $places }. { $counts }.
cast-silent = Sin palabras citadas. { $counts }.
cast-quotes = { $count ->
    [one] { $count } cita
    [many] { $count } de citas
   *[other] { $count } citas
}
cast-claims = { $count ->
    [one] { $count } afirmación
    [many] { $count } de afirmaciones
   *[other] { $count } afirmaciones
}
cast-says-nothing = Nada por ahora
cast-more = Mostrar { $count } más
cast-empty = Aún no hay fuentes
cast-empty-text = Marque como fuente las palabras que nombran a quien habla: cada una será aquí una fila.
cast-strangers = { $count ->
    [one] { $count } marca de fuente aún no nombra a nadie de esta lista.
    [many] { $count } de marcas de fuente aún no nombran a nadie de esta lista.
   *[other] { $count } marcas de fuente aún no nombran a nadie de esta lista.
}
cast-everyone = Leer quiénes son
cast-add = Añadir una fuente
cast-add-name = Nombre de la nueva fuente
cast-add-hint = Nombre

## What is known of one source

cast-name = Nombre
cast-kind = Tipo
cast-aliases = Otros nombres
cast-aliases-hint = Separados por comas
cast-role = Cargo
cast-organization = Habla por
cast-check = Comprobación
cast-check-of = Comprobación de la fuente, { $name }
cast-anonymity = Por qué no se nombra
cast-says = Dice
cast-mentions = Menciones
cast-no-mentions = Ninguna en el artículo
cast-mention = { $place }: { $words }
cast-all-mentions = Las { $count } menciones
cast-merge = Combinar
cast-merge-with = Es la misma que
cast-merge-do = Unirlas en una
cast-split = Separar
cast-split-do = Crear una fuente con las elegidas
cast-mark-all = Marcar todas las menciones
cast-remove = Eliminar

## On a source mark's card

cast-mentions-whom = Se refiere a
cast-other = Otra fuente
cast-choose = Elegir
cast-new = Nueva fuente
