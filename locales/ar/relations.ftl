### See ../en/relations.ftl.

## The types, seen from the other end

tie-says = قال
tie-claims = صدر عنه
tie-supported-by = يدعمه
tie-contradicted-by = يناقضه
tie-other = { $name }، من

## Why two marks cannot be related

relate-missing = لم تعد إحدى العلامتين موجودة. لم يتغيّر شيء.
relate-itself = لا يمكن ربط علامة بنفسها.
relate-forbidden = لا علاقة بين هذين النوعين في دليل الترميز.
relate-doubled = هاتان العلامتان مرتبطتان بهذه العلاقة من قبل.

## Steps of undo and redo

done-relation = علاقة
done-relation-removed = حذف علاقة
done-relation-type = نوع العلاقة
done-relation-note = ملاحظة على علاقة

## What is said when something was done

relation-made = { $relation ->
    [attributedTo] «{ $from }» منسوب إلى { $to }
    [madeBy] «{ $from }» صادر عن { $to }
    [supports] «{ $from }» يدعم «{ $to }»
    [contradicts] «{ $from }» يناقض «{ $to }»
   *[other] { $name }: «{ $from }»، «{ $to }»
}
relation-by-text = { $relation } { $name }
relation-removed = حُذفت العلاقة
relation-type-set = تغيّرت العلاقة: { $name }
relation-made-too = { $added }. { $made }

## What a card offers

offer-relation = { $relation } { $name }؟
offer-sentence = مذكور في جملته
offer-repeats = الكلمات نفسها في { $place }
offer-focus = عُلّمت قبل ذلك مباشرة
offer-take = نعم
offer-take-long = نعم: { $offer }
offer-said = { $added }. { $offer }
command-take-offer = قبول القائل المقترح
command-take-offer-off = لا يُقترح أحد لهذه العلامة

## What is wrong with a file

trouble-forbidden = { $count ->
    [zero] لا علاقات: لا يسمح بها دليل الترميز بين هذه العلامات؛ أُبقيت
    [one] علاقة واحدة: لا يسمح بها دليل الترميز بين هاتين العلامتين؛ أُبقيت
    [two] علاقتان: لا يسمح بهما دليل الترميز بين هذه العلامات؛ أُبقيتا
    [few] { $count } علاقات: لا يسمح بها دليل الترميز بين هذه العلامات؛ أُبقيت
    [many] { $count } علاقة: لا يسمح بها دليل الترميز بين هذه العلامات؛ أُبقيت
   *[other] { $count } علاقة: لا يسمح بها دليل الترميز بين هذه العلامات؛ أُبقيت
}

## The command, its list, and the menu where two marks were joined by dragging

command-relate = ربط بعلامة أخرى…
card-relate = ربط
relate-title = ربط بعلامة أخرى
relate-how = نوع العلاقة
relate-field = البحث عن علامة للربط بها
relate-placeholder = اكتب للبحث أو اضغط رقمًا
relate-counted = { $count ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $count } علامات
    [many] { $count } علامة
   *[other] { $count } علامة
}
relate-more = { $count ->
    [zero] لا مزيد
    [one] علامة أخرى: اكتب للعثور عليها
    [two] علامتان أخريان: اكتب للعثور عليهما
    [few] { $count } علامات أخرى: اكتب للعثور عليها
    [many] { $count } علامة أخرى: اكتب للعثور عليها
   *[other] { $count } علامة أخرى: اكتب للعثور عليها
}
relate-none = لا شيء مطابق
relate-none-yet = لا شيء للربط به بعد. ضع علامة عليه في النص أولًا.

## On a card

card-said-by = { $kind ->
    [claim] صادر عن { $name }
   *[other] منسوب إلى { $name }
}
ties-list = العلاقات
ties-more = { $count ->
    [zero] لا مزيد
    [one] إظهار علاقة أخرى
    [two] إظهار علاقتين أخريين
    [few] إظهار { $count } علاقات أخرى
    [many] إظهار { $count } علاقة أخرى
   *[other] إظهار { $count } علاقة أخرى
}
tie-go = { $tie } { $name }، { $place }
tie-change = تغيير: { $tie } { $name }
tie-note = ملاحظة على العلاقة
tie-remove = حذف العلاقة
tie-gone = علامة لم تعد موجودة
