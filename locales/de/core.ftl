### Siehe ../en/core.ftl.

## Schritte, die sich rückgängig machen und wiederholen lassen: kurze Substantive

done-mark = Markierung
done-kind = Änderung der Art
done-note = Notiz
done-tags = Schlagwörter
done-answer = Änderung
done-part-label = Bezeichnung
done-details = Angaben zum Artikel
done-added-part = Neuer Teil
done-merge = Zusammenführung
done-restore = Wiederherstellung
done-deletion = Löschung
done-put-back = Zurückholen der Markierung
done-start-moved = Verschieben des Anfangs
done-end-moved = Verschieben des Endes

## Was gesagt wird, wenn etwas geschehen ist

state-added = { $kind ->
    [quote] Zitat hinzugefügt
    [claim] Behauptung hinzugefügt
    [source] Quelle hinzugefügt
   *[other] „{ $name }“ hinzugefügt
}, { words-counted }
state-part-added = Teil hinzugefügt
state-start-moved = Anfang verschoben zu „{ $word }“
state-end-moved = Ende verschoben zu „{ $word }“
state-start-stays = Der Anfang lässt sich nicht dorthin verschieben
state-end-stays = Das Ende lässt sich nicht dorthin verschieben
state-begun = Die Auswahl beginnt bei „{ $word }“. Jetzt zeigen, wo sie endet
state-removed = { $kind ->
    [quote] Zitat entfernt
    [claim] Behauptung entfernt
    [source] Quelle entfernt
   *[other] „{ $name }“ entfernt
}
state-put-back = Markierung zurückgeholt
state-undone = Rückgängig gemacht: { $what }
state-redone = Wiederholt: { $what }
state-not-changed = Das konnte nicht geändert werden: Es ist nicht mehr so wie zu Beginn.
state-not-undone = Das lässt sich nicht rückgängig machen
state-not-redone = Das lässt sich nicht wiederholen
state-not-undone-text = { $what }: Dasselbe wurde seitdem in einem anderen Tab geändert. Jetzt wurde nichts geändert; der Schritt wurde übersprungen, die Schritte davor lassen sich weiterhin rückgängig machen.
state-save-failed = Galley konnte die letzte Änderung nicht speichern
state-save-failed-text = Der Grund: { $why }. Alles ist noch in diesem Tab und lässt sich herunterladen; den Tab offen lassen, bis Speichern oder Herunterladen gelungen ist. Galley versucht es von selbst weiter.
state-removed-elsewhere = Die aktuelle Markierung wurde in einem anderen Tab entfernt
state-merged = Mit „{ $file }“ zusammengeführt
state-not-merged = Aus „{ $file }“ wurde nichts übernommen
state-restored = Wiederhergestellt: Stand vom { $time }
state-not-restored = Nichts wiederherzustellen: Stand vom { $time }
state-not-restored-text = Der Artikel ist so, wie er damals war.

## Wie sich zwei Fassungen eines Artikels unterscheiden

compared-new = { $place ->
    [first] { $count ->
        [one] { $count } Markierung ist neu
       *[other] { $count } Markierungen sind neu
    }
   *[next] { $count ->
        [one] { $count } ist neu
       *[other] { $count } sind neu
    }
}
compared-differ = { $place ->
    [first] { $count ->
        [one] { $count } Markierung weicht ab
       *[other] { $count } Markierungen weichen ab
    }
   *[next] { $count ->
        [one] { $count } weicht ab
       *[other] { $count } weichen ab
    }
}
compared-twice = { $place ->
    [first] { $count ->
        [one] { $count } Markierung wurde doppelt angelegt
       *[other] { $count } Markierungen wurden doppelt angelegt
    }
   *[next] { $count ->
        [one] { $count } wurde doppelt angelegt
       *[other] { $count } wurden doppelt angelegt
    }
}
compared-back = { $place ->
    [first] { $count ->
        [one] { $count } Markierung wurde hier gelöscht und in der Datei geändert
       *[other] { $count } Markierungen wurden hier gelöscht und in der Datei geändert
    }
   *[next] { $count ->
        [one] { $count } wurde hier gelöscht und in der Datei geändert
       *[other] { $count } wurden hier gelöscht und in der Datei geändert
    }
}
compared-gone = { $place ->
    [first] { $count ->
        [one] { $count } Markierung wurde in der Datei gelöscht
       *[other] { $count } Markierungen wurden in der Datei gelöscht
    }
   *[next] { $count ->
        [one] { $count } wurde in der Datei gelöscht
       *[other] { $count } wurden in der Datei gelöscht
    }
}
compared-stay-deleted = { $place ->
    [first] { $count ->
        [one] { $count } Markierung wurde hier gelöscht
       *[other] { $count } Markierungen wurden hier gelöscht
    }
   *[next] { $count ->
        [one] { $count } wurde hier gelöscht
       *[other] { $count } wurden hier gelöscht
    }
}
compared-same = { $place ->
    [first] { $count ->
        [one] { $count } Markierung ist gleich
       *[other] { $count } Markierungen sind gleich
    }
   *[next] { $count ->
        [one] { $count } ist gleich
       *[other] { $count } sind gleich
    }
}
compared-others = { $count ->
    [one] { $count } Änderung außerhalb der Markierungen
   *[other] { $count } Änderungen außerhalb der Markierungen
}
compared-none = Keine Markierungen darin
compared-separator = { " · " }

