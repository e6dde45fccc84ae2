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
