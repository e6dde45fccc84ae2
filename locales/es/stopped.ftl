### See ../en/stopped.ftl.

stopped-title = Galley se detuvo
stopped-title-at-start = Galley no pudo iniciarse
stopped-last-save = El último guardado fue el { $time }.
stopped-never-saved = Aún no se guardó nada en esta visita.
stopped-safe = Lo que Galley dio por guardado está a salvo en este dispositivo. Si estaba escribiendo una nota, reaparece en su campo.
stopped-safe-at-start = Lo que Galley dio por guardado está a salvo en este dispositivo. Si es la primera visita, compruebe la conexión y vuelva a cargar la página.
stopped-open = Puede que lo hecho después solo esté en «lo que estaba abierto»: descárguelo antes de volver a cargar la página.
stopped-download-open = Descargar lo que estaba abierto
stopped-download-all = Descargar todo lo conservado aquí
stopped-to-list = Ir a la lista
stopped-load = Volver a cargar la página
stopped-reading = Leyendo…
stopped-handed = El archivo se entregó al navegador.
stopped-handed-partly = El archivo se creó, pero sin la base de datos del navegador: { $why }.
stopped-no-file = El navegador no creó ningún archivo: { $why }.
stopped-no-answer = no respondió
stopped-details = Qué falló, para un informe
stopped-no-text = Este informe no contiene texto del artículo.
