### Siehe ../en/ledger.ftl.

ledger-caption = Behauptungen in diesem Artikel, mit Status, Bewertung und Belegen
ledger-checked = { $checked } von { $all } geprüft

## Welche Behauptungen zu sehen sind

ledger-show = Anzeigen
ledger-all = Alle Behauptungen
ledger-to-check = Zu prüfen
ledger-refuted = Falsch, geändert oder irreführend
ledger-unproven = Ohne Beleg
ledger-nobody = Niemand steht dahinter
ledger-of = Von { $name }
ledger-shown = { $count } von { $all } Behauptungen
ledger-none-fits = Keine Behauptung passt dazu
ledger-empty = Noch keine Behauptungen
ledger-empty-text = Was sich überprüfen lässt, als Behauptung markieren: Hier steht es dann mit allen, die es behaupten, mit Bewertung und Belegen.

## Spaltenköpfe; Status, Priorität und Bewertung heißen wie auf den Karten

ledger-sort = Sortieren nach
ledger-number = Nr.
ledger-claim = Behauptung
ledger-made-by = Behauptet von
ledger-evidence = Belege

## Zellen

ledger-nobody-yet = Noch niemand
ledger-none-yet = Noch keine
ledger-unset = Keine Angabe
ledger-more-evidence = { $count } weitere
ledger-supports = { $count ->
    [one] { $count } Markierung stützt sie
   *[other] { $count } Markierungen stützen sie
}
ledger-contradicts = { $count ->
    [one] { $count } Markierung widerspricht ihr
   *[other] { $count } Markierungen widersprechen ihr
}

## Wie Zellen für Screenreader heißen

ledger-of-claim = { $question }, Behauptung { $number }
ledger-answer = { $question }: { $answer }
ledger-made-by-of = Behauptet von, Behauptung { $number }: { $names }
ledger-evidence-of = Belege, Behauptung { $number }:
ledger-claim-number = Behauptung { $number }
ledger-answered = Behauptung { $number }: { $answer }

## Die Taste, die zur Bewertung einer Behauptung führt

command-verdict = Zur Bewertung der Behauptung
command-needs-claim = Zuerst zu einer Behauptung gehen
ledger-not-shown = Diese Behauptung ist in der Tabelle gerade nicht zu sehen
