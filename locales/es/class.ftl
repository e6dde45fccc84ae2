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
class-files = { $count ->
    [one] { $count } archivo
    [many] { $count } de archivos
   *[other] { $count } archivos
}

## The slip of paper over the article

class-task = Tarea
class-hide = Ocultar
class-show = Mostrar
class-by = De { $name }
class-due = Entrega: { $date }
class-marks-are = Marcas de { $name }

## Handing out

class-hand-out = Repartir a una clase
class-hand-out-menu = Repartir a una clase…
class-hand-out-again = Repartir otra vez…
class-hand-out-about = Un solo archivo con el artículo, las clases de marcas y una tarea. Cada alumno lo abre, marca en cualquier teléfono u ordenador y le entrega el archivo a usted.
class-field-title = Encabezado
class-field-title-hint = ¿Quién dice qué?
class-field-text = Tarea
class-field-text-hint = Marcar cada afirmación y anotar quién la hace.
class-field-by = Su nombre
class-field-due = Fecha de entrega
class-field-due-hint = Viernes
class-task-default = Marcar este artículo.
class-teacher = Docente
class-kinds = Marcas
class-with-marks = { $count ->
    [one] Incluir { $count } marca suya
    [many] Incluir { $count } de marcas suyas
   *[other] Incluir { $count } marcas suyas
}
class-file-stem = { $article }.clase

## How files leave

class-ways-share = «Compartir» pone el archivo en un mensaje o en una carpeta suya. También puede descargarlo y adjuntarlo a un correo.
class-ways-mail = Descargue el archivo y adjúntelo a un correo.
class-write-mail = Empezar un correo

## Handing in

class-hand-in = Entregar…
class-hand-in-short = Entregar
class-hand-in-title = Entregar
class-hand-in-about = { $count ->
    [one] { $name } entrega { $count } marca. El archivo es para su docente; la marca también se queda aquí.
    [many] { $name } entrega { $count } de marcas. El archivo es para su docente; las marcas también se quedan aquí.
   *[other] { $name } entrega { $count } marcas. El archivo es para su docente; las marcas también se quedan aquí.
}
class-handed-in = El archivo está listo para su docente
class-handed-in-text = Las marcas se quedan también en este dispositivo. Se puede seguir y volver a entregar.
class-needs-task = El artículo no tiene tarea

## Who marks

class-who = ¿Quién marca?
class-who-about = Su nombre, para que su docente sepa de quién son estas marcas.
class-who-others = Otras personas han marcado en este dispositivo. Con otro nombre se empieza de nuevo; las marcas de ellas quedan en un artículo aparte.
class-go-on-as = Seguir como { $name }
class-start = Empezar
class-start-anew = Empezar de nuevo
class-correct-name = Corregir el nombre
class-teach = Doy clase a este grupo

## People

class-people = Personas
class-show-all = Todas
class-show-none = Ninguna
class-compare = Comparar personas…
class-compare-title = Personas, lado a lado
class-compare-about = { $passages ->
    [one] { $passages } pasaje
    [many] { $passages } de pasajes
   *[other] { $passages } pasajes
}, { $people ->
    [one] { $people } persona
    [many] { $people } de personas
   *[other] { $people } personas
}
class-more-people = { $count ->
    [one] Falta { $count } persona por mostrar. Elija en la lista de personas a quiénes ver.
    [many] Faltan { $count } de personas por mostrar. Elija en la lista de personas a quiénes ver.
   *[other] Faltan { $count } personas por mostrar. Elija en la lista de personas a quiénes ver.
}
class-passage = Pasaje
class-nothing = Nada
class-more-marks = +{ $count }
class-print = Imprimir…
class-needs-people = Todas las marcas son de una sola persona
class-merge-task = tarea
