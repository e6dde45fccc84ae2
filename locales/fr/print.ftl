## See ../en/print.ftl.

bar-print = Imprimer…
command-print = Imprimer l’article et ses marques
print-refused = Ce navigateur n’imprime pas ici
print-refused-text = Rien n’a été modifié. Ouvrez l’article dans un autre navigateur ou exportez-le.
print-marks = Marques
print-legend = Marques sur ces pages
print-printed = Imprimé le { $when }
print-printed-by = Imprimé le { $when } par { $name }
print-updated = mis à jour le { $date }
print-left-out = Omises, car masquées à l’écran : { $kinds }
print-left-out-kind = { $kind } : { $count }
print-orphan = Emplacement perdu : voici les mots marqués à l’origine
print-answer = { $name } : { $value }
print-relation = { $relation } { $number }
print-tags = Mots-clés : { $tags }
print-by = par { $name }
