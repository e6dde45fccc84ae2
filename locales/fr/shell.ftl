### See ../en/shell.ftl.

shell-getting-ready = Préparation…
shell-not-come = Galley n’a pas pu être chargé. Ce que vous avez saisi est toujours là. Vérifiez la connexion, puis réessayez.
shell-again = Réessayer
