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
