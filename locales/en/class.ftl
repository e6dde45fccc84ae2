# A class: a task handed out with an article, pupils' marks that come back, and whose marks they are.

## What Undo and Redo name

done-task = Task
done-rename = Name
done-take-in = Taking in

## What came in

class-nobody = No name
# A person and how many marks of theirs came in: "Ana 12".
class-tally = { $name } { $count }
class-people-came = { $count ->
    [one] Marks of { $count } person came in
   *[other] Marks of { $count } people came in
}
class-taken-in = Files were taken in
class-nothing-new = Nothing new came in
class-unchanged = { $count ->
    [one] { $count } file holds nothing that is not here already.
   *[other] { $count } files hold nothing that is not here already.
}
class-left = { $count ->
    [one] { $count } file says other things of the article itself or of its codebook: those stay as they are here.
   *[other] { $count } files say other things of the article itself or of its codebook: those stay as they are here.
}
# Names a restore point that was kept before so many files were taken in.
class-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}

## The slip of paper over the article

class-task = Task
class-hide = Hide
class-show = Show
class-by = From { $name }
# $date is a date, or what the teacher typed: "Friday".
class-due = Due { $date }
# The pupil's name; a button that opens "Who is marking?".
class-marks-are = Marked by { $name }

## Handing out

class-hand-out = Hand out to a class
class-hand-out-menu = Hand out to a class…
class-hand-out-again = Hand out again…
class-hand-out-about = One file with the article, your kinds of marks and a task. Whoever opens it marks on any phone or computer and hands the file in to you.
class-field-title = Heading
class-field-title-hint = Who says what?
class-field-text = Task
class-field-text-hint = Mark every claim. Say in a note who makes it.
class-field-by = Your name
class-field-due = Due
class-field-due-hint = Friday
# Used where the teacher wrote no task.
class-task-default = Mark this article.
# Signs the teacher's marks where the teacher gave no name.
class-teacher = Teacher
# A heading before the list of kinds that marks have: quote, claim …
class-kinds = Marks
class-with-marks = { $count ->
    [one] Your { $count } mark goes along
   *[other] Your { $count } marks go along
}
# The name of the file, without its ending. $article is the headline in small letters.
class-file-stem = { $article }.class

## How files leave

class-ways-share = Share puts the file into a message or a folder of yours. Or download it and attach it to an e-mail.
class-ways-mail = Download the file and attach it to an e-mail.
class-write-mail = Begin an e-mail

## Handing in

class-hand-in = Hand in…
class-hand-in-short = Hand in
class-hand-in-title = Hand in
class-hand-in-about = { $count ->
    [one] { $name } hands in { $count } mark. The file goes to your teacher; your marks stay here too.
   *[other] { $name } hands in { $count } marks. The file goes to your teacher; your marks stay here too.
}
class-handed-in = The file is ready for your teacher
class-handed-in-text = Your marks stay on this device too. You can go on and hand in again.
class-needs-task = The article has no task

## Who marks

class-who = Who is marking?
class-who-about = Your name, so that your teacher sees whose marks these are.
class-who-others = Others have marked on this device. With another name you begin afresh; their marks stay in an article of their own.
class-go-on-as = Go on as { $name }
class-start = Start
class-start-anew = Start afresh
class-correct-name = Correct the name
class-teach = I teach this class

## People

class-people = People
class-show-all = All
class-show-none = None
class-compare = Compare people…
class-compare-title = People side by side
# $passages and $people are numbers, in short: "12 passages, 3 people".
class-compare-about = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
class-more-people = { $count ->
    [one] { $count } more person is not shown. Choose whom to see in the list of people.
   *[other] { $count } more people are not shown. Choose whom to see in the list of people.
}
class-passage = Passage
# Said for an empty place of the table.
class-nothing = Nothing
class-more-marks = +{ $count }
class-print = Print…
class-needs-people = All marks are one person’s
# The heading of a question when two files are merged: their tasks differ.
class-merge-task = task
