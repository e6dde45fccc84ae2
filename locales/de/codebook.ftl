## Beziehungen zwischen zwei Markierungen: „Zitat · Gesagt von · Quelle“.

codebook-said-by = Gesagt von
codebook-made-by = Behauptet von
codebook-supports = Stützt
codebook-contradicts = Widerspricht

## Die fertigen Codebücher: ihre Namen

codebook-name-news = Nachrichten
codebook-name-fact-check = Faktencheck der Redaktion
codebook-name-class = Medienkompetenz im Unterricht
codebook-name-source-audit = Quellenprüfung

## Ihre Arten, neben Zitat, Behauptung und Quelle

codebook-kind-figure = Zahl
codebook-kind-loaded = Wertende Wortwahl
codebook-kind-fact = Tatsache
codebook-kind-opinion = Meinung
codebook-kind-speculation = Vermutung
codebook-kind-call = Aufruf

## Wann welche Art passt

codebook-definition-figure = Eine Zahlenangabe, die sich nachschlagen ließe: Menge, Betrag, Datum oder Anteil.
codebook-definition-loaded = Wörter, die werten, während sie scheinbar nur berichten.
codebook-definition-fact = Was als wahr dargestellt wird und sich überprüfen ließe.
codebook-definition-opinion = Was jemand von etwas hält: gut, schlecht, richtig, falsch.
codebook-definition-speculation = Was vielleicht so ist oder noch kommt, ohne dass es jemand weiß.
codebook-definition-call = Was Leserinnen und Leser oder andere tun sollen.
codebook-definition-independent = Hat durch das Gesagte nichts zu gewinnen oder zu verlieren.
codebook-definition-multiple = Mindestens eine weitere Quelle sagt dasselbe.
codebook-definition-verifies = Zeigt, woher sie es weiß: Dokumente, Zahlen, eigene Anschauung.
codebook-definition-authoritative = Kann es von Amts wegen oder aus eigener Kenntnis sagen.
codebook-definition-named = Der Artikel sagt, wer es ist.
codebook-definition-cannot-be-checked = Eine Meinung oder eine Vorhersage.

## Ein Beispiel für jede Art, wie es in einer Zeitung stehen könnte

codebook-example-quote = „Wir haben sie nie gezählt“, sagte sie.
codebook-example-claim = Die Reparatur würde 4,2 Millionen Euro kosten.
codebook-example-source = Ruth Okafor, Vorsitzende des Hafenausschusses
codebook-example-figure = zwei Drittel der 1.200 Haushalte
codebook-example-loaded = die sogenannte Reform
codebook-example-fact = Die Nachtfähre verkehrte 41 Jahre lang.
codebook-example-opinion = Der Plan ist eine Schande.
codebook-example-speculation = Im Frühjahr könnte der Hafen leer sein.
codebook-example-call = Schreiben Sie dem Ausschuss noch vor Freitag.

## Was zu Markierungen gefragt wird

codebook-asked-against = Geprüft anhand von
codebook-asked-accurate = Wortgetreu
codebook-asked-correction = Korrektur
codebook-asked-evidence = Beleg
codebook-asked-reason = Warum ohne Namen
codebook-asked-reached = Um Stellungnahme gebeten
codebook-asked-right = Richtig
codebook-asked-right-figure = Richtige Zahl
codebook-asked-unit = Einheit
codebook-asked-as-of = Stand
codebook-asked-effect = Wirkung
codebook-asked-neutral = Neutral ausgedrückt
codebook-asked-checked = Geprüft
codebook-asked-whose = Von wem
codebook-asked-independent = Unabhängig
codebook-asked-stake = Eigenes Interesse
codebook-asked-multiple = Mehrere Quellen
codebook-asked-verifies = Belegt
codebook-asked-authoritative = Kompetent oder informiert
codebook-asked-sourced = Quellenlage

## Antworten

