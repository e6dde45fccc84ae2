### See ../en/sources.ftl.

## The five boxes by which a source is judged

check-independent = Independiente
check-multiple = Múltiple
check-verifies = Verifica
check-authoritative = Con autoridad o informada
check-named = Con nombre

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
