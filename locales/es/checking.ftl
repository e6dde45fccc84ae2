### See ../en/checking.ftl.

## Steps of undo and redo

done-evidence = Pruebas
done-evidence-removed = Prueba eliminada
done-gap-dismissed = Laguna descartada
done-gap-restored = Laguna recuperada

## Tabs of the column beside the article

tab-claims = Afirmaciones
tab-gaps = Lagunas
tab-figures = Cifras
command-tab-claims = Ir a las afirmaciones
command-tab-gaps = Ir a las lagunas
command-tab-figures = Ir a las cifras
gaps-counted = { $count ->
    [one] { $count } laguna
    [many] { $count } de lagunas
   *[other] { $count } lagunas
}
