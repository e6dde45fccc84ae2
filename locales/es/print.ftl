## See ../en/print.ftl.

bar-print = Imprimir…
command-print = Imprimir el artículo y sus marcas
print-refused = Este navegador no imprime aquí
print-refused-text = No se cambió nada. Abra el artículo en otro navegador o expórtelo.
print-marks = Marcas
print-legend = Marcas en estas páginas
print-printed = Impreso el { $when }
print-printed-by = Impreso el { $when } por { $name }
print-updated = actualizado el { $date }
print-left-out = Omitidas por estar ocultas en pantalla: { $kinds }
print-left-out-kind = { $kind }: { $count }
print-orphan = Perdió su lugar: estas son las palabras que tenía
print-answer = { $name }: { $value }
print-relation = { $relation } { $number }
print-tags = Etiquetas: { $tags }
print-by = por { $name }
