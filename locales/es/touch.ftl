## See ../en/touch.ftl.

taps-switch = Selección con toques
taps-stop = Terminar la selección con toques
taps-say-on = Toque una palabra para empezar y otra para terminar
taps-say-off = La selección con toques está desactivada
taps-begun = Selección empezada
taps-begun-hint = Toque la última palabra
taps-begun-hint-key = Vaya al final y pulse { $key } otra vez
taps-start-back = Inicio una palabra antes
taps-start-on = Inicio una palabra después
taps-cancel = Cancelar
thumb-tools = Herramientas
thumb-redo = Rehacer
thumb-list = Lista de marcas
thumb-how-to-mark = Seleccione palabras del artículo y elija Cita, Afirmación o Fuente al pie de la pantalla.
ends-group = Extremos de la marca
ends-start = Inicio
ends-end = Final
ends-start-back = Inicio una palabra atrás
ends-start-on = Inicio una palabra adelante
ends-end-back = Final una palabra atrás
ends-end-on = Final una palabra adelante
