### See ../en/cursor.ftl.

cursor-word = Mot sélectionné, { words-counted }
cursor-quotation = Citation sélectionnée, { words-counted }
cursor-sentence = Phrase sélectionnée, { words-counted }
cursor-paragraph = Paragraphe sélectionné, { words-counted }
cursor-selected = Sélectionné, { words-counted }
cursor-nothing = Rien n’est sélectionné
cursor-no-mark = Allez d’abord à une marque : J est la suivante, K la précédente

## A selection in two steps

cursor-begun-here = La sélection commence ici. Allez là où elle finit
cursor-begun-let-go = Le début de la sélection est abandonné
