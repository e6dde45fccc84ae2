### See ../en/sources.ftl.

## The five boxes by which a source is judged

check-independent = مستقل
check-multiple = متعدد
check-verifies = يتحقق
check-authoritative = مرجع أو مطّلع
check-named = مذكور بالاسم
cast-check-title = { $name }: { $definition }

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

## The tabs of the column beside the article

tabs-label = ما يعرضه العمود
tab-sources = المصادر
command-tab-marks = الانتقال إلى قائمة العلامات
command-tab-sources = الانتقال إلى المصادر

## The table of sources

cast-heading = من يتكلّم
cast-counts = { $words ->
    [zero] لا كلمات مقتبسة
    [one] كلمة مقتبسة واحدة
    [two] كلمتان مقتبستان
    [few] { $words } كلمات مقتبسة
    [many] { $words } كلمة مقتبسة
   *[other] { $words } كلمة مقتبسة
}، { $sources ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}
cast-caption = حصة كل مصدر من الكلمات المقتبسة، ومواضع كلامه على امتداد المقال
cast-source = المصدر
cast-share = حصة الكلمات
cast-percent = { $share }٪
cast-words-indirect = { words-counted } + { $indirect } غير مباشرة
cast-legend = الشريط: الحصة من الكلمات المقتبسة، ويُفرَّغ لونه حيث الكلام منقول بالمعنى. والخط تحته: المواضع على امتداد المقال.
cast-nobody = بلا إسناد
cast-nobody-what = اقتباسات بلا مصدر
cast-not-named = غير مذكور بالاسم
cast-not-named-why = غير مذكور بالاسم: { $why }
cast-counted = { $quotes ->
    [zero] لا اقتباسات
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $quotes } اقتباسات
    [many] { $quotes } اقتباسًا
   *[other] { $quotes } اقتباس
}، { $claims ->
    [zero] لا ادّعاءات
    [one] ادّعاء واحد
    [two] ادّعاءان
    [few] { $claims } ادّعاءات
    [many] { $claims } ادّعاءً
   *[other] { $claims } ادّعاء
}
cast-speaks = مواضع الكلام: { $places }. { $counts }.
cast-silent = بلا كلام مقتبس. { $counts }.
cast-quotes = { $count ->
    [zero] لا اقتباسات
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
}
cast-claims = { $count ->
    [zero] لا ادّعاءات
    [one] ادّعاء واحد
    [two] ادّعاءان
    [few] { $count } ادّعاءات
    [many] { $count } ادّعاءً
   *[other] { $count } ادّعاء
}
cast-says-nothing = لا شيء بعد
cast-more = إظهار المزيد ({ $count })
cast-empty = لا مصادر بعد
cast-empty-text = ميّز الكلمات التي تسمّي المتكلّم كمصدر: يصبح كل منها صفًّا هنا.
cast-strangers = { $count ->
    [zero] كل علامات المصادر تشير إلى أحد في هذه القائمة.
    [one] علامة مصدر واحدة لا تشير بعد إلى أحد في هذه القائمة.
    [two] علامتا مصدر لا تشيران بعد إلى أحد في هذه القائمة.
    [few] { $count } علامات مصادر لا تشير بعد إلى أحد في هذه القائمة.
    [many] { $count } علامة مصدر لا تشير بعد إلى أحد في هذه القائمة.
   *[other] { $count } علامة مصدر لا تشير بعد إلى أحد في هذه القائمة.
}
cast-everyone = التعرّف عليهم
cast-add = إضافة مصدر
cast-add-name = اسم المصدر الجديد
cast-add-hint = الاسم

## What is known of one source

cast-name = الاسم
cast-kind = الصنف
cast-aliases = أسماء أخرى
cast-aliases-hint = تفصل بينها فواصل
cast-role = الصفة
cast-organization = يتكلّم باسم
cast-check = التحقق
cast-check-of = التحقق من المصدر، { $name }
cast-anonymity = سبب عدم ذكر الاسم
cast-says = الأقوال
cast-mentions = مواضع الذكر
cast-no-mentions = لا شيء في المقال
cast-mention = { $place }: { $words }
cast-all-mentions = كل المواضع ({ $count })
cast-merge = دمج
cast-merge-with = هو نفسه
cast-merge-do = جعلهما واحدًا
cast-split = فصل
cast-split-do = جعل المختار مصدرًا جديدًا
cast-mark-all = تمييز كل المواضع
cast-remove = حذف

## On a source mark's card

cast-mentions-whom = المقصود
cast-other = مصدر آخر
cast-choose = اختر
cast-new = مصدر جديد
