### See ../en/codebook.ftl.

## Relations between two marks

codebook-said-by = Dicha por
codebook-made-by = Hecha por
codebook-supports = Respalda
codebook-contradicts = Contradice

## The ready codebooks: their names

codebook-name-news = Noticias
codebook-name-fact-check = Verificación periodística
codebook-name-class = Clase de alfabetización mediática
codebook-name-source-audit = Auditoría de fuentes

## Their kinds

codebook-kind-figure = Cifra
codebook-kind-loaded = Palabras tendenciosas
codebook-kind-fact = Hecho
codebook-kind-opinion = Opinión
codebook-kind-speculation = Especulación
codebook-kind-call = Llamamiento

## When to use each kind

codebook-definition-figure = Número, importe, fecha o porcentaje que se puede consultar.
codebook-definition-loaded = Palabras que parecen informar, pero juzgan.
codebook-definition-fact = Lo que se presenta como cierto y se puede comprobar.
codebook-definition-opinion = Lo que alguien piensa de algo: que es bueno o malo, correcto o incorrecto.
codebook-definition-speculation = Lo que quizá sea o llegue a ser, aunque nadie lo sabe.
codebook-definition-call = Lo que se pide a los lectores o a otras personas que hagan.
codebook-definition-independent = No gana ni pierde nada con lo que se dice.
codebook-definition-multiple = Al menos otra fuente dice lo mismo.
codebook-definition-verifies = Muestra cómo lo sabe: documentos, cifras, haber estado allí.
codebook-definition-authoritative = Tiene el cargo o los conocimientos para decirlo.
codebook-definition-named = El artículo dice quién es.
codebook-definition-cannot-be-checked = Una opinión o una predicción.

## An example of each kind

codebook-example-quote = «Nunca los contamos», reconoció.
codebook-example-claim = Las reparaciones costarían 4,2 millones de euros.
codebook-example-source = Elena Robles, presidenta de la autoridad portuaria
codebook-example-figure = dos tercios de los 1200 hogares
codebook-example-loaded = la mal llamada reforma
codebook-example-fact = El ferri nocturno funcionó durante 41 años.
codebook-example-opinion = El plan es una vergüenza.
codebook-example-speculation = El puerto podría quedarse vacío en primavera.
codebook-example-call = Escriban a la autoridad portuaria antes del viernes.

## What is asked about marks

codebook-asked-against = Cotejada con
codebook-asked-accurate = Literal
codebook-asked-correction = Corrección
codebook-asked-evidence = Pruebas
codebook-asked-reason = Por qué no se nombra
codebook-asked-reached = Se le pidió su versión
codebook-asked-right = Correcta
codebook-asked-right-figure = Cifra correcta
codebook-asked-unit = Unidad
codebook-asked-as-of = Fecha del dato
codebook-asked-effect = Efecto
codebook-asked-neutral = Palabras neutrales
codebook-asked-checked = Comprobado
codebook-asked-whose = De quién es
codebook-asked-independent = Independiente
codebook-asked-stake = Qué se juega
codebook-asked-multiple = Múltiple
codebook-asked-verifies = Verifica
codebook-asked-authoritative = Con autoridad o informada
codebook-asked-sourced = Procedencia

## Answers

codebook-answer-checked = Verificada
codebook-answer-recording = Grabación
codebook-answer-notes = Notas o transcripción
codebook-answer-published = Otra publicación
codebook-answer-speaker = La persona citada
codebook-answer-correct = Correcta
codebook-answer-mostly-correct = Mayormente correcta
codebook-answer-misleading = Engañosa
codebook-answer-missing-context = Falta contexto
codebook-answer-unproven = Sin demostrar
codebook-answer-praises = Elogian
codebook-answer-blames = Culpan
codebook-answer-frightens = Asustan
codebook-answer-cannot = No se puede comprobar
codebook-answer-author = Del autor
codebook-answer-quoted = De alguien del artículo
codebook-answer-several = De varias fuentes
codebook-answer-one = De una sola fuente
codebook-answer-none = De ninguna fuente

## What is wrong with a codebook that is being written

codebook-fault-no-name = Póngale un nombre.
codebook-fault-no-kinds = Un libro de códigos necesita al menos una clase.
codebook-fault-many-kinds = { $count ->
    [one] { $count } clase: en un libro de códigos caben { $most }.
    [many] { $count } de clases: en un libro de códigos caben { $most }.
   *[other] { $count } clases: en un libro de códigos caben { $most }.
}
codebook-fault-name-twice = «{ $name }» ya existe. Póngale otro nombre.
codebook-fault-id-twice = Dos clases tienen el id «{ $id }». Elimine una de ellas.
codebook-fault-key-long = Una tecla es una sola letra, una cifra o un signo.
codebook-fault-key-twice = { $key } ya es la tecla de «{ $kind }».
codebook-fault-pattern-twice = «{ $kind }» ya tiene este trazo.
codebook-fault-no-choices = Añada las respuestas que se podrán elegir.
codebook-fault-empty-choice = Hay una respuesta sin palabras.
codebook-fault-when-round = Estas preguntas se esperan unas a otras: nunca se haría ninguna.
codebook-fault-when-gone = La pregunta o la respuesta de la que depende no está.
codebook-fault-end = La clase «{ $kind }» no está.

trouble-unknown = { $count ->
    [one] { $count } valor: esta versión no lo conoce; se conservó
    [many] { $count } de valores: esta versión no los conoce; se conservaron
   *[other] { $count } valores: esta versión no los conoce; se conservaron
}

codebook-file-none = El archivo no contiene ningún libro de códigos. No se cambió nada. Elija el archivo de un libro de códigos (su nombre termina en .codebook.json) o un artículo de Galley.