## Was eine Wiederherstellung ändert

difference-added = { $place ->
    [first] { $count ->
        [one] { $count } Markierung hinzugefügt
       *[other] { $count } Markierungen hinzugefügt
    }
   *[next] { $count } hinzugefügt
}
difference-changed = { $place ->
    [first] { $count ->
        [one] { $count } Markierung geändert
       *[other] { $count } Markierungen geändert
    }
   *[next] { $count } geändert
}
difference-removed = { $place ->
    [first] { $count ->
        [one] { $count } Markierung entfernt
       *[other] { $count } Markierungen entfernt
    }
   *[next] { $count } entfernt
}
difference-others = { $place ->
    [first] { $count ->
        [one] { $count } Angabe geändert
       *[other] { $count } Angaben geändert
    }
   *[next] { $count ->
        [one] { $count } weitere Änderung
       *[other] { $count } weitere Änderungen
    }
}
difference-none = Nichts geändert

## Warum eine Datei gar nicht gelesen werden konnte

file-looks-like-other = { $what ->
    [zip] Diese Datei kann Galley nicht lesen (es scheint eine ZIP-Datei zu sein). Es wurde nichts geändert. Eine Galley-JSON-Datei oder den Text des Artikels öffnen.
    [pdf] Diese Datei kann Galley nicht lesen (es scheint eine PDF-Datei zu sein). Es wurde nichts geändert. Eine Galley-JSON-Datei oder den Text des Artikels öffnen.
    [html] Diese Datei kann Galley nicht lesen (es scheint eine Webseite zu sein). Es wurde nichts geändert. Eine Galley-JSON-Datei oder den Text des Artikels öffnen.
    [rtf] Diese Datei kann Galley nicht lesen (es scheint ein RTF-Text zu sein). Es wurde nichts geändert. Eine Galley-JSON-Datei oder den Text des Artikels öffnen.
   *[other] Diese Datei kann Galley nicht lesen. Es wurde nichts geändert. Eine Galley-JSON-Datei oder den Text des Artikels öffnen.
}
file-not-json = Diese Datei kann Galley nicht lesen: Ab Zeile { $line }, Spalte { $column } ist sie kein JSON mehr. Es wurde nichts geändert. Wurde sie von Hand bearbeitet, diese Stelle ausbessern; sonst die Datei noch einmal besorgen.
file-empty = Diese Datei ist leer. Es wurde nichts geändert. Sie noch einmal besorgen oder speichern.
file-cut-off = Diese Datei endet zu früh, in Zeile { $line }, Spalte { $column }: Der Rest fehlt. Es wurde nichts geändert. Sie noch einmal besorgen oder speichern.
file-not-galley = { $what ->
    [json-ld] Diese Datei ist JSON, aber nicht das von Galley (es scheint eine JSON-LD-Datei zu sein, vielleicht eine Web Annotation). Es wurde nichts geändert. Das Galley-JSON oder den Text des Artikels öffnen.
    [uima] Diese Datei ist JSON, aber nicht das von Galley (es scheint eine UIMA-CAS-Datei zu sein). Es wurde nichts geändert. Das Galley-JSON oder den Text des Artikels öffnen.
    [hypothesis] Diese Datei ist JSON, aber nicht das von Galley (es scheint ein Hypothesis-Export zu sein). Es wurde nichts geändert. Das Galley-JSON oder den Text des Artikels öffnen.
    [agency] Diese Datei ist JSON, aber nicht das von Galley (es scheint ein Artikel im Format einer Nachrichtenagentur zu sein). Es wurde nichts geändert. Das Galley-JSON oder den Text des Artikels öffnen.
   *[other] Diese Datei ist JSON, aber nicht das von Galley. Es wurde nichts geändert. Das Galley-JSON oder den Text des Artikels öffnen.
}
file-newer = Diese Datei stammt von einer neueren Version von Galley (sie hat Version { $version }; diese hier liest { $known }). Es wurde nichts geändert. Die Seite neu laden, um die neueste Version von Galley zu bekommen, und die Datei noch einmal öffnen.
file-no-text = In dieser Galley-Datei steht kein Artikeltext, und ohne ihn haben Markierungen keine Stelle. Es wurde nichts geändert. Die Datei noch einmal von der Person besorgen, die sie erstellt hat.
file-damaged = { $what ->
    [edit] Ein gespeicherter Datensatz (eine Änderung) ist beschädigt und konnte nicht gelesen werden.
    [text] Ein gespeicherter Datensatz (der Text eines Artikels) ist beschädigt und konnte nicht gelesen werden.
    [head] Ein gespeicherter Datensatz (der Kopf eines Artikels) ist beschädigt und konnte nicht gelesen werden.
    [marks] Ein gespeicherter Datensatz (einige Markierungen eines Artikels) ist beschädigt und konnte nicht gelesen werden.
    [stamps] Ein gespeicherter Datensatz (wann Markierungen geändert wurden) ist beschädigt und konnte nicht gelesen werden.
    [point] Ein gespeicherter Datensatz (ein Wiederherstellungspunkt) ist beschädigt und konnte nicht gelesen werden.
    [line] Ein gespeicherter Datensatz (eine Zeile der Artikelliste) ist beschädigt und konnte nicht gelesen werden.
   *[other] Ein gespeicherter Datensatz ist beschädigt und konnte nicht gelesen werden.
}

