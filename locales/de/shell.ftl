### See ../en/shell.ftl.

shell-getting-ready = Wird vorbereitet…
shell-not-come = Galley konnte nicht geladen werden. Was Sie eingegeben haben, ist noch hier. Verbindung prüfen, dann erneut versuchen.
shell-again = Erneut versuchen
late-not-come = Dieser Teil von Galley ist noch nicht da. Er kommt von selbst, sobald es eine Verbindung gibt; alles andere funktioniert.
