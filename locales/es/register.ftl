register-menu = Fuentes de todos los artículos…
register-title = Fuentes de todos los artículos
register-tabs = Contadas por
register-by-person = Por persona
register-by-outlet = Por medio
register-find-person = Buscar una fuente
register-find-outlet = Buscar un medio
register-reading = Leyendo { $done } de { $all } artículos…
register-about = { $articles }, { $words } entre comillas. La papelera no cuenta.
register-rule = Un mismo nombre cuenta como una fuente, salvo que hable por organizaciones distintas. Las fuentes sin nombre se cuentan de nuevo en cada artículo.
register-unread = { $count ->
    [one] Un artículo no se pudo leer y no se cuenta: { $titles }
    [many] { $count } de artículos no se pudieron leer y no se cuentan: { $titles }
   *[other] { $count } artículos no se pudieron leer y no se cuentan: { $titles }
}
register-none = Aún no hay fuentes
register-none-text = Al marcar fuentes en un artículo e indicar quiénes son, aquí aparecen todas con lo que dijeron.
register-none-fits = Nada coincide con estas palabras
register-none-fits-text = Probar con menos letras o con otra grafía.
register-shown = { $count } de { $all }
register-source = Fuente
register-outlet = Medio
register-articles = Artículos
register-quotes = Citas
register-words = Palabras
register-share = Porcentaje
register-claims = Afirmaciones
register-named = Con nombre en
register-sources = Fuentes
register-per-article = Por artículo
register-unnamed = Sin nombre
register-people = Personas
register-organizations = Organizaciones
register-documents = Documentos
register-percent = { $share } %
register-no-outlet = Sin medio indicado
register-others = También: { $names }
register-check = { $check }: { $count } de { $all }
register-is-named = con nombre
register-not-named = sin nombre
register-unnamed-counted = { $count } sin nombre
register-more = { $count ->
    [one] { $count } artículo más
    [many] { $count } de artículos más
   *[other] { $count } artículos más
}
register-download = Descargar como CSV
register-file-person = fuentes-por-persona
register-file-outlet = fuentes-por-medio
register-downloaded = { $file } descargado
