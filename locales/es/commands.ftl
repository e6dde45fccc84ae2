### See ../en/commands.ftl.

## Commands

commands-title = Comandos
commands-field = Buscar un comando
commands-placeholder = ¿Qué desea hacer?
commands-none = Ningún comando coincide con estas palabras
commands-counted = { $count ->
    [one] { $count } comando
    [many] { $count } de comandos
   *[other] { $count } comandos
}

## Groups of commands

commands-marking = Marcas
commands-selecting = Cursor y selección
commands-going = Ir a
commands-showing = Mostrar
commands-parts = Partes del artículo
commands-article = Artículo
commands-articles = Todos los artículos
commands-galley = Galley

## Marking

command-mark = { $kind ->
    [quote] Marcar como cita
    [claim] Marcar como afirmación
    [source] Marcar como fuente
   *[other] Marcar como «{ $name }»
}
command-add-part = Añadir la selección a la marca
command-remove = Eliminar la marca
command-undo = Deshacer
command-redo = Rehacer
command-of = { $command }: { $what }

## Cursor and selection

command-grow = Seleccionar la palabra, luego la cita, la oración, el párrafo
command-shrink = Volver del párrafo a la oración, a la cita, a la palabra
command-begin = Empezar aquí una selección; otra vez: terminarla aquí
command-start-back = Mover el inicio de la marca una palabra atrás
command-start-forward = Mover el inicio de la marca una palabra adelante
command-end-back = Mover el final de la marca una palabra atrás
command-end-forward = Mover el final de la marca una palabra adelante
command-walk = Mover el cursor de texto; con Shift, seleccionar
command-walk-words = Lo mismo, palabra por palabra
command-walk-parts = Lo mismo, de parte en parte del artículo
command-walk-line = Al inicio o al final de la línea
command-walk-article = Al inicio o al final del artículo
command-walk-screens = Una pantalla arriba o abajo
command-how-to-mark = Seleccione palabras del artículo y elija al lado qué son.
command-nothing-selected = No hay nada seleccionado. Shift con una flecha selecciona; { $key } toma la palabra y luego la oración

## Going

command-next-mark = Marca siguiente
command-previous-mark = Marca anterior
command-note = Ir a la nota de la marca
command-card = Ir a la ficha de la marca
command-search = Buscar en texto y notas
command-let-go = Soltar: campo, selección, marca
command-go-to = Ir a ¶ { $number }
command-go-to-heading = Ir a «{ $words }»

## Showing

command-show = { $kind ->
    [quote] Mostrar u ocultar citas
    [claim] Mostrar u ocultar afirmaciones
    [source] Mostrar u ocultar fuentes
   *[other] Mostrar u ocultar «{ $name }»
}

## Article

command-part = Corregir qué es este párrafo
command-part-is = Este párrafo es: { $part }
command-download = Descargar como Galley JSON
command-download-w3c = Descargar como W3C Web Annotation
command-export = Exportar…
command-details = Datos del artículo…
command-restore-points = Puntos de restauración…
command-trash-article = Mover el artículo a la papelera

## All articles

command-all-articles = Todos los artículos
command-new-article = Nuevo artículo
command-open-file = Abrir archivo…
command-open-article = Abrir «{ $title }»
command-sample = Probar el ejemplo
command-trash = Papelera…
command-set-aside = Registros apartados…
command-download-everything = Descargar todos los artículos (ZIP)
command-download-lines = Descargar todos los artículos como JSON Lines

## Galley

command-commands = Comandos…
command-keys = Atajos de teclado
command-your-name = Su nombre…
command-language = Idioma (Language)…
command-language-is = Idioma: { $language }
command-colors-system = Colores del sistema
command-colors-light = Colores claros
command-colors-dark = Colores oscuros

## Why a command cannot run now

command-needs-article = Abra antes un artículo
command-needs-selection = Seleccione antes unas palabras
command-needs-both = Seleccione palabras y vaya antes a una marca
command-needs-mark = Vaya antes a una marca
command-needs-marks = Aún no hay marcas
command-nothing-to-undo = No hay nada que deshacer
command-nothing-to-redo = No hay nada que rehacer

## What was done, and what was not

command-downloaded = Descargado: { $file }

## The dialog of keys

keys-title = Atajos de teclado
keys-intro = Las letras sueltas actúan mientras el artículo o la lista de marcas tiene el foco. Se puede cambiar cualquier tecla.
keys-letters = Activar letras sueltas
keys-letters-hint = Desactívelas si el dictado o un descuido las pulsa. Las teclas con Ctrl se mantienen.
keys-letters-hint-mac = Desactívelas si el dictado o un descuido las pulsa. Las teclas con Cmd se mantienen.
keys-snap = Ajustar las selecciones a palabras completas
keys-none = Sin tecla
keys-change = Cambiar
keys-change-of = Cambiar: { $command }
keys-reset = Restablecer
keys-reset-of = Restablecer: { $command }
keys-reset-all = Restablecer todas las teclas
keys-press = Pulse la nueva tecla…
keys-press-hint = Esc la deja como está.
keys-now = { $command }: { $key }
keys-reset-done = Las teclas están como al principio.
keys-of-browser = { $key } pertenece al navegador o al sistema. Pulse otra tecla.
keys-of-editing = { $key } copia, corta, pega o selecciona todo. Pulse otra tecla.
keys-of-moving = { $key } mueve el cursor, la página o el foco. Pulse otra tecla.
keys-is-fixed = { $key } queda reservada para «{ $command }». Pulse otra tecla.
keys-is-taken = { $key } es la tecla de «{ $command }».
keys-take = Quitársela a «{ $command }»
keys-cancel = Cancelar
keys-shared = { $key } también: { $command }
keys-not-kept = Sus teclas solo valen para esta visita
