### See ../en/figures.ftl.

figures-weekday = «{ $said }»: ese día es { $right }.
figures-monday = lunes
figures-tuesday = martes
figures-wednesday = miércoles
figures-thursday = jueves
figures-friday = viernes
figures-saturday = sábado
figures-sunday = domingo
figures-of-more = «{ $said }»: la parte es mayor que el todo.
figures-between = «{ $said }»: el primer número es el mayor.
figures-direction = «{ $word }», pero «{ $said }» va en sentido contrario.
figures-change = El texto dice «{ $said }», pero «{ $change }» es una variación del { $right } %.
figures-points = El texto dice «{ $said }», pero «{ $change }» es una variación del { $right } %. ¿Se trata de puntos porcentuales?
figures-doubled = «{ $said }», pero «{ $change }» es multiplicar por { $right }.
figures-percent-of = El texto dice «{ $said }», pero «{ $part }» es el { $right } %.
figures-parts = «{ $whole }», pero «{ $parts }» suman { $sum }.
figures-rest = Con el resto («{ $rest }»), las partes suman { $sum }, no { $whole }.
figures-percents = Las partes suman juntas el { $sum } %.
figures-including = «{ $whole }» no puede incluir «{ $part }».
figures-counted = Se cuenta de dos maneras: «{ $one }» y «{ $other }».
figures-converted = «{ $one }» y «{ $other }» no equivalen: serían { $right }.
figures-age = Una persona con dos edades: «{ $one }» y «{ $other }».
figures-born = Nacimiento: «{ $born }». La persona tiene ahora { $low } o { $high } años, no «{ $age }».
figures-headline = El titular dice «{ $said }»; el texto, «{ $text }».
figures-lead = El texto dice «{ $lead }», pero en «{ $sides }» hay una diferencia de { $right }.
figures-listed = «{ $said }», pero { $count ->
    [one] se nombra { $count }
    [many] se nombran { $count }
   *[other] se nombran { $count }
}: { $names }.
figures-fraction = «{ $part }» no cuadra con «{ $said }».
