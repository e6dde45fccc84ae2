### See ../en/desk.ftl.

## The bar over the article

bar-home = Galley، كل المقالات
bar-undo = تراجع
bar-undo-edit = تراجع عن: { $edit }
bar-redo = إعادة
bar-redo-edit = إعادة: { $edit }
bar-search = بحث
bar-search-field = بحث في النص والملاحظات
bar-found-none = ليس في النص
bar-found = { $count } في النص
bar-found-many = { $count }+ في النص
bar-marks = العلامات، { $count }
bar-export = تصدير
bar-more = المزيد
bar-details = تفاصيل المقال…
bar-restore-points = نقاط الاستعادة…
bar-name = اسمك…
bar-keys = المفاتيح
bar-theme-system = ألوان النظام
bar-theme-light = فاتح
bar-theme-dark = داكن
bar-trash = نقل إلى المهملات

## The article and its labels

proof-article = المقال
proof-part-menu = نوع هذا الجزء
place-paragraph = ¶ { $number }
block-change = { $part }: تغيير الجزء
block-change-numbered = { $part ->
   *[paragraph] ¶ { $number }، فقرة: تغيير الجزء
    [list-item] ¶ { $number }، عنصر قائمة: تغيير الجزء
    [block-quote] ¶ { $number }، اقتباس مطوّل: تغيير الجزء
}

## The buttons beside the selection

adder-tools = وضع علامة على التحديد
card-add-part = إضافة جزء
adder-part = جزء

## The cards of marks

card-kind-of-words = { $kind }:{ " " }
card-orphan = موضع مفقود
card-reworded = صياغة متغيّرة
card-moved = هذه الكلمات في موضع غير الذي كانت فيه عند وضع العلامة.
card-fuzzy = تغيّرت الكلمات هنا منذ ذلك الحين (التشابه { $score } من 1000).
card-orphan-text = لم تعد هذه الكلمات في المقال. العلامة باقية.
card-kind = النوع
card-not-set = غير محدَّد
card-note = ملاحظة
card-tags = وسوم
card-tags-hint = تفصل بينها فواصل
card-stack = على الكلمات نفسها
card-delete = { $kind ->
    [quote] حذف الاقتباس
    [claim] حذف الادّعاء
    [source] حذف المصدر
   *[other] حذف «{ $name }»
}

## The rail beside the article

rail-article = المقال
rail-back = كل المقالات
rail-keys = { $key } كل المفاتيح
rail-show = إظهار
rail-quotes = الاقتباسات
rail-claims = الادّعاءات
rail-sources = المصادر
rail-parts = الأجزاء
rail-opening = المقدمة
place-paragraphs = ¶ { $from }–{ $to }

## The column of marks

panel-marks = العلامات
panel-count-of = { $count } من { $all }
panel-grip-open = فتح القائمة كاملة
panel-grip-close = تصغير القائمة
panel-how-to-mark = حدّد كلمات في المقال، ثم اضغط { $quote } لاقتباس أو { $claim } لادّعاء أو { $source } لمصدر.
panel-none-fits = لا علامة مطابقة
panel-none-fits-text = كل العلامات باقية. غيّر البحث أو أظهر أنواعًا أكثر.
panel-no-place = بلا موضع

## The ruler

ruler-label = { $count ->
    [zero] المسطرة: لا علامات على امتداد المقال
    [one] المسطرة: علامة واحدة على امتداد المقال
    [two] المسطرة: علامتان على امتداد المقال
    [few] المسطرة: { $count } علامات على امتداد المقال
    [many] المسطرة: { $count } علامة على امتداد المقال
   *[other] المسطرة: { $count } علامة على امتداد المقال
}

## The line at the foot

desk-skip = الانتقال إلى المقال
status-saved = محفوظ على هذا الجهاز
status-saving = جارٍ الحفظ…
status-kept = مخزَّن في هذا المتصفح. قد تضيع الدقيقة الأخيرة إن تعطّل
status-nothing-kept = غير محفوظ: لا يحتفظ هذا المتصفح بشيء لهذه الصفحة
status-article-not-saved = غير محفوظ. هذا المقال في هذا التبويب فقط
status-not-saved = { $count ->
    [zero] غير محفوظ. العمل في هذا التبويب فقط
    [one] غير محفوظ. التغيير الأخير في هذا التبويب فقط
    [two] غير محفوظ. آخر تغييرين في هذا التبويب فقط
    [few] غير محفوظ. آخر { $count } تغييرات في هذا التبويب فقط
    [many] غير محفوظ. آخر { $count } تغييرًا في هذا التبويب فقط
   *[other] غير محفوظ. آخر { $count } تغيير في هذا التبويب فقط
}
taken-not-yet = لم يُصدَّر بعد
taken-when = آخر تصدير: { $when }
taken-changed = آخر تصدير: { $when }، وتغيّر العمل بعده
taken-marks-since = { $count ->
    [zero] آخر تصدير: { $when }، لا علامات بعده
    [one] آخر تصدير: { $when }، علامة واحدة بعده
    [two] آخر تصدير: { $when }، علامتان بعده
    [few] آخر تصدير: { $when }، { $count } علامات بعده
    [many] آخر تصدير: { $when }، { $count } علامة بعده
   *[other] آخر تصدير: { $when }، { $count } علامة بعده
}

## The page around the desk, and what it tells

app-title = { $article }، Galley
app-downloaded = تم تنزيل Galley JSON
app-point-downloaded = تم تنزيل Galley JSON لنقطة الاستعادة
app-no-file-copy = { $error }. استعمل «تصدير» ثم «نسخ» بدلًا من ذلك.
app-name-not-kept = اسمك سارٍ في هذه الزيارة فقط
app-not-gone = لم ينتقل المتصفح إلى المقال
app-not-gone-text = اختره من القائمة.
app-point-not-read = تعذّرت قراءة نقطة الاستعادة هذه
app-point-not-read-text = لم يتغيّر شيء. المقال ونقاطه الأخرى كما كانت.
app-not-read = تعذّرت قراءة هذا المقال
app-not-read-text = لم يعد على هذا الجهاز، أو أن مخزن المتصفح لم يستجب. لم يتغيّر شيء.

## Names of files

file-name-article = مقال
file-name-as-of = كما-في