codebook-answer-checked = Geprüft
codebook-answer-recording = Aufnahme
codebook-answer-notes = Notizen oder Mitschrift
codebook-answer-published = Veröffentlichung anderswo
codebook-answer-speaker = Rückfrage bei der Person
codebook-answer-correct = Richtig
codebook-answer-mostly-correct = Größtenteils richtig
codebook-answer-misleading = Irreführend
codebook-answer-missing-context = Kontext fehlt
codebook-answer-unproven = Unbelegt
codebook-answer-praises = Lobt
codebook-answer-blames = Beschuldigt
codebook-answer-frightens = Macht Angst
codebook-answer-cannot = Nicht überprüfbar
codebook-answer-author = Vom Autor
codebook-answer-quoted = Von jemandem im Artikel
codebook-answer-several = Mehrere Quellen
codebook-answer-one = Eine Quelle
codebook-answer-none = Keine Quelle

## Was an einem Codebuch nicht stimmt, das gerade geschrieben wird

codebook-fault-no-name = Einen Namen angeben.
codebook-fault-no-kinds = Ein Codebuch braucht mindestens eine Art.
codebook-fault-many-kinds = { $count ->
    [one] { $count } Art: In ein Codebuch passen höchstens { $most }.
   *[other] { $count } Arten: In ein Codebuch passen höchstens { $most }.
}
codebook-fault-name-twice = „{ $name }“ gibt es schon. Einen anderen Namen wählen.
codebook-fault-id-twice = Zwei Arten haben die ID „{ $id }“. Eine davon entfernen.
codebook-fault-key-long = Eine Taste ist ein einzelner Buchstabe, eine Ziffer oder ein Zeichen.
codebook-fault-key-twice = { $key } ist schon die Taste von „{ $kind }“.
codebook-fault-pattern-twice = „{ $kind }“ hat dieses Muster schon.
codebook-fault-no-choices = Antworten zur Auswahl hinzufügen.
codebook-fault-empty-choice = Eine Antwort hat keinen Text.
codebook-fault-when-round = Diese Fragen warten aufeinander: Keine würde je gestellt.
codebook-fault-when-gone = Die Frage oder die Antwort, auf die diese Frage wartet, gibt es nicht.
codebook-fault-end = Die Art „{ $kind }“ gibt es nicht.

trouble-unknown = { $count ->
    [one] { $count } Wert: dieser Version unbekannt; behalten
   *[other] { $count } Werte: dieser Version unbekannt; behalten
}

codebook-file-none = Die Datei enthält kein Codebuch. Es wurde nichts geändert. Die Datei eines Codebuchs (ihr Name endet auf .codebook.json) oder einen Galley-Artikel wählen.

## Wo sich das Codebuch auf dem Schreibtisch zeigt

codebook-tally = { $kind }: { $count }
codebook-how-to-mark = Im Artikel Wörter auswählen, dann drücken: { $kinds }.
codebook-key-of-kind = { $key } für { $kind }
codebook-more-kinds = Mehr Arten
codebook-kind-and-key = { $kind } ({ $key })

## Der Bildschirm des Codebuchs

