### See ../en/keeping.ftl.

## Notices, and what they offer

notice-dismiss = Fermer : { $title }
notice-deed-undo = Annuler
notice-deed-put-back = Remettre
notice-deed-open-file = Ouvrir un autre fichier…
notice-deed-download = Télécharger le Galley JSON
notice-deed-download-record = Télécharger l’élément
notice-deed-retry = Réessayer
notice-deed-second-copy = Créer une deuxième copie
notice-deed-as-text = Ouvrir quand même comme texte brut
notice-deed-address = En faire l’adresse de cet article
notice-deed-encoding = Encodage
encoding-unicode = Unicode
encoding-western = Europe occidentale
encoding-central = Europe centrale
encoding-baltic = Balte
encoding-nordic = Nordique
encoding-celtic = Celtique
encoding-southern = Maltais, espéranto
encoding-romanian = Roumain
encoding-cyrillic = Cyrillique
encoding-greek = Grec
encoding-turkish = Turc
encoding-hebrew = Hébreu
encoding-arabic = Arabe
encoding-thai = Thaï
encoding-vietnamese = Vietnamien
encoding-japanese = Japonais
encoding-chinese = Chinois
encoding-korean = Coréen

## Opening words and files

opening-no-words = Aucun mot dans ce contenu
opening-no-words-text = Rien n’a été ouvert. Copiez le texte de l’article (Ctrl+A, Ctrl+C sur sa page) et collez-le ici.
opening-here-already = Cet article est déjà ici
opening-here-already-text = Il a été ouvert tel que vous l’avez laissé. Vous pouvez aussi créer une deuxième copie sans marques.
opening-copy = Une autre copie de cet article est déjà ici
opening-copy-text = « { $name } » ne diffère de « { $title } » que par les espaces ou la façon d’écrire les lettres : « { $title } » a été ouvert tel que vous l’aviez laissé. Vous pouvez aussi créer une deuxième copie sans marques.
opening-copy-file-text = Le texte de « { $name } » ne diffère de « { $title } » que par les espaces ou la façon d’écrire les lettres. Ses marques ont été retrouvées par leurs mots, pour être fusionnées.
opening-pasted = texte collé
opening-address = Une adresse seule n’est pas un article
opening-address-text = { $address } : Galley ne va rien chercher sur le web. Pour apporter cette page, copiez son texte et collez-le sur l’écran d’accueil.
opening-addresses = Des adresses seules ne font pas un article
opening-addresses-text = Rien n’a été ouvert, et Galley ne va rien chercher sur le web. Collez l’adresse d’un seul article, puis son texte.
opening-too-long = Ce texte est trop long pour Galley
opening-too-long-text = Il dépasse 5 Mo de texte ; rien n’a été ouvert. Divisez-le en plusieurs parties et ouvrez-les une à une.
opening-too-large = « { $name } » est trop volumineux pour Galley
opening-too-large-text = Il dépasse { $most } Mo ; rien n’a été modifié. S’il contient un article, enregistrez-en seulement le texte et ouvrez ce fichier.
opening-not-read = « { $name } » n’a pas pu être lu
opening-not-read-text = Le navigateur indique : { $why }. Rien n’a été modifié. Vérifiez que le fichier est toujours là et rouvrez-le.
opening-empty = « { $name } » est vide
opening-empty-text = Rien n’a été modifié. Ouvrez un autre fichier.
opening-not-text = « { $name } » n’est pas un fichier que Galley peut lire
opening-not-text-text = { $format ->
    [zip] On dirait un ZIP.
    [pdf] On dirait un PDF.
    [office] On dirait un ancien fichier Word ou Excel.
    [rtf] On dirait un fichier de texte enrichi (RTF).
    [png] On dirait une image (PNG).
    [jpeg] On dirait une image (JPEG).
    [gif] On dirait une image (GIF).
    [gzip] On dirait une archive gzip.
    [bzip2] On dirait une archive bzip2.
    [seven-zip] On dirait une archive 7-Zip.
    [rar] On dirait une archive RAR.
    [program] On dirait un programme.
    [ogg] On dirait un son ou une vidéo.
    [mp3] On dirait un son (MP3).
    [database] On dirait une base de données.
    [riff] On dirait une image, un son ou une vidéo.
    [mp4] On dirait une vidéo ou une image (MP4, HEIC).
    [word] On dirait un document Word.
    [excel] On dirait un classeur Excel.
    [powerpoint] On dirait une présentation PowerPoint.
    [open-document] On dirait un document LibreOffice.
    [epub] On dirait un livre numérique (EPUB).
    [qda] On dirait un projet ou une grille d’un autre logiciel d’analyse (REFI-QDA).
    [html] On dirait le code source d’une page web.
    [mhtml] On dirait une page web enregistrée par un navigateur (MHTML).
    [web-archive] On dirait une page web enregistrée par Safari.
    [xml] On dirait un fichier XML.
    [svg] On dirait un dessin (SVG).
    [feed] On dirait un fil d’actualités (RSS, Atom).
    [agency] On dirait une dépêche au format d’une agence de presse.
    [xmi] On dirait des annotations d’un autre logiciel (UIMA XMI).
    [mail] On dirait un courriel avec ses en-têtes techniques.
    [json] On dirait une liste de données (JSON).
    [json-lines] On dirait des enregistrements d’un autre logiciel, un par ligne (JSON Lines).
    [table] On dirait un tableau (CSV, TSV).
    [galley-table] On dirait un tableau écrit par Galley.
    [standoff] On dirait des annotations d’un autre logiciel (brat).
    [tokens] On dirait des mots étiquetés, un par ligne (CoNLL, WebAnno).
    [subtitles] On dirait des sous-titres.
    [settings] On dirait les réglages d’un logiciel.
   *[other] Il contient des octets qui n’existent dans aucun texte.
} Rien n’a été modifié.
opening-not-text-advice = { $format ->
    [html] Ouvrez la page dans un navigateur, sélectionnez l’article, copiez-le et collez-le ici.
    [mhtml] Ouvrez la page dans un navigateur, sélectionnez l’article, copiez-le et collez-le ici.
    [web-archive] Ouvrez la page dans un navigateur, sélectionnez l’article, copiez-le et collez-le ici.
    [mail] Ouvrez le courriel dans votre messagerie, copiez-en les mots et collez-les ici.
    [word] Ouvrez le fichier dans son logiciel, copiez les mots de l’article et collez-les ici.
    [excel] Ouvrez le fichier dans son logiciel, copiez les mots de l’article et collez-les ici.
    [powerpoint] Ouvrez le fichier dans son logiciel, copiez les mots de l’article et collez-les ici.
    [open-document] Ouvrez le fichier dans son logiciel, copiez les mots de l’article et collez-les ici.
    [office] Ouvrez le fichier dans son logiciel, copiez les mots de l’article et collez-les ici.
    [epub] Ouvrez le fichier dans son logiciel, copiez les mots de l’article et collez-les ici.
    [pdf] Ouvrez le fichier dans son logiciel, copiez les mots de l’article et collez-les ici.
    [rtf] Ouvrez le fichier dans son logiciel, copiez les mots de l’article et collez-les ici.
    [galley-table] Ouvrez le fichier Galley (JSON) de l’article : il contient le texte et toutes les marques.
   *[other] Enregistrez l’article au format texte et ouvrez-le, ou copiez-en les mots et collez-les.
}
opening-foreign = « { $name } » ne ressemble pas à un article
opening-foreign-pasted = Le texte collé ne ressemble pas à un article
opening-failed = « { $name } » n’a pas pu être ouvert
opening-everything = { $count ->
    [one] { $count } article a été ouvert
    [many] { $count } d’articles ont été ouverts
   *[other] { $count } articles ont été ouverts
}
opening-everything-text = Depuis « { $name } » ; tout ce qui peut y être lu figure dans la liste.
opening-everything-problems = { $count ->
    [one] { $count } élément n’a pas pu être lu et y est resté (le premier : { $key } : { $why })
    [many] { $count } d’éléments n’ont pas pu être lus et y sont restés (le premier : { $key } : { $why })
   *[other] { $count } éléments n’ont pas pu être lus et y sont restés (le premier : { $key } : { $why })
}
opening-changed = « { $name } » a été ouvert, avec des modifications
opening-more-changes = Et { $count } de plus.
opening-other-text = Cet article est déjà ici, avec un autre texte
opening-other-text-text = Le fichier a été ouvert comme copie à côté, rien n’est donc perdu d’aucun des deux.
opening-nothing-new = Ce fichier ne contient rien qui ne soit déjà ici
opening-nothing-new-text = « { $name } » et l’article ne font qu’un ; il a été ouvert tel que vous l’avez laissé.
opening-guessed = « { $name } » n’est pas en UTF-8
opening-guessed-text = Il a été lu avec l’encodage { $name } ({ $label }). Si des lettres semblent fausses, choisissez son encodage.
opening-damaged = { $count ->
    [one] « { $name } » a { $count } endroit illisible
    [many] « { $name } » a { $count } d’endroits illisibles
   *[other] « { $name } » a { $count } endroits illisibles
}
opening-damaged-text = Le fichier est en UTF-8, sauf à ces endroits, où se trouve maintenant �. Si d’autres lettres semblent fausses, choisissez son encodage.
opening-unknown-encoding = Le navigateur ne connaît pas cet encodage
opening-unknown-encoding-text = Choisissez-en un autre.
opening-not-here = Cet article n’est pas sur cet appareil
opening-not-here-text = Il est peut-être dans un autre navigateur, ou a été supprimé définitivement. Choisissez-en un dans la liste ou ouvrez son fichier.
opening-storage-failed = Cet article n’a pas pu être lu dans le stockage du navigateur
opening-storage-failed-text = Le navigateur indique : { $why }. Rien n’a été modifié. Rechargez la page pour réessayer.
opening-draft-kept = Une note en cours de saisie a été conservée
opening-draft-kept-text = Elle est ouverte dans son champ.

