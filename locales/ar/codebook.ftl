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
codebook-fault-pattern-twice = هذا النقش مستعمل للنوع «{ $kind }».
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
