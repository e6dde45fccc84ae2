### Siehe ../en/start.ftl.

## Der Startbildschirm

start-says = Einen Nachrichtenartikel einfügen. Markieren, wer was gesagt hat, was behauptet und womit es belegt wird.
start-theme = Hell oder dunkel
start-more = Mehr
start-paste = Artikel einfügen
start-paste-hint = Überschrift, Autorenzeile, Bildtexte und alles andere: Galley erkennt, welche Zeile was ist.
start-begin = Jetzt markieren
start-open-file = Datei öffnen…
start-open-file-label = Datei öffnen
start-sample = Beispiel ansehen
start-drop = oder irgendwo auf dieser Seite ablegen
start-drop-here = Irgendwo hier ablegen
start-opening = Wird geöffnet…
start-address = Adresse des Artikels
start-address-text = Eine Adresse allein ist noch kein Artikel, und Galley ruft nichts aus dem Netz ab. Die Seite öffnen, ihren Text kopieren und oben einfügen; oder die Seite als Text speichern und die Datei öffnen. Dieser Artikel bekommt dann die Adresse.
start-address-remove = Adresse entfernen
start-pledge = Nichts verlässt dieses Gerät. Galley hat keinen Server und funktioniert ohne Verbindung.

## Das Menü des Startbildschirms

start-menu-name = Ihr Name…
start-menu-keys = Tasten
start-menu-trash = Papierkorb…
start-menu-download-all = Alle Artikel herunterladen (ZIP)
start-menu-download-lines = Alle Artikel als JSON Lines herunterladen
start-menu-set-aside = Beiseitegelegtes…
start-menu-colors-system = Farben wie im System
start-menu-light = Hell
start-menu-dark = Dunkel

## Die letzte Zeile des Startbildschirms: wie es um das Speichern steht

start-kept-nowhere = Nicht gespeichert: Dieser Browser speichert nichts für diese Seite
start-kept-in-browser = In diesem Browser abgelegt
start-saved = Gespeichert auf diesem Gerät

## Die Liste der Artikel

kept-title = Auf diesem Gerät
kept-total = { $articles }, { $size }
kept-empty = Keine Artikel auf diesem Gerät
kept-empty-text = Einen Artikel einfügen, eine Datei öffnen oder erst das Beispiel ansehen.
kept-trash = Papierkorb, { $articles }
kept-room = Galley belegt in diesem Browser { $used } von etwa { $most }
kept-room-sentence = { kept-room }.
kept-room-label = Belegter Platz in diesem Browser
kept-promised = Der Browser hat zugesagt, alles zu behalten.
kept-not-promised = Der Browser kann alles löschen, wenn der Platz knapp wird. Wichtiges als Datei herunterladen.
kept-pasted = Eingefügter Text
kept-rename = Umbenennen…
kept-download = Galley-JSON herunterladen
kept-move-to-trash = In den Papierkorb
kept-more = Mehr: { $title }

## Alle Dialoge

dialog-close = Schließen
dialog-cancel = Abbrechen
dialog-save = Speichern

## Der Dialog mit den Angaben zu einem Artikel

details-title = Angaben zum Artikel
details-name = Titel
details-outlet = Medium
details-outlet-hint = Zeitung, Agentur oder Website
details-authors = Autoren
details-authors-hint = Durch Kommas getrennt
details-published = Veröffentlicht
details-updated = Aktualisiert
details-address = Adresse
details-open-address = Adresse in neuem Tab öffnen
details-open-address-after = . Galley selbst ruft sie nie ab.
details-language = Sprache
details-direction = Schreibrichtung
details-left-to-right = Von links nach rechts
details-right-to-left = Von rechts nach links

## Der Dialog mit dem eigenen Namen

name-title = Ihr Name
name-text = Steht ab jetzt bei Ihren neuen Markierungen, damit andere sie unterscheiden können. Er bleibt auf diesem Gerät und in Ihren Dateien. Das Feld darf leer bleiben.

## Der Papierkorb

trash-title = Papierkorb
trash-empty = Der Papierkorb ist leer.
trash-line = { $counts }; hier abgelegt: { $ago }
trash-put-back = Zurückholen
trash-put-back-label = Zurückholen: { $title }
trash-cannot-be-undone = Das lässt sich nicht rückgängig machen.
trash-delete = { $count ->
    [one] { $count } Artikel endgültig löschen
   *[other] { $count } Artikel endgültig löschen
}
trash-ask = Papierkorb leeren, { $size }

## Der Dialog mit Datensätzen, die nicht gelesen werden konnten

set-aside-title = Beiseitegelegtes
set-aside-looking = Wird gesucht…
set-aside-empty = Nichts ist beiseitegelegt. Hier stünden Datensätze, die nicht gelesen werden konnten.
set-aside-text = Diese Datensätze konnten nicht gelesen werden. Sie wurden unverändert aufgehoben; wer Galley gut kennt, kann vielleicht noch etwas daraus retten.
set-aside-download = Herunterladen
set-aside-download-label = Herunterladen: { $name }
set-aside-ask = Löschen…
set-aside-ask-label = Löschen: { $name }
set-aside-due = { $name }: Das lässt sich nicht rückgängig machen.
set-aside-delete = Endgültig löschen
set-aside-delete-label = Endgültig löschen: { $name }
set-aside-record = { $sort ->
    [line] Listenzeile von „{ $title }“
    [text] Text von „{ $title }“
    [details] Angaben zu „{ $title }“
    [marks] Markierungen von „{ $title }“
    [edit] Eine Änderung an „{ $title }“
    [copy] Kopie von „{ $title }“
   *[other] Datensatz von „{ $title }“
}
set-aside-record-of-none = { $sort ->
    [line] Listenzeile eines Artikels, der nicht in der Liste steht
    [text] Text eines Artikels, der nicht in der Liste steht
    [details] Angaben zu einem Artikel, der nicht in der Liste steht
    [marks] Markierungen eines Artikels, der nicht in der Liste steht
    [edit] Eine Änderung an einem Artikel, der nicht in der Liste steht
    [copy] Kopie eines Artikels, der nicht in der Liste steht
   *[other] Datensatz eines Artikels, der nicht in der Liste steht
}
