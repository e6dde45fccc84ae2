### Siehe ../en/relations.ftl.

## Die Typen, vom anderen Ende gesehen

tie-says = Sagt
tie-claims = Behauptet
tie-supported-by = Gestützt durch
tie-contradicted-by = Widerspruch durch
tie-other = { $name }, von

## Warum sich zwei Markierungen nicht verknüpfen lassen

relate-missing = Eine der beiden Markierungen gibt es nicht mehr. Es wurde nichts geändert.
relate-itself = Eine Markierung lässt sich nicht mit sich selbst verknüpfen.
relate-forbidden = Das Codebuch kennt keine Beziehung zwischen diesen beiden Arten.
relate-doubled = Diese beiden Markierungen sind schon so verknüpft.

## Schritte, die sich rückgängig machen und wiederholen lassen

done-relation = Beziehung
done-relation-removed = Entfernen einer Beziehung
done-relation-type = Typ der Beziehung
done-relation-note = Notiz zu einer Beziehung

## Was ein Screenreader sagt, wenn etwas geschehen ist

relation-made = { $relation ->
    [attributedTo] „{ $from }“, gesagt von { $to }
    [madeBy] „{ $from }“, behauptet von { $to }
    [supports] „{ $from }“ stützt „{ $to }“
    [contradicts] „{ $from }“ widerspricht „{ $to }“
   *[other] { $name }: „{ $from }“, „{ $to }“
}
relation-by-text = { $relation } { $name }
relation-removed = Beziehung entfernt
relation-type-set = Beziehung geändert: { $name }
relation-made-too = { $added }. { $made }

## Was eine Karte anbietet

offer-relation = { $relation } { $name }?
offer-sentence = in seinem Satz genannt
offer-repeats = dieselben Worte in { $place }
offer-focus = gerade eben markiert
offer-take = Ja
offer-take-long = Ja: { $offer }
offer-said = { $added }. { $offer }
command-take-offer = Angebotene Person als Sprecher übernehmen
command-take-offer-off = Für diese Markierung wird niemand angeboten

## Was an einer Datei nicht stimmt

trouble-forbidden = { $count ->
    [one] { $count } Beziehung: vom Codebuch zwischen diesen Markierungen nicht erlaubt; behalten
   *[other] { $count } Beziehungen: vom Codebuch zwischen diesen Markierungen nicht erlaubt; behalten
}

## Der Befehl, seine Liste und das Menü nach dem Ziehen

command-relate = Verknüpfen mit…
card-relate = Verknüpfen
relate-title = Verknüpfen mit
relate-how = Typ der Beziehung
relate-field = Markierung zum Verknüpfen suchen
relate-placeholder = Suchen oder eine Zahl drücken
relate-counted = { $count ->
    [one] { $count } Markierung
   *[other] { $count } Markierungen
}
relate-more = { $count } weitere: durch Tippen eingrenzen
relate-none = Nichts passt
relate-none-yet = Noch nichts zum Verknüpfen da. Zuerst im Text markieren.

## Auf einer Karte

card-said-by = { $kind ->
    [claim] Behauptet von { $name }
   *[other] Gesagt von { $name }
}
ties-list = Beziehungen
ties-more = { $count } weitere anzeigen
tie-go = { $tie } { $name }, { $place }
tie-change = Ändern: { $tie } { $name }
tie-note = Notiz zur Beziehung
tie-remove = Beziehung entfernen
tie-gone = (entfernte Markierung)
