### See ../en/shell.ftl.

shell-getting-ready = Préparation…
shell-not-come = Galley n’a pas pu être chargé. Ce que vous avez saisi est toujours là. Vérifiez la connexion, puis réessayez.
shell-again = Réessayer
late-not-come = Cette partie de Galley n’est pas encore là. Elle viendra d’elle-même dès qu’il y aura une connexion ; tout le reste fonctionne.
