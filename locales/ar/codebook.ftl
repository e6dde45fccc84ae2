### See ../en/codebook.ftl.

## Relations between two marks

codebook-said-by = منسوب إلى
codebook-made-by = صادر عن
codebook-supports = يدعم
codebook-contradicts = يناقض

## The ready codebooks: their names

codebook-name-news = أخبار
codebook-name-fact-check = تدقيق الحقائق الصحفي
codebook-name-class = حصة التربية الإعلامية
codebook-name-source-audit = تدقيق المصادر

## Their kinds

codebook-kind-figure = رقم
codebook-kind-loaded = ألفاظ مشحونة
codebook-kind-fact = حقيقة
codebook-kind-opinion = رأي
codebook-kind-speculation = تكهّن
codebook-kind-call = دعوة إلى التحرك

## When to use each kind

codebook-definition-figure = عدد أو مبلغ أو تاريخ أو نسبة يمكن التثبّت منها.
codebook-definition-loaded = ألفاظ تبدو نقلًا للخبر وهي تُصدر حكمًا.
codebook-definition-fact = ما يُقال إنه واقع ويمكن التحقق منه.
codebook-definition-opinion = ما يراه أحد في أمر: حسن أو سيئ، صواب أو خطأ.
codebook-definition-speculation = ما قد يكون أو قد يحدث، ولا أحد يعلمه.
codebook-definition-call = ما يُطلب من القرّاء أو من غيرهم أن يفعلوه.
codebook-definition-independent = لا يكسب شيئًا ولا يخسره بما يُقال.
codebook-definition-multiple = مصدر آخر على الأقل يقول الشيء نفسه.
codebook-definition-verifies = يبيّن كيف عُرف الأمر: وثائق أو أرقام أو حضور في المكان.
codebook-definition-authoritative = له من المنصب أو المعرفة ما يؤهله لقوله.
codebook-definition-named = يذكر المقال من هو.
codebook-definition-cannot-be-checked = رأي أو تنبؤ.

## An example of each kind

codebook-example-quote = وقالت: «لم نُحصِهم قط».
codebook-example-claim = ستبلغ كلفة الإصلاحات 4.2 مليون دولار.
codebook-example-source = هدى منصور، رئيسة مجلس الميناء
codebook-example-figure = ثلثا الأسر البالغ عددها 1200
codebook-example-loaded = ما يُسمّى بالإصلاح
codebook-example-fact = ظلّت العبّارة الليلية تعمل 41 عامًا.
codebook-example-opinion = الخطة وصمة عار.
codebook-example-speculation = قد يخلو الميناء بحلول الربيع.
codebook-example-call = اكتبوا إلى المجلس قبل يوم الجمعة.

## What is asked about marks

codebook-asked-against = مرجع التحقق
codebook-asked-accurate = حرفي
codebook-asked-correction = التصحيح
codebook-asked-evidence = الدليل
codebook-asked-reason = سبب عدم ذكر الاسم
codebook-asked-reached = طُلب تعليقه
codebook-asked-right = صحيح
codebook-asked-right-figure = الرقم الصحيح
codebook-asked-unit = الوحدة
codebook-asked-as-of = تاريخ الرقم
codebook-asked-effect = الأثر
codebook-asked-neutral = ألفاظ محايدة
codebook-asked-checked = تم التحقق
codebook-asked-whose = القائل
codebook-asked-independent = مستقل
codebook-asked-stake = المصلحة
codebook-asked-multiple = متعدد
codebook-asked-verifies = يتحقق
codebook-asked-authoritative = مرجع أو مطّلع
codebook-asked-sourced = الإسناد

## Answers

codebook-answer-checked = تم التحقق
codebook-answer-recording = تسجيل
codebook-answer-notes = ملاحظات أو تفريغ
codebook-answer-published = منشور في مكان آخر
codebook-answer-speaker = سؤال القائل
codebook-answer-correct = صحيح
codebook-answer-mostly-correct = صحيح في معظمه
codebook-answer-misleading = مضلِّل
codebook-answer-missing-context = ينقصه السياق
codebook-answer-unproven = غير مثبت
codebook-answer-praises = مدح
codebook-answer-blames = لوم
codebook-answer-frightens = تخويف
codebook-answer-cannot = لا يمكن التحقق
codebook-answer-author = الكاتب
codebook-answer-quoted = شخص في المقال
codebook-answer-several = إلى عدة مصادر
codebook-answer-one = إلى مصدر واحد
codebook-answer-none = بلا مصدر

## What is wrong with a codebook that is being written

