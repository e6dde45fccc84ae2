### Siehe ../en/figures.ftl.
### Was die Zahlen eines Artikels übereinander sagen: ein einfacher Satz je Warnung. Wörter aus dem Text stehen in
### Anführungszeichen: Der Text kann in einer anderen Sprache sein.

figures-weekday = „{ $said }“: Dieser Tag ist ein { $right }.
figures-monday = Montag
figures-tuesday = Dienstag
figures-wednesday = Mittwoch
figures-thursday = Donnerstag
figures-friday = Freitag
figures-saturday = Samstag
figures-sunday = Sonntag
figures-of-more = „{ $said }“: Der Teil ist größer als das Ganze.
figures-between = „{ $said }“: Die erste Zahl ist die größere.
figures-direction = „{ $word }“, aber „{ $said }“ geht in die andere Richtung.
figures-change = Im Text steht „{ $said }“, aber „{ $change }“ ist eine Änderung um { $right } Prozent.
figures-points = Im Text steht „{ $said }“, aber „{ $change }“ ist eine Änderung um { $right } Prozent. Sind Prozentpunkte gemeint?
figures-doubled = „{ $said }“, aber „{ $change }“ ist das { $right }-Fache.
figures-percent-of = Im Text steht „{ $said }“, aber „{ $part }“ sind { $right } Prozent.
figures-parts = „{ $whole }“, aber „{ $parts }“ ergibt { $sum }.
figures-rest = Mit dem Rest („{ $rest }“) ergeben die Teile { $sum }, nicht { $whole }.
figures-percents = Die Teile ergeben zusammen { $sum } Prozent.
figures-including = „{ $part }“ kann in „{ $whole }“ nicht enthalten sein.
figures-counted = Auf zwei Arten gezählt: „{ $one }“ und „{ $other }“.
figures-converted = „{ $one }“ und „{ $other }“ sind nicht gleich: Es wären { $right }.
figures-age = Eine Person, zwei Altersangaben: „{ $one }“ und „{ $other }“.
figures-born = Geboren „{ $born }“: Damit ist die Person jetzt { $low } oder { $high } Jahre alt, nicht „{ $age }“.
figures-headline = In der Überschrift steht „{ $said }“, im Text „{ $text }“.
figures-lead = Im Text steht „{ $lead }“, aber „{ $sides }“ liegen { $right } auseinander.
figures-listed = „{ $said }“, aber genannt { $count ->
    [one] ist { $count }
   *[other] sind { $count }
}: { $names }.
figures-fraction = „{ $part }“ passt nicht zu „{ $said }“.
