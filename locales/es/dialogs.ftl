### See ../en/dialogs.ftl.

## Export

export-format = Formato
export-galley-purpose = Todo, para volver a abrirlo aquí o guardarlo.
export-galley-about = El texto del artículo y todo el trabajo hecho en él, en un solo archivo. Se vuelve a abrir tal como estaba, aquí o en otro dispositivo.
export-w3c-purpose = Para otras herramientas de anotación y para archivar.
export-w3c-about = Un archivo JSON-LD que otras herramientas de anotación pueden leer y que se vuelve a abrir aquí. El texto del artículo va incluido; los lugares se cuentan en puntos de código.
export-loses-nothing = No pierde nada
export-keeps = Conserva
export-loses = Pierde
export-nothing = Nada
export-kept-split = { $count ->
    [one] { $marks }; { $count } en varias partes
    [many] { $marks }; { $count } en varias partes
   *[other] { $marks }; { $count } en varias partes
}
export-first-lines = Primeras líneas
export-first-lines-of-file = Primeras líneas del archivo
export-share = Compartir…
export-copy = Copiar
export-copied = Copiado
export-download = Descargar
export-copy-failed = El navegador no permitió copiar. Descargar sí funciona.
export-downloaded = Descargado
export-download-failed = El navegador no creó ningún archivo. Copiar sí funciona.

## Merge

merge-merge = Combinar
merge-holds = { $file } contiene otra versión de este artículo.
merge-trashed = El artículo está en la papelera. Al combinar sale de ella; con Cancelar se queda.
merge-hint = Ya está elegido lo más probable. Cambie lo que quiera de otro modo. Deshacer revierte toda la combinación.
merge-show-more = Mostrar { $count } más
merge-quiet = { $count ->
    [one] { $count } diferencia en la que se conserva lo que hay aquí
    [many] { $count } de diferencias en las que se conserva lo que hay aquí
   *[other] { $count } diferencias en las que se conserva lo que hay aquí
}
merge-cancel = Cancelar
merge-copy = Abrir como copia
merge-row = { $thing }: { $field }
merge-mark = { $kind } «{ $words }»
merge-relation = Relación de «{ $from }» con «{ $to }»
merge-person = Persona «{ $name }»
merge-part = Parte «{ $words }»
merge-codebook = Libro de códigos
merge-article = Artículo
merge-field = { $field ->
    [deleted-here] se eliminó aquí
    [deleted-in-file] se eliminó en el archivo
    [made-twice] se hizo dos veces
    [parts] lugar
    [ends] lo que une
    [extra] claves desconocidas
    [file] archivo de origen
    [origin] quién la hizo
    [label] rótulo
    [kind] clase
    [note] nota
    [tags] etiquetas
    [name] nombre
    [aliases] alias
    [role] cargo
    [organization] organización
    [person] persona
    [type] tipo
    [checks] comprobaciones
    [anonymity] por qué no se nombra
    [title] título
    [authors] autores
    [outlet] medio
    [url] dirección web
    [published] publicación
    [updated] actualización
    [language] idioma
    [direction] sentido de escritura
    [attribute] { $small }
   *[other] { $name }
}
merge-here = Aquí
merge-in-file = En el archivo
merge-both = Ambas
merge-one-mark = Una marca
merge-one-mark-about = Lo más reciente de ambas, en una sola
merge-two-marks = Dos marcas
merge-two-marks-about = Quedan las dos, en el mismo lugar
merge-deleted-when = se eliminó { $when }
merge-written-when = se escribió { $when }
merge-made = { $who }, { $when }
merge-made-saying = { $who }, { $when }: { $words }
merge-somebody = Alguien
merge-stays = Se conserva
merge-stays-deleted = Sigue eliminada
merge-nothing = Nada

## Restore points

restore-title = Puntos de restauración
restore-about = El artículo tal como estaba en estos momentos: después de cada hora de trabajo, antes de una combinación, antes de restaurar otro punto y antes de una nueva versión de Galley. Se conservan los últimos { $count }. Deshacer revierte una restauración.
restore-looking = Buscando…
restore-no-database = No hay puntos de restauración: necesitan la base de datos del navegador, que aquí no se puede usar o no responde. Para conservar una versión de este artículo, descárguelo.
restore-none = Este artículo aún no tiene puntos de restauración.
restore-none-text = Galley crea uno después de cada hora de trabajo, antes de una combinación, antes de restaurar otro punto y antes de una nueva versión de Galley. Se conservan los últimos { $count }.
restore-comparing = Comparando…
restore-damaged = Este punto no se puede leer.
restore-no-change = Sin cambios desde entonces
restore-since = Desde entonces: { $changes }
restore-restore = Restaurar
restore-download = Descargar
restore-restore-of = Restaurar: { $time }
restore-download-of = Descargar: { $time }
restore-hourly = Cada hora
restore-before-merge = Antes de una combinación
restore-before-merge-of = Antes de combinar «{ $file }»
restore-before-version = Antes de una nueva versión de Galley
restore-before-restore = Antes de restaurar un punto anterior
