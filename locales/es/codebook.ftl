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
