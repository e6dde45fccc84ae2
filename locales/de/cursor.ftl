### Siehe ../en/cursor.ftl.

cursor-word = Wort ausgewählt, { words-counted }
cursor-quotation = Zitat ausgewählt, { words-counted }
cursor-sentence = Satz ausgewählt, { words-counted }
cursor-paragraph = Absatz ausgewählt, { words-counted }
cursor-selected = Ausgewählt, { words-counted }
cursor-nothing = Nichts ausgewählt
cursor-no-mark = Zuerst zu einer Markierung gehen: J ist die nächste, K die vorige

## Eine Auswahl in zwei Schritten

cursor-begun-here = Hier beginnt die Auswahl. Jetzt dorthin gehen, wo sie endet
cursor-begun-let-go = Anfang der Auswahl verworfen
