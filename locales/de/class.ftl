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