## Where the codebook shows on the desk

codebook-tally = { $kind }: { $count }
codebook-how-to-mark = Seleccione palabras del artículo y pulse { $kinds }.
codebook-key-of-kind = { $key } para { $kind }
codebook-more-kinds = Más clases
codebook-kind-and-key = { $kind } ({ $key })

## The screen of the codebook

codebook-command = Libro de códigos…
codebook-title = Libro de códigos
codebook-start-from = Usar
codebook-of-article = El de este artículo: { $name }
codebook-name = Nombre
codebook-bring-in = Importar…
codebook-give-out = Exportar
codebook-file-about = El archivo de un libro de códigos lleva las clases a otros artículos y a otras personas; las marcas se quedan aquí. «Importar» toma también el libro de códigos de un artículo de Galley.
codebook-given-out = { $file } descargado
codebook-not-given-out = No se pudo crear ningún archivo: { $error }
codebook-not-read = { $file } no se pudo leer como texto. No se cambió nada. Elija el archivo de un libro de códigos (su nombre termina en .codebook.json) o un artículo de Galley.
codebook-brought-in = «{ $name }», de { $file }, está en los campos. Guárdelo para usarlo.
codebook-bad-file = { $file }: { $error }
codebook-file-alone = Este archivo contiene un libro de códigos, no un artículo. No se cambió nada. Abra un artículo e importe el archivo con «Libro de códigos…», en su menú.
codebook-kinds = Clases
codebook-unnamed = Sin nombre
codebook-has-faults = Por corregir
codebook-marks = { $count ->
    [one] { $count } marca
    [many] { $count } de marcas
   *[other] { $count } marcas
}
codebook-add-kind = Añadir una clase
codebook-up = Subir
codebook-down = Bajar
codebook-remove-kind = Eliminar la clase «{ $kind }»
codebook-kind-name = Clase
codebook-key = Tecla
codebook-counts-as = Cuenta como
codebook-role-own = Clase propia
codebook-definition = Cuándo usarla
codebook-example = Ejemplo
codebook-sample = El artículo dice { $words } en algún lugar.
codebook-pattern = Trazo
codebook-pattern-underline = Subrayado
codebook-pattern-wave = Onda
codebook-pattern-box = Recuadro
codebook-pattern-circle = Círculo
codebook-pattern-star = Estrella
codebook-pattern-dashed = Guiones encima
codebook-pattern-double = Doble línea encima
codebook-pattern-over = Línea encima
codebook-pattern-dotted = Puntos encima
codebook-pattern-label = Todos los trazos están en uso: las marcas de esta clase llevan su nombre al margen.
codebook-color = Color
codebook-color-blue = Azul
codebook-color-amber = Ámbar
codebook-color-green = Verde
codebook-color-gray = Gris
codebook-color-rose = Rosa
codebook-color-olive = Oliva
codebook-color-teal = Turquesa
codebook-key-of-command = { $key } es también la tecla de «{ $command }». Con este libro de códigos sirve para marcar; asigne otra tecla a ese comando en «Atajos de teclado».

## What is asked about marks of a kind

codebook-asked = Preguntas
codebook-asked-about = Se hacen en la ficha de cada marca de esta clase.
codebook-add-question = Añadir una pregunta
codebook-question = Pregunta: { $name }
codebook-question-up = Subir «{ $name }»
codebook-remove-question = Eliminar la pregunta «{ $name }»
codebook-question-name = Pregunta
codebook-question-kind = Respuesta
codebook-type-choice = Una de una lista
codebook-type-text = Texto
codebook-type-yes-no = Sí o no
codebook-type-number = Número
codebook-choices = Respuestas, una por línea
codebook-choice-definition = Cuándo elegir «{ $name }»
codebook-question-help = Explicación
codebook-when = Se pregunta
codebook-when-always = Siempre
codebook-when-question = Si «{ $name }» es
codebook-when-answer = La respuesta de la que depende

## Relations between marks

codebook-relations = Relaciones
codebook-relations-about = Cómo se relaciona una marca con otra: una cita, dicha por una fuente.
codebook-relation = Relación: { $name }
codebook-add-relation = Añadir una relación
codebook-remove-relation = Eliminar la relación «{ $name }»
codebook-relation-name = Relación
codebook-relation-definition = Cuándo usarla
codebook-from = De
codebook-to = A
codebook-any-role = { $role }, cualquiera
codebook-any = Cualquier marca

## Saving

codebook-for-new = Usar para artículos nuevos
codebook-faults = { $count ->
    [one] Aún sin guardar: { $count } cosa por corregir.
    [many] Aún sin guardar: { $count } de cosas por corregir.
   *[other] Aún sin guardar: { $count } cosas por corregir.
}
codebook-gone-title = Marcas de clases que desaparecen
codebook-gone-text = En el nuevo libro de códigos faltan clases que tienen marcas. No se elimina ninguna marca. Las que se dejan como están muestran el id de la clase.
codebook-gone-kind = { $count ->
    [one] «{ $kind }»: { $count } marca
    [many] «{ $kind }»: { $count } de marcas
   *[other] «{ $kind }»: { $count } marcas
}
codebook-gone-keep = Dejar como están
codebook-gone-become = Pasar a «{ $kind }»
codebook-back = Volver
codebook-not-for-new = Los artículos nuevos empiezan con el libro de códigos anterior
codebook-not-for-new-text = El navegador no conservó nada. Este artículo ya tiene su nuevo libro de códigos. Libere espacio o permita que la página conserve datos, y vuelva a guardar el libro de códigos.
done-codebook = Libro de códigos
state-codebook-changed = Libro de códigos cambiado
