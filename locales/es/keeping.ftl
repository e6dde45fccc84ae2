### See ../en/keeping.ftl.

## Notices, and what they offer

notice-dismiss = Descartar: { $title }
notice-deed-undo = Deshacer
notice-deed-put-back = Recuperar
notice-deed-open-file = Abrir otro archivo…
notice-deed-download = Descargar Galley JSON
notice-deed-download-record = Descargar el registro
notice-deed-retry = Reintentar
notice-deed-second-copy = Empezar otra copia
notice-deed-as-text = Abrir de todos modos como texto sin formato
notice-deed-address = Usarla como dirección de este artículo
notice-deed-encoding = Codificación
encoding-unicode = Unicode
encoding-western = Europeo occidental
encoding-central = Centroeuropeo
encoding-baltic = Báltico
encoding-nordic = Nórdico
encoding-celtic = Celta
encoding-southern = Maltés, esperanto
encoding-romanian = Rumano
encoding-cyrillic = Cirílico
encoding-greek = Griego
encoding-turkish = Turco
encoding-hebrew = Hebreo
encoding-arabic = Árabe
encoding-thai = Tailandés
encoding-vietnamese = Vietnamita
encoding-japanese = Japonés
encoding-chinese = Chino
encoding-korean = Coreano

## Opening words and files

