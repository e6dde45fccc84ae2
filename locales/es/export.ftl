### See ../en/export.ftl.

## The dialog "Export"

export-report-name = Página de informe
export-report-purpose = Para pasar a otros: una página que cualquiera puede abrir.
export-report-about = El artículo con las marcas numeradas, quién dijo qué, las pruebas, las afirmaciones y lo que queda pendiente, en una sola página web. Funciona sin red, se imprime en blanco y negro y aquí se vuelve a abrir tal como estaba.
export-csv-purpose = Para una hoja de cálculo o un programa: una tabla, o todas en un ZIP.
export-csv-about = Una tabla como archivo. La primera línea da nombre a las columnas, en inglés; las respuestas van tal como se guardan. Los lugares se cuentan en puntos de código.
export-archive-about = Las cuatro tablas, cada una en un archivo CSV, en un solo ZIP. La primera línea de cada una da nombre a las columnas, en inglés; las respuestas van tal como se guardan. Los lugares se cuentan en puntos de código.
export-xlsx-purpose = Para Excel y otras hojas de cálculo: cada tabla en una hoja.
export-xlsx-about = Un libro con una hoja para cada tabla. Cada celda contiene lo mismo que en el CSV: el texto sigue siendo texto y nada se convierte en fórmula, fecha ni en otro número. Los lugares se cuentan en puntos de código.
export-markdown-purpose = Para leer, enviar o pegar: citas, fuentes, afirmaciones por verificar.
export-markdown-about = Texto con formato sencillo: las marcas por clase, cada una con quién lo dijo, sus pruebas, su nota y un enlace al pasaje; después, las fuentes y las afirmaciones por verificar.
export-loses-counted = { $count ->
    [one] Pierde { $count } cosa
    [many] Pierde { $count } de cosas
   *[other] Pierde { $count } cosas
}
export-table = Tabla
export-table-annotations = Anotaciones
export-table-relations = Relaciones
export-table-claims = Afirmaciones
export-table-evidence = Pruebas
export-table-all = Todas, un archivo cada una
export-kept-rows = { $count ->
    [one] { $count } fila
    [many] { $count } de filas
   *[other] { $count } filas
}
export-excel = Para Excel
export-excel-hint = Excel lee bien los acentos y los emojis, no ejecuta ninguna celda como fórmula y no convierte ninguna en fecha ni en otro número: esas celdas llevan delante un apóstrofo.
export-recogito = Para Recogito
export-recogito-hint = Los lugares se cuentan en unidades UTF-16, varias partes son varios destinos y las relaciones van en una lista propia. Otras herramientas y Galley no leen este archivo.
export-separator = Separador
export-separator-comma = Coma (,)
export-separator-semicolon = Punto y coma (;)
export-separator-tab = Tabulador
export-inside = Contenido
export-inside-article = El artículo: { $words }
export-inside-marks = { $marks }, con números
export-inside-people = { $count ->
    [one] { $count } fuente con lo que dice
    [many] { $count } de fuentes con lo que dicen
   *[other] { $count } fuentes con lo que dicen
}
export-inside-json = Galley JSON de todo ello
export-inside-table = { $count ->
    [one] { $table }: { $count } fila
    [many] { $table }: { $count } de filas
   *[other] { $table }: { $count } filas
}

## Commands

command-download-report = Descargar como página de informe
command-download-csv = Descargar las afirmaciones como CSV
command-download-xlsx = Descargar todas las tablas como XLSX
command-download-markdown = Descargar como Markdown

## What a file does not hold

