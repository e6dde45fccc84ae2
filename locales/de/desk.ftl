### Siehe ../en/desk.ftl.

## Die Leiste über dem Artikel

bar-home = Galley, alle Artikel
bar-undo = Rückgängig
bar-undo-edit = Rückgängig: { $edit }
bar-redo = Wiederholen
bar-redo-edit = Wiederholen: { $edit }
bar-search = Suchen
bar-search-field = Text und Notizen durchsuchen
bar-found-none = nicht im Text
bar-found = { $count } im Text
bar-found-many = { $count }+ im Text
bar-marks = Markierungen, { $count }
bar-export = Export
bar-more = Mehr
bar-details = Angaben zum Artikel…
bar-restore-points = Wiederherstellungspunkte…
bar-name = Ihr Name…
bar-keys = Tasten
bar-theme-system = Farben wie im System
bar-theme-light = Hell
bar-theme-dark = Dunkel
bar-trash = In den Papierkorb

## Der Artikel und seine Bezeichnungen

proof-article = Artikel
proof-part-menu = Was dieser Textteil ist
place-paragraph = ¶ { $number }
block-change = { $part }: Textteil ändern
block-change-numbered = { $part ->
   *[paragraph] ¶ { $number }, Absatz: Textteil ändern
    [list-item] ¶ { $number }, Listenpunkt: Textteil ändern
    [block-quote] ¶ { $number }, Blockzitat: Textteil ändern
}

## Die Knöpfe neben der Auswahl

adder-tools = Auswahl markieren
card-add-part = Teil hinzufügen
adder-part = Teil

## Die Karten der Markierungen

card-kind-of-words = { $kind }:{ " " }
card-orphan = Stelle verloren
card-reworded = Umformuliert
card-moved = Diese Wörter stehen jetzt an anderer Stelle als beim Markieren.
card-fuzzy = Der Wortlaut hier wurde seitdem geändert (Ähnlichkeit { $score } von 1000).
card-orphan-text = Diese Wörter stehen nicht mehr im Artikel. Die Markierung bleibt erhalten.
card-kind = Art
card-not-set = Keine Angabe
card-note = Notiz
card-tags = Schlagwörter
card-tags-hint = Durch Kommas getrennt
card-stack = Zu denselben Wörtern
card-delete = { $kind ->
    [quote] Zitat löschen
    [claim] Behauptung löschen
    [source] Quelle löschen
   *[other] „{ $name }“ löschen
}

## Die Spalte neben dem Artikel

rail-article = Artikel
rail-back = Alle Artikel
rail-keys = { $key } Alle Tasten
rail-show = Anzeigen
rail-quotes = Zitate
rail-claims = Behauptungen
rail-sources = Quellen
rail-parts = Textteile
rail-opening = Einstieg
place-paragraphs = ¶ { $from }–{ $to }

## Die Spalte der Markierungen

panel-marks = Markierungen
panel-count-of = { $count } von { $all }
panel-grip-open = Ganze Liste öffnen
panel-grip-close = Liste verkleinern
panel-how-to-mark = Im Artikel Wörter auswählen, dann { $quote } für ein Zitat, { $claim } für eine Behauptung oder { $source } für eine Quelle drücken.
panel-none-fits = Keine Markierung passt
panel-none-fits-text = Alle Markierungen sind noch da. Die Suche ändern oder mehr Arten anzeigen.
panel-no-place = ohne Stelle

## Das Lineal: ein schmales Bild des ganzen Artikels mit seinen Markierungen

ruler-label = { $count ->
    [one] Lineal: { $count } Markierung entlang des Artikels
   *[other] Lineal: { $count } Markierungen entlang des Artikels
}

## Die Zeile am Fuß

desk-skip = Zum Artikel springen
status-saved = Gespeichert auf diesem Gerät
status-saving = Wird gespeichert…
status-kept = In diesem Browser abgelegt. Ein Absturz kann die letzte Minute kosten
status-nothing-kept = Nicht gespeichert: Dieser Browser speichert nichts für diese Seite
status-article-not-saved = Nicht gespeichert. Dieser Artikel ist nur in diesem Tab
status-not-saved = { $count ->
    [one] Nicht gespeichert. Die letzte Änderung ist nur in diesem Tab
   *[other] Nicht gespeichert. Die letzten { $count } Änderungen sind nur in diesem Tab
}
taken-not-yet = Noch kein Export
taken-when = Letzter Export { $when }
taken-changed = Letzter Export { $when }, seitdem geändert
taken-marks-since = { $count ->
    [one] Letzter Export { $when }, seitdem { $count } Markierung
   *[other] Letzter Export { $when }, seitdem { $count } Markierungen
}

## Die Seite um den Schreibtisch, und was sie meldet

app-title = { $article }, Galley
app-downloaded = Galley-JSON heruntergeladen
app-point-downloaded = Galley-JSON des Wiederherstellungspunkts heruntergeladen
app-no-file-copy = { $error }. Stattdessen „Export“, dann „Kopieren“ wählen.
app-name-not-kept = Ihr Name gilt nur für diese Sitzung
app-not-gone = Der Browser ist nicht zum Artikel gewechselt
app-not-gone-text = Den Artikel in der Liste wählen.
app-point-not-read = Dieser Wiederherstellungspunkt konnte nicht gelesen werden
app-point-not-read-text = Es wurde nichts geändert. Der Artikel und seine anderen Punkte sind, wie sie waren.
app-not-read = Dieser Artikel konnte nicht gelesen werden
app-not-read-text = Er ist nicht mehr auf diesem Gerät, oder der Speicher des Browsers hat nicht geantwortet. Es wurde nichts geändert.

## Dateinamen: Kleinbuchstaben, Bindestriche statt Leerzeichen

file-name-article = artikel
file-name-as-of = stand
