### See ../en/cursor.ftl.

cursor-word = Palabra seleccionada, { words-counted }
cursor-quotation = Cita seleccionada, { words-counted }
cursor-sentence = Oración seleccionada, { words-counted }
cursor-paragraph = Párrafo seleccionado, { words-counted }
cursor-selected = Selección: { words-counted }
cursor-nothing = No hay nada seleccionado
cursor-no-mark = Vaya antes a una marca: J es la siguiente, K la anterior

## A selection in two steps

cursor-begun-here = La selección empieza aquí. Vaya a donde termina
cursor-begun-let-go = Se descartó el inicio de la selección
