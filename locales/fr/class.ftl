### See ../en/class.ftl.

## What Undo and Redo name

done-task = Consigne
done-rename = Nom
done-take-in = Collecte

## What came in

class-nobody = Sans nom
class-tally = { $name } { $count }
class-people-came = { $count ->
    [one] Marques de { $count } personne reçues
    [many] Marques de { $count } de personnes reçues
   *[other] Marques de { $count } personnes reçues
}
class-taken-in = Les fichiers ont été collectés
class-nothing-new = Rien de nouveau n’a été reçu
class-unchanged = { $count ->
    [one] { $count } fichier ne contient rien qui ne soit déjà ici.
    [many] { $count } de fichiers ne contiennent rien qui ne soit déjà ici.
   *[other] { $count } fichiers ne contiennent rien qui ne soit déjà ici.
}
class-left = { $count ->
    [one] { $count } fichier diffère sur l’article lui-même ou sur sa grille de codage : ici, tous deux restent tels quels.
    [many] { $count } de fichiers diffèrent sur l’article lui-même ou sur sa grille de codage : ici, tous deux restent tels quels.
   *[other] { $count } fichiers diffèrent sur l’article lui-même ou sur sa grille de codage : ici, tous deux restent tels quels.
}
