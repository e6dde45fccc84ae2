### Siehe ../en/sources.ftl.

## Die fünf Kästchen, nach denen eine Quelle beurteilt wird

check-independent = Unabhängig
check-multiple = Mehrere
check-verifies = Belegt
check-authoritative = Kompetent oder informiert
check-named = Namentlich
cast-check-title = { $name }: { $definition }

## Schritte, die sich rückgängig machen und wiederholen lassen

done-source-details = Angaben zur Quelle
done-source-added = Neue Quelle
done-source-removed = Entfernen der Quelle
done-sources-merged = Zusammenführung von Quellen
done-source-split = Abtrennung der Quelle
done-mention = Änderung der Quelle
done-mentions = Markierte Erwähnungen

## Was gesagt wird, wenn sich die Quellen geändert haben

state-source-removed = { $name } aus den Quellen entfernt
state-sources-merged = { $other } ist jetzt { $name }
state-source-split = { $name } ist jetzt eine eigene Quelle
state-mention = Hier ist jetzt { $name } gemeint
state-mentions-marked = { $count ->
    [0] Keine weitere Erwähnung von { $name } gefunden
    [one] { $count } weitere Erwähnung von { $name } markiert
   *[other] { $count } weitere Erwähnungen von { $name } markiert
}
state-everyone = { $count ->
    [one] { $count } Quellenmarkierung zu den Quellen hinzugefügt
   *[other] { $count } Quellenmarkierungen zu den Quellen hinzugefügt
}

## Die Reiter der Spalte neben dem Artikel

tabs-label = Was die Spalte zeigt
tab-sources = Quellen
command-tab-marks = Zur Liste der Markierungen
command-tab-sources = Zu den Quellen

## Die Tabelle der Quellen: wer spricht, wie viel und wo

cast-heading = Wer spricht
cast-counts = { $words ->
    [one] { $words } zitiertes Wort
   *[other] { $words } zitierte Wörter
}, { $sources ->
    [one] { $sources } Quelle
   *[other] { $sources } Quellen
}
cast-caption = Anteil der Quellen an den zitierten Wörtern, und wo im Artikel jede spricht
cast-source = Quelle
cast-share = Anteil der Wörter
cast-percent = { $share } %
cast-words-indirect = { words-counted } + { $indirect } indirekt
cast-legend = Balken: Anteil an den zitierten Wörtern, nur umrandet, wo sie indirekt wiedergegeben sind. Streifen darunter: wo im Artikel.
cast-nobody = Niemand genannt
cast-nobody-what = Zitate ohne Quelle
cast-not-named = Ohne Namen
cast-not-named-why = Ohne Namen: { $why }
cast-counted = { $quotes ->
    [one] { $quotes } Zitat
   *[other] { $quotes } Zitate
}, { $claims ->
    [one] { $claims } Behauptung
   *[other] { $claims } Behauptungen
}
cast-speaks = Spricht in { $places }. { $counts }.
cast-silent = Nicht zitiert. { $counts }.
cast-quotes = { $count ->
    [one] { $count } Zitat
   *[other] { $count } Zitate
}
cast-claims = { $count ->
    [one] { $count } Behauptung
   *[other] { $count } Behauptungen
}
cast-says-nothing = Noch nichts
cast-more = { $count } weitere anzeigen
cast-empty = Noch keine Quellen
cast-empty-text = Die Wörter, die nennen, wer spricht, als Quelle markieren: Jede Quelle wird hier eine Zeile.
cast-strangers = { $count ->
    [one] { $count } Quellenmarkierung gehört noch zu niemandem in dieser Liste.
   *[other] { $count } Quellenmarkierungen gehören noch zu niemandem in dieser Liste.
}
cast-everyone = Namen auslesen
cast-add = Quelle hinzufügen
cast-add-name = Name einer neuen Quelle
cast-add-hint = Name

## Was über eine Quelle bekannt ist

cast-name = Name
cast-kind = Typ
cast-aliases = Auch genannt
cast-aliases-hint = Namen, mit Kommas
cast-role = Funktion
cast-organization = Spricht für
cast-check = Prüfpunkte
cast-check-of = Prüfpunkte der Quelle, { $name }
cast-anonymity = Warum ohne Namen
cast-says = Sagt
cast-mentions = Erwähnungen
cast-no-mentions = Keine im Artikel
cast-mention = { $place }: { $words }
cast-all-mentions = Alle { $count } Erwähnungen
cast-merge = Zusammenführen
cast-merge-with = Ist dieselbe wie
cast-merge-do = Zu einer machen
cast-split = Abtrennen
cast-split-do = Angehakte als neue Quelle abtrennen
cast-mark-all = Alle Erwähnungen markieren
cast-remove = Entfernen

## Auf der Karte einer Quelle

cast-mentions-whom = Gemeint ist
cast-other = Jemand anderes
cast-choose = Wählen
cast-new = Eine neue Quelle