## A field with a note, when another tab of the browser changed it

field-note = Note
field-elsewhere = Entre-temps, un autre onglet a écrit ici :
field-elsewhere-after = Les deux textes sont conservés.

## The start screen's notices

keeping-new-version = Une nouvelle version de Galley est prête
keeping-new-version-text = Elle démarrera à la prochaine ouverture de Galley. Rien ne change pendant que vous travaillez.
keeping-name-not-kept = Votre nom n’est pas conservé
keeping-name-not-kept-text = Le navigateur ne conserve rien pour cette page.
keeping-no-file = Le navigateur n’a pas créé de fichier
keeping-no-file-record = L’élément est toujours écarté. Réessayez.
keeping-not-deleted = Suppression impossible
keeping-trash-not-emptied = La corbeille n’a pas pu être vidée
keeping-refused = Le navigateur a refusé d’écrire. Réessayez.
keeping-moved-to-trash = Mis à la corbeille
keeping-not-everything = Ce fichier ne contient pas tout
keeping-not-everything-text = La base de données du navigateur n’y est pas : { $why }. Rien n’a été modifié. Rechargez la page et réessayez.

## Saving

keeping-article-not-deleted = Un article n’a pas pu être supprimé
keeping-article-not-deleted-text = Raison : { $why }. Il est toujours dans la liste ; réessayez depuis celle-ci.
keeping-made-room = Anciens points de restauration supprimés pour faire de la place
keeping-made-room-text = { $count ->
    [one] Le stockage de ce navigateur est plein. Le plus ancien point de restauration a été supprimé pour que votre travail puisse être enregistré ; le travail lui-même est intact. Téléchargez ce qui compte et videz la corbeille.
    [many] Le stockage de ce navigateur est plein. Les plus anciens points de restauration ({ $count }) ont été supprimés pour que votre travail puisse être enregistré ; le travail lui-même est intact. Téléchargez ce qui compte et videz la corbeille.
   *[other] Le stockage de ce navigateur est plein. Les { $count } plus anciens points de restauration ont été supprimés pour que votre travail puisse être enregistré ; le travail lui-même est intact. Téléchargez ce qui compte et videz la corbeille.
}
keeping-deleted-elsewhere = Un autre onglet a supprimé définitivement cet article
keeping-deleted-elsewhere-text = Il est ouvert ici et a donc été conservé. Mettez-le à la corbeille s’il doit disparaître.

