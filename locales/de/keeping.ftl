### Siehe ../en/keeping.ftl.

## Meldungen und was sie anbieten. Knöpfe sind kurz.

notice-dismiss = Schließen: { $title }
notice-deed-undo = Rückgängig
notice-deed-put-back = Zurückholen
notice-deed-open-file = Andere Datei öffnen…
notice-deed-download = Galley-JSON herunterladen
notice-deed-download-record = Datensatz herunterladen
notice-deed-retry = Erneut versuchen
notice-deed-second-copy = Zweite Kopie anlegen
notice-deed-as-text = Trotzdem als reinen Text öffnen
notice-deed-address = Als Adresse dieses Artikels eintragen
notice-deed-encoding = Kodierung
encoding-unicode = Unicode
encoding-western = Westeuropäisch
encoding-central = Mitteleuropäisch
encoding-baltic = Baltisch
encoding-nordic = Nordisch
encoding-celtic = Keltisch
encoding-southern = Maltesisch, Esperanto
encoding-romanian = Rumänisch
encoding-cyrillic = Kyrillisch
encoding-greek = Griechisch
encoding-turkish = Türkisch
encoding-hebrew = Hebräisch
encoding-arabic = Arabisch
encoding-thai = Thailändisch
encoding-vietnamese = Vietnamesisch
encoding-japanese = Japanisch
encoding-chinese = Chinesisch
encoding-korean = Koreanisch

## Wörter und Dateien öffnen

