### See ../en/shell.ftl.

shell-getting-ready = Wird vorbereitet…
shell-not-come = Galley konnte nicht geladen werden. Was Sie eingegeben haben, ist noch hier. Verbindung prüfen, dann erneut versuchen.
shell-again = Erneut versuchen
