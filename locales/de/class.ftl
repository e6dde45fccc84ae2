### Siehe ../en/class.ftl.

## Was „Rückgängig“ und „Wiederholen“ nennen

done-task = Aufgabe
done-rename = Name
done-take-in = Einsammeln

## Was eingegangen ist

class-nobody = Ohne Namen
class-tally = { $name } { $count }
class-people-came = { $count ->
    [one] Markierungen von { $count } Person sind eingegangen
   *[other] Markierungen von { $count } Personen sind eingegangen
}
class-taken-in = Dateien wurden eingesammelt
class-nothing-new = Nichts Neues eingegangen
class-unchanged = { $count ->
    [one] { $count } Datei enthält nichts, was nicht schon hier ist.
   *[other] { $count } Dateien enthalten nichts, was nicht schon hier ist.
}
class-left = { $count ->
    [one] { $count } Datei weicht beim Artikel selbst oder bei seinem Codebuch ab: Beides bleibt hier, wie es ist.
   *[other] { $count } Dateien weichen beim Artikel selbst oder bei seinem Codebuch ab: Beides bleibt hier, wie es ist.
}
class-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}

## Der Zettel über dem Artikel

class-task = Aufgabe
class-hide = Ausblenden
class-show = Anzeigen
class-by = Von { $name }
class-due = Abgabe: { $date }
class-marks-are = Markiert von { $name }

## Austeilen

class-hand-out = An eine Klasse austeilen
class-hand-out-menu = An eine Klasse austeilen…
class-hand-out-again = Noch einmal austeilen…
class-hand-out-about = Eine Datei mit dem Artikel, Ihren Arten von Markierungen und einer Aufgabe. Wer sie öffnet, markiert auf einem beliebigen Handy oder Computer und gibt die Datei bei Ihnen ab.
class-field-title = Überschrift
class-field-title-hint = Wer sagt was?
class-field-text = Aufgabe
class-field-text-hint = Markiere jede Behauptung. Schreibe in eine Notiz, von wem sie stammt.
class-field-by = Ihr Name
class-field-due = Abgabe
class-field-due-hint = Freitag
class-task-default = Diesen Artikel markieren.
class-teacher = Lehrkraft
class-kinds = Markierungen
class-with-marks = { $count ->
    [one] Ihre { $count } Markierung mitgeben
   *[other] Ihre { $count } Markierungen mitgeben
}
class-file-stem = { $article }.klasse

## Wie Dateien das Gerät verlassen

class-ways-share = „Teilen“ legt die Datei in eine Nachricht oder einen Ihrer Ordner. Oder sie herunterladen und an eine E-Mail anhängen.
class-ways-mail = Die Datei herunterladen und an eine E-Mail anhängen.
class-write-mail = E-Mail beginnen

## Abgeben

class-hand-in = Abgeben…
class-hand-in-short = Abgeben
class-hand-in-title = Abgeben
class-hand-in-about = { $count ->
    [one] { $name } gibt { $count } Markierung ab. Die Datei geht an die Lehrkraft; die Markierungen bleiben auch hier.
   *[other] { $name } gibt { $count } Markierungen ab. Die Datei geht an die Lehrkraft; die Markierungen bleiben auch hier.
}
class-handed-in = Die Datei für die Lehrkraft ist fertig
class-handed-in-text = Die Markierungen bleiben auch auf diesem Gerät. Weiterarbeiten und noch einmal abgeben ist möglich.
class-needs-task = Der Artikel hat keine Aufgabe

## Wer markiert

class-who = Wer markiert?
class-who-about = Ihr Name, damit die Lehrkraft sieht, von wem die Markierungen sind.
class-who-others = Auf diesem Gerät haben schon andere markiert. Unter einem anderen Namen beginnt die Arbeit von vorn; die Markierungen der anderen bleiben in einem eigenen Artikel.
class-go-on-as = Weiter als { $name }
class-start = Anfangen
class-start-anew = Neu anfangen
class-correct-name = Namen korrigieren
class-teach = Ich unterrichte diese Klasse

## Personen

class-people = Personen
class-show-all = Alle
class-show-none = Niemand
class-compare = Personen vergleichen…
class-compare-title = Personen nebeneinander
class-compare-about = { $passages ->
    [one] { $passages } Textstelle
   *[other] { $passages } Textstellen
}, { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
}
class-more-people = { $count ->
    [one] { $count } weitere Person ist nicht zu sehen. In der Liste der Personen wählen, wer gezeigt wird.
   *[other] { $count } weitere Personen sind nicht zu sehen. In der Liste der Personen wählen, wer gezeigt wird.
}
class-passage = Textstelle
class-nothing = Nichts
class-more-marks = +{ $count }
class-print = Drucken…
class-needs-people = Alle Markierungen sind von einer Person
class-merge-task = Aufgabe