opening-no-words = Aquí no hay palabras
opening-no-words-text = No se abrió nada. Copie el texto del artículo (Ctrl+A, Ctrl+C en su página) y péguelo aquí.
opening-here-already = Este artículo ya está aquí
opening-here-already-text = Se abrió tal como lo dejó. También puede empezar otra copia sin marcas.
opening-copy = Ya hay aquí otra copia de este artículo
opening-copy-text = «{ $name }» solo se diferencia de «{ $title }» en los espacios o en cómo están escritas las letras; «{ $title }» se abrió tal como lo dejó. También puede empezar otra copia sin marcas.
opening-copy-file-text = El texto de «{ $name }» solo se diferencia de «{ $title }» en los espacios o en cómo están escritas las letras. Sus marcas se han vuelto a encontrar por sus palabras, para combinarlas.
opening-pasted = el texto pegado
opening-address = Una dirección por sí sola no es un artículo
opening-address-text = { $address }: Galley no consulta nada en la web. Para traer esa página, copie su texto y péguelo en la pantalla de inicio.
opening-addresses = Las direcciones por sí solas no son un artículo
opening-addresses-text = No se abrió nada, y Galley no consulta nada en la web. Pegue la dirección de un solo artículo y después su texto.
opening-too-long = Este texto es demasiado largo para Galley
opening-too-long-text = Tiene más de 5 MB de texto; no se abrió nada. Divídalo en partes y ábralas de una en una.
opening-too-large = «{ $name }» es demasiado grande para Galley
opening-too-large-text = Tiene más de { $most } MB; no se cambió nada. Si contiene un artículo, guarde solo su texto y abra ese archivo.
opening-not-read = No se pudo leer «{ $name }»
opening-not-read-text = El navegador dice: { $why }. No se cambió nada. Compruebe que el archivo sigue ahí y vuelva a abrirlo.
opening-empty = «{ $name }» está vacío
opening-empty-text = No se cambió nada. Abra otro archivo.
opening-not-text = «{ $name }» no es un archivo que Galley pueda leer
opening-not-text-text = { $format ->
    [zip] Parece un ZIP.
    [pdf] Parece un PDF.
    [office] Parece un archivo antiguo de Word o Excel.
    [rtf] Parece un archivo de texto enriquecido (RTF).
    [png] Parece una imagen (PNG).
    [jpeg] Parece una imagen (JPEG).
    [gif] Parece una imagen (GIF).
    [gzip] Parece un archivo comprimido gzip.
    [bzip2] Parece un archivo comprimido bzip2.
    [seven-zip] Parece un archivo comprimido 7-Zip.
    [rar] Parece un archivo comprimido RAR.
    [program] Parece un programa.
    [ogg] Parece un audio o una película.
    [mp3] Parece un audio (MP3).
    [database] Parece una base de datos.
    [riff] Parece una imagen, un audio o una película.
    [mp4] Parece una película o una imagen (MP4, HEIC).
    [word] Parece un documento de Word.
    [excel] Parece un libro de Excel.
    [powerpoint] Parece una presentación de PowerPoint.
    [open-document] Parece un documento de LibreOffice.
    [epub] Parece un libro electrónico (EPUB).
    [qda] Parece un proyecto o libro de códigos de otro programa de análisis (REFI-QDA).
    [html] Parece el código fuente de una página web.
    [mhtml] Parece una página web guardada por un navegador (MHTML).
    [web-archive] Parece una página web guardada por Safari.
    [xml] Parece un archivo XML.
    [svg] Parece un dibujo (SVG).
    [feed] Parece un canal de noticias (RSS, Atom).
    [agency] Parece una noticia en el formato de una agencia.
    [xmi] Parecen anotaciones de otro programa (UIMA XMI).
    [mail] Parece un correo con sus cabeceras técnicas.
    [json] Parece una lista de datos (JSON).
    [json-lines] Parecen registros de otro programa, uno por línea (JSON Lines).
    [table] Parece una tabla (CSV, TSV).
    [galley-table] Parece una tabla escrita por Galley.
    [standoff] Parecen anotaciones de otro programa (brat).
    [tokens] Parecen palabras con etiquetas, una por línea (CoNLL, WebAnno).
    [subtitles] Parecen subtítulos.
    [settings] Parece la configuración de un programa.
   *[other] Contiene bytes que ningún texto tiene.
} No se cambió nada.
opening-not-text-advice = { $format ->
    [html] Abra la página en un navegador, seleccione el artículo, cópielo y péguelo aquí.
    [mhtml] Abra la página en un navegador, seleccione el artículo, cópielo y péguelo aquí.
    [web-archive] Abra la página en un navegador, seleccione el artículo, cópielo y péguelo aquí.
    [mail] Abra el correo en su programa de correo, copie sus palabras y péguelas aquí.
    [word] Ábralo en su programa, copie las palabras del artículo y péguelas aquí.
    [excel] Ábralo en su programa, copie las palabras del artículo y péguelas aquí.
    [powerpoint] Ábralo en su programa, copie las palabras del artículo y péguelas aquí.
    [open-document] Ábralo en su programa, copie las palabras del artículo y péguelas aquí.
    [office] Ábralo en su programa, copie las palabras del artículo y péguelas aquí.
    [epub] Ábralo en su programa, copie las palabras del artículo y péguelas aquí.
    [pdf] Ábralo en su programa, copie las palabras del artículo y péguelas aquí.
    [rtf] Ábralo en su programa, copie las palabras del artículo y péguelas aquí.
    [galley-table] Abra el archivo de Galley (JSON) del artículo: contiene el texto y todas las marcas.
   *[other] Guarde el artículo como texto y ábralo, o copie sus palabras y péguelas.
}
opening-foreign = «{ $name }» no parece un artículo
opening-foreign-pasted = El texto pegado no parece un artículo
opening-failed = No se pudo abrir «{ $name }»
opening-everything = { $count ->
    [one] Se abrió { $count } artículo
    [many] Se abrieron { $count } de artículos
   *[other] Se abrieron { $count } artículos
}
opening-everything-text = Archivo: «{ $name }». Todo lo que se puede leer en él está en la lista.
opening-everything-problems = { $count ->
    [one] { $count } registro del archivo no se pudo leer y se quedó en él ({ $key }: { $why })
    [many] { $count } de registros del archivo no se pudieron leer y se quedaron en él (el primero es { $key }: { $why })
   *[other] { $count } registros del archivo no se pudieron leer y se quedaron en él (el primero es { $key }: { $why })
}
opening-changed = «{ $name }» se abrió, con cambios
opening-more-changes = Y { $count } más.
opening-other-text = Este artículo ya está aquí, con otro texto
opening-other-text-text = El archivo se abrió como copia aparte, así que no se pierde nada de ninguno de los dos.
opening-nothing-new = Este archivo no contiene nada que no esté ya aquí
opening-nothing-new-text = «{ $name }» y el artículo son lo mismo; se abrió tal como lo dejó.
opening-guessed = «{ $name }» no está en UTF-8
opening-guessed-text = Se leyó como { $name } ({ $label }). Si hay letras que se ven mal, elija su codificación.
opening-damaged = { $count ->
    [one] «{ $name }» tiene { $count } lugar que no se pudo leer
    [many] «{ $name }» tiene { $count } de lugares que no se pudieron leer
   *[other] «{ $name }» tiene { $count } lugares que no se pudieron leer
}
opening-damaged-text = Está en UTF-8 salvo en esos lugares, donde ahora hay �. Si otras letras también se ven mal, elija su codificación.
opening-unknown-encoding = El navegador no conoce esta codificación
opening-unknown-encoding-text = Elija otra.
opening-not-here = Este artículo no está en este dispositivo
opening-not-here-text = Puede estar en otro navegador o haberse eliminado definitivamente. Elija uno de la lista o abra su archivo.
opening-storage-failed = No se pudo leer este artículo del almacenamiento del navegador
opening-storage-failed-text = El navegador dice: { $why }. No se cambió nada. Vuelva a cargar la página para intentarlo otra vez.
opening-draft-kept = Se conservó una nota que estaba escribiendo
opening-draft-kept-text = Está abierta en su campo.