codebook-command = Codebuch…
codebook-title = Codebuch
codebook-start-from = Verwenden
codebook-of-article = Das dieses Artikels: { $name }
codebook-name = Name
codebook-bring-in = Importieren…
codebook-give-out = Exportieren
codebook-file-about = Die Datei eines Codebuchs bringt die Arten zu anderen Artikeln und anderen Personen; Markierungen bleiben hier. „Importieren“ übernimmt auch das Codebuch eines Galley-Artikels.
codebook-given-out = { $file } wurde heruntergeladen
codebook-not-given-out = Es konnte keine Datei erstellt werden: { $error }
codebook-not-read = { $file } konnte nicht als Text gelesen werden. Es wurde nichts geändert. Die Datei eines Codebuchs (ihr Name endet auf .codebook.json) oder einen Galley-Artikel wählen.
codebook-brought-in = „{ $name }“ aus { $file } steht jetzt in den Feldern. Zum Verwenden speichern.
codebook-bad-file = { $file }: { $error }
codebook-file-alone = Diese Datei enthält ein Codebuch, keinen Artikel. Es wurde nichts geändert. Einen Artikel öffnen und die Datei dann in dessen Menü unter „Codebuch…“ importieren.
codebook-kinds = Arten
codebook-unnamed = Ohne Namen
codebook-has-faults = Zu korrigieren
codebook-marks = { $count ->
    [one] { $count } Markierung
   *[other] { $count } Markierungen
}
codebook-add-kind = Art hinzufügen
codebook-up = Nach oben
codebook-down = Nach unten
codebook-remove-kind = Art „{ $kind }“ entfernen
codebook-kind-name = Art
codebook-key = Taste
codebook-counts-as = Zählt als
codebook-role-own = Eigene Art
codebook-definition = Wann sie passt
codebook-example = Beispiel
codebook-sample = Irgendwo im Artikel steht { $words }.
codebook-pattern = Muster
codebook-pattern-underline = Unterstrichen
codebook-pattern-wave = Welle
codebook-pattern-box = Kasten
codebook-pattern-circle = Kreis
codebook-pattern-star = Stern
codebook-pattern-dashed = Striche darüber
codebook-pattern-double = Doppellinie darüber
codebook-pattern-over = Linie darüber
codebook-pattern-dotted = Punkte darüber
codebook-pattern-label = Alle Muster sind vergeben: Bei Markierungen dieser Art steht deren Name am Rand.
codebook-color = Farbe
codebook-color-blue = Blau
codebook-color-amber = Bernstein
codebook-color-green = Grün
codebook-color-gray = Grau
codebook-color-rose = Rosa
codebook-color-olive = Oliv
codebook-color-teal = Petrol
codebook-key-of-command = { $key } ist auch die Taste für „{ $command }“. Mit diesem Codebuch markiert sie; dem Befehl unter „Tasten“ eine andere geben.

## Was zu Markierungen einer Art gefragt wird

codebook-asked = Fragen
codebook-asked-about = Stehen auf der Karte jeder Markierung dieser Art.
codebook-add-question = Frage hinzufügen
codebook-question = Frage: { $name }
codebook-question-up = „{ $name }“ nach oben
codebook-remove-question = Frage „{ $name }“ entfernen
codebook-question-name = Frage
codebook-question-kind = Antwort
codebook-type-choice = Eine aus einer Liste
codebook-type-text = Text
codebook-type-yes-no = Ja oder nein
codebook-type-number = Zahl
codebook-choices = Antworten, eine je Zeile
codebook-choice-definition = Wann „{ $name }“ passt
codebook-question-help = Erläuterung
codebook-when = Wird gefragt
codebook-when-always = Immer
codebook-when-question = Wenn „{ $name }“ lautet
codebook-when-answer = Die Antwort, auf die sie wartet

## Beziehungen zwischen Markierungen

codebook-relations = Beziehungen
codebook-relations-about = Was eine Markierung für eine andere sein kann: Ein Zitat ist von einer Quelle gesagt.
codebook-relation = Beziehung: { $name }
codebook-add-relation = Beziehung hinzufügen
codebook-remove-relation = Beziehung „{ $name }“ entfernen
codebook-relation-name = Beziehung
codebook-relation-definition = Wann sie passt
codebook-from = Von
codebook-to = Zu
codebook-any-role = { $role } (jede Art)
codebook-any = Jede Markierung

## Speichern

codebook-for-new = Für neue Artikel verwenden
codebook-faults = { $count ->
    [one] Noch nicht gespeichert: { $count } Stelle zu korrigieren.
   *[other] Noch nicht gespeichert: { $count } Stellen zu korrigieren.
}
codebook-gone-title = Markierungen wegfallender Arten
codebook-gone-text = Im neuen Codebuch fehlen Arten, zu denen es Markierungen gibt. Keine Markierung wird gelöscht. Markierungen, die bleiben, wie sie sind, zeigen die ID der Art.
codebook-gone-kind = { $count ->
    [one] „{ $kind }“: { $count } Markierung
   *[other] „{ $kind }“: { $count } Markierungen
}
codebook-gone-keep = Bleiben, wie sie sind
codebook-gone-become = Werden zu „{ $kind }“
codebook-back = Zurück
codebook-not-for-new = Neue Artikel beginnen mit dem bisherigen Codebuch
codebook-not-for-new-text = Der Browser hat nichts gespeichert. Dieser Artikel hat sein neues Codebuch. Platz schaffen oder der Seite das Speichern erlauben, dann das Codebuch noch einmal speichern.
done-codebook = Codebuch
state-codebook-changed = Codebuch geändert
