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
class-files = { $count ->
    [one] { $count } fichier
    [many] { $count } de fichiers
   *[other] { $count } fichiers
}

## The slip of paper over the article

class-task = Consigne
class-hide = Masquer
class-show = Afficher
class-by = Par { $name }
class-due = À rendre : { $date }
class-marks-are = Marques posées par { $name }

## Handing out

class-hand-out = Distribuer à une classe
class-hand-out-menu = Distribuer à une classe…
class-hand-out-again = Distribuer de nouveau…
class-hand-out-about = Un seul fichier avec l’article, vos catégories de marques et une consigne. Chaque élève l’ouvre, pose ses marques sur un téléphone ou un ordinateur et vous rend le fichier.
class-field-title = Titre
class-field-title-hint = Qui dit quoi ?
class-field-text = Consigne
class-field-text-hint = Marquez chaque affirmation. Indiquez dans une note qui l’émet.
class-field-by = Votre nom
class-field-due = À rendre
class-field-due-hint = vendredi
class-task-default = Marquez cet article.
class-teacher = Enseignant
class-kinds = Marques
class-with-marks = { $count ->
    [one] Joindre votre marque ({ $count })
    [many] Joindre vos marques ({ $count })
   *[other] Joindre vos { $count } marques
}
class-file-stem = { $article }.classe

## How files leave

class-ways-share = « Partager » place le fichier dans un message ou un de vos dossiers. Ou bien téléchargez-le et joignez-le à un e-mail.
class-ways-mail = Téléchargez le fichier et joignez-le à un e-mail.
class-write-mail = Écrire un e-mail

## Handing in

class-hand-in = Rendre…
class-hand-in-short = Rendre
class-hand-in-title = Rendre le travail
class-hand-in-about = { $count ->
    [one] { $name } rend { $count } marque. Le fichier va à votre enseignant ; vos marques restent aussi ici.
    [many] { $name } rend { $count } de marques. Le fichier va à votre enseignant ; vos marques restent aussi ici.
   *[other] { $name } rend { $count } marques. Le fichier va à votre enseignant ; vos marques restent aussi ici.
}
class-handed-in = Le fichier est prêt pour votre enseignant
class-handed-in-text = Vos marques restent aussi sur cet appareil. Vous pouvez continuer et rendre le travail de nouveau.
class-needs-task = L’article n’a pas de consigne

## Who marks

class-who = Qui marque ?
class-who-about = Votre nom, pour que votre enseignant voie de qui viennent ces marques.
class-who-others = D’autres ont posé des marques sur cet appareil. Avec un autre nom, vous repartez de zéro ; leurs marques restent dans un article à part.
class-go-on-as = Continuer comme { $name }
class-start = Commencer
class-start-anew = Repartir de zéro
class-correct-name = Corriger le nom
class-teach = J’enseigne à cette classe

## People

class-people = Personnes
class-show-all = Toutes
class-show-none = Aucune
class-compare = Comparer les personnes…
class-compare-title = Personnes côte à côte
class-compare-about = { $passages ->
    [one] { $passages } passage
    [many] { $passages } de passages
   *[other] { $passages } passages
}, { $people ->
    [one] { $people } personne
    [many] { $people } de personnes
   *[other] { $people } personnes
}
class-more-people = { $count ->
    [one] { $count } autre personne n’est pas affichée. Choisissez qui voir dans la liste des personnes.
    [many] { $count } d’autres personnes ne sont pas affichées. Choisissez qui voir dans la liste des personnes.
   *[other] { $count } autres personnes ne sont pas affichées. Choisissez qui voir dans la liste des personnes.
}
class-passage = Passage
class-nothing = Rien
class-more-marks = +{ $count }
class-print = Imprimer…
class-needs-people = Toutes les marques sont d’une seule personne
class-merge-task = consigne