opening-no-words = Hier sind keine Wörter
opening-no-words-text = Es wurde nichts geöffnet. Den Text des Artikels kopieren (auf seiner Seite Ctrl+A, Ctrl+C) und hier einfügen.
opening-here-already = Dieser Artikel ist schon hier
opening-here-already-text = Er wurde so geöffnet, wie er zuletzt war. Es lässt sich auch eine zweite Kopie ohne Markierungen anlegen.
opening-copy = Eine andere Kopie dieses Artikels ist schon hier
opening-copy-text = „{ $name }“ unterscheidet sich von „{ $title }“ nur in Leerraum oder in der Schreibweise der Buchstaben; „{ $title }“ wurde so geöffnet, wie zuletzt verlassen. Auch eine zweite Kopie ohne Markierungen ist möglich.
opening-copy-file-text = Der Text von „{ $name }“ unterscheidet sich von „{ $title }“ nur in Leerraum oder in der Schreibweise der Buchstaben. Seine Markierungen wurden an ihren Wörtern wiedergefunden und können zusammengeführt werden.
opening-pasted = eingefügter Text
opening-address = Eine Adresse allein ist kein Artikel
opening-address-text = { $address }: Galley ruft nichts aus dem Netz ab. Um diese Seite hereinzuholen, ihren Text kopieren und auf dem Startbildschirm einfügen.
opening-addresses = Adressen allein sind kein Artikel
opening-addresses-text = Es wurde nichts geöffnet, und Galley ruft nichts aus dem Netz ab. Die Adresse eines einzigen Artikels einfügen, danach seinen Text.
opening-too-long = Dieser Text ist zu lang für Galley
opening-too-long-text = Er hat mehr als 5 MB Text; es wurde nichts geöffnet. Den Text teilen und die Teile einzeln öffnen.
opening-too-large = „{ $name }“ ist zu groß für Galley
opening-too-large-text = Die Datei hat mehr als { $most } MB; es wurde nichts geändert. Enthält sie einen Artikel, nur dessen Text speichern und öffnen.
opening-not-read = „{ $name }“ konnte nicht gelesen werden
opening-not-read-text = Der Browser meldet: { $why }. Es wurde nichts geändert. Prüfen, ob die Datei noch da ist, und sie erneut öffnen.
opening-empty = „{ $name }“ ist leer
opening-empty-text = Es wurde nichts geändert. Eine andere Datei öffnen.
opening-not-text = „{ $name }“ ist keine Datei, die Galley lesen kann
opening-not-text-text = { $format ->
    [zip] Es scheint eine ZIP-Datei zu sein.
    [pdf] Es scheint eine PDF-Datei zu sein.
    [office] Es scheint eine alte Word- oder Excel-Datei zu sein.
    [rtf] Es scheint eine Rich-Text-Datei (RTF) zu sein.
    [png] Es scheint ein Bild (PNG) zu sein.
    [jpeg] Es scheint ein Bild (JPEG) zu sein.
    [gif] Es scheint ein Bild (GIF) zu sein.
    [gzip] Es scheint ein gzip-Archiv zu sein.
    [bzip2] Es scheint ein bzip2-Archiv zu sein.
    [seven-zip] Es scheint ein 7-Zip-Archiv zu sein.
    [rar] Es scheint ein RAR-Archiv zu sein.
    [program] Es scheint ein Programm zu sein.
    [ogg] Es scheint eine Ton- oder Filmdatei zu sein.
    [mp3] Es scheint eine Tondatei (MP3) zu sein.
    [database] Es scheint eine Datenbank zu sein.
    [riff] Es scheint eine Bild-, Ton- oder Filmdatei zu sein.
    [mp4] Es scheint ein Film oder Bild (MP4, HEIC) zu sein.
    [word] Es scheint ein Word-Dokument zu sein.
    [excel] Es scheint eine Excel-Mappe zu sein.
    [powerpoint] Es scheint eine PowerPoint-Präsentation zu sein.
    [open-document] Es scheint ein LibreOffice-Dokument zu sein.
    [epub] Es scheint ein E-Book (EPUB) zu sein.
    [qda] Es scheint ein Projekt oder Codebuch eines anderen Analyseprogramms (REFI-QDA) zu sein.
    [html] Es scheint der Quelltext einer Webseite zu sein.
    [mhtml] Es scheint eine vom Browser gespeicherte Webseite (MHTML) zu sein.
    [web-archive] Es scheint eine von Safari gespeicherte Webseite zu sein.
    [xml] Es scheint eine XML-Datei zu sein.
    [svg] Es scheint eine Zeichnung (SVG) zu sein.
    [feed] Es scheint ein Nachrichten-Feed (RSS, Atom) zu sein.
    [agency] Es scheint eine Meldung im Format einer Nachrichtenagentur zu sein.
    [xmi] Es scheinen Annotationen eines anderen Programms (UIMA XMI) zu sein.
    [mail] Es scheint eine E-Mail mit ihren technischen Kopfzeilen zu sein.
    [json] Es scheint eine Datenliste (JSON) zu sein.
    [json-lines] Es scheinen Datensätze eines anderen Programms, einer je Zeile (JSON Lines) zu sein.
    [table] Es scheint eine Tabelle (CSV, TSV) zu sein.
    [galley-table] Es scheint eine Tabelle, die Galley geschrieben hat, zu sein.
    [standoff] Es scheinen Annotationen eines anderen Programms (brat) zu sein.
    [tokens] Es scheint eine Wortliste mit Etiketten, ein Wort je Zeile (CoNLL, WebAnno), zu sein.
    [subtitles] Es scheint eine Untertiteldatei zu sein.
    [settings] Es scheinen die Einstellungen eines Programms zu sein.
   *[other] Die Datei enthält Bytes, die in keinem Text vorkommen.
} Es wurde nichts geändert.
opening-not-text-advice = { $format ->
    [html] Die Seite im Browser öffnen, den Artikel markieren, kopieren und hier einfügen.
    [mhtml] Die Seite im Browser öffnen, den Artikel markieren, kopieren und hier einfügen.
    [web-archive] Die Seite im Browser öffnen, den Artikel markieren, kopieren und hier einfügen.
    [mail] Die E-Mail im Mailprogramm öffnen, ihre Wörter kopieren und hier einfügen.
    [word] Die Datei in ihrem Programm öffnen, die Wörter des Artikels kopieren und hier einfügen.
    [excel] Die Datei in ihrem Programm öffnen, die Wörter des Artikels kopieren und hier einfügen.
    [powerpoint] Die Datei in ihrem Programm öffnen, die Wörter des Artikels kopieren und hier einfügen.
    [open-document] Die Datei in ihrem Programm öffnen, die Wörter des Artikels kopieren und hier einfügen.
    [office] Die Datei in ihrem Programm öffnen, die Wörter des Artikels kopieren und hier einfügen.
    [epub] Die Datei in ihrem Programm öffnen, die Wörter des Artikels kopieren und hier einfügen.
    [pdf] Die Datei in ihrem Programm öffnen, die Wörter des Artikels kopieren und hier einfügen.
    [rtf] Die Datei in ihrem Programm öffnen, die Wörter des Artikels kopieren und hier einfügen.
    [galley-table] Die Galley-Datei (JSON) des Artikels öffnen: Sie enthält den Text und alle Markierungen.
   *[other] Den Artikel als Text speichern und öffnen oder seine Wörter kopieren und einfügen.
}
opening-foreign = „{ $name }“ sieht nicht wie ein Artikel aus
opening-foreign-pasted = Der eingefügte Text sieht nicht wie ein Artikel aus
opening-failed = „{ $name }“ konnte nicht geöffnet werden
opening-everything = { $count ->
    [one] { $count } Artikel wurde geöffnet
   *[other] { $count } Artikel wurden geöffnet
}
opening-everything-text = Aus „{ $name }“; alles Lesbare darin steht jetzt in der Liste.
opening-everything-problems = { $count ->
    [one] { $count } Datensatz darin konnte nicht gelesen werden und blieb dort (der erste ist { $key }: { $why })
   *[other] { $count } Datensätze darin konnten nicht gelesen werden und blieben dort (der erste ist { $key }: { $why })
}
opening-changed = „{ $name }“ wurde mit Änderungen geöffnet
opening-more-changes = Und { $count } weitere.
opening-other-text = Dieser Artikel ist schon hier, mit anderem Text
opening-other-text-text = Die Datei wurde daneben als Kopie geöffnet, damit von beiden nichts verloren geht.
opening-nothing-new = Diese Datei enthält nichts, was nicht schon hier ist
opening-nothing-new-text = „{ $name }“ und der Artikel stimmen überein; er wurde so geöffnet, wie er zuletzt war.
opening-guessed = „{ $name }“ ist nicht in UTF-8
opening-guessed-text = Die Datei wurde als { $name } ({ $label }) gelesen. Sehen Buchstaben falsch aus, die passende Kodierung wählen.
opening-damaged = { $count ->
    [one] „{ $name }“ hat { $count } Stelle, die nicht lesbar war
   *[other] „{ $name }“ hat { $count } Stellen, die nicht lesbar waren
}
opening-damaged-text = Die Datei ist in UTF-8, bis auf diese Stellen; dort steht nun �. Sehen auch andere Buchstaben falsch aus, die passende Kodierung wählen.
opening-unknown-encoding = Der Browser kennt diese Kodierung nicht
opening-unknown-encoding-text = Eine andere wählen.
opening-not-here = Dieser Artikel ist nicht auf diesem Gerät
opening-not-here-text = Vielleicht ist er in einem anderen Browser oder endgültig gelöscht. Einen aus der Liste wählen oder seine Datei öffnen.
opening-storage-failed = Dieser Artikel konnte nicht aus dem Speicher des Browsers gelesen werden
opening-storage-failed-text = Der Browser meldet: { $why }. Es wurde nichts geändert. Für einen weiteren Versuch die Seite neu laden.
opening-draft-kept = Eine angefangene Notiz blieb erhalten
opening-draft-kept-text = Sie ist in ihrem Feld geöffnet.

