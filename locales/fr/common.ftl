### See ../en/common.ftl.

## Counts and sizes

words-counted = { $count ->
    [one] { $count } mot
    [many] { $count } de mots
   *[other] { $count } mots
}
quotes-counted = { $count ->
    [one] { $count } citation
    [many] { $count } de citations
   *[other] { $count } citations
}
claims-counted = { $count ->
    [one] { $count } affirmation
    [many] { $count } d’affirmations
   *[other] { $count } affirmations
}
sources-counted = { $count ->
    [one] { $count } source
    [many] { $count } de sources
   *[other] { $count } sources
}
other-marks-counted = { $count ->
    [one] { $count } autre marque
    [many] { $count } d’autres marques
   *[other] { $count } autres marques
}
articles-counted = { $count ->
    [one] { $count } article
    [many] { $count } d’articles
   *[other] { $count } articles
}
parts-counted = { $count ->
    [one] { $count } fragment
    [many] { $count } de fragments
   *[other] { $count } fragments
}
no-marks-yet = Pas encore de marques
list-separator = { ", " }
decimal-mark = ,
size-bytes = { $count ->
    [one] { $count } octet
    [many] { $count } d’octets
   *[other] { $count } octets
}
size-kilobytes = { $size } ko
size-megabytes = { $size } Mo
size-gigabytes = { $size } Go

## Times

ago-seconds = il y a { $count } s
ago-minutes = il y a { $count } min
ago-hours = il y a { $count } h
ago-yesterday = hier
since-just-now = à l’instant
since-yesterday = hier
since-days = il y a { $count } jours
since-day = le { $day }
day-and-time = { $day } à { $time }

## Parts of a newspaper article

part-kicker = Surtitre
part-headline = Titre
part-dek = Chapô
part-byline = Signature
part-dateline = Lieu et date
part-paragraph = Paragraphe
part-subheading = Intertitre
part-list-item = Élément de liste
part-block-quote = Bloc de citation
part-pull-quote = Exergue
part-caption = Légende
part-credit = Crédit
part-related = À lire aussi
part-bio = Bio
part-clutter = Hors article

## Kinds of marks

kind-quote = Citation
kind-claim = Affirmation
kind-source = Source

## The language of the interface

language-menu = Langue (Language)…
language-title = Langue
language-failed = Les textes de cette langue n’ont pas pu être chargés
language-failed-text = La langue reste la même. Connectez-vous au réseau et choisissez-la de nouveau ; elle sera ensuite disponible même hors connexion.
