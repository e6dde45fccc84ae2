### See ../en/core.ftl.

## Steps of undo and redo

done-mark = Marca
done-kind = Cambio de clase
done-note = Nota
done-tags = Etiquetas
done-answer = Cambio
done-part-label = Rótulo de parte
done-details = Datos del artículo
done-added-part = Parte añadida
done-merge = Combinación
done-restore = Restauración
done-deletion = Eliminación
done-put-back = Marca recuperada
done-start-moved = Inicio movido
done-end-moved = Final movido

## What is said when something was done

state-added = { $kind ->
    [quote] Cita añadida
    [claim] Afirmación añadida
    [source] Fuente añadida
   *[other] Marca «{ $name }» añadida
}, { words-counted }
state-part-added = Parte añadida
state-start-moved = Inicio movido a «{ $word }»
state-end-moved = Final movido a «{ $word }»
state-start-stays = El inicio no se puede mover ahí
state-end-stays = El final no se puede mover ahí
state-begun = La selección empieza en «{ $word }». Indique ahora dónde termina
state-removed = { $kind ->
    [quote] Cita eliminada
    [claim] Afirmación eliminada
    [source] Fuente eliminada
   *[other] Marca «{ $name }» eliminada
}
state-put-back = Marca recuperada
state-undone = Deshecho: { $what }
state-redone = Rehecho: { $what }
state-not-changed = No se pudo hacer el cambio: esto ya no está como cuando empezó a cambiarlo.
state-not-undone = No se puede deshacer
state-not-redone = No se puede rehacer
state-not-undone-text = { $what }: otra pestaña cambió lo mismo después. Ahora no se cambió nada; se omitió este paso y los anteriores aún se pueden deshacer.
state-save-failed = Galley no pudo guardar el último cambio
state-save-failed-text = Motivo: { $why }. Todo sigue en esta pestaña y se incluye en la descarga; mantenga abierta la pestaña hasta que funcione el guardado o la descarga. Galley lo vuelve a intentar solo.
state-removed-elsewhere = La marca en la que estaba se eliminó en otra pestaña
state-merged = Combinado con «{ $file }»
state-not-merged = No se tomó nada de «{ $file }»
state-restored = Restaurado como estaba el { $time }
state-not-restored = No hay nada que restaurar del { $time }
state-not-restored-text = El artículo está como estaba entonces.

## How two versions of an article compare

compared-new = { $place ->
    [first] { $count ->
        [one] { $count } marca nueva
        [many] { $count } de marcas nuevas
       *[other] { $count } marcas nuevas
    }
   *[next] { $count ->
        [one] { $count } nueva
        [many] { $count } nuevas
       *[other] { $count } nuevas
    }
}
compared-differ = { $place ->
    [first] { $count ->
        [one] { $count } marca distinta
        [many] { $count } de marcas distintas
       *[other] { $count } marcas distintas
    }
   *[next] { $count ->
        [one] { $count } distinta
        [many] { $count } distintas
       *[other] { $count } distintas
    }
}
compared-twice = { $place ->
    [first] { $count ->
        [one] { $count } marca hecha dos veces
        [many] { $count } de marcas hechas dos veces
       *[other] { $count } marcas hechas dos veces
    }
   *[next] { $count ->
        [one] { $count } hecha dos veces
        [many] { $count } hechas dos veces
       *[other] { $count } hechas dos veces
    }
}
compared-back = { $place ->
    [first] { $count ->
        [one] { $count } marca eliminada aquí y cambiada en el archivo
        [many] { $count } de marcas eliminadas aquí y cambiadas en el archivo
       *[other] { $count } marcas eliminadas aquí y cambiadas en el archivo
    }
   *[next] { $count ->
        [one] { $count } eliminada aquí y cambiada en el archivo
        [many] { $count } eliminadas aquí y cambiadas en el archivo
       *[other] { $count } eliminadas aquí y cambiadas en el archivo
    }
}
compared-gone = { $place ->
    [first] { $count ->
        [one] { $count } marca eliminada en el archivo
        [many] { $count } de marcas eliminadas en el archivo
       *[other] { $count } marcas eliminadas en el archivo
    }
   *[next] { $count ->
        [one] { $count } eliminada en el archivo
        [many] { $count } eliminadas en el archivo
       *[other] { $count } eliminadas en el archivo
    }
}
compared-stay-deleted = { $place ->
    [first] { $count ->
        [one] { $count } marca eliminada aquí
        [many] { $count } de marcas eliminadas aquí
       *[other] { $count } marcas eliminadas aquí
    }
   *[next] { $count ->
        [one] { $count } eliminada aquí
        [many] { $count } eliminadas aquí
       *[other] { $count } eliminadas aquí
    }
}
compared-same = { $place ->
    [first] { $count ->
        [one] { $count } marca igual
        [many] { $count } de marcas iguales
       *[other] { $count } marcas iguales
    }
   *[next] { $count ->
        [one] { $count } igual
        [many] { $count } iguales
       *[other] { $count } iguales
    }
}
compared-others = { $count ->
    [one] { $count } cambio aparte de las marcas
    [many] { $count } de cambios aparte de las marcas
   *[other] { $count } cambios aparte de las marcas
}
compared-none = No contiene marcas
compared-separator = { " · " }