## Reasons. They stand inside a sentence, after a colon.

reason-keeps-nothing = le navigateur ne conserve rien pour cette page, ou n’a plus de place
reason-other-tab = un autre onglet enregistre aussi cet article
reason-full = le stockage de ce navigateur est plein
reason-no-answer = le stockage du navigateur ne répond pas
reason-no-answer-because = le stockage du navigateur ne répond pas ({ $error })
reason-refused = le navigateur a refusé d’écrire ({ $error })
reason-newer-tab = un autre onglet utilise une version plus récente de Galley ; rechargez cette page
reason-not-galleys = la base de données de cette page n’est pas celle de Galley
reason-closed = la connexion au stockage du navigateur a été fermée
reason-no-database = ce navigateur n’a pas IndexedDB
reason-forbidden = ce navigateur interdit IndexedDB ici
reason-none = le navigateur n’a pas donné de raison
reason-part-missing = une partie de cette page manque ; rechargez-la

## When the browser's storage fails

storage-newer = Une version plus récente de Galley est ouverte dans un autre onglet
storage-newer-text = Elle a modifié le stockage du navigateur, que cette page ne peut plus lire. Rechargez cette page. Rien n’y a été modifié.
storage-slow = Le stockage du navigateur ne répond pas
storage-slow-text = Son contenu n’a pas été touché et Galley reprendra dès qu’il répondra.
storage-unusable = Le stockage du navigateur est inutilisable
storage-unusable-load = Le navigateur indique : { $why }. Rechargez la page pour réessayer.
storage-unusable-again = Le navigateur indique : { $why }. Galley réessaie automatiquement.
storage-only-in-tab = D’ici là, votre travail n’existe que dans cet onglet : téléchargez-le avant de fermer l’onglet.
storage-in-browser = D’ici là, votre travail est conservé dans le petit stockage de ce navigateur. Un téléchargement est plus sûr.
storage-emptied = Le stockage du navigateur a été vidé pendant que Galley était ouvert
storage-emptied-open = Il a été effacé par vous, par le navigateur ou par une autre page de ce site. L’article ouvert est intact dans cet onglet et est de nouveau conservé. D’autres articles ont peut-être disparu ; ceux dont ce navigateur a une copie sont dans la liste.
storage-emptied-text = Il a été effacé par vous, par le navigateur ou par une autre page de ce site. Les articles dont ce navigateur a une copie sont dans la liste ; d’autres ont peut-être disparu.