codebook-fault-no-name = الاسم مطلوب.
codebook-fault-no-kinds = يحتاج دليل الترميز إلى نوع واحد على الأقل.
codebook-fault-many-kinds = { $count ->
    [zero] لا أنواع: أقصى ما يتسع له دليل الترميز { $most }.
    [one] نوع واحد: أقصى ما يتسع له دليل الترميز { $most }.
    [two] نوعان: أقصى ما يتسع له دليل الترميز { $most }.
    [few] { $count } أنواع: أقصى ما يتسع له دليل الترميز { $most }.
    [many] { $count } نوعًا: أقصى ما يتسع له دليل الترميز { $most }.
   *[other] { $count } نوع: أقصى ما يتسع له دليل الترميز { $most }.
}
codebook-fault-name-twice = «{ $name }» موجود من قبل. اختر اسمًا آخر.
codebook-fault-id-twice = لنوعين المعرّف نفسه «{ $id }». احذف أحدهما.
codebook-fault-key-long = المفتاح حرف واحد أو رقم واحد أو رمز واحد.
codebook-fault-key-twice = { $key } هو مفتاح «{ $kind }».
codebook-fault-pattern-twice = هذا الشكل مستعمل للنوع «{ $kind }».
codebook-fault-no-choices = أضف الإجابات التي يُختار منها.
codebook-fault-empty-choice = إحدى الإجابات بلا كلمات.
codebook-fault-when-round = هذه الأسئلة ينتظر بعضها بعضًا: لن يُطرح أي منها أبدًا.
codebook-fault-when-gone = السؤال المنتظَر أو الإجابة المنتظَرة غير موجودة.
codebook-fault-end = النوع «{ $kind }» غير موجود.

trouble-unknown = { $count ->
    [zero] لا قيم: غير معروفة لهذا الإصدار؛ أُبقيت
    [one] قيمة واحدة: غير معروفة لهذا الإصدار؛ أُبقيت
    [two] قيمتان: غير معروفتين لهذا الإصدار؛ أُبقيتا
    [few] { $count } قيم: غير معروفة لهذا الإصدار؛ أُبقيت
    [many] { $count } قيمة: غير معروفة لهذا الإصدار؛ أُبقيت
   *[other] { $count } قيمة: غير معروفة لهذا الإصدار؛ أُبقيت
}

codebook-file-none = لا دليل ترميز في هذا الملف. لم يتغيّر شيء. اختر ملف دليل ترميز (ينتهي اسمه بـ codebook.json) أو مقال Galley.

## Where the codebook shows on the desk

codebook-tally = { $kind }: { $count }
codebook-how-to-mark = حدّد كلمات في المقال، ثم اضغط { $kinds }.
codebook-key-of-kind = { $key } لنوع «{ $kind }»
codebook-more-kinds = أنواع أخرى
codebook-kind-and-key = { $kind } ({ $key })

## The screen of the codebook

codebook-command = دليل الترميز…
codebook-title = دليل الترميز
codebook-start-from = استعمال
codebook-of-article = دليل هذا المقال: { $name }
codebook-name = الاسم
codebook-bring-in = استيراد…
codebook-give-out = تصدير
codebook-file-about = ملف دليل الترميز ينقل الأنواع إلى مقالات أخرى وأشخاص آخرين؛ وتبقى العلامات هنا. «استيراد» يأخذ أيضًا دليل الترميز من مقال Galley.
codebook-given-out = تم التنزيل: { $file }
codebook-not-given-out = تعذّر إنشاء ملف: { $error }
codebook-not-read = تعذّرت قراءة { $file } نصًّا. لم يتغيّر شيء. اختر ملف دليل ترميز (ينتهي اسمه بـ codebook.json) أو مقال Galley.
codebook-brought-in = «{ $name }» من { $file } في الحقول الآن. احفظه لاستعماله.
codebook-bad-file = { $file }: { $error }
codebook-file-alone = في هذا الملف دليل ترميز لا مقال. لم يتغيّر شيء. افتح مقالًا، ثم استورد الملف من «دليل الترميز…» في قائمته.
codebook-kinds = الأنواع
codebook-unnamed = بلا اسم
codebook-has-faults = يحتاج إلى تصحيح
codebook-marks = { $count ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $count } علامات
    [many] { $count } علامة
   *[other] { $count } علامة
}
codebook-add-kind = إضافة نوع
codebook-up = نقل إلى أعلى
codebook-down = نقل إلى أسفل
codebook-remove-kind = حذف النوع «{ $kind }»
codebook-kind-name = النوع
codebook-key = المفتاح
codebook-counts-as = يُحسب بصفة
codebook-role-own = نوع قائم بذاته
codebook-definition = متى يُستعمل
codebook-example = مثال
codebook-sample = يرد في المقال { $words } في موضع ما.
codebook-pattern = الشكل
codebook-pattern-underline = خط تحت الكلام
codebook-pattern-wave = خط متموّج
codebook-pattern-box = إطار
codebook-pattern-circle = دائرة
codebook-pattern-star = نجمة
codebook-pattern-dashed = شُرَط فوقه
codebook-pattern-double = خطان فوقه
codebook-pattern-over = خط فوقه
codebook-pattern-dotted = نقاط فوقه
codebook-pattern-label = كل الأشكال مستعملة: يظهر اسم هذا النوع في الهامش عند علاماته.
codebook-color = اللون
codebook-color-blue = أزرق
codebook-color-amber = كهرماني
codebook-color-green = أخضر
codebook-color-gray = رمادي
codebook-color-rose = وردي
codebook-color-olive = زيتوني
codebook-color-teal = فيروزي
codebook-key-of-command = { $key } هو أيضًا مفتاح «{ $command }». مع دليل الترميز هذا يضع العلامات؛ اختر لذلك الأمر مفتاحًا آخر في «المفاتيح».

