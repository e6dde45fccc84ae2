### Siehe ../en/commands.ftl.

## Befehle

commands-title = Befehle
commands-field = Befehl suchen
commands-placeholder = Was soll geschehen?
commands-none = Kein Befehl passt zu diesen Wörtern
commands-counted = { $count ->
    [one] { $count } Befehl
   *[other] { $count } Befehle
}

## Gruppen von Befehlen

commands-marking = Markieren
commands-selecting = Cursor und Auswahl
commands-going = Gehen zu
commands-showing = Anzeigen
commands-parts = Textteile des Artikels
commands-article = Artikel
commands-articles = Alle Artikel
commands-galley = Galley

## Markieren

command-mark = { $kind ->
    [quote] Als Zitat markieren
    [claim] Als Behauptung markieren
    [source] Als Quelle markieren
   *[other] Als „{ $name }“ markieren
}
command-add-part = Auswahl zur Markierung hinzufügen
command-remove = Markierung entfernen
command-undo = Rückgängig
command-redo = Wiederholen
command-of = { $command }: { $what }

## Cursor und Auswahl

command-grow = Wort auswählen, dann Zitat, Satz, Absatz
command-shrink = Zurück vom Absatz zum Satz, zum Zitat, zum Wort
command-begin = Auswahl hier beginnen; noch einmal: hier beenden
command-start-back = Anfang der Markierung ein Wort zurück
command-start-forward = Anfang der Markierung ein Wort weiter
command-end-back = Ende der Markierung ein Wort zurück
command-end-forward = Ende der Markierung ein Wort weiter
command-walk = Textcursor bewegen; mit Shift auswählen
command-walk-words = Ebenso, Wort für Wort
command-walk-parts = Ebenso, von Textteil zu Textteil
command-walk-line = Zum Anfang oder Ende der Zeile
command-walk-article = Zum Anfang oder Ende des Artikels
command-walk-screens = Eine Bildschirmseite nach oben oder unten
command-how-to-mark = Im Artikel Wörter auswählen, dann daneben wählen, was sie sind.
command-nothing-selected = Nichts ausgewählt. Shift mit einer Pfeiltaste wählt aus, { $key } nimmt das Wort, dann den Satz

## Gehen zu

command-next-mark = Nächste Markierung
command-previous-mark = Vorige Markierung
command-note = Zur Notiz der Markierung
command-card = Zur Karte der Markierung
command-search = Text und Notizen durchsuchen
command-let-go = Loslassen: Feld, Auswahl, Markierung
command-go-to = Zu ¶ { $number } gehen
command-go-to-heading = Zu „{ $words }“ gehen

## Anzeigen

command-show = { $kind ->
    [quote] Zitate ein- oder ausblenden
    [claim] Behauptungen ein- oder ausblenden
    [source] Quellen ein- oder ausblenden
   *[other] „{ $name }“ ein- oder ausblenden
}

## Artikel

command-part = Bezeichnung dieses Absatzes korrigieren
command-part-is = Dieser Absatz ist: { $part }
command-download = Als Galley-JSON herunterladen
command-download-w3c = Als W3C Web Annotation herunterladen
command-export = Exportieren…
command-details = Angaben zum Artikel…
command-restore-points = Wiederherstellungspunkte…
command-trash-article = Artikel in den Papierkorb legen

## Alle Artikel

command-all-articles = Alle Artikel
command-new-article = Neuer Artikel
command-open-file = Datei öffnen…
command-open-article = „{ $title }“ öffnen
command-sample = Beispiel ansehen
command-trash = Papierkorb…
command-set-aside = Beiseitegelegtes…
command-download-everything = Alle Artikel herunterladen (ZIP)
command-download-lines = Alle Artikel als JSON Lines herunterladen

## Galley

command-commands = Befehle…
command-keys = Tasten
command-your-name = Ihr Name…
command-language = Sprache (Language)…
command-language-is = Sprache: { $language }
command-colors-system = Farben wie im System
command-colors-light = Helle Farben
command-colors-dark = Dunkle Farben

## Warum ein Befehl jetzt nicht geht

command-needs-article = Zuerst einen Artikel öffnen
command-needs-selection = Zuerst Wörter auswählen
command-needs-both = Zuerst Wörter auswählen und zu einer Markierung gehen
command-needs-mark = Zuerst zu einer Markierung gehen
command-needs-marks = Noch keine Markierungen
command-nothing-to-undo = Nichts rückgängig zu machen
command-nothing-to-redo = Nichts zu wiederholen

## Was geschehen ist und was nicht

command-downloaded = Heruntergeladen: { $file }

## Der Dialog der Tasten

keys-title = Tasten
keys-intro = Einzelne Buchstaben wirken, solange der Artikel oder die Liste der Markierungen den Fokus hat. Jede Taste lässt sich ändern.
keys-letters = Einzelne Buchstaben wirken
keys-letters-hint = Abschalten, wenn sie beim Diktieren oder aus Versehen ausgelöst werden. Tasten mit Ctrl bleiben.
keys-letters-hint-mac = Abschalten, wenn sie beim Diktieren oder aus Versehen ausgelöst werden. Tasten mit Cmd bleiben.
keys-snap = Auswahl auf ganze Wörter ausdehnen
keys-none = Keine Taste
keys-change = Ändern
keys-change-of = Ändern: { $command }
keys-reset = Zurücksetzen
keys-reset-of = Zurücksetzen: { $command }
keys-reset-all = Alle Tasten zurücksetzen
keys-press = Neue Taste drücken…
keys-press-hint = Mit Esc bleibt die alte.
keys-now = { $command }: { $key }
keys-reset-done = Die Tasten sind wieder wie am Anfang.
keys-of-browser = { $key } gehört dem Browser oder dem System. Eine andere Taste drücken.
keys-of-editing = { $key } kopiert, schneidet aus, fügt ein oder wählt alles aus. Eine andere Taste drücken.
keys-of-moving = { $key } bewegt den Cursor, die Seite oder den Fokus. Eine andere Taste drücken.
keys-is-fixed = { $key } bleibt bei „{ $command }“. Eine andere Taste drücken.
keys-is-taken = { $key } ist die Taste für „{ $command }“.
keys-take = Von „{ $command }“ übernehmen
keys-cancel = Abbrechen
keys-shared = { $key } auch: { $command }
keys-not-kept = Ihre Tasten gelten nur für diese Sitzung
