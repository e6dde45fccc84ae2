### See ../en/dialogs.ftl.

## Export

export-format = الصيغة
export-galley-purpose = كل شيء، لفتحه هنا من جديد أو لحفظه.
export-galley-about = نص المقال وكل العمل عليه في ملف واحد. يُفتح كما كان، هنا أو على جهاز آخر.
export-w3c-purpose = لأدوات التعليق الأخرى والأرشيف.
export-w3c-about = ملف JSON-LD واحد تستطيع أدوات التعليق الأخرى قراءته ويُفتح هنا من جديد. نص المقال فيه؛ والمواضع محسوبة بنقاط الترميز (code points).
export-loses-nothing = لا يفقد شيئًا
export-keeps = يحفظ
export-loses = يفقد
export-nothing = لا شيء
export-kept-split = { $marks }؛ { $count ->
    [zero] لا شيء منها مقسّم إلى أجزاء
    [one] واحدة منها مقسّمة إلى أجزاء
    [two] اثنتان منها مقسّمتان إلى أجزاء
    [few] { $count } منها مقسّمة إلى أجزاء
    [many] { $count } منها مقسّمة إلى أجزاء
   *[other] { $count } منها مقسّمة إلى أجزاء
}
export-first-lines = السطور الأولى
export-first-lines-of-file = السطور الأولى من الملف
export-share = مشاركة…
export-copy = نسخ
export-copied = تم النسخ
export-download = تنزيل
export-copy-failed = لم يسمح المتصفح بالنسخ. زر «تنزيل» يعمل.
export-downloaded = تم التنزيل
export-download-failed = لم يُنشئ المتصفح ملفًا. زر «نسخ» يعمل.

## Merge

merge-merge = دمج
merge-holds = في { $file } نسخة أخرى من هذا المقال.
merge-trashed = المقال في المهملات. الدمج يخرجه منها، و«إلغاء» يتركه فيها.
merge-hint = ما يُرجَّح أنه المقصود مختار مسبقًا. غيّر ما تريده على نحو آخر. «تراجع» يلغي الدمج كله.
merge-show-more = إظهار المزيد ({ $count })
merge-quiet = { $count ->
    [zero] لا اختلافات يبقى فيها ما هنا
    [one] اختلاف واحد يبقى فيه ما هنا
    [two] اختلافان يبقى فيهما ما هنا
    [few] { $count } اختلافات يبقى فيها ما هنا
    [many] { $count } اختلافًا يبقى فيها ما هنا
   *[other] { $count } اختلاف يبقى فيها ما هنا
}
merge-cancel = إلغاء
merge-copy = فتح كنسخة
merge-row = { $thing }: { $field }
merge-mark = { $kind } «{ $words }»
merge-relation = علاقة من «{ $from }» إلى «{ $to }»
merge-person = شخص «{ $name }»
merge-part = جزء «{ $words }»
merge-codebook = دليل الترميز
merge-article = المقال
merge-field = { $field ->
    [deleted-here] حذف هنا
    [deleted-in-file] حذف في الملف
    [made-twice] تكرار
    [parts] الموضع
    [ends] الطرفان
    [extra] مفاتيح غير معروفة
    [file] الملف الأصلي
    [origin] المنشئ
    [label] التسمية
    [kind] النوع
    [note] الملاحظة
    [tags] الوسوم
    [name] الاسم
    [aliases] الأسماء الأخرى
    [role] الصفة
    [organization] المؤسسة
    [person] الشخص
    [type] نوع المصدر
    [checks] نقاط التحقق
    [anonymity] سبب عدم ذكر الاسم
    [title] العنوان
    [authors] الكتّاب
    [outlet] جهة النشر
    [url] الرابط
    [published] تاريخ النشر
    [updated] تاريخ التحديث
    [language] اللغة
    [direction] الاتجاه
    [attribute] { $small }
   *[other] { $name }
}
merge-here = هنا
merge-in-file = في الملف
merge-both = كلاهما
merge-one-mark = علامة واحدة
merge-one-mark-about = أحدث ما كُتب، في علامة واحدة
merge-two-marks = علامتان
merge-two-marks-about = تبقيان معًا في الموضع نفسه
merge-deleted-when = حُذف { $when }
merge-written-when = كُتب { $when }
merge-made = { $who }، { $when }
merge-made-saying = { $who }، { $when }: { $words }
merge-somebody = شخص ما
merge-stays = يبقى
merge-stays-deleted = يبقى محذوفًا
merge-nothing = لا شيء

## Restore points

restore-title = نقاط الاستعادة
restore-about = المقال كما كان في هذه الأوقات: بعد كل ساعة عمل، وقبل الدمج، وقبل استعادة نقطة أخرى، وقبل إصدار جديد من Galley. يُحتفظ بآخر { $count } منها. «تراجع» يلغي الاستعادة.
restore-looking = جارٍ البحث…
restore-no-database = لا نقاط استعادة: فهي تحتاج إلى قاعدة بيانات المتصفح، وهي غير متاحة هنا أو لا تستجيب. التنزيل هو السبيل إلى الاحتفاظ بنسخة من هذا المقال.
restore-none = لا نقاط استعادة لهذا المقال بعد.
restore-none-text = ينشئ Galley نقطة بعد كل ساعة عمل، وقبل الدمج، وقبل استعادة نقطة أخرى، وقبل إصدار جديد من Galley. يُحتفظ بآخر { $count } منها.
restore-comparing = جارية المقارنة…
restore-damaged = لا يمكن قراءة هذه النقطة.
restore-no-change = لم يتغيّر شيء بعدها
restore-since = بعدها: { $changes }
restore-restore = استعادة
restore-download = تنزيل
restore-restore-of = استعادة: { $time }
restore-download-of = تنزيل: { $time }
restore-hourly = كل ساعة
restore-before-merge = قبل دمج
restore-before-merge-of = قبل دمج «{ $file }»
restore-before-version = قبل إصدار جديد من Galley
restore-before-restore = قبل استعادة نقطة أقدم
