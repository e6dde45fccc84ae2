### See ../en/evidence.ftl.

## An entry

evidence-heading = الأدلة
evidence-unnamed = دليل بلا اسم
evidence-add = إضافة دليل
evidence-add-link = إضافة: { $words } — { $site }
evidence-add-link-bare = إضافة: { $site }
evidence-links-near = روابط قريبة في المقال
evidence-entry = دليل: { $name }
evidence-added = أُضيف دليل: { $name }
evidence-reference = المرجع
evidence-url = الرابط
evidence-place = الموضع
evidence-date = التاريخ
evidence-contact = جهة الاتصال
evidence-note = ملاحظة
evidence-reference-hint = محضر جلسة أو رابط
evidence-place-hint = صفحة أو فقرة أو دقيقة
evidence-moved-to-link = صار الرابط في حقل «الرابط».
evidence-done = تم
evidence-remove-of = حذف الدليل: { $name }
evidence-removed = حُذف الدليل
evidence-open-link = فتح { $site } في تبويب جديد
evidence-new = دليل جديد
evidence-more = { $count ->
    [zero] لا مزيد
    [one] إظهار دليل آخر
    [two] إظهار دليلين آخرين
    [few] إظهار { $count } أدلة أخرى
    [many] إظهار { $count } دليلًا آخر
   *[other] إظهار { $count } دليل آخر
}

## A mark that serves as evidence

evidence-point = الإشارة إلى علامة…
evidence-point-other = الإشارة إلى علامة أخرى…
evidence-unpoint = بلا إشارة إلى علامة
evidence-point-title = الإشارة إلى علامة
evidence-point-in = في
evidence-point-here = هذا المقال
evidence-point-field = كلمات العلامة
evidence-point-placeholder = اكتب بعض كلماتها
evidence-point-none = لا علامة فيها هذه الكلمات.
evidence-point-none-yet = لا علامات أخرى في هذا المقال.
evidence-point-reading = تجري قراءة المقال…
evidence-point-unread = تعذّرت قراءة هذا المقال الآن. هو سليم في مكانه. اختر مقالًا آخر أو أعد المحاولة.
evidence-point-counted = { $count ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $count } علامات
    [many] { $count } علامة
   *[other] { $count } علامة
}
evidence-point-more = { $count ->
    [zero] لا مزيد.
    [one] علامة أخرى. اكتب للعثور عليها.
    [two] علامتان أخريان. اكتب للعثور عليهما.
    [few] { $count } علامات أخرى. اكتب للعثور عليها.
    [many] { $count } علامة أخرى. اكتب للعثور عليها.
   *[other] { $count } علامة أخرى. اكتب للعثور عليها.
}
evidence-go = الانتقال إلى العلامة «{ $words }»، { $place }
evidence-go-bare = الانتقال إلى العلامة
evidence-go-article = الانتقال إلى العلامة «{ $words }» في «{ $title }»
evidence-mark-is-gone = لم تعد هذه العلامة موجودة.
evidence-article-is-gone = لم يعد مقالها على هذا الجهاز.
evidence-article-in-trash = مقالها في المهملات.
evidence-mark-gone = لم تعد العلامة موجودة
evidence-mark-gone-text = لم تعد على «{ $words }» علامة في هذا المقال. تبقى كلماتها في الدليل.

## Merging two files

evidence-merge = دليل «{ $name }»

## Files and paper

evidence-print-mark = «{ $words }»، { $title }
evidence-print-mark-here = «{ $words }»
evidence-print-number = العلامة { $number }