## What restoring changes

difference-added = { $place ->
    [first] { $count ->
        [one] { $count } marca añadida
        [many] { $count } de marcas añadidas
       *[other] { $count } marcas añadidas
    }
   *[next] { $count ->
        [one] { $count } añadida
        [many] { $count } añadidas
       *[other] { $count } añadidas
    }
}
difference-changed = { $place ->
    [first] { $count ->
        [one] { $count } marca cambiada
        [many] { $count } de marcas cambiadas
       *[other] { $count } marcas cambiadas
    }
   *[next] { $count ->
        [one] { $count } cambiada
        [many] { $count } cambiadas
       *[other] { $count } cambiadas
    }
}
difference-removed = { $place ->
    [first] { $count ->
        [one] { $count } marca eliminada
        [many] { $count } de marcas eliminadas
       *[other] { $count } marcas eliminadas
    }
   *[next] { $count ->
        [one] { $count } eliminada
        [many] { $count } eliminadas
       *[other] { $count } eliminadas
    }
}
difference-others = { $place ->
    [first] { $count ->
        [one] { $count } detalle cambiado
        [many] { $count } de detalles cambiados
       *[other] { $count } detalles cambiados
    }
   *[next] { $count ->
        [one] { $count } cambio más
        [many] { $count } de cambios más
       *[other] { $count } cambios más
    }
}
difference-none = Sin cambios

## Why a file could not be read at all

file-looks-like-other = { $what ->
    [zip] Galley no puede leer este archivo (parece un ZIP). No se cambió nada. Abra un archivo Galley JSON o el texto del artículo.
    [pdf] Galley no puede leer este archivo (parece un PDF). No se cambió nada. Abra un archivo Galley JSON o el texto del artículo.
    [html] Galley no puede leer este archivo (parece una página web). No se cambió nada. Abra un archivo Galley JSON o el texto del artículo.
    [rtf] Galley no puede leer este archivo (parece un texto RTF). No se cambió nada. Abra un archivo Galley JSON o el texto del artículo.
   *[other] Galley no puede leer este archivo. No se cambió nada. Abra un archivo Galley JSON o el texto del artículo.
}
file-not-json = Galley no puede leer este archivo: deja de ser JSON en la línea { $line }, columna { $column }. No se cambió nada. Si se editó a mano, corrija ese punto; si no, vuelva a obtener el archivo.
file-empty = Este archivo está vacío. No se cambió nada. Vuelva a obtenerlo o a guardarlo.
file-cut-off = Este archivo termina antes de tiempo, en la línea { $line }, columna { $column }: falta el resto. No se cambió nada. Vuelva a obtenerlo o a guardarlo.
file-not-galley = { $what ->
    [json-ld] Este archivo es JSON, pero no el de Galley (parece un archivo JSON-LD, quizá de Web Annotation). No se cambió nada. Abra el Galley JSON del artículo o el texto del artículo.
    [uima] Este archivo es JSON, pero no el de Galley (parece un archivo UIMA CAS). No se cambió nada. Abra el Galley JSON del artículo o el texto del artículo.
    [hypothesis] Este archivo es JSON, pero no el de Galley (parece una exportación de Hypothesis). No se cambió nada. Abra el Galley JSON del artículo o el texto del artículo.
    [agency] Este archivo es JSON, pero no el de Galley (parece un artículo en el formato de una agencia de noticias). No se cambió nada. Abra el Galley JSON del artículo o el texto del artículo.
   *[other] Este archivo es JSON, pero no el de Galley. No se cambió nada. Abra el Galley JSON del artículo o el texto del artículo.
}
file-newer = Este archivo se escribió con un Galley más nuevo (su versión es la { $version }; este lee la { $known }). No se cambió nada. Vuelva a cargar la página para obtener el Galley más reciente y abra de nuevo el archivo.
file-no-text = Este archivo de Galley no contiene el texto del artículo, y sin él las marcas no tienen lugar. No se cambió nada. Pida otra vez el archivo a quien lo hizo.
file-damaged = { $what ->
    [edit] Un registro guardado (una edición) está dañado y no se pudo leer.
    [text] Un registro guardado (el texto de un artículo) está dañado y no se pudo leer.
    [head] Un registro guardado (la cabecera de un artículo) está dañado y no se pudo leer.
    [marks] Un registro guardado (algunas marcas de un artículo) está dañado y no se pudo leer.
    [stamps] Un registro guardado (cuándo se cambiaron las marcas) está dañado y no se pudo leer.
    [point] Un registro guardado (un punto de restauración) está dañado y no se pudo leer.
    [line] Un registro guardado (una línea de la lista de artículos) está dañado y no se pudo leer.
   *[other] Un registro guardado está dañado y no se pudo leer.
}