## Ein Feld mit einer Notiz, die ein anderer Tab geändert hat

field-note = Notiz
field-elsewhere = Ein anderer Tab hat hier inzwischen geschrieben:
field-elsewhere-after = Beides bleibt erhalten.

## Die Meldungen des Startbildschirms

keeping-new-version = Eine neue Version von Galley ist bereit
keeping-new-version-text = Sie startet beim nächsten Öffnen von Galley. Mitten in der Arbeit ändert sich nichts.
keeping-name-not-kept = Ihr Name wird nicht gespeichert
keeping-name-not-kept-text = Der Browser speichert nichts für diese Seite.
keeping-no-file = Der Browser hat keine Datei erstellt
keeping-no-file-record = Der Datensatz liegt weiter beiseite. Erneut versuchen.
keeping-not-deleted = Das konnte nicht gelöscht werden
keeping-trash-not-emptied = Der Papierkorb konnte nicht geleert werden
keeping-refused = Der Browser hat das Schreiben verweigert. Erneut versuchen.
keeping-moved-to-trash = In den Papierkorb gelegt
keeping-not-everything = Diese Datei enthält nicht alles
keeping-not-everything-text = Die Datenbank des Browsers fehlt darin: { $why }. Es wurde nichts geändert. Die Seite neu laden und es noch einmal versuchen.

## Speichern

keeping-article-not-deleted = Ein Artikel konnte nicht gelöscht werden
keeping-article-not-deleted-text = Der Grund: { $why }. Der Artikel steht noch in der Liste; dort erneut versuchen.
keeping-made-room = Alte Wiederherstellungspunkte haben Platz gemacht
keeping-made-room-text = { $count ->
    [one] Der Speicher dieses Browsers ist voll. Der älteste Wiederherstellungspunkt wurde gelöscht, damit Ihre Arbeit gespeichert werden kann; die Arbeit selbst ist unverändert. Wichtiges herunterladen und den Papierkorb leeren.
   *[other] Der Speicher dieses Browsers ist voll. Die { $count } ältesten Wiederherstellungspunkte wurden gelöscht, damit Ihre Arbeit gespeichert werden kann; die Arbeit selbst ist unverändert. Wichtiges herunterladen und den Papierkorb leeren.
}
keeping-deleted-elsewhere = Ein anderer Tab hat diesen Artikel endgültig gelöscht
keeping-deleted-elsewhere-text = Er ist hier geöffnet und blieb deshalb doch erhalten. Soll er weg, in den Papierkorb legen.

## Gründe. Sie stehen nach einem Doppelpunkt und sind ganze Sätze: darum groß.

