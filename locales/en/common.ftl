### The words of Galley's interface. Plain, short, active, sentence case. Errors say what happened, what is
### safe, and what to do. English names the messages; what a message is called and which arguments it has
### is checked when Galley is built. "Galley" is a name and stays.

## Counts and sizes. $count is a whole number.

words-counted = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
quotes-counted = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
claims-counted = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
sources-counted = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
other-marks-counted = { $count ->
    [one] { $count } other mark
   *[other] { $count } other marks
}
articles-counted = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
parts-counted = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
no-marks-yet = No marks yet
# Between the things of a list: a comma and a space.
list-separator = { ", " }
# In front of tenths: 3.1
decimal-mark = .
size-bytes = { $count } bytes
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

## Times

ago-seconds = { $count } s ago
ago-minutes = { $count } min ago
ago-hours = { $count } h ago
ago-yesterday = Yesterday
# The following stand inside a sentence: "Downloaded yesterday".
since-just-now = just now
since-yesterday = yesterday
since-days = { $count } days ago
# $day is a date: 12 Nov
since-day = on { $day }
day-and-time = { $day }, { $time }

## Parts of a newspaper article. Terms of the trade, where the language has them.

part-kicker = Kicker
part-headline = Headline
part-dek = Dek
part-byline = Byline
part-dateline = Dateline
part-paragraph = Paragraph
part-subheading = Subheading
part-list-item = List item
part-block-quote = Block quote
part-pull-quote = Pull quote
part-caption = Caption
part-credit = Credit
part-related = Related
part-bio = Bio
# Advertisements, menus, "share this" and the like.
part-clutter = Clutter

## Kinds of marks

kind-quote = Quote
kind-claim = Claim
kind-source = Source

## The language of the interface

# In the menu. In other languages with the English word behind it, for who cannot read the rest: Sprache (Language)…
language-menu = Language…
language-title = Language
language-failed = The words of that language could not be loaded
language-failed-text = The language stays as it is. Connect to the network and choose it again; after that it is there without a network too.

