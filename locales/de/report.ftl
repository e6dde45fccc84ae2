### Siehe ../en/report.ftl.

report-title = { $title } (Bericht)
report-label = Artikel mit Markierungen
report-marked-by = Markiert von
report-checked-by = Markiert und geprüft von
report-unsigned = Kein Name angegeben
report-changed = Zuletzt geändert
report-open = Offen
report-open-claims = { $count ->
    [one] { $count } Behauptung zu prüfen
   *[other] { $count } Behauptungen zu prüfen
}
report-open-figures = { $count ->
    [one] { $count } Widerspruch zwischen Zahlen
   *[other] { $count } Widersprüche zwischen Zahlen
}
report-nothing-open = Nichts
report-by-status = Behauptungen nach Status
report-by-verdict = Behauptungen nach Bewertung
report-contents = Auf dieser Seite
report-article = Artikel
report-notes = Notizen
report-number = { $kind } { $number }
report-back = { $kind } { $number } im Artikel
report-relation = { $relation }:
report-evidence = Belege
report-contact = Kontakt: { $contact }
report-cast-caption = Je Quelle: Wörter, Anteil an allen zitierten Wörtern, Zitate und Behauptungen
report-cast-role = Funktion
report-cast-words = Wörter
report-cast-share = Anteil
report-cast-quotes = Zitate
report-cast-claims = Behauptungen
report-cast-aliases = Auch genannt: { $names }
report-cast-checks = Prüfpunkte der Quelle: { $checks }
report-claims = Behauptungen
report-checked = { $checked } von { $count } geprüft
report-made-by = Behauptet von
report-no-name = Ohne Namen
report-gaps = Offene Lücken
report-figures = Zahlen, die sich widersprechen
report-dismissed = Übergangene Lücken
report-reason = Grund: { $reason }
report-no-reason = Kein Grund angegeben
report-open-again = Galley öffnet diese Seite wieder, mit allem, was darin steckt: Artikel, Markierungen und alles, was dazu notiert wurde.
report-pasted = eingefügter Bericht
