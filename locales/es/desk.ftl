### See ../en/desk.ftl.

## The bar over the article

bar-home = Galley, todos los artículos
bar-undo = Deshacer
bar-undo-edit = Deshacer: { $edit }
bar-redo = Rehacer
bar-redo-edit = Rehacer: { $edit }
bar-search = Buscar
bar-search-field = Buscar en texto y notas
bar-found-none = no está en el texto
bar-found = { $count } en el texto
bar-found-many = { $count }+ en el texto
bar-marks = Marcas, { $count }
bar-export = Exportar
bar-more = Más
bar-details = Datos del artículo…
bar-restore-points = Puntos de restauración…
bar-name = Su nombre…
bar-keys = Atajos de teclado
bar-theme-system = Colores del sistema
bar-theme-light = Claro
bar-theme-dark = Oscuro
bar-trash = Mover a la papelera

## The article and its labels

proof-article = Artículo
proof-part-menu = Qué es esta parte
place-paragraph = ¶ { $number }
block-change = { $part }: cambiar rótulo
block-change-numbered = { $part ->
   *[paragraph] ¶ { $number }, párrafo: cambiar rótulo
    [list-item] ¶ { $number }, elemento de lista: cambiar rótulo
    [block-quote] ¶ { $number }, cita en bloque: cambiar rótulo
}

## The buttons beside the selection

adder-tools = Marcar la selección
card-add-part = Añadir parte
adder-part = Parte

## The cards of marks

card-kind-of-words = { $kind }:{ " " }
card-orphan = Perdió su lugar
card-reworded = Reformulada
card-moved = Estas palabras ya no están en el mismo lugar que cuando se marcaron.
card-fuzzy = Estas palabras cambiaron desde que se marcaron (parecido: { $score } de 1000).
card-orphan-text = Estas palabras ya no están en el artículo. La marca se conserva.
card-kind = Clase
card-not-set = Sin indicar
card-note = Nota
card-tags = Etiquetas
card-tags-hint = Separadas por comas
card-stack = En las mismas palabras
card-delete = { $kind ->
    [quote] Eliminar cita
    [claim] Eliminar afirmación
    [source] Eliminar fuente
   *[other] Eliminar «{ $name }»
}

## The rail beside the article

rail-article = Artículo
rail-back = Todos los artículos
rail-keys = { $key } Todos los atajos
rail-show = Mostrar
rail-quotes = Citas
rail-claims = Afirmaciones
rail-sources = Fuentes
rail-parts = Partes
rail-opening = Entrada
place-paragraphs = ¶ { $from }–{ $to }

## The column of marks

panel-marks = Marcas
panel-count-of = { $count } de { $all }
panel-grip-open = Abrir toda la lista
panel-grip-close = Reducir la lista
panel-how-to-mark = Seleccione palabras del artículo y pulse { $quote } para una cita, { $claim } para una afirmación o { $source } para una fuente.
panel-none-fits = Ninguna marca coincide
panel-none-fits-text = Se conservan todas las marcas. Cambie la búsqueda o muestre más clases.
panel-no-place = sin lugar

## The ruler

ruler-label = { $count ->
    [one] Regla: { $count } marca a lo largo del artículo
    [many] Regla: { $count } de marcas a lo largo del artículo
   *[other] Regla: { $count } marcas a lo largo del artículo
}

## The line at the foot

desk-skip = Saltar al artículo
status-saved = Guardado en este dispositivo
status-saving = Guardando…
status-kept = Conservado en este navegador. Un fallo podría borrar el último minuto
status-nothing-kept = Sin guardar: este navegador no conserva nada de esta página
status-article-not-saved = Sin guardar. Este artículo solo está en esta pestaña
status-not-saved = { $count ->
    [one] Sin guardar. El último cambio solo está en esta pestaña
    [many] Sin guardar. Los últimos { $count } de cambios solo están en esta pestaña
   *[other] Sin guardar. Los últimos { $count } cambios solo están en esta pestaña
}
taken-not-yet = Aún sin exportar
taken-when = Última exportación: { $when }
taken-changed = Última exportación: { $when }; con cambios desde entonces
taken-marks-since = { $count ->
    [one] Última exportación: { $when }; { $count } marca desde entonces
    [many] Última exportación: { $when }; { $count } de marcas desde entonces
   *[other] Última exportación: { $when }; { $count } marcas desde entonces
}

## The page around the desk

app-title = { $article }, Galley
app-downloaded = Galley JSON descargado
app-point-downloaded = Galley JSON del punto de restauración descargado
app-no-file-copy = { $error }. En su lugar, use Exportar, Copiar.
app-name-not-kept = Su nombre solo vale para esta visita
app-not-gone = El navegador no llegó a abrir el artículo
app-not-gone-text = Elíjalo en la lista.
app-point-not-read = No se pudo leer este punto de restauración
app-point-not-read-text = No se cambió nada. El artículo y sus otros puntos están como estaban.
app-not-read = No se pudo leer este artículo
app-not-read-text = Ya no está en este dispositivo o el almacenamiento del navegador no respondió. No se cambió nada.

## Names of files

file-name-article = artículo
file-name-as-of = estado-del