## A field with a note, when another tab of the browser changed it

field-note = Nota
field-elsewhere = Mientras tanto, otra pestaña escribió aquí:
field-elsewhere-after = Se conservan ambos textos.

## The start screen's notices

keeping-new-version = Nueva versión de Galley lista
keeping-new-version-text = Se usará la próxima vez que abra Galley. Nada cambia mientras trabaja.
keeping-name-not-kept = Su nombre no se conserva
keeping-name-not-kept-text = El navegador no conserva nada de esta página.
keeping-no-file = El navegador no creó ningún archivo
keeping-no-file-record = El registro sigue apartado. Inténtelo de nuevo.
keeping-not-deleted = No se pudo eliminar
keeping-trash-not-emptied = No se pudo vaciar la papelera
keeping-refused = El navegador no permitió escribir. Inténtelo de nuevo.
keeping-moved-to-trash = Movido a la papelera
keeping-not-everything = Este archivo no lo contiene todo
keeping-not-everything-text = No incluye la base de datos del navegador: { $why }. No se cambió nada. Vuelva a cargar la página e inténtelo otra vez.

## Saving

keeping-article-not-deleted = No se pudo eliminar un artículo
keeping-article-not-deleted-text = Motivo: { $why }. Sigue en la lista; inténtelo de nuevo desde allí.
keeping-made-room = Se liberó espacio de puntos de restauración antiguos
keeping-made-room-text = { $count ->
    [one] El almacenamiento de este navegador está lleno. Se eliminó el punto de restauración más antiguo para poder guardar su trabajo; el trabajo en sí está como estaba. Descargue lo importante y vacíe la papelera.
    [many] El almacenamiento de este navegador está lleno. Se eliminaron { $count } de puntos de restauración, los más antiguos, para poder guardar su trabajo; el trabajo en sí está como estaba. Descargue lo importante y vacíe la papelera.
   *[other] El almacenamiento de este navegador está lleno. Se eliminaron los { $count } puntos de restauración más antiguos para poder guardar su trabajo; el trabajo en sí está como estaba. Descargue lo importante y vacíe la papelera.
}
keeping-deleted-elsewhere = Otra pestaña eliminó este artículo definitivamente
keeping-deleted-elsewhere-text = Está abierto aquí, así que finalmente se conservó. Muévalo a la papelera si ya no lo quiere.

## Reasons. They stand inside a sentence, after a colon