## Was in einer gelesenen Datei nicht so war, wie es sein sollte

trouble-told = { $what }.
trouble-example = { $what } ({ $example }).
trouble-first = { $what } (zuerst: { $example }).
trouble-text-changed = { $count ->
    [one] { $count } Text: nicht der, für den diese Datei erstellt wurde; jede Markierung wurde anhand ihres Wortlauts gesucht
   *[other] { $count } Texte: nicht die, für die diese Datei erstellt wurde; jede Markierung wurde anhand ihres Wortlauts gesucht
}
trouble-unit = { $count ->
    [one] { $count } Einheit: Positionen sind nicht in Codepoints gezählt; Markierungen wurden anhand ihres Wortlauts gefunden
   *[other] { $count } Einheiten: Positionen sind nicht in Codepoints gezählt; Markierungen wurden anhand ihres Wortlauts gefunden
}
trouble-block = { $count ->
    [one] { $count } Bezeichnung eines Textteils: passte nicht zum Text; weggelassen
   *[other] { $count } Bezeichnungen von Textteilen: passten nicht zum Text; weggelassen
}
trouble-uncovered = { $count ->
    [one] { $count } Zeile: hatte keine Bezeichnung; als Absatz bezeichnet
   *[other] { $count } Zeilen: hatten keine Bezeichnung; als Absätze bezeichnet
}
trouble-part-moved = { $count ->
    [one] { $count } Textteil: nicht dort, wo die Datei angibt; nach seinen Zeilen gesetzt
   *[other] { $count } Textteile: nicht dort, wo die Datei angibt; nach ihren Zeilen gesetzt
}
trouble-relabeled = { $count ->
    [one] { $count } Zeile: neu im Text oder nicht wiedererkannt; nach ihrem Aussehen bezeichnet
   *[other] { $count } Zeilen: neu im Text oder nicht wiedererkannt; nach ihrem Aussehen bezeichnet
}
trouble-crowded = { $count ->
    [one] { $count } Artikel: zu viele Textteile für eine Seite; zu längeren verbunden
   *[other] { $count } Artikel: zu viele Textteile für eine Seite; zu längeren verbunden
}
trouble-link = { $count ->
    [one] { $count } Link: passte nicht zum Text; weggelassen
   *[other] { $count } Links: passten nicht zum Text; weggelassen
}
trouble-link-moved = { $count ->
    [one] { $count } Link: nicht dort, wo die Datei angibt; in dieselbe Zeile gesetzt
   *[other] { $count } Links: nicht dort, wo die Datei angibt; in dieselben Zeilen gesetzt
}
trouble-item = { $count ->
    [one] { $count } Eintrag: nicht zu verstehen; weggelassen
   *[other] { $count } Einträge: nicht zu verstehen; weggelassen
}
trouble-id = { $count ->
    [one] { $count } ID: fehlt oder ist ungültig; durch eine neue ersetzt
   *[other] { $count } IDs: fehlen oder sind ungültig; durch neue ersetzt
}
trouble-doubled = { $count ->
    [one] { $count } ID: für zwei Dinge verwendet; das zweite hat eine neue
   *[other] { $count } IDs: für je zwei Dinge verwendet; das zweite hat eine neue
}
trouble-repeated = { $count ->
    [one] { $count } Eintrag: stand wortgleich doppelt da; einmal behalten
   *[other] { $count } Einträge: standen wortgleich doppelt da; je einmal behalten
}
trouble-lent = { $count ->
    [one] { $count } markierte Stelle: die Datei enthält nur ihre Position; der Wortlaut stammt aus dem Text
   *[other] { $count } markierte Stellen: die Datei enthält nur ihre Positionen; der Wortlaut stammt aus dem Text
}
trouble-placeless = { $count ->
    [one] { $count } markierte Stelle: ohne Wortlaut, und ihre Position passt nicht zum Text; ohne Stelle behalten
   *[other] { $count } markierte Stellen: ohne Wortlaut, und ihre Positionen passen nicht zum Text; ohne Stelle behalten
}
trouble-moved = { $count ->
    [one] { $count } Markierung: nicht dort, wo die Datei angibt; bei denselben Wörtern gesetzt
   *[other] { $count } Markierungen: nicht dort, wo die Datei angibt; bei denselben Wörtern gesetzt
}
trouble-reworded = { $count ->
    [one] { $count } Markierung: der Wortlaut hat sich geändert; bei ähnlichen Wörtern gesetzt
   *[other] { $count } Markierungen: der Wortlaut hat sich geändert; bei ähnlichen Wörtern gesetzt
}
trouble-orphaned = { $count ->
    [one] { $count } Markierung: die Wörter stehen nicht im Artikel; ohne Stelle behalten
   *[other] { $count } Markierungen: die Wörter stehen nicht im Artikel; ohne Stelle behalten
}
trouble-value = { $count ->
    [one] { $count } Wert: nicht zu verstehen; durch einen einfachen ersetzt
   *[other] { $count } Werte: nicht zu verstehen; durch einfache ersetzt
}
trouble-key = { $count ->
    [one] { $count } Schlüssel: dieser Version unbekannt; konnte nicht behalten werden
   *[other] { $count } Schlüssel: dieser Version unbekannt; konnten nicht behalten werden
}
trouble-dangling = { $count ->
    [one] { $count } Verbindung: ein Ende ist nicht in der Datei; behalten
   *[other] { $count } Verbindungen: ein Ende ist nicht in der Datei; behalten
}
trouble-relation = { $count ->
    [one] { $count } Beziehung: ohne Angabe, was sie verbindet; weggelassen
   *[other] { $count } Beziehungen: ohne Angabe, was sie verbinden; weggelassen
}
trouble-codebook = { $count ->
    [one] { $count } Codebuch: fehlt; das eingebaute wird verwendet
   *[other] { $count } Codebücher: fehlen; das eingebaute wird verwendet
}
trouble-left-out = { $count ->
    [one] { $count } Teil der Arbeit: steht nicht in einer W3C-Datei, die keinen Platz für Aufgaben, verworfene Lücken, Löschungen, Antworten auf nicht mehr gestellte Fragen und Schlüssel anderer Programme hat
   *[other] { $count } Teile der Arbeit: stehen nicht in einer W3C-Datei, die keinen Platz für Aufgaben, verworfene Lücken, Löschungen, Antworten auf nicht mehr gestellte Fragen und Schlüssel anderer Programme hat
}

