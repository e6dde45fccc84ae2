### See ../en/class.ftl.

## What Undo and Redo name

done-task = Tarea
done-rename = Nombre
done-take-in = Incorporación

## What came in

class-nobody = Sin nombre
class-tally = { $name } { $count }
class-people-came = { $count ->
    [one] Llegaron marcas de { $count } persona
    [many] Llegaron marcas de { $count } de personas
   *[other] Llegaron marcas de { $count } personas
}
class-taken-in = Archivos incorporados
class-nothing-new = No llegó nada nuevo
class-unchanged = { $count ->
    [one] { $count } archivo no contiene nada que no esté ya aquí.
    [many] { $count } de archivos no contienen nada que no esté ya aquí.
   *[other] { $count } archivos no contienen nada que no esté ya aquí.
}
class-left = { $count ->
    [one] { $count } archivo dice otra cosa sobre el artículo mismo o su libro de códigos: aquí quedan como están.
    [many] { $count } de archivos dicen otra cosa sobre el artículo mismo o su libro de códigos: aquí quedan como están.
   *[other] { $count } archivos dicen otra cosa sobre el artículo mismo o su libro de códigos: aquí quedan como están.
}
