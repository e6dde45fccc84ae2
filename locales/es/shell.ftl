### See ../en/shell.ftl.

shell-getting-ready = Preparando…
shell-not-come = No se pudo cargar Galley. Lo que ha introducido sigue aquí. Compruebe la conexión e inténtelo de nuevo.
shell-again = Intentar de nuevo
late-not-come = Esta parte de Galley aún no ha llegado. Llegará por sí sola cuando haya conexión; todo lo demás funciona.
