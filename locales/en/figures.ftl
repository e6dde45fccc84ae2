### What the figures of an article say of each other: one plain sentence an alarm. Numbers stand as in the text.

# $said is a date as the text writes it, with its weekday; $right is one of the weekdays below.
figures-weekday = “{ $said }”: that day is a { $right }.
figures-monday = Monday
figures-tuesday = Tuesday
figures-wednesday = Wednesday
figures-thursday = Thursday
figures-friday = Friday
figures-saturday = Saturday
figures-sunday = Sunday
# $said: "12 of the 9".
figures-of-more = “{ $said }”: the part is larger than the whole.
# $said: "between 12 and 9 percent".
figures-between = “{ $said }”: the first number is the larger one.
# $word is "rose" or the like, $said: "from 9 to 4".
figures-direction = “{ $word }”, but “{ $said }” goes the other way.
# $said: "20 percent"; $change: "from 40 to 60"; $right is a number.
figures-change = The text says { $said }, but “{ $change }” is a change of { $right } percent.
# The text says percent where it may mean percentage points. $change: "from 10 to 15 percent".
figures-points = The text says { $said }, but “{ $change }” is a change of { $right } percent. Are percentage points meant?
# $said is "doubled" or the like; $right is a number: 2.3.
figures-doubled = “{ $said }”, but “{ $change }” is { $right } times as much.
# $part: "31 of the 48".
figures-percent-of = The text says { $said }, but { $part } is { $right } percent.
# $whole: "five people"; $parts: "three women and three men"; $sum is their number.
figures-parts = “{ $whole }”, but “{ $parts }” makes { $sum }.
# "The other 16" of 48; $sum is what the parts make together.
figures-rest = With the other { $rest } the parts make { $sum }, not { $whole }.
figures-percents = The parts make { $sum } percent together.
# $whole: "12 people"; $part: "14 children".
figures-including = “{ $whole }” cannot include “{ $part }”.
# Two places count one thing: "nine-member council", "seven-member council".
figures-counted = Counted in two ways: “{ $one }” and “{ $other }”.
# $one: "10 miles"; $other: "20 kilometers"; $right is the number that would stand in place of 20.
figures-converted = “{ $one }” and “{ $other }” are not the same: it would be { $right }.
# Two ages of one person.
figures-age = One person with two ages: { $one } and { $other }.
# $born: "1981". On the day of publication the person is $low or $high.
figures-born = Born in { $born }, the person is { $low } or { $high } now, not { $age }.
figures-headline = The headline says “{ $said }”, the text “{ $text }”.
# $lead: "18 points"; $sides: "58 percent to 46 percent"; $right is a number.
figures-lead = The text says { $lead }, but “{ $sides }” are { $right } apart.
# $said: "three towns"; $names: "Hallam, Rees, Okafor and Adler"; $count is how many names there are.
figures-listed = “{ $said }”, but { $count ->
    [one] { $count } is
   *[other] { $count } are
} named: { $names }.
# $part: "half", "majority"; $said: "31 percent".
figures-fraction = “{ $part }” does not go with { $said }.