reason-keeps-nothing = Der Browser speichert nichts für diese Seite oder hat keinen Platz mehr
reason-other-tab = Auch ein anderer Tab speichert diesen Artikel
reason-full = Der Speicher dieses Browsers ist voll
reason-no-answer = Der Speicher des Browsers antwortet nicht
reason-no-answer-because = Der Speicher des Browsers antwortet nicht ({ $error })
reason-refused = Der Browser hat das Schreiben verweigert ({ $error })
reason-newer-tab = In einem anderen Tab läuft eine neuere Version von Galley; diese Seite neu laden
reason-not-galleys = Die Datenbank dieser Seite gehört nicht zu Galley
reason-closed = Die Verbindung zum Speicher des Browsers wurde getrennt
reason-no-database = Dieser Browser hat kein IndexedDB
reason-forbidden = Dieser Browser verbietet IndexedDB hier
reason-none = Der Browser hat keinen Grund genannt
reason-part-missing = Ein Teil dieser Seite fehlt; sie neu laden

## Wenn der Speicher des Browsers versagt

storage-newer = In einem anderen Tab läuft eine neuere Version von Galley
storage-newer-text = Sie hat den Speicher des Browsers umgestellt; diese Seite kann ihn nicht mehr lesen. Am Gespeicherten wurde nichts geändert. Diese Seite neu laden.
storage-slow = Der Speicher des Browsers antwortet nicht
storage-slow-text = Sein Inhalt wurde nicht angetastet, und Galley macht damit weiter, sobald er antwortet.
storage-unusable = Der Speicher des Browsers ist nicht nutzbar
storage-unusable-load = Der Browser meldet: { $why }. Für einen weiteren Versuch die Seite neu laden.
storage-unusable-again = Der Browser meldet: { $why }. Galley versucht es von selbst weiter.
storage-only-in-tab = Bis dahin ist Ihre Arbeit nur in diesem Tab: vor dem Schließen herunterladen.
storage-in-browser = Bis dahin liegt Ihre Arbeit im kleinen Speicher dieses Browsers. Ein Download ist sicherer.
storage-emptied = Der Speicher des Browsers wurde geleert, während Galley offen war
storage-emptied-open = Gelöscht wurde er von Ihnen, vom Browser oder von einer anderen Seite dieser Website. Der offene Artikel ist in diesem Tab vollständig und wird neu gespeichert. Andere Artikel sind vielleicht weg; die, von denen dieser Browser eine Kopie hat, stehen in der Liste.
storage-emptied-text = Gelöscht wurde er von Ihnen, vom Browser oder von einer anderen Seite dieser Website. Artikel, von denen dieser Browser eine Kopie hat, stehen in der Liste; andere sind vielleicht weg.

## Datensätze, die nicht gelesen werden konnten. Sie liegen beiseite und lassen sich herunterladen.

aside-title = { $count ->
    [one] Ein gespeicherter Datensatz konnte nicht gelesen werden
   *[other] { $count } gespeicherte Datensätze eines Artikels konnten nicht gelesen werden
}
aside-text = { $why } Das Unlesbare wurde beiseitegelegt, nicht geändert. { $rest }
aside-rest-opens = Alles andere öffnet sich wie gewohnt.
aside-missing-text = Etwas Geschriebenes ist nicht mehr im Speicher dieses Browsers. Alles, was da ist, wurde geöffnet. Wenn Sie eine Datei oder einen Wiederherstellungspunkt dieses Artikels haben, vergleichen Sie.
aside-missing = Ein gespeicherter Datensatz fehlte
aside-from-copy = Der Artikel wurde aus der Kopie in diesem Browser geöffnet; sie enthält alle Änderungen bis { $time }.
aside-marks-from-copy = { $count ->
    [one] Eine Markierung wurde aus der Kopie in diesem Browser übernommen; sie enthält alle Änderungen bis { $time }.
   *[other] { $count } Markierungen wurden aus der Kopie in diesem Browser übernommen; sie enthält alle Änderungen bis { $time }.
}
aside-rebuilt = Der Artikel wurde aus seinem Text und seinen Markierungen neu zusammengesetzt. Von Hand geänderte Bezeichnungen und Angaben bitte prüfen.
newer-kept = { $count ->
    [one] Dieser Artikel wurde von einer neueren Version von Galley gespeichert
   *[other] { $count } Artikel wurden von einer neueren Version von Galley gespeichert
}
aside-newer-text = Diese Seite ist eine ältere Version von Galley und kann nicht alles lesen. Es wurde nichts geändert. Für die neuere die Seite neu laden.

## Wenn Galley unerwartet geendet hat und selbst die Seite dafür fehlt

stop-plain = Galley wurde unerwartet beendet. Was als gespeichert gemeldet war, ist auf diesem Gerät sicher. Die Seite neu laden.
