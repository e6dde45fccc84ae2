### Siehe ../en/export.ftl.

## Der Dialog „Export“: eine Karte je Format

export-report-name = Berichtsseite
export-report-purpose = Zum Weitergeben: eine Seite, die alle öffnen können.
export-report-about = Der Artikel mit nummerierten Markierungen, wer was gesagt hat, die Belege, die Behauptungen und was offen ist, als eine Webseite. Sie funktioniert ohne Netz, lässt sich schwarz-weiß drucken und hier unverändert wieder öffnen.
export-csv-purpose = Für Tabellenkalkulation oder Programm: eine Tabelle, oder alle in einer ZIP-Datei.
export-csv-about = Eine Tabelle als Datei. Die erste Zeile nennt die Spalten, auf Englisch; Antworten stehen so da, wie sie gespeichert sind. Positionen werden in Codepoints gezählt.
export-archive-about = Alle vier Tabellen, jede als CSV-Datei, in einer ZIP-Datei. Die erste Zeile nennt jeweils die Spalten, auf Englisch; Antworten stehen so da, wie sie gespeichert sind. Positionen werden in Codepoints gezählt.
export-xlsx-purpose = Für Excel und andere Tabellenkalkulationen: jede Tabelle als Blatt.
export-xlsx-about = Eine Arbeitsmappe mit einem Blatt für jede Tabelle. In jeder Zelle steht dasselbe wie in der CSV-Datei: Text bleibt Text, nichts wird zu einer Formel, einem Datum oder einer anderen Zahl. Positionen werden in Codepoints gezählt.
export-markdown-purpose = Zum Lesen, Mailen, Einfügen: Zitate, Quellen, offene Behauptungen.
export-markdown-about = Text mit einfachen Auszeichnungen: die Markierungen nach Art, jede mit Quelle, Belegen, Notiz und einem Link zur Textstelle; danach die Quellen und die offenen Behauptungen.
export-loses-counted = { $count ->
    [one] Verliert { $count } Angabe
   *[other] Verliert { $count } Angaben
}
export-table = Tabelle
export-table-annotations = Markierungen
export-table-relations = Beziehungen
export-table-claims = Behauptungen
export-table-evidence = Belege
export-table-all = Alle, je eine Datei
export-kept-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
export-excel = Für Excel
export-excel-hint = Excel liest Umlaute und Emojis richtig, führt keine Zelle als Formel aus und macht aus keiner ein Datum oder eine andere Zahl: Vor solchen Zellen steht ein Apostroph.
export-recogito = Für Recogito
export-recogito-hint = Positionen werden in UTF-16-Einheiten gezählt, mehrere Teile sind mehrere Ziele, und Beziehungen stehen in einer eigenen Liste. Andere Werkzeuge und Galley lesen diese Datei nicht.
export-separator = Trennzeichen
export-separator-comma = Komma (,)
export-separator-semicolon = Semikolon (;)
export-separator-tab = Tabulator
export-inside = Enthalten
export-inside-article = Der Artikel: { $words }
export-inside-marks = { $marks }, nummeriert
export-inside-people = { $count ->
    [one] { $count } Quelle mit dem, was sie sagt
   *[other] { $count } Quellen mit dem, was sie sagen
}
export-inside-json = Alles zusammen als Galley-JSON
export-inside-table = { $count ->
    [one] { $table }: { $count } Zeile
   *[other] { $table }: { $count } Zeilen
}

## Befehle

command-download-report = Als Berichtsseite herunterladen
command-download-csv = Behauptungen als CSV herunterladen
command-download-xlsx = Alle Tabellen als XLSX herunterladen
command-download-markdown = Als Markdown herunterladen

## Was eine Datei nicht aufnimmt

loss-article = Text des Artikels mit seinen Textteilen und Links
loss-codebook = Das Codebuch: was seine Arten bedeuten und was gefragt wird
loss-details = { $count ->
    [one] { $count } Angabe zum Artikel
   *[other] { $count } Angaben zum Artikel
}
loss-deletions = { $count ->
    [one] { $count } Löschung, für das Zusammenführen gemerkt
   *[other] { $count } Löschungen, für das Zusammenführen gemerkt
}
loss-long-cells = { $count ->
    [one] { $count } Zelle, die länger ist als die 32.767 Zeichen, die Excel behält: Zeile { $row }, { $column }
   *[other] { $count } Zellen, die länger sind als die 32.767 Zeichen, die Excel behält; die erste: Zeile { $row }, { $column }
}
loss-dormant = { $count ->
    [one] { $count } Antwort auf eine Frage, die gerade nicht gestellt wird
   *[other] { $count } Antworten auf Fragen, die gerade nicht gestellt werden
}
loss-relations-made = { $count ->
    [one] wer { $count } Beziehung angelegt hat und wann
   *[other] wer { $count } Beziehungen angelegt hat und wann
}
loss-dismissals = { $count ->
    [one] { $count } übergangene Lücke
   *[other] { $count } übergangene Lücken
}
loss-evidence-counted = { $count ->
    [one] { $count } Beleg, nur gezählt
   *[other] { $count } Belege, nur gezählt
}
loss-evidence-as-text = { $count ->
    [one] { $count } Beleg, als Text geschrieben ohne die Angabe, von wem er stammt
   *[other] { $count } Belege, als Text geschrieben ohne die Angabe, von wem sie stammen
}
loss-evidence = { $count ->
    [one] { $count } Beleg
   *[other] { $count } Belege
}
loss-relations = { $count ->
    [one] { $count } Beziehung
   *[other] { $count } Beziehungen
}
loss-loose-relations = { $count ->
    [one] { $count } Beziehung zu einer Markierung, die es nicht gibt
   *[other] { $count } Beziehungen zu Markierungen, die es nicht gibt
}
loss-marks-but-words = { $count ->
    [one] { $count } Markierung bis auf ihre Wörter, wo sie genannt ist
   *[other] { $count } Markierungen bis auf die Wörter derer, die genannt sind
}
loss-other-marks = { $count ->
    [one] { $count } Markierung, die keine Behauptung ist
   *[other] { $count } Markierungen, die keine Behauptungen sind
}
loss-answers-left-out = { $count ->
    [one] { $count } andere Antwort, weggelassen
   *[other] { $count } andere Antworten, weggelassen
}
loss-all-people = { $count ->
    [one] { $count } Person aus den Quellen
   *[other] { $count } Personen aus den Quellen
}
loss-exact-places = { $count ->
    [one] Genaue Stelle, Zeiten und ID von { $count } Markierung; der Absatz ist genannt
   *[other] Genaue Stellen, Zeiten und IDs von { $count } Markierungen; die Absätze sind genannt
}

## Markdown. Das steht in der Datei.

markdown-heading = { $words } ({ $count })
markdown-kind = { $kind ->
    [quote] Zitate
    [claim] Behauptungen
    [source] Markierte Quellen
   *[other] { $name }
}
markdown-name = { $name }:
markdown-marked-by = Markiert von
markdown-tags = Schlagwörter
markdown-note = Notiz
markdown-evidence = Belege ({ $count }):
markdown-passage = Textstelle
markdown-place = Stelle
markdown-orphan = in diesem Text nicht gefunden
markdown-mark-here = „{ $words }“
markdown-mark-there = „{ $words }“ in „{ $title }“
markdown-contact = Kontakt: { $contact }
markdown-sources = Quellen
markdown-unnamed = Ohne Namen
markdown-quoted = Zitiert
markdown-aliases = Auch genannt
markdown-checks = Prüfpunkte
markdown-anonymity = Warum ohne Namen
markdown-open-claims = Offene Behauptungen