## Warum ein gespeicherter Datensatz beiseitegelegt wurde. „Er“ ist der Datensatz.

aside-newer = Eine neuere Version von Galley hat ihn geschrieben.
aside-other-article = Er gehört zu einem anderen Artikel.
aside-part = Er ist Teil eines Datensatzes, dessen andere Teile beschädigt sind oder fehlen.
aside-no-text = Sein Text fehlt.
aside-no-database = Als diese Datei erstellt wurde, konnte die Datenbank des Browsers nicht gelesen werden.
aside-no-id = Sein Schlüssel nennt keinen Artikel.
aside-not-text = Er ist kein Text.
aside-no-article = Zu ihm gibt es keinen Artikel.

## Was eine Datei im Format Web Annotation nicht aufnehmen kann

loss-verdicts = { $count ->
    [one] { $count } Bewertung
   *[other] { $count } Bewertungen
}
loss-statuses = { $count ->
    [one] { $count } Status
   *[other] { $count } Status
}
loss-priorities = { $count ->
    [one] { $count } Priorität
   *[other] { $count } Prioritäten
}
loss-types = { $count ->
    [one] { $count } Typ
   *[other] { $count } Typen
}
loss-answers = { $count ->
    [one] { $count } andere Antwort
   *[other] { $count } andere Antworten
}
loss-and = { $before } und { $last }
loss-as-text = { $what }, als Text geschrieben
loss-reworded = { $count ->
    [one] Alter Wortlaut von { $count } umformulierten Markierung, weggelassen
   *[other] Alter Wortlaut von { $count } umformulierten Markierungen, weggelassen
}
loss-placeless = { $count ->
    [one] { $count } Markierung ohne Platz im Text, weggelassen
   *[other] { $count } Markierungen ohne Platz im Text, weggelassen
}
loss-unjoined = { $count ->
    [one] { $count } Beziehung einer solchen Markierung, weggelassen
   *[other] { $count } Beziehungen solcher Markierungen, weggelassen
}
loss-origins = { $count ->
    [one] { $count } Herkunft (welche Regel oder welcher Import die Markierung setzte), weggelassen
   *[other] { $count } Herkunftsangaben (welche Regel oder welcher Import die Markierung setzte), weggelassen
}
loss-people = { $count ->
    [one] Beschreibung von { $count } Person, weggelassen
   *[other] Beschreibungen von { $count } Personen, weggelassen
}
loss-unknown = { $count ->
    [one] { $count } Eintrag mit Schlüsseln eines anderen Programms, weggelassen
   *[other] { $count } Einträge mit Schlüsseln eines anderen Programms, weggelassen
}

## Das eingebaute Codebuch. Auf Karten, kurz.

asked-type = Typ
asked-status = Status
asked-verdict = Bewertung
asked-priority = Priorität
asked-named = Namentlich
asked-role = Funktion
answer-direct = Direkt
answer-indirect = Indirekt
answer-mixed = Gemischt
answer-to-check = Zu prüfen
answer-confirmed = Bestätigt
answer-wrong = Falsch
answer-changed = Geändert
answer-on-author = Rückfrage läuft
answer-cannot-be-checked = Nicht überprüfbar
answer-high = Hoch
answer-normal = Normal
answer-low = Niedrig
answer-person = Person
answer-organization = Organisation
answer-document = Dokument
answer-yes = Ja
answer-no = Nein
connection-attributed-to = Gesagt von
connection-made-by = Behauptet von
connection-supports = Stützt
connection-contradicts = Widerspricht
definition-quote = Wörter, die der Artikel jemandem zuschreibt, in Anführungszeichen oder sinngemäß.
definition-claim = Eine Tatsachenbehauptung, die sich überprüfen ließe.
definition-source = Eine Person, Organisation oder ein Dokument, woher Aussagen oder Fakten stammen.
list-found-again = Ein wiedergefundener Artikel