## What was not as it should be in a file that was read

trouble-told = { $what }.
trouble-example = { $what } ({ $example }).
trouble-first = { $what } (el primer caso: { $example }).
trouble-text-changed = { $count ->
    [one] { $count } texto: no es el que corresponde a este archivo; cada marca se buscó por sus palabras
    [many] { $count } de textos: no son los que corresponden a este archivo; cada marca se buscó por sus palabras
   *[other] { $count } textos: no son los que corresponden a este archivo; cada marca se buscó por sus palabras
}
trouble-unit = { $count ->
    [one] { $count } unidad: las posiciones no se cuentan en puntos de código; las marcas se encontraron por sus palabras
    [many] { $count } de unidades: las posiciones no se cuentan en puntos de código; las marcas se encontraron por sus palabras
   *[other] { $count } unidades: las posiciones no se cuentan en puntos de código; las marcas se encontraron por sus palabras
}
trouble-block = { $count ->
    [one] { $count } rótulo de parte: no encajaba en el texto; se omitió
    [many] { $count } de rótulos de parte: no encajaban en el texto; se omitieron
   *[other] { $count } rótulos de parte: no encajaban en el texto; se omitieron
}
trouble-uncovered = { $count ->
    [one] { $count } línea: no tenía rótulo de parte; se rotuló como párrafo
    [many] { $count } de líneas: no tenían rótulo de parte; se rotularon como párrafos
   *[other] { $count } líneas: no tenían rótulo de parte; se rotularon como párrafos
}
trouble-part-moved = { $count ->
    [one] { $count } parte: no estaba donde dice el archivo; se colocó según sus líneas
    [many] { $count } de partes: no estaban donde dice el archivo; se colocaron según sus líneas
   *[other] { $count } partes: no estaban donde dice el archivo; se colocaron según sus líneas
}
trouble-relabeled = { $count ->
    [one] { $count } línea: nueva en el texto o no reconocida; se rotuló por su aspecto
    [many] { $count } de líneas: nuevas en el texto o no reconocidas; se rotularon por su aspecto
   *[other] { $count } líneas: nuevas en el texto o no reconocidas; se rotularon por su aspecto
}
trouble-crowded = { $count ->
    [one] { $count } artículo: demasiadas partes para una página; se unieron en otras más largas
    [many] { $count } de artículos: demasiadas partes para una página; se unieron en otras más largas
   *[other] { $count } artículos: demasiadas partes para una página; se unieron en otras más largas
}
trouble-link = { $count ->
    [one] { $count } hipervínculo: no encajaba en el texto; se omitió
    [many] { $count } de hipervínculos: no encajaban en el texto; se omitieron
   *[other] { $count } hipervínculos: no encajaban en el texto; se omitieron
}
trouble-link-moved = { $count ->
    [one] { $count } hipervínculo: no estaba donde dice el archivo; se colocó en la misma línea
    [many] { $count } de hipervínculos: no estaban donde dice el archivo; se colocaron en las mismas líneas
   *[other] { $count } hipervínculos: no estaban donde dice el archivo; se colocaron en las mismas líneas
}
trouble-item = { $count ->
    [one] { $count } entrada: no se pudo entender; se omitió
    [many] { $count } de entradas: no se pudieron entender; se omitieron
   *[other] { $count } entradas: no se pudieron entender; se omitieron
}
trouble-id = { $count ->
    [one] { $count } id: faltaba o no era válido; se sustituyó por uno nuevo
    [many] { $count } de id: faltaban o no eran válidos; se sustituyeron por otros nuevos
   *[other] { $count } id: faltaban o no eran válidos; se sustituyeron por otros nuevos
}
trouble-doubled = { $count ->
    [one] { $count } id: se usaba para dos cosas; la segunda tiene uno nuevo
    [many] { $count } de id: se usaban para dos cosas; la segunda tiene uno nuevo
   *[other] { $count } id: se usaban para dos cosas; la segunda tiene uno nuevo
}
trouble-repeated = { $count ->
    [one] { $count } entrada: aparecía dos veces, idéntica; se conservó una
    [many] { $count } de entradas: aparecían dos veces, idénticas; se conservó una de cada
   *[other] { $count } entradas: aparecían dos veces, idénticas; se conservó una de cada
}
trouble-lent = { $count ->
    [one] { $count } pasaje marcado: el archivo solo da su posición; las palabras se tomaron del texto
    [many] { $count } de pasajes marcados: el archivo solo da sus posiciones; las palabras se tomaron del texto
   *[other] { $count } pasajes marcados: el archivo solo da sus posiciones; las palabras se tomaron del texto
}
trouble-placeless = { $count ->
    [one] { $count } pasaje marcado: sin palabras, y su posición no encaja en el texto; se conservó sin lugar
    [many] { $count } de pasajes marcados: sin palabras, y sus posiciones no encajan en el texto; se conservaron sin lugar
   *[other] { $count } pasajes marcados: sin palabras, y sus posiciones no encajan en el texto; se conservaron sin lugar
}
trouble-moved = { $count ->
    [one] { $count } marca: no estaba donde dice el archivo; se colocó donde están las mismas palabras
    [many] { $count } de marcas: no estaban donde dice el archivo; se colocaron donde están las mismas palabras
   *[other] { $count } marcas: no estaban donde dice el archivo; se colocaron donde están las mismas palabras
}
trouble-reworded = { $count ->
    [one] { $count } marca: sus palabras cambiaron; se colocó donde hay palabras parecidas
    [many] { $count } de marcas: sus palabras cambiaron; se colocaron donde hay palabras parecidas
   *[other] { $count } marcas: sus palabras cambiaron; se colocaron donde hay palabras parecidas
}
trouble-orphaned = { $count ->
    [one] { $count } marca: sus palabras no están en el artículo; se conservó sin lugar
    [many] { $count } de marcas: sus palabras no están en el artículo; se conservaron sin lugar
   *[other] { $count } marcas: sus palabras no están en el artículo; se conservaron sin lugar
}
trouble-value = { $count ->
    [one] { $count } valor: no se pudo entender; se sustituyó por uno simple
    [many] { $count } de valores: no se pudieron entender; se sustituyeron por otros simples
   *[other] { $count } valores: no se pudieron entender; se sustituyeron por otros simples
}
trouble-key = { $count ->
    [one] { $count } clave: esta versión no la conoce y no se pudo conservar
    [many] { $count } de claves: esta versión no las conoce y no se pudieron conservar
   *[other] { $count } claves: esta versión no las conoce y no se pudieron conservar
}
trouble-dangling = { $count ->
    [one] { $count } conexión: uno de sus extremos no está en el archivo; se conservó
    [many] { $count } de conexiones: uno de sus extremos no está en el archivo; se conservaron
   *[other] { $count } conexiones: uno de sus extremos no está en el archivo; se conservaron
}
trouble-relation = { $count ->
    [one] { $count } relación: no indicaba qué une; se omitió
    [many] { $count } de relaciones: no indicaban qué unen; se omitieron
   *[other] { $count } relaciones: no indicaban qué unen; se omitieron
}
trouble-codebook = { $count ->
    [one] { $count } libro de códigos: faltaba; se usa el incorporado
    [many] { $count } de libros de códigos: faltaban; se usa el incorporado
   *[other] { $count } libros de códigos: faltaban; se usa el incorporado
}
trouble-left-out = { $count ->
    [one] { $count } elemento del trabajo: no está en un archivo W3C, que no tiene lugar para tareas, lagunas descartadas, eliminaciones, respuestas a preguntas que ya no se hacen ni claves de otros programas
    [many] { $count } de elementos del trabajo: no están en un archivo W3C, que no tiene lugar para tareas, lagunas descartadas, eliminaciones, respuestas a preguntas que ya no se hacen ni claves de otros programas
   *[other] { $count } elementos del trabajo: no están en un archivo W3C, que no tiene lugar para tareas, lagunas descartadas, eliminaciones, respuestas a preguntas que ya no se hacen ni claves de otros programas
}

