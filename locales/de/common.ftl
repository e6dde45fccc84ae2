### Siehe ../en/common.ftl. Anweisungen im Infinitiv, sonst „Sie“; Anführungszeichen „…“.

## Anzahlen und Größen

words-counted = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
quotes-counted = { $count ->
    [one] { $count } Zitat
   *[other] { $count } Zitate
}
claims-counted = { $count ->
    [one] { $count } Behauptung
   *[other] { $count } Behauptungen
}
sources-counted = { $count ->
    [one] { $count } Quelle
   *[other] { $count } Quellen
}
other-marks-counted = { $count ->
    [one] { $count } andere Markierung
   *[other] { $count } andere Markierungen
}
articles-counted = { $count ->
    [one] { $count } Artikel
   *[other] { $count } Artikel
}
parts-counted = { $count ->
    [one] { $count } Teil
   *[other] { $count } Teile
}
no-marks-yet = Noch keine Markierungen
list-separator = { ", " }
decimal-mark = ,
size-bytes = { $count } Byte
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

## Zeiten

ago-seconds = vor { $count } Sek.
ago-minutes = vor { $count } Min.
ago-hours = vor { $count } Std.
ago-yesterday = Gestern
since-just-now = gerade eben
since-yesterday = gestern
since-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
since-day = am { $day }
day-and-time = { $day }, { $time }

## Teile eines Zeitungsartikels

part-kicker = Dachzeile
part-headline = Überschrift
part-dek = Vorspann
part-byline = Autorenzeile
part-dateline = Ortsmarke
part-paragraph = Absatz
part-subheading = Zwischentitel
part-list-item = Listenpunkt
part-block-quote = Blockzitat
part-pull-quote = Zitatkasten
part-caption = Bildtext
part-credit = Bildnachweis
part-related = Zum Thema
part-bio = Zur Person
part-clutter = Beiwerk

## Arten von Markierungen

kind-quote = Zitat
kind-claim = Behauptung
kind-source = Quelle

## Sprache der Oberfläche

language-menu = Sprache (Language)…
language-title = Sprache
language-failed = Die Texte dieser Sprache konnten nicht geladen werden
language-failed-text = Die Sprache bleibt, wie sie ist. Mit dem Netz verbinden und die Sprache noch einmal wählen; danach ist sie auch ohne Netz verfügbar.
