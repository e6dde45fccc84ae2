### Siehe ../en/gaps.ftl.

## Beide Listen: was auf eine Entscheidung wartet

waits-dismiss = Übergehen
waits-why = Warum ist hier nichts zu tun?
waits-dismiss-now = Übergehen
waits-more = { $count } weitere anzeigen
waits-dismissed = { $count ->
    [one] { $count } übergangen
   *[other] { $count } übergangen
}
waits-dismissed-more = Und { $count } weitere: Sie lassen sich zurückholen, sobald es hier weniger sind.
waits-put-back = Zurückholen

## Befehle: Ihre Tasten wirken, solange ein Eintrag einer der beiden Listen den Fokus hat

command-mend = Lücke oder Zahl im Fokus beheben
command-dismiss-gap = Lücke oder Zahl im Fokus übergehen
command-needs-gap = Zuerst in der Liste zu einer Lücke oder Zahl gehen

## Lücken

gaps-heading = Was fehlt
gaps-open = { $count ->
    [one] { $count } offen
   *[other] { $count } offen
}
gap-closed = { $left ->
    [0] Keine mehr offen
    [one] Noch { $left } offen
   *[other] Noch { $left } offen
}
gaps-none = Es fehlt nichts
gaps-none-text = Jedes Zitat hat seine Quelle, jede beurteilte Behauptung ihren Beleg. Was Sie als Nächstes markieren, wird sofort mitgeprüft.
gaps-not-yet = Noch kann nichts fehlen
gaps-not-yet-text = Ein Zitat, eine Behauptung oder eine Quelle markieren: Hier steht dann, was fehlt und wie es sich ergänzen lässt.

gaps-quote-unattributed = Zitate ohne Quelle
gaps-quotation-unmarked = Wörtliche Rede ohne Markierung
gaps-claim-unattributed = Behauptungen, hinter denen niemand steht
gaps-claim-unproven = Ohne Beleg beurteilt
gaps-claim-one-source = Behauptungen mit nur einer Quelle
gaps-own-statement = Ohne Quelle behauptet
gaps-source-unheard = Beschuldigt und nie zu Wort gekommen
gaps-anonymous-unexplained = Quellen ohne Namen und ohne Grund dafür

gap-quote-unattributed = Zu diesen Wörtern ist keine Quelle genannt.
gap-quotation-part = Dieser Teil der wörtlichen Rede ist nicht markiert.
gap-quotation-unmarked = Diese wörtliche Rede ist nicht markiert.
gap-claim-unattributed = Es steht nicht da, wer das behauptet.
gap-claim-unproven = Schon beurteilt, aber kein Beleg ist notiert.
gap-claim-one-source = Nur eine einzige Quelle stützt diese Behauptung.
gap-own-statement = { $count ->
    [one] Eigene Aussage der Zeitung: Es ist keine Quelle genannt.
   *[other] { $count } eigene Aussagen der Zeitung: Es ist keine Quelle genannt.
}
gap-own-more = Und { $count } weitere: Sie stehen hier, sobald es weniger sind.
gap-source-unheard = Wird beschuldigt und kommt nicht zu Wort; auch von einer Anfrage steht nichts da.
gap-anonymous-unexplained = Ohne Namen zitiert, und kein Grund ist notiert.

gap-relate = Quelle angeben
gap-prove = Beleg hinzufügen
gap-explain = Grund angeben
gap-see-source = Zur Quelle

## Zahlen

figures-heading = Zahlen, die sich widersprechen
figures-open = { $count ->
    [one] { $count } zu prüfen
   *[other] { $count } zu prüfen
}
alarm-closed = { $left ->
    [0] Keine mehr offen
    [one] Noch { $left } offen
   *[other] Noch { $left } offen
}
figures-none = { $count ->
    [one] Keine Widersprüche in { $count } Zahl gefunden
   *[other] Keine Widersprüche in { $count } Zahlen gefunden
}
figures-none-left = { $count ->
    [one] In { $count } Zahl sind keine Widersprüche mehr zu prüfen
   *[other] In { $count } Zahlen sind keine Widersprüche mehr zu prüfen
}
figures-compared = Verglichen wurden: die Überschrift mit dem Text, Änderungen mit ihren beiden Zahlen, Teile mit ihrem Ganzen, Prozentangaben mit Brüchen, Vorsprünge mit beiden Seiten, Aufzählungen mit ihrer Anzahl, zwei Angaben zur selben Sache, Maße in zwei Einheiten, die Reihenfolge von Grenzen, Altersangaben und Wochentage.
figures-world = Galley vergleicht Zahlen und weiß nichts von der Welt: Was zusammenpasst, kann trotzdem falsch sein.
figures-not-compared = { $count ->
    [one] { $count } Zahl in Ziffern wurde gelesen und nicht verglichen: Galley vergleicht Zahlen bisher nur in englischen Texten.
   *[other] { $count } Zahlen in Ziffern wurden gelesen und keine verglichen: Galley vergleicht Zahlen bisher nur in englischen Texten.
}
figures-no-digits = Keine Zahlen in Ziffern gefunden
figures-no-digits-text = In dieser Sprache liest Galley nur Zahlen in Ziffern und vergleicht bisher keine.
figures-nowhere = Keine Zahlen gefunden
figures-nowhere-text = Mengen, Anteile, Beträge und Daten, die im Text stehen, werden hier verglichen.
alarm-see-claim = Zur Behauptung
figures-all = Alle Zahlen: { $count }