loss-article = El texto del artículo, con sus partes y enlaces
loss-codebook = El libro de códigos: qué significan sus tipos y qué se pregunta
loss-details = { $count ->
    [one] { $count } dato del artículo
    [many] { $count } de datos del artículo
   *[other] { $count } datos del artículo
}
loss-deletions = { $count ->
    [one] { $count } eliminación, recordada para combinar
    [many] { $count } de eliminaciones, recordadas para combinar
   *[other] { $count } eliminaciones, recordadas para combinar
}
loss-long-cells = { $count ->
    [one] { $count } celda más larga que los 32 767 caracteres que guarda Excel: fila { $row }, { $column }
    [many] { $count } de celdas más largas que los 32 767 caracteres que guarda Excel; la primera: fila { $row }, { $column }
   *[other] { $count } celdas más largas que los 32 767 caracteres que guarda Excel; la primera: fila { $row }, { $column }
}
loss-dormant = { $count ->
    [one] { $count } respuesta a una pregunta que ahora no se hace
    [many] { $count } de respuestas a preguntas que ahora no se hacen
   *[other] { $count } respuestas a preguntas que ahora no se hacen
}
loss-relations-made = { $count ->
    [one] quién hizo { $count } relación, y cuándo
    [many] quién hizo { $count } de relaciones, y cuándo
   *[other] quién hizo { $count } relaciones, y cuándo
}
loss-dismissals = { $count ->
    [one] { $count } laguna descartada
    [many] { $count } de lagunas descartadas
   *[other] { $count } lagunas descartadas
}
loss-evidence-counted = { $count ->
    [one] { $count } prueba: solo se cuenta
    [many] { $count } de pruebas: solo se cuentan
   *[other] { $count } pruebas: solo se cuentan
}
loss-evidence-as-text = { $count ->
    [one] { $count } prueba, en forma de texto y sin decir quién la añadió
    [many] { $count } de pruebas, en forma de texto y sin decir quién las añadió
   *[other] { $count } pruebas, en forma de texto y sin decir quién las añadió
}
loss-evidence = { $count ->
    [one] { $count } prueba
    [many] { $count } de pruebas
   *[other] { $count } pruebas
}
loss-relations = { $count ->
    [one] { $count } relación
    [many] { $count } de relaciones
   *[other] { $count } relaciones
}
loss-loose-relations = { $count ->
    [one] { $count } relación con una marca que no está
    [many] { $count } de relaciones con marcas que no están
   *[other] { $count } relaciones con marcas que no están
}
loss-marks-but-words = { $count ->
    [one] { $count } marca, salvo sus palabras donde se nombra
    [many] { $count } de marcas, salvo las palabras de las que se nombran
   *[other] { $count } marcas, salvo las palabras de las que se nombran
}
loss-other-marks = { $count ->
    [one] { $count } marca que no es una afirmación
    [many] { $count } de marcas que no son afirmaciones
   *[other] { $count } marcas que no son afirmaciones
}
loss-answers-left-out = { $count ->
    [one] { $count } respuesta de otro tipo: se omite
    [many] { $count } de respuestas de otros tipos: se omiten
   *[other] { $count } respuestas de otros tipos: se omiten
}
loss-all-people = { $count ->
    [one] { $count } persona de las fuentes
    [many] { $count } de personas de las fuentes
   *[other] { $count } personas de las fuentes
}
loss-exact-places = { $count ->
    [one] lugar exacto, fechas e id de { $count } marca; se indica el párrafo
    [many] lugares exactos, fechas e id de { $count } de marcas; se indican los párrafos
   *[other] lugares exactos, fechas e id de { $count } marcas; se indican los párrafos
}

## Markdown

markdown-heading = { $words } ({ $count })
markdown-kind = { $kind ->
    [quote] Citas
    [claim] Afirmaciones
    [source] Fuentes marcadas
   *[other] { $name }
}
markdown-name = { $name }:
markdown-marked-by = Marcado por
markdown-tags = Etiquetas
markdown-note = Nota
markdown-evidence = Pruebas ({ $count }):
markdown-passage = Pasaje
markdown-place = Lugar
markdown-orphan = no está en este texto
markdown-mark-here = «{ $words }»
markdown-mark-there = «{ $words }» en { $title }
markdown-contact = contacto: { $contact }
markdown-sources = Fuentes
markdown-unnamed = Sin nombre
markdown-quoted = Citado
markdown-aliases = Otros nombres
markdown-checks = Comprobación
markdown-anonymity = Por qué no se nombra
markdown-open-claims = Afirmaciones por verificar
