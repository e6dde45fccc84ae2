### See ../en/stopped.ftl.

stopped-title = Galley s’est arrêté
stopped-title-at-start = Galley n’a pas pu démarrer
stopped-last-save = Dernier enregistrement : { $time }.
stopped-never-saved = Rien n’a encore été enregistré pendant cette visite.
stopped-safe = Ce que Galley a indiqué comme enregistré est en lieu sûr sur cet appareil. Une note en cours de saisie réapparaîtra dans son champ.
stopped-safe-at-start = Ce que Galley a indiqué comme enregistré est en lieu sûr sur cet appareil. Si c’est votre première visite, vérifiez la connexion, puis rechargez la page.
stopped-open = Ce qui a été fait ensuite n’existe peut-être que dans « ce qui était ouvert » : téléchargez-le avant de recharger la page.
stopped-download-open = Télécharger ce qui était ouvert
stopped-download-all = Télécharger tout ce qui est conservé ici
stopped-to-list = Aller à la liste
stopped-load = Recharger la page
stopped-reading = Lecture…
stopped-handed = Le fichier a été remis au navigateur.
stopped-handed-partly = Le fichier a été créé, mais sans la base de données du navigateur : { $why }.
stopped-no-file = Le navigateur n’a pas créé de fichier : { $why }.
stopped-no-answer = pas de réponse
stopped-details = Ce qui s’est passé, pour un signalement
stopped-no-text = Ce signalement ne contient aucun texte d’article.
