## See ../en/commands.ftl.

commands-title = الأوامر
commands-field = البحث عن أمر
commands-placeholder = ماذا تريد أن تفعل؟
commands-none = لا أمر يطابق هذه الكلمات
commands-counted = { $count ->
    [zero] لا أوامر
    [one] أمر واحد
    [two] أمران
    [few] { $count } أوامر
    [many] { $count } أمرًا
   *[other] { $count } أمر
}

## Groups of commands; headings

commands-marking = وضع العلامات
commands-selecting = المؤشر والتحديد
commands-going = الانتقال
commands-showing = الإظهار
commands-parts = أجزاء المقال
commands-article = المقال
commands-articles = كل المقالات
commands-galley = Galley

## Marking

command-mark = { $kind ->
    [quote] تمييز كاقتباس
    [claim] تمييز كادّعاء
    [source] تمييز كمصدر
   *[other] تمييز بنوع «{ $name }»
}
command-add-part = إضافة التحديد إلى العلامة
command-remove = حذف العلامة
command-undo = تراجع
command-redo = إعادة
command-of = { $command }: { $what }

## Cursor and selection

command-grow = تحديد الكلمة، ثم الاقتباس، ثم الجملة، ثم الفقرة
command-shrink = الرجوع من الفقرة إلى الجملة ثم إلى الاقتباس ثم إلى الكلمة
command-begin = بدء تحديد هنا؛ ومرة أخرى: إنهاؤه هنا
command-start-back = نقل بداية العلامة كلمة إلى الوراء
command-start-forward = نقل بداية العلامة كلمة إلى الأمام
command-end-back = نقل نهاية العلامة كلمة إلى الوراء
command-end-forward = نقل نهاية العلامة كلمة إلى الأمام
command-walk = تحريك مؤشر النص؛ ومع Shift: التحديد
command-walk-words = كذلك، كلمة كلمة
command-walk-parts = كذلك، من جزء إلى جزء في المقال
command-walk-line = إلى بداية السطر أو نهايته
command-walk-article = إلى بداية المقال أو نهايته
command-walk-screens = شاشة إلى أعلى أو أسفل
command-how-to-mark = حدّد كلمات في المقال، ثم اختر بجانبها نوعها.
command-nothing-selected = لا شيء محدَّد. Shift مع مفتاح سهم يحدّد، و{ $key } يأخذ الكلمة ثم الجملة

## Going

command-next-mark = العلامة التالية
command-previous-mark = العلامة السابقة
command-note = الانتقال إلى ملاحظة العلامة
command-card = الانتقال إلى بطاقة العلامة
command-search = بحث في النص والملاحظات
command-let-go = ترك الحقل أو التحديد أو العلامة
command-go-to = الانتقال إلى ¶ { $number }
command-go-to-heading = الانتقال إلى «{ $words }»

## Showing

command-show = { $kind ->
    [quote] إظهار الاقتباسات أو إخفاؤها
    [claim] إظهار الادّعاءات أو إخفاؤها
    [source] إظهار المصادر أو إخفاؤها
   *[other] إظهار «{ $name }» أو إخفاؤها
}

## Article

command-part = تصحيح نوع هذه الفقرة
command-part-is = نوع هذه الفقرة: { $part }
command-download = تنزيل بصيغة Galley JSON
command-download-w3c = تنزيل بصيغة W3C Web Annotation
command-export = تصدير…
command-details = تفاصيل المقال…
command-restore-points = نقاط الاستعادة…
command-trash-article = نقل المقال إلى المهملات

## All articles

command-all-articles = كل المقالات
command-new-article = مقال جديد
command-open-file = فتح ملف…
command-open-article = فتح «{ $title }»
command-sample = تجربة النموذج
command-trash = المهملات…
command-set-aside = السجلات المعزولة…
command-download-everything = تنزيل كل المقالات (ZIP)
command-download-lines = تنزيل كل المقالات بصيغة JSON Lines

## Galley

command-commands = الأوامر…
command-keys = المفاتيح
command-your-name = اسمك…
command-language = اللغة…
command-language-is = اللغة: { $language }
command-colors-system = ألوان النظام
command-colors-light = ألوان فاتحة
command-colors-dark = ألوان داكنة

## Why a command cannot run now

command-needs-article = افتح مقالًا أولًا
command-needs-selection = حدّد كلمات أولًا
command-needs-both = حدّد كلمات وانتقل إلى علامة أولًا
command-needs-mark = انتقل إلى علامة أولًا
command-needs-marks = لا علامات بعد
command-nothing-to-undo = لا شيء للتراجع عنه
command-nothing-to-redo = لا شيء لإعادته

## What was done, and what was not

command-downloaded = تم التنزيل: { $file }

## The dialog of keys (?)

keys-title = المفاتيح
keys-intro = تعمل الحروف المفردة ما دام التركيز على المقال أو على قائمة العلامات. يمكن تغيير كل مفتاح.
keys-letters = الحروف المفردة تعمل
keys-letters-hint = أوقفها إن كان الإملاء الصوتي أو زلّة اليد يشغّلها. وتبقى المفاتيح مع Ctrl.
keys-letters-hint-mac = أوقفها إن كان الإملاء الصوتي أو زلّة اليد يشغّلها. وتبقى المفاتيح مع Cmd.
keys-snap = التحديد بكلمات كاملة
keys-none = بلا مفتاح
keys-change = تغيير
keys-change-of = تغيير: { $command }
keys-reset = استرجاع
keys-reset-of = استرجاع: { $command }
keys-reset-all = استرجاع كل المفاتيح
keys-press = اضغط المفتاح الجديد…
keys-press-hint = Esc يتركه كما هو.
keys-now = { $command }: { $key }
keys-reset-done = عادت المفاتيح كما كانت.
keys-of-browser = { $key } للمتصفح أو للنظام. اضغط مفتاحًا آخر.
keys-of-editing = { $key } للنسخ أو القص أو اللصق أو تحديد الكل. اضغط مفتاحًا آخر.
keys-of-moving = { $key } لتحريك المؤشر أو الصفحة أو التركيز. اضغط مفتاحًا آخر.
keys-is-fixed = { $key } يبقى للأمر «{ $command }». اضغط مفتاحًا آخر.
keys-is-taken = { $key } هو مفتاح «{ $command }».
keys-take = أخذه من «{ $command }»
keys-cancel = إلغاء
keys-shared = { $key } أيضًا: { $command }
keys-not-kept = مفاتيحك سارية في هذه الزيارة فقط
