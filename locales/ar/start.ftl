### See ../en/start.ftl.

## The start screen

start-says = الصق مقالًا إخباريًا. ضع علامات تبيّن من قال ماذا، وما الذي يُدّعى، وما الذي يسنده.
start-theme = فاتح أو داكن
start-more = المزيد
start-paste = الصق مقالًا
start-paste-hint = العنوان واسم الكاتب وتعليقات الصور وكل ما فيه: يحدّد Galley نوع كل سطر.
start-begin = بدء وضع العلامات
start-open-file = فتح ملف…
start-open-file-label = فتح ملف
start-sample = تجربة النموذج
start-drop = أو إفلاته في أي مكان من هذه الصفحة
start-drop-here = أفلته في أي مكان
start-opening = جارٍ الفتح…
start-address = رابط المقال
start-address-text = الرابط وحده ليس مقالًا، ولا يجلب Galley شيئًا من الإنترنت. افتح الصفحة وانسخ نصها والصقه أعلاه، أو احفظ الصفحة نصًّا وافتح ملفها. عندئذ يأخذ ذلك المقال هذا الرابط.
start-address-remove = إزالة الرابط
start-pledge = لا يغادر شيء هذا الجهاز. ليس لدى Galley خادم، وهو يعمل بلا اتصال.

## The start screen's menu

start-menu-name = اسمك…
start-menu-keys = المفاتيح
start-menu-trash = المهملات…
start-menu-download-all = تنزيل كل المقالات (ZIP)
start-menu-download-lines = تنزيل كل المقالات بصيغة JSON Lines
start-menu-set-aside = السجلات المعزولة…
start-menu-colors-system = ألوان النظام
start-menu-light = فاتح
start-menu-dark = داكن

## The start screen's last line

start-kept-nowhere = غير محفوظ: لا يحتفظ هذا المتصفح بشيء لهذه الصفحة
start-kept-in-browser = مخزَّن في هذا المتصفح
start-saved = محفوظ على هذا الجهاز

## The list of articles

kept-title = على هذا الجهاز
kept-total = { $articles }، { $size }
kept-empty = لا مقالات على هذا الجهاز
kept-empty-text = الصق مقالًا، أو افتح ملفًا، أو ابدأ بالنموذج.
kept-trash = المهملات، { $articles }
kept-room = يشغل Galley { $used } في هذا المتصفح، من نحو { $most }
kept-room-sentence = { kept-room }.
kept-room-label = المساحة المشغولة في هذا المتصفح
kept-promised = وعد المتصفح بالاحتفاظ بذلك.
kept-not-promised = قد يحذف المتصفح ذلك عند ضيق المساحة. صدّر ما يهمك.
kept-pasted = نص ملصَق
kept-rename = إعادة تسمية…
kept-download = تنزيل Galley JSON
kept-move-to-trash = نقل إلى المهملات
kept-more = المزيد: { $title }

## All dialogs

dialog-close = إغلاق
dialog-cancel = إلغاء
dialog-save = حفظ

## The dialog with what is known about an article

details-title = تفاصيل المقال
details-name = العنوان
details-outlet = جهة النشر
details-outlet-hint = الصحيفة أو الوكالة أو الموقع
details-authors = الكتّاب
details-authors-hint = تفصل بينهم فواصل (,)
details-published = تاريخ النشر
details-updated = تاريخ التحديث
details-address = الرابط
details-open-address = فتح الرابط في تبويب جديد
details-open-address-after = . أما Galley نفسه فلا يجلبه أبدًا.
details-language = اللغة
details-direction = الاتجاه
details-left-to-right = من اليسار إلى اليمين
details-right-to-left = من اليمين إلى اليسار

## The dialog with the reader's name

name-title = اسمك
name-text = يُكتب إلى جانب العلامات التي تضعها من الآن فصاعدًا ليميّزها الآخرون. يبقى على هذا الجهاز وفي ملفاتك. يمكنك تركه فارغًا.

## The trash

trash-title = المهملات
trash-empty = المهملات فارغة.
trash-line = { $counts }؛ نُقل: { $ago }
trash-put-back = إرجاع
trash-put-back-label = إرجاع: { $title }
trash-cannot-be-undone = لا يمكن التراجع عن هذا.
trash-delete = { $count ->
    [zero] حذف المقالات نهائيًا
    [one] حذف مقال واحد نهائيًا
    [two] حذف مقالين نهائيًا
    [few] حذف { $count } مقالات نهائيًا
    [many] حذف { $count } مقالًا نهائيًا
   *[other] حذف { $count } مقال نهائيًا
}
trash-ask = إفراغ المهملات، { $size }

## The dialog with records that could not be read

set-aside-title = السجلات المعزولة
set-aside-looking = جارٍ البحث…
set-aside-empty = لا شيء معزول. السجلات التي تتعذّر قراءتها تظهر هنا.
set-aside-text = تعذّرت قراءة هذه السجلات. أُبقيت كما كانت؛ قد يستخرج منها شيئًا من يعرف Galley.
set-aside-download = تنزيل
set-aside-download-label = تنزيل: { $name }
set-aside-ask = حذف…
set-aside-ask-label = حذف: { $name }
set-aside-due = { $name }: لا يمكن التراجع عن هذا.
set-aside-delete = حذف نهائي
set-aside-delete-label = حذف نهائي: { $name }
set-aside-record = { $sort ->
    [line] سطر «{ $title }» في القائمة
    [text] نص «{ $title }»
    [details] تفاصيل «{ $title }»
    [marks] علامات «{ $title }»
    [edit] تعديل واحد على «{ $title }»
    [copy] نسخة من «{ $title }»
   *[other] سجل «{ $title }»
}
set-aside-record-of-none = { $sort ->
    [line] سطر قائمة لمقال ليس في القائمة
    [text] نص مقال ليس في القائمة
    [details] تفاصيل مقال ليس في القائمة
    [marks] علامات مقال ليس في القائمة
    [edit] تعديل واحد على مقال ليس في القائمة
    [copy] نسخة من مقال ليس في القائمة
   *[other] سجل مقال ليس في القائمة
}
