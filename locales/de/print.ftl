## Siehe ../en/print.ftl.

bar-print = Drucken…
command-print = Artikel und Markierungen drucken
print-refused = Dieser Browser kann hier nicht drucken
print-refused-text = Es wurde nichts geändert. Den Artikel in einem anderen Browser öffnen oder exportieren.
print-marks = Markierungen
print-legend = Markierungen auf diesen Seiten
print-printed = Gedruckt am { $when }
print-printed-by = Gedruckt am { $when } von { $name }
print-updated = aktualisiert am { $date }
print-left-out = Weggelassen, weil am Bildschirm ausgeblendet: { $kinds }
print-left-out-kind = { $kind }: { $count }
print-orphan = Stelle verloren: So lauteten die markierten Wörter
print-answer = { $name }: { $value }
print-relation = { $relation } { $number }
print-tags = Schlagwörter: { $tags }
print-by = von { $name }