reason-keeps-nothing = el navegador no conserva nada de esta página o ya no tiene espacio
reason-other-tab = otra pestaña también guarda este artículo
reason-full = el almacenamiento de este navegador está lleno
reason-no-answer = el almacenamiento del navegador no responde
reason-no-answer-because = el almacenamiento del navegador no responde ({ $error })
reason-refused = el navegador no permitió escribir ({ $error })
reason-newer-tab = otra pestaña usa un Galley más nuevo; vuelva a cargar esta página
reason-not-galleys = la base de datos de esta página no es de Galley
reason-closed = se cerró la conexión con el almacenamiento del navegador
reason-no-database = este navegador no tiene IndexedDB
reason-forbidden = este navegador no permite IndexedDB aquí
reason-none = el navegador no dio ningún motivo
reason-part-missing = falta una parte de esta página; vuelva a cargarla

## When the browser's storage fails

storage-newer = Hay un Galley más nuevo en otra pestaña
storage-newer-text = Cambió el almacenamiento del navegador, que esta página ya no puede leer. Vuelva a cargar esta página. No se cambió nada de lo que hay en él.
storage-slow = El almacenamiento del navegador no responde
storage-slow-text = No se tocó nada de lo que contiene, y Galley seguirá con él en cuanto responda.
storage-unusable = El almacenamiento del navegador no se puede usar
storage-unusable-load = El navegador dice: { $why }. Vuelva a cargar la página para intentarlo otra vez.
storage-unusable-again = El navegador dice: { $why }. Galley lo vuelve a intentar solo.
storage-only-in-tab = Hasta entonces, su trabajo solo está en esta pestaña: descárguelo antes de cerrarla.
storage-in-browser = Hasta entonces, su trabajo se conserva en el almacenamiento pequeño de este navegador. Una descarga es más segura.
storage-emptied = El almacenamiento del navegador se vació mientras Galley estaba abierto
storage-emptied-open = Lo borró usted, el navegador u otra página de este sitio. El artículo abierto está completo en esta pestaña y se guarda de nuevo. Puede que se hayan perdido otros artículos; aquellos de los que este navegador tiene copia están en la lista.
storage-emptied-text = Lo borró usted, el navegador u otra página de este sitio. Los artículos de los que este navegador tiene copia están en la lista; puede que otros se hayan perdido.

## Records that could not be read

aside-title = { $count ->
    [one] No se pudo leer un registro guardado
    [many] No se pudieron leer { $count } de registros guardados de un artículo
   *[other] No se pudieron leer { $count } registros guardados de un artículo
}
aside-text = { $why } Se apartó sin cambiarlo. { $rest }
aside-rest-opens = Todo lo demás se abre como siempre.
aside-missing-text = Algo que se escribió ya no está en el almacenamiento de este navegador. Se abrió todo lo que hay. Si tiene un archivo o un punto de restauración de este artículo, compárelo.
aside-missing = Faltaba un registro guardado
aside-from-copy = El artículo se abrió desde la copia de este navegador, que tiene todas las ediciones hasta el { $time }.
aside-marks-from-copy = { $count ->
    [one] Una marca se tomó de la copia de este navegador, que tiene todas las ediciones hasta el { $time }.
    [many] { $count } de marcas se tomaron de la copia de este navegador, que tiene todas las ediciones hasta el { $time }.
   *[other] { $count } marcas se tomaron de la copia de este navegador, que tiene todas las ediciones hasta el { $time }.
}
aside-rebuilt = El artículo se recompuso a partir de su texto y sus marcas. Revise los rótulos de las partes y los datos que haya cambiado.
newer-kept = { $count ->
    [one] Un Galley más nuevo guardó este artículo
    [many] Un Galley más nuevo guardó { $count } de artículos
   *[other] Un Galley más nuevo guardó { $count } artículos
}
aside-newer-text = Esta página es un Galley más antiguo y no puede leerlo todo. No se cambió nada. Vuelva a cargar la página para obtener el más nuevo.

## When Galley stopped and even the page that tells so is missing

stop-plain = Galley se detuvo. Lo que dio por guardado está a salvo en este dispositivo. Vuelva a cargar la página.
