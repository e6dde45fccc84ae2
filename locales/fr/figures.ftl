### See ../en/figures.ftl.
### What the figures of an article say of each other. Words of the text stand in quotation marks: it may be in another
### language.

figures-weekday = « { $said } » : ce jour est un { $right }.
figures-monday = lundi
figures-tuesday = mardi
figures-wednesday = mercredi
figures-thursday = jeudi
figures-friday = vendredi
figures-saturday = samedi
figures-sunday = dimanche
figures-of-more = « { $said } » : la partie est plus grande que le tout.
figures-between = « { $said } » : le premier nombre est le plus grand.
figures-direction = « { $word } », mais « { $said } » va dans l’autre sens.
figures-change = Le texte dit « { $said } », mais « { $change } » est une variation de { $right } %.
figures-points = Le texte dit « { $said } », mais « { $change } » est une variation de { $right } %. S’agit-il de points de pourcentage ?
figures-doubled = « { $said } », mais « { $change } » est une multiplication par { $right }.
figures-percent-of = Le texte dit « { $said } », mais « { $part } » fait { $right } %.
figures-parts = « { $whole } », mais « { $parts } » fait { $sum }.
figures-rest = Avec le reste (« { $rest } »), les parties font { $sum }, et non { $whole }.
figures-percents = Ensemble, les parties font { $sum } %.
figures-including = « { $whole } » ne peut pas comprendre « { $part } ».
figures-counted = Compté de deux façons : « { $one } » et « { $other } ».
figures-converted = « { $one } » et « { $other } » ne sont pas égaux : cela ferait { $right }.
figures-age = Une personne, deux âges : « { $one } » et « { $other } ».
figures-born = Naissance : « { $born } ». La personne a donc maintenant { $low } ou { $high } ans, et non « { $age } ».
figures-headline = Le titre dit « { $said } », le texte dit « { $text } ».
figures-lead = Le texte dit « { $lead } », mais « { $sides } » fait un écart de { $right }.
figures-listed = « { $said } », mais le texte en nomme { $count } : { $names }.
figures-fraction = « { $part } » ne va pas avec « { $said } ».