## What is asked about marks of a kind

codebook-asked = الأسئلة
codebook-asked-about = تُطرح على بطاقة كل علامة من هذا النوع.
codebook-add-question = إضافة سؤال
codebook-question = السؤال: { $name }
codebook-question-up = نقل «{ $name }» إلى أعلى
codebook-remove-question = حذف السؤال «{ $name }»
codebook-question-name = السؤال
codebook-question-kind = الإجابة
codebook-type-choice = واحدة من قائمة
codebook-type-text = نص
codebook-type-yes-no = نعم أو لا
codebook-type-number = عدد
codebook-choices = الإجابات، واحدة في كل سطر
codebook-choice-definition = متى تُختار «{ $name }»
codebook-question-help = شرح
codebook-when = يُطرح
codebook-when-always = دائمًا
codebook-when-question = إذا كانت إجابة «{ $name }»
codebook-when-answer = الإجابة التي ينتظرها

## Relations between marks

codebook-relations = العلاقات
codebook-relations-about = ما يربط علامة بأخرى: الاقتباس منسوب إلى مصدر.
codebook-relation = العلاقة: { $name }
codebook-add-relation = إضافة علاقة
codebook-remove-relation = حذف العلاقة «{ $name }»
codebook-relation-name = العلاقة
codebook-relation-definition = متى تُستعمل
codebook-from = من
codebook-to = إلى
codebook-any-role = أي { $role }
codebook-any = أي علامة

## Saving

codebook-for-new = استعماله للمقالات الجديدة
codebook-faults = { $count ->
    [zero] غير محفوظ بعد: لا شيء للتصحيح.
    [one] غير محفوظ بعد: أمر واحد للتصحيح.
    [two] غير محفوظ بعد: أمران للتصحيح.
    [few] غير محفوظ بعد: { $count } أمور للتصحيح.
    [many] غير محفوظ بعد: { $count } أمرًا للتصحيح.
   *[other] غير محفوظ بعد: { $count } أمر للتصحيح.
}
codebook-gone-title = علامات من أنواع ستزول
codebook-gone-text = لا يضم دليل الترميز الجديد كل الأنواع التي لها علامات. لا تُحذف أي علامة. والعلامات التي تبقى كما هي تُظهر معرّف النوع.
codebook-gone-kind = { $count ->
    [zero] «{ $kind }»: لا علامات
    [one] «{ $kind }»: علامة واحدة
    [two] «{ $kind }»: علامتان
    [few] «{ $kind }»: { $count } علامات
    [many] «{ $kind }»: { $count } علامة
   *[other] «{ $kind }»: { $count } علامة
}
codebook-gone-keep = تبقى كما هي
codebook-gone-become = تصبح من نوع «{ $kind }»
codebook-back = رجوع
codebook-not-for-new = تبدأ المقالات الجديدة بدليل الترميز السابق
codebook-not-for-new-text = لم يحتفظ المتصفح بشيء. لهذا المقال دليل ترميزه الجديد. أفسح مساحة أو اسمح للصفحة بالاحتفاظ بالبيانات، ثم احفظ دليل الترميز من جديد.
done-codebook = دليل الترميز
state-codebook-changed = تغيّر دليل الترميز
