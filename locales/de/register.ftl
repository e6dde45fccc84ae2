register-menu = Quellen aller Artikel…
register-title = Quellen aller Artikel
register-tabs = Gezählt nach
register-by-person = Nach Person
register-by-outlet = Nach Medium
register-find-person = Quelle suchen
register-find-outlet = Medium suchen
register-reading = { $done } von { $all } Artikeln werden gelesen…
register-about = { $articles }, { $words } in wörtlicher Rede. Der Papierkorb zählt nicht mit.
register-rule = Gleiche Namen zählen als eine Quelle, außer sie sprechen für verschiedene Organisationen. Quellen ohne Namen zählen in jedem Artikel neu.
register-unread = { $count ->
    [one] Ein Artikel ließ sich nicht lesen und zählt nicht mit: { $titles }
   *[other] { $count } Artikel ließen sich nicht lesen und zählen nicht mit: { $titles }
}
register-none = Noch keine Quellen
register-none-text = Quellen in einem Artikel markieren und sagen, wer sie sind: Hier stehen dann alle, mit dem, was sie gesagt haben.
register-none-fits = Nichts passt zu diesen Wörtern
register-none-fits-text = Weniger Buchstaben oder eine andere Schreibweise versuchen.
register-shown = { $count } von { $all }
register-source = Quelle
register-outlet = Medium
register-articles = Artikel
register-quotes = Zitate
register-words = Wörter
register-share = Anteil
register-claims = Behauptungen
register-named = Namentlich in
register-sources = Quellen
register-per-article = Je Artikel
register-unnamed = Ungenannt
register-people = Personen
register-organizations = Organisationen
register-documents = Dokumente
register-percent = { $share } %
register-no-outlet = Kein Medium angegeben
register-others = Auch: { $names }
register-check = { $check }: { $count } von { $all }
register-is-named = namentlich
register-not-named = nicht namentlich
register-unnamed-counted = { $count } ungenannt
register-more = { $count ->
    [one] { $count } weiterer Artikel
   *[other] { $count } weitere Artikel
}
register-download = Als CSV herunterladen
register-file-person = quellen-nach-person
register-file-outlet = quellen-nach-medium
register-downloaded = { $file } heruntergeladen
