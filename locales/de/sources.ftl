### Siehe ../en/sources.ftl.

## Die fünf Kästchen, nach denen eine Quelle beurteilt wird

check-independent = Unabhängig
check-multiple = Mehrere
check-verifies = Belegt
check-authoritative = Kompetent oder informiert
check-named = Namentlich

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
