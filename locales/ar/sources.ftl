### See ../en/sources.ftl.

## The five boxes by which a source is judged

check-independent = مستقل
check-multiple = متعدد
check-verifies = يتحقق
check-authoritative = مرجع أو مطّلع
check-named = مذكور بالاسم

## Steps of undo and redo about the cast

done-source-details = تفاصيل المصدر
done-source-added = إضافة مصدر
done-source-removed = حذف مصدر
done-sources-merged = دمج مصادر
done-source-split = فصل مصدر
done-mention = تغيير المصدر
done-mentions = تمييز مواضع الاسم

## What is said when the cast was changed

state-source-removed = حُذف من المصادر: { $name }
state-sources-merged = تم دمج { $other } في { $name }
state-source-split = { $name } الآن مصدر منفصل
state-mention = المقصود هنا الآن: { $name }
state-mentions-marked = { $count ->
    [zero] لا مواضع أخرى ذُكر فيها { $name }
    [one] مُيّز موضع آخر ذُكر فيه { $name }
    [two] مُيّز موضعان آخران ذُكر فيهما { $name }
    [few] مُيّزت { $count } مواضع أخرى ذُكر فيها { $name }
    [many] مُيّز { $count } موضعًا آخر ذُكر فيها { $name }
   *[other] مُيّز { $count } موضع آخر ذُكر فيها { $name }
}
state-everyone = { $count ->
    [zero] لم تُضف علامات مصادر إلى المصادر
    [one] أُضيفت علامة مصدر واحدة إلى المصادر
    [two] أُضيفت علامتا مصدر إلى المصادر
    [few] أُضيفت { $count } علامات مصادر إلى المصادر
    [many] أُضيفت { $count } علامة مصدر إلى المصادر
   *[other] أُضيفت { $count } علامة مصدر إلى المصادر
}
