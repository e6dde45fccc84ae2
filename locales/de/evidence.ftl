### Siehe ../en/evidence.ftl.

## Ein Eintrag

evidence-heading = Belege
evidence-unnamed = Beleg ohne Namen
evidence-add = Beleg hinzufügen
evidence-add-link = Hinzufügen: { $words } — { $site }
evidence-add-link-bare = Hinzufügen: { $site }
evidence-links-near = Links des Artikels in der Nähe
evidence-entry = Beleg: { $name }
evidence-added = Beleg hinzugefügt: { $name }
evidence-reference = Referenz
evidence-url = Link
evidence-place = Stelle
evidence-date = Datum
evidence-contact = Kontakt
evidence-note = Notiz
evidence-reference-hint = Sitzungsunterlagen oder eine Adresse
evidence-place-hint = Seite, Absatz oder Minute
evidence-moved-to-link = Die Adresse steht jetzt unter „Link“.
evidence-done = Fertig
evidence-remove-of = Beleg entfernen: { $name }
evidence-removed = Beleg entfernt
evidence-open-link = { $site } in neuem Tab öffnen
evidence-new = Neuer Beleg
evidence-more = { $count ->
    [one] { $count } weiteren anzeigen
   *[other] { $count } weitere anzeigen
}

## Eine Markierung, die als Beleg dient

evidence-point = Auf eine Markierung verweisen…
evidence-point-other = Auf eine andere Markierung verweisen…
evidence-unpoint = Verweis auf die Markierung entfernen
evidence-point-title = Auf eine Markierung verweisen
evidence-point-in = In
evidence-point-here = Dieser Artikel
evidence-point-field = Wörter der Markierung
evidence-point-placeholder = Einige ihrer Wörter eingeben
evidence-point-none = Keine Markierung hat diese Wörter.
evidence-point-none-yet = In diesem Artikel gibt es keine anderen Markierungen.
evidence-point-reading = Der Artikel wird gelesen…
evidence-point-unread = Dieser Artikel konnte gerade nicht gelesen werden. Er ist dort sicher, wo er ist. Einen anderen wählen oder es noch einmal versuchen.
evidence-point-counted = { $count ->
    [one] { $count } Markierung
   *[other] { $count } Markierungen
}
evidence-point-more = { $count ->
    [one] { $count } weitere: durch Tippen finden
   *[other] { $count } weitere: durch Tippen finden
}
evidence-go = Zur Markierung „{ $words }“, { $place }
evidence-go-bare = Zur Markierung
evidence-go-article = Zur Markierung „{ $words }“ in „{ $title }“
evidence-mark-is-gone = Diese Markierung gibt es nicht mehr.
evidence-article-is-gone = Ihr Artikel ist nicht mehr auf diesem Gerät.
evidence-article-in-trash = Ihr Artikel liegt im Papierkorb.
evidence-mark-gone = Die Markierung gibt es nicht mehr
evidence-mark-gone-text = „{ $words }“ ist in diesem Artikel nicht mehr markiert. Der Beleg behält die Wörter.

## Zwei Dateien zusammenführen

evidence-merge = Beleg „{ $name }“

## Dateien und Papier

evidence-print-mark = „{ $words }“, { $title }
evidence-print-mark-here = „{ $words }“
evidence-print-number = Markierung { $number }
