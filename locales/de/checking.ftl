### Siehe ../en/checking.ftl.

## Schritte, die sich rückgängig machen und wiederholen lassen: kurze Substantive

done-evidence = Beleg
done-evidence-removed = Entfernen des Belegs
done-gap-dismissed = Übergehen der Lücke
done-gap-restored = Zurückholen der Lücke

## Reiter der Spalte neben dem Artikel

tab-claims = Behauptungen
tab-gaps = Lücken
tab-figures = Zahlen
command-tab-claims = Zu den Behauptungen
command-tab-gaps = Zu den Lücken
command-tab-figures = Zu den Zahlen
gaps-counted = { $count ->
    [one] { $count } Lücke
   *[other] { $count } Lücken
}
