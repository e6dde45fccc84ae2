### See ../en/relations.ftl.

## The types, seen from the other end

tie-says = Dice
tie-claims = Afirma
tie-supported-by = Respaldada por
tie-contradicted-by = Contradicha por
tie-other = { $name }, desde

## Why two marks cannot be related

relate-missing = Una de las dos marcas ya no está. No se cambió nada.
relate-itself = Una marca no se puede relacionar consigo misma.
relate-forbidden = El libro de códigos no tiene ninguna relación entre estas dos clases.
relate-doubled = Estas dos marcas ya tienen esa relación.

## Steps of undo and redo

done-relation = Relación
done-relation-removed = Relación eliminada
done-relation-type = Tipo de relación
done-relation-note = Nota de una relación

## What is said when something was done

relation-made = { $relation ->
    [attributedTo] { $to } dice «{ $from }»
    [madeBy] { $to } afirma «{ $from }»
    [supports] «{ $from }» respalda «{ $to }»
    [contradicts] «{ $from }» contradice «{ $to }»
   *[other] { $name }: «{ $from }», «{ $to }»
}
relation-by-text = { $relation } { $name }
relation-removed = Relación eliminada
relation-type-set = Relación cambiada: { $name }
relation-made-too = { $added }. { $made }

## What a card offers

offer-relation = ¿{ $relation } { $name }?
offer-sentence = se nombra en su oración
offer-repeats = las mismas palabras en { $place }
offer-focus = marcada justo antes
offer-take = Sí
offer-take-long = Sí: { $offer }
offer-said = { $added }. { $offer }
command-take-offer = Aceptar a quien se propone como autor de las palabras
command-take-offer-off = No se propone a nadie para esta marca

## What is wrong with a file

trouble-forbidden = { $count ->
    [one] { $count } relación: el libro de códigos no la permite entre estas marcas; se conservó
    [many] { $count } de relaciones: el libro de códigos no las permite entre estas marcas; se conservaron
   *[other] { $count } relaciones: el libro de códigos no las permite entre estas marcas; se conservaron
}

## The command, its list, and the menu where two marks were joined by dragging

command-relate = Relacionar con…
card-relate = Relacionar
relate-title = Relacionar con
relate-how = Tipo de relación
relate-field = Buscar una marca con la que relacionar
relate-placeholder = Escriba o pulse un número
relate-counted = { $count ->
    [one] { $count } marca
    [many] { $count } de marcas
   *[other] { $count } marcas
}
relate-more = { $count ->
    [one] { $count } más: escriba para encontrarla
    [many] { $count } más: escriba para encontrarlas
   *[other] { $count } más: escriba para encontrarlas
}
relate-none = Nada coincide
relate-none-yet = Aún no hay nada con que relacionar esto. Márquelo antes en el texto.

## On a card

card-said-by = { $kind ->
    [claim] Hecha por { $name }
   *[other] Dicha por { $name }
}
ties-list = Relaciones
ties-more = { $count ->
    [one] Mostrar { $count } más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
}
tie-go = { $tie } { $name }, { $place }
tie-change = Cambiar: { $tie } { $name }
tie-note = Nota de la relación
tie-remove = Eliminar la relación
tie-gone = una marca que ya no está
