### Siehe ../en/dialogs.ftl.

## Export: die Arbeit als Datei mitnehmen

export-format = Format
export-galley-purpose = Alles, zum Wiederöffnen oder Aufbewahren.
export-galley-about = Der Text des Artikels und die ganze Arbeit daran in einer Datei. Sie lässt sich hier oder auf einem anderen Gerät unverändert wieder öffnen.
export-w3c-purpose = Für andere Annotationswerkzeuge und Archive.
export-w3c-about = Eine JSON-LD-Datei, die andere Annotationswerkzeuge lesen können und die sich hier wieder öffnen lässt. Der Text des Artikels ist enthalten; Positionen werden in Codepoints gezählt.
export-loses-nothing = Verliert nichts
export-keeps = Behält
export-loses = Verliert
export-nothing = Nichts
export-kept-split = { $marks }; davon { $count } mehrteilig
export-first-lines = Erste Zeilen
export-first-lines-of-file = Erste Zeilen der Datei
export-share = Teilen…
export-copy = Kopieren
export-copied = Kopiert
export-download = Herunterladen
export-copy-failed = Der Browser hat das Kopieren nicht erlaubt. „Herunterladen“ funktioniert.
export-downloaded = Heruntergeladen
export-download-failed = Der Browser hat keine Datei erstellt. „Kopieren“ funktioniert.

## Zusammenführen: Eine Datei enthält eine andere Fassung des offenen Artikels

merge-merge = Zusammenführen
merge-holds = { $file } enthält eine andere Fassung dieses Artikels.
merge-trashed = Der Artikel liegt im Papierkorb. Zusammenführen holt ihn heraus; „Abbrechen“ lässt ihn dort.
merge-hint = Was wahrscheinlich gemeint ist, ist schon gewählt; jede Wahl lässt sich ändern. „Rückgängig“ nimmt die ganze Zusammenführung zurück.
merge-show-more = { $count } weitere anzeigen
merge-quiet = { $count ->
    [one] { $count } Unterschied, bei dem der Stand hier bleibt
   *[other] { $count } Unterschiede, bei denen der Stand hier bleibt
}
merge-cancel = Abbrechen
merge-copy = Als Kopie öffnen
merge-row = { $thing }: { $field }
merge-mark = { $kind } „{ $words }“
merge-relation = Beziehung „{ $from }“ zu „{ $to }“
merge-person = Person „{ $name }“
merge-part = Textteil „{ $words }“
merge-codebook = Codebuch
merge-article = Artikel
# Substantive bleiben groß, darum $name.
merge-field = { $field ->
    [deleted-here] hier gelöscht
    [deleted-in-file] in der Datei gelöscht
    [made-twice] doppelt angelegt
    [parts] Stelle
    [ends] was sie verbindet
    [extra] unbekannte Schlüssel
    [file] Herkunftsdatei
    [origin] von wem angelegt
    [label] Bezeichnung
    [kind] Art
    [note] Notiz
    [tags] Schlagwörter
    [name] Name
    [aliases] weitere Namen
    [role] Funktion
    [organization] Organisation
    [person] Person
    [type] Art der Quelle
    [checks] Prüfpunkte
    [anonymity] warum ohne Namen
    [title] Titel
    [authors] Autoren
    [outlet] Medium
    [url] URL
    [published] Veröffentlichung
    [updated] Aktualisierung
    [language] Sprache
    [direction] Schreibrichtung
    [attribute] { $name }
   *[other] { $name }
}
merge-here = Hier
merge-in-file = In der Datei
merge-both = Beides
merge-one-mark = Eine Markierung
merge-one-mark-about = Mit dem neuesten Inhalt
merge-two-marks = Zwei Markierungen
merge-two-marks-about = Beide bleiben, an derselben Stelle
merge-deleted-when = gelöscht { $when }
merge-written-when = geschrieben { $when }
merge-made = { $who }, { $when }
merge-made-saying = { $who }, { $when }: { $words }
merge-somebody = Jemand
merge-stays = Bleibt
merge-stays-deleted = Bleibt gelöscht
merge-nothing = Nichts

## Wiederherstellungspunkte: der Artikel, wie er war

restore-title = Wiederherstellungspunkte
restore-about = Der Artikel, wie er zu diesen Zeitpunkten war: nach jeder Stunde Arbeit, vor einer Zusammenführung, vor dem Wiederherstellen eines anderen Punkts und vor einer neuen Version von Galley. Die letzten { $count } bleiben erhalten. „Rückgängig“ nimmt eine Wiederherstellung zurück.
restore-looking = Wird gesucht…
restore-no-database = Es gibt keine Wiederherstellungspunkte: Sie brauchen die Datenbank des Browsers, die hier nicht nutzbar ist oder nicht antwortet. Eine Fassung dieses Artikels lässt sich durch Herunterladen aufbewahren.
restore-none = Von diesem Artikel gibt es noch keine Wiederherstellungspunkte.
restore-none-text = Galley legt einen nach jeder Stunde Arbeit an, außerdem vor einer Zusammenführung, vor dem Wiederherstellen eines anderen Punkts und vor einer neuen Version von Galley. Die letzten { $count } bleiben erhalten.
restore-comparing = Wird verglichen…
restore-damaged = Dieser Punkt ist nicht lesbar.
restore-no-change = Seitdem nichts geändert
restore-since = Seitdem: { $changes }
restore-restore = Wiederherstellen
restore-download = Herunterladen
restore-restore-of = Wiederherstellen: { $time }
restore-download-of = Herunterladen: { $time }
restore-hourly = Stündlich
restore-before-merge = Vor einer Zusammenführung
restore-before-merge-of = Vor der Zusammenführung mit „{ $file }“
restore-before-version = Vor einer neuen Version von Galley
restore-before-restore = Vor dem Wiederherstellen eines älteren Punkts
