### See ../en/start.ftl.

## The start screen

start-says = Pegue una noticia. Marque quién dijo qué, qué se afirma y qué lo respalda.
start-theme = Claro u oscuro
start-more = Más
start-paste = Pegar un artículo
start-paste-hint = Titular, firma, pies de foto y todo lo demás: Galley distingue qué es cada línea.
start-begin = Empezar a marcar
start-open-file = Abrir archivo…
start-open-file-label = Abrir archivo
start-sample = Probar el ejemplo
start-drop = o suéltelo en cualquier lugar de esta página
start-drop-here = Suelte en cualquier lugar
start-opening = Abriendo…
start-address = Dirección web del artículo
start-address-text = Una dirección por sí sola no es un artículo, y Galley no consulta nada en la web. Abra la página, copie su texto y péguelo arriba; o guarde la página como texto y abra el archivo. Ese artículo llevará esta dirección.
start-address-remove = Quitar la dirección
start-pledge = Nada sale de este dispositivo. Galley no tiene servidor y funciona sin conexión.

## The start screen's menu

start-menu-name = Su nombre…
start-menu-keys = Atajos de teclado
start-menu-trash = Papelera…
start-menu-download-all = Descargar todos los artículos (ZIP)
start-menu-download-lines = Descargar todos los artículos como JSON Lines
start-menu-set-aside = Registros apartados…
start-menu-colors-system = Colores del sistema
start-menu-light = Claro
start-menu-dark = Oscuro

## The start screen's last line

start-kept-nowhere = Sin guardar: este navegador no conserva nada de esta página
start-kept-in-browser = Conservado en este navegador
start-saved = Guardado en este dispositivo

## The list of articles

kept-title = En este dispositivo
kept-total = { $articles }, { $size }
kept-empty = No hay artículos en este dispositivo
kept-empty-text = Pegue uno, abra un archivo o vea antes el ejemplo.
kept-trash = Papelera, { $articles }
kept-room = Galley usa { $used } en este navegador, de unos { $most }
kept-room-sentence = { kept-room }.
kept-room-label = Espacio usado en este navegador
kept-promised = El navegador ha prometido conservarlo.
kept-not-promised = El navegador puede borrarlo si falta espacio. Descargue los archivos que le importen.
kept-pasted = Texto pegado
kept-rename = Cambiar nombre…
kept-download = Descargar Galley JSON
kept-move-to-trash = Mover a la papelera
kept-more = Más: { $title }

## All dialogs

dialog-close = Cerrar
dialog-cancel = Cancelar
dialog-save = Guardar

## The dialog with what is known about an article

details-title = Datos del artículo
details-name = Título
details-outlet = Medio
details-outlet-hint = El periódico, la agencia o el sitio
details-authors = Autores
details-authors-hint = Separados por comas
details-published = Publicado
details-updated = Actualizado
details-address = Dirección web
details-open-address = Abrir la dirección en una pestaña nueva
details-open-address-after = . Galley nunca la consulta por su cuenta.
details-language = Idioma
details-direction = Sentido de escritura
details-left-to-right = De izquierda a derecha
details-right-to-left = De derecha a izquierda

## The dialog with the reader's name

name-title = Su nombre
name-text = Se escribe junto a las marcas que haga a partir de ahora, para que otras personas puedan distinguirlas. Se queda en este dispositivo y en sus archivos. Puede dejarlo vacío.

## The trash

trash-title = Papelera
trash-empty = La papelera está vacía.
trash-line = { $counts }; movido aquí: { $ago }
trash-put-back = Recuperar
trash-put-back-label = Recuperar: { $title }
trash-cannot-be-undone = Esto no se puede deshacer.
trash-delete = { $count ->
    [one] Eliminar { $count } artículo para siempre
    [many] Eliminar { $count } de artículos para siempre
   *[other] Eliminar { $count } artículos para siempre
}
trash-ask = Vaciar la papelera, { $size }

## The dialog with records that could not be read

set-aside-title = Registros apartados
set-aside-looking = Buscando…
set-aside-empty = No hay nada apartado. Aquí estarían los registros que no se pudieron leer.
set-aside-text = Estos registros no se pudieron leer. Se conservaron como estaban; alguien que conozca Galley quizá pueda recuperar algo de ellos.
set-aside-download = Descargar
set-aside-download-label = Descargar: { $name }
set-aside-ask = Eliminar…
set-aside-ask-label = Eliminar: { $name }
set-aside-due = { $name }: esto no se puede deshacer.
set-aside-delete = Eliminar para siempre
set-aside-delete-label = Eliminar para siempre: { $name }
set-aside-record = { $sort ->
    [line] Línea de «{ $title }» en la lista
    [text] Texto de «{ $title }»
    [details] Datos de «{ $title }»
    [marks] Marcas de «{ $title }»
    [edit] Una edición de «{ $title }»
    [copy] Copia de «{ $title }»
   *[other] Registro de «{ $title }»
}
set-aside-record-of-none = { $sort ->
    [line] Línea de la lista, de un artículo que no está en ella
    [text] Texto de un artículo que no está en la lista
    [details] Datos de un artículo que no está en la lista
    [marks] Marcas de un artículo que no está en la lista
    [edit] Una edición de un artículo que no está en la lista
    [copy] Copia de un artículo que no está en la lista
   *[other] Registro de un artículo que no está en la lista
}