## Records that could not be read

aside-title = { $count ->
    [one] Un élément enregistré n’a pas pu être lu
    [many] { $count } d’éléments enregistrés d’un article n’ont pas pu être lus
   *[other] { $count } éléments enregistrés d’un article n’ont pas pu être lus
}
aside-text = { $why } Il a été écarté sans être modifié. { $rest }
aside-rest-opens = Tout le reste s’ouvre comme d’habitude.
aside-missing-text = Quelque chose qui avait été écrit n’est plus dans le stockage de ce navigateur. Tout ce qui s’y trouve a été ouvert. Si vous avez un fichier ou un point de restauration de cet article, comparez.
aside-missing = Un élément enregistré manquait
aside-from-copy = L’article a été ouvert à partir de la copie de ce navigateur, qui contient toutes les modifications jusqu’au { $time }.
aside-marks-from-copy = { $count ->
    [one] Une marque a été reprise de la copie de ce navigateur, qui contient toutes les modifications jusqu’au { $time }.
    [many] { $count } de marques ont été reprises de la copie de ce navigateur, qui contient toutes les modifications jusqu’au { $time }.
   *[other] { $count } marques ont été reprises de la copie de ce navigateur, qui contient toutes les modifications jusqu’au { $time }.
}
aside-rebuilt = L’article a été reconstitué à partir de son texte et de ses marques. Vérifiez les étiquettes de parties et les détails que vous aviez modifiés.
newer-kept = { $count ->
    [one] Cet article a été enregistré par une version plus récente de Galley
    [many] { $count } d’articles ont été enregistrés par une version plus récente de Galley
   *[other] { $count } articles ont été enregistrés par une version plus récente de Galley
}
aside-newer-text = Cette page est une version plus ancienne de Galley et ne peut pas tout lire. Rien n’y a été modifié. Rechargez la page pour obtenir la version plus récente.

## When Galley stopped and even the page that tells so is missing

stop-plain = Galley s’est arrêté. Ce qu’il a indiqué comme enregistré est en lieu sûr sur cet appareil. Rechargez la page.
