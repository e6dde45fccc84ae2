### Die Seite, die erscheint, wenn Galley selbst unerwartet geendet hat: nur einfache Wörter und Argumente.

stopped-title = Galley wurde unerwartet beendet
stopped-title-at-start = Galley konnte nicht starten
stopped-last-save = Zuletzt gespeichert: { $time }.
stopped-never-saved = In dieser Sitzung wurde noch nichts gespeichert.
stopped-safe = Was Galley als gespeichert gemeldet hat, ist auf diesem Gerät sicher. Eine angefangene Notiz steht danach wieder in ihrem Feld.
stopped-safe-at-start = Was Galley als gespeichert gemeldet hat, ist auf diesem Gerät sicher. Beim ersten Besuch: Verbindung prüfen, dann die Seite neu laden.
stopped-open = Spätere Änderungen stecken vielleicht nur noch in dem, was offen war: vor dem Neuladen „Offenes herunterladen“ wählen.
stopped-download-open = Offenes herunterladen
stopped-download-all = Alles hier Gespeicherte herunterladen
stopped-to-list = Zur Liste
stopped-load = Seite neu laden
stopped-reading = Wird gelesen…
stopped-handed = Die Datei wurde dem Browser übergeben.
stopped-handed-partly = Die Datei wurde erstellt, aber ohne die Datenbank des Browsers: { $why }.
stopped-no-file = Der Browser hat keine Datei erstellt: { $why }.
stopped-no-answer = Sie hat nicht geantwortet
stopped-details = Was schiefging, für einen Fehlerbericht
stopped-no-text = In diesem Bericht steht kein Artikeltext.
