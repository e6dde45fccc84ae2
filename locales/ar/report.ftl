### See ../en/report.ftl.

report-title = { $title } (تقرير)
report-label = مقال عليه علامات
report-marked-by = وضع العلامات
report-checked-by = وضع العلامات والتحقق
report-unsigned = لم يُذكر اسم
report-changed = آخر تغيير
report-open = ما بقي
report-open-claims = { $count ->
    [zero] لا ادّعاءات للتحقق
    [one] ادّعاء واحد للتحقق
    [two] ادّعاءان للتحقق
    [few] { $count } ادّعاءات للتحقق
    [many] { $count } ادّعاءً للتحقق
   *[other] { $count } ادّعاء للتحقق
}
report-open-figures = { $count ->
    [zero] لا تناقض بين الأرقام
    [one] تناقض واحد بين الأرقام
    [two] تناقضان بين الأرقام
    [few] { $count } تناقضات بين الأرقام
    [many] { $count } تناقضًا بين الأرقام
   *[other] { $count } تناقض بين الأرقام
}
report-nothing-open = لا شيء
report-by-status = الادّعاءات حسب الحالة
report-by-verdict = الادّعاءات حسب الحكم
report-contents = في هذه الصفحة
report-article = المقال
report-notes = الملاحظات
report-number = { $kind } { $number }
report-back = { $kind } { $number } في المقال
report-relation = { $relation }:
report-evidence = الأدلة
report-contact = جهة الاتصال: { $contact }
report-cast-caption = كلمات كل مصدر وحصته من كل الكلمات المقتبسة، واقتباساته وادّعاءاته
report-cast-role = الصفة
report-cast-words = الكلمات
report-cast-share = الحصة
report-cast-quotes = الاقتباسات
report-cast-claims = الادّعاءات
report-cast-aliases = أسماء أخرى: { $names }
report-cast-checks = التحقق من المصدر: { $checks }
report-claims = الادّعاءات
report-checked = تم التحقق من { $checked } من أصل { $count }
report-made-by = صادر عن
report-no-name = بلا اسم
report-gaps = ثغرات مفتوحة
report-figures = أرقام لا تتفق
report-dismissed = ثغرات مستبعدة
report-reason = السبب: { $reason }
report-no-reason = لم يُذكر سبب
report-open-again = يفتح Galley هذه الصفحة من جديد بكل ما فيها: المقال والعلامات وكل ما قيل عنها.
report-pasted = التقرير الملصَق
