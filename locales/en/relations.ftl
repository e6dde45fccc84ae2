### Relations: whose words a quote is, who makes a claim, what supports or contradicts it. See also the names of
### the types, connection-… in core.ftl.

## The types, seen from the other end: a source "says" a quote and "claims" a claim; a claim is "supported by" …

tie-says = Says
tie-claims = Claims
tie-supported-by = Supported by
tie-contradicted-by = Contradicted by
# $name is the name of a type that the reader has made, seen from the mark that it leads to.
tie-other = { $name }, from

## Why two marks cannot be related.

relate-missing = One of the two marks is gone. Nothing was changed.
relate-itself = A mark cannot be related to itself.
relate-forbidden = The codebook has no relation between these two kinds.
relate-doubled = These two marks are related so already.

## Steps of undo and redo: short nouns. They stand behind a colon ("Undone: Relation").

done-relation = Relation
done-relation-removed = Removed relation
done-relation-type = Type of relation
done-relation-note = Note on a relation

## What is said when something was done, for screen readers.

# $relation is attributedTo, madeBy, supports or contradicts; another type has its own $name. $from and $to are the
# names or the first words of two marks.
relation-made = { $relation ->
    [attributedTo] “{ $from }” is said by { $to }
    [madeBy] “{ $from }” is claimed by { $to }
    [supports] “{ $from }” supports “{ $to }”
    [contradicts] “{ $from }” contradicts “{ $to }”
   *[other] { $name }: “{ $from }”, “{ $to }”
}
# A notice: a source was marked, and the text says that it speaks. $relation is a type, "Said by".
relation-by-text = { $relation } { $name }
relation-removed = Relation removed
relation-type-set = Relation changed: { $name }
# A mark was added and related in one go: what was said of each.
relation-made-too = { $added }. { $made }

## What is offered on a card: whose the mark may be, to be taken with one key.

# $relation is a type: "Said by", or "Says". $name is a source's name, or the first words of a quote.
offer-relation = { $relation } { $name }?
# Why it is offered.
offer-sentence = named in its sentence
# $place is "¶ 3", or a part such as "Caption".
offer-repeats = the same words in { $place }
offer-focus = marked just before
# A button. Short.
offer-take = Yes
# What a screen reader says of that button.
offer-take-long = Yes: { $offer }
# Said when a source was marked and nobody was related.
offer-said = { $added }. { $offer }
# A command: Y.
command-take-offer = Take the speaker that is offered
command-take-offer-off = Nothing is offered for this mark

## What is wrong with a file.

trouble-forbidden = { $count ->
    [one] { $count } relation: the codebook does not allow it between these marks; kept
   *[other] { $count } relations: the codebook does not allow them between these marks; kept
}

## The command, its list, and the menu where two marks were joined by dragging.

# A command: R.
command-relate = Relate to…
# A button on a card. Short.
card-relate = Relate
relate-title = Relate to
relate-how = Type of relation
relate-field = Find a mark to relate to
# The first nine have numbers.
relate-placeholder = Type to find, or press a number
relate-counted = { $count ->
    [one] { $count } mark
   *[other] { $count } marks
}
relate-more = { $count ->
    [one] { $count } more: type to find it
   *[other] { $count } more: type to find them
}
relate-none = Nothing fits
relate-none-yet = Nothing to relate this to yet. Mark it in the text first.

## On a card.

# $kind is quote, claim or source for the built-in kinds. $name is a person or the first words of a source.
card-said-by = { $kind ->
    [claim] Made by { $name }
   *[other] Said by { $name }
}
ties-list = Relations
ties-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
# A button that goes to the other mark. $tie is "Said by", "Supports" …, $place is "¶ 3".
tie-go = { $tie } { $name }, { $place }
# A button with a menu.
tie-change = Change: { $tie } { $name }
tie-note = Note on the relation
tie-remove = Remove the relation
# The other end is not in the article.
tie-gone = a mark that is gone
