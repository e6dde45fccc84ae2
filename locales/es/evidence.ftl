### See ../en/evidence.ftl.

## An entry

evidence-heading = Pruebas
evidence-unnamed = Prueba sin nombre
evidence-add = Añadir prueba
evidence-add-link = Añadir: { $words } — { $site }
evidence-add-link-bare = Añadir: { $site }
evidence-links-near = Enlaces del artículo cerca de aquí
evidence-entry = Prueba: { $name }
evidence-added = Prueba añadida: { $name }
evidence-reference = Referencia
evidence-url = Enlace
evidence-place = Lugar
evidence-date = Fecha
evidence-contact = Contacto
evidence-note = Nota
evidence-reference-hint = Actas del pleno o una dirección web
evidence-place-hint = Página, párrafo o minuto
evidence-moved-to-link = La dirección está ahora en «Enlace».
evidence-done = Listo
evidence-remove-of = Eliminar la prueba: { $name }
evidence-removed = Prueba eliminada
evidence-open-link = Abrir { $site } en otra pestaña
evidence-new = Prueba nueva
evidence-more = { $count ->
    [one] Mostrar { $count } más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
}

## A mark that serves as evidence

evidence-point = Señalar una marca…
evidence-point-other = Señalar otra marca…
evidence-unpoint = No señalar ninguna marca
evidence-point-title = Señalar una marca
evidence-point-in = En
evidence-point-here = Este artículo
evidence-point-field = Palabras de la marca
evidence-point-placeholder = Escriba algunas de sus palabras
evidence-point-none = Ninguna marca tiene estas palabras.
evidence-point-none-yet = No hay más marcas en este artículo.
evidence-point-reading = Leyendo el artículo…
evidence-point-unread = No se pudo leer este artículo en este momento. Está a salvo donde está. Elija otro o inténtelo de nuevo.
evidence-point-counted = { $count ->
    [one] { $count } marca
    [many] { $count } de marcas
   *[other] { $count } marcas
}
evidence-point-more = { $count ->
    [one] { $count } más. Escriba para encontrarla.
    [many] { $count } más. Escriba para encontrarlas.
   *[other] { $count } más. Escriba para encontrarlas.
}
evidence-go = Ir a la marca «{ $words }», { $place }
evidence-go-bare = Ir a la marca
evidence-go-article = Ir a la marca «{ $words }» en «{ $title }»
evidence-mark-is-gone = Esta marca ya no está.
evidence-article-is-gone = Su artículo ya no está en este dispositivo.
evidence-article-in-trash = Su artículo está en la papelera.
evidence-mark-gone = La marca ya no está
evidence-mark-gone-text = «{ $words }» ya no está marcado en este artículo. La prueba conserva sus palabras.

## Merging two files

evidence-merge = Prueba «{ $name }»

## Files and paper

evidence-print-mark = «{ $words }», { $title }
evidence-print-mark-here = «{ $words }»
evidence-print-number = marca { $number }