## Why a stored record was set aside

aside-newer = Lo escribió un Galley más nuevo.
aside-other-article = Pertenece a otro artículo.
aside-part = Forma parte de un registro cuyas otras partes están dañadas o faltan.
aside-no-text = Falta su texto.
aside-no-database = No se pudo leer la base de datos del navegador cuando se creó este archivo.
aside-no-id = Su clave no corresponde a ningún artículo.
aside-not-text = No es un texto.
aside-no-article = No hay ningún artículo que le corresponda.

## What a Web Annotation file cannot hold

loss-verdicts = { $count ->
    [one] { $count } veredicto
    [many] { $count } de veredictos
   *[other] { $count } veredictos
}
loss-statuses = { $count ->
    [one] { $count } estado
    [many] { $count } de estados
   *[other] { $count } estados
}
loss-priorities = { $count ->
    [one] { $count } prioridad
    [many] { $count } de prioridades
   *[other] { $count } prioridades
}
loss-types = { $count ->
    [one] { $count } tipo
    [many] { $count } de tipos
   *[other] { $count } tipos
}
loss-answers = { $count ->
    [one] { $count } respuesta de otro tipo
    [many] { $count } de respuestas de otros tipos
   *[other] { $count } respuestas de otros tipos
}
loss-and = { $before } y { $last }
loss-as-text = { $what }, en forma de texto
loss-reworded = { $count ->
    [one] palabras anteriores de { $count } marca reformulada: se omiten
    [many] palabras anteriores de { $count } de marcas reformuladas: se omiten
   *[other] palabras anteriores de { $count } marcas reformuladas: se omiten
}
loss-placeless = { $count ->
    [one] { $count } marca sin lugar en el texto: se omite
    [many] { $count } de marcas sin lugar en el texto: se omiten
   *[other] { $count } marcas sin lugar en el texto: se omiten
}
loss-unjoined = { $count ->
    [one] { $count } relación de una marca así: se omite
    [many] { $count } de relaciones de marcas así: se omiten
   *[other] { $count } relaciones de marcas así: se omiten
}
loss-origins = { $count ->
    [one] { $count } origen (la regla o importación que hizo la marca): se omite
    [many] { $count } de orígenes (la regla o importación que hizo la marca): se omiten
   *[other] { $count } orígenes (la regla o importación que hizo la marca): se omiten
}
loss-people = { $count ->
    [one] descripción de { $count } persona: se omite
    [many] descripciones de { $count } de personas: se omiten
   *[other] descripciones de { $count } personas: se omiten
}
loss-unknown = { $count ->
    [one] { $count } elemento con claves de otro programa: se omite
    [many] { $count } de elementos con claves de otro programa: se omiten
   *[other] { $count } elementos con claves de otro programa: se omiten
}

## The built-in codebook

asked-type = Tipo
asked-status = Estado
asked-verdict = Veredicto
asked-priority = Prioridad
asked-named = Identificada
asked-role = Cargo
answer-direct = Directa
answer-indirect = Indirecta
answer-mixed = Mixta
answer-to-check = Por verificar
answer-confirmed = Confirmada
answer-wrong = Errónea
answer-changed = Cambiada
answer-on-author = Consulta al autor
answer-cannot-be-checked = No se puede comprobar
answer-high = Alta
answer-normal = Normal
answer-low = Baja
answer-person = Persona
answer-organization = Organización
answer-document = Documento
answer-yes = Sí
answer-no = No
connection-attributed-to = Dicha por
connection-made-by = Hecha por
connection-supports = Respalda
connection-contradicts = Contradice
definition-quote = Palabras que la noticia atribuye a alguien, entre comillas o en estilo indirecto.
definition-claim = Enunciado sobre un hecho que se puede comprobar.
definition-source = Persona, organización o documento de donde proceden palabras o datos.
list-found-again = Un artículo recuperado
