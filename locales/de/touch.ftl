## Siehe ../en/touch.ftl.

taps-switch = Auswahl per Antippen
taps-stop = Auswahl per Antippen beenden
taps-say-on = Ein Wort für den Anfang antippen, ein zweites für das Ende
taps-say-off = Auswahl per Antippen ist aus
taps-begun = Auswahl begonnen
taps-begun-hint = Letztes Wort antippen
taps-begun-hint-key = Zum Ende gehen, dann noch einmal { $key }
taps-start-back = Anfang ein Wort früher
taps-start-on = Anfang ein Wort später
taps-cancel = Abbrechen
thumb-tools = Werkzeuge
thumb-redo = Wiederholen
thumb-list = Liste der Markierungen
thumb-how-to-mark = Im Artikel Wörter auswählen, dann unten am Bildschirm auf Zitat, Behauptung oder Quelle tippen.
ends-group = Enden der Markierung
ends-start = Anfang
ends-end = Ende
ends-start-back = Anfang ein Wort zurück
ends-start-on = Anfang ein Wort weiter
ends-end-back = Ende ein Wort zurück
ends-end-on = Ende ein Wort weiter
