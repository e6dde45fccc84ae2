## The article on paper: what stands above it, and the list of its marks.

# Menu item, and a command: opens the browser's own dialog.
bar-print = Print…
command-print = Print the article and its marks
print-refused = This browser does not print here
print-refused-text = Nothing was changed. Open the article in another browser, or export it.
print-marks = Marks
# Over the patterns and how many marks of each kind there are, for screen readers.
print-legend = Marks on these pages
# $when is a date and a time: 24 Nov 2026, 09:05
print-printed = Printed { $when }
print-printed-by = Printed { $when } by { $name }
# $date is a date: 24 Nov 2026
print-updated = updated { $date }
# $kinds is a list of print-left-out-kind.
print-left-out = Left out, because they are hidden on the desk: { $kinds }
print-left-out-kind = { $kind }: { $count }
# In the list: these marks do not stand in the article any more.
print-orphan = Lost its place: these are the words that it had
# An answer of the reader's: Status: To check
print-answer = { $name }: { $value }
# A relation to another mark on the sheet, by its number: Said by 6
print-relation = { $relation } { $number }
print-tags = Tags: { $tags }
# Who made the mark.
print-by = by { $name }
