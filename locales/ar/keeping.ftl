### See ../en/keeping.ftl.

## Notices, and what they offer

notice-dismiss = إخفاء: { $title }
notice-deed-undo = تراجع
notice-deed-put-back = إرجاع
notice-deed-open-file = فتح ملف آخر…
notice-deed-download = تنزيل Galley JSON
notice-deed-download-record = تنزيل السجل
notice-deed-retry = إعادة المحاولة
notice-deed-second-copy = بدء نسخة ثانية
notice-deed-as-text = افتحه نصًّا عاديًّا على أي حال
notice-deed-address = اجعله رابط هذا المقال
notice-deed-encoding = ترميز الأحرف
encoding-unicode = يونيكود
encoding-western = أوروبي غربي
encoding-central = أوروبي أوسط
encoding-baltic = بلطيقي
encoding-nordic = نوردي
encoding-celtic = كلتي
encoding-southern = مالطي، إسبرانتو
encoding-romanian = روماني
encoding-cyrillic = سيريلي
encoding-greek = يوناني
encoding-turkish = تركي
encoding-hebrew = عبري
encoding-arabic = عربي
encoding-thai = تايلندي
encoding-vietnamese = فيتنامي
encoding-japanese = ياباني
encoding-chinese = صيني
encoding-korean = كوري

## Opening words and files

opening-no-words = لا كلمات في هذا
opening-no-words-text = لم يُفتح شيء. انسخ نص المقال (Ctrl+A ثم Ctrl+C في صفحته) والصقه هنا.
opening-here-already = هذا المقال هنا من قبل
opening-here-already-text = فُتح كما تركته. يمكنك أيضًا بدء نسخة ثانية بلا علامات.
opening-copy = توجد هنا نسخة أخرى من هذا المقال
opening-copy-text = لا يختلف «{ $name }» عن «{ $title }» إلا في المسافات أو في طريقة كتابة الحروف، ففُتح «{ $title }» كما تركته. يمكنك أيضًا بدء نسخة ثانية بلا علامات.
opening-copy-file-text = لا يختلف نص «{ $name }» عن «{ $title }» إلا في المسافات أو في طريقة كتابة الحروف. وُجدت علاماته من جديد بكلماتها، لتُدمج.
opening-pasted = النص الملصَق
opening-address = الرابط وحده ليس مقالًا
opening-address-text = { $address }: لا يجلب Galley شيئًا من الإنترنت. لإدخال تلك الصفحة انسخ نصها والصقه في شاشة البداية.
opening-addresses = الروابط وحدها ليست مقالًا
opening-addresses-text = لم يُفتح شيء، ولا يجلب Galley شيئًا من الإنترنت. الصق رابط مقال واحد، ثم نصه.
opening-too-long = هذا النص أطول مما يستوعبه Galley
opening-too-long-text = يزيد نصه على 5 ميغابايت؛ لم يُفتح شيء. قسّمه إلى أجزاء وافتح واحدًا في كل مرة.
opening-too-large = «{ $name }» أكبر مما يستوعبه Galley
opening-too-large-text = يزيد على { $most } ميغابايت؛ لم يتغيّر شيء. إن كان فيه مقال فاحفظ نصه وحده وافتحه.
opening-not-read = تعذّرت قراءة «{ $name }»
opening-not-read-text = يقول المتصفح: { $why }. لم يتغيّر شيء. تأكد أن الملف لا يزال في مكانه، وافتحه من جديد.
opening-empty = «{ $name }» فارغ
opening-empty-text = لم يتغيّر شيء. افتح ملفًا آخر.
opening-not-text = «{ $name }» ليس ملفًا يستطيع Galley قراءته
opening-not-text-text = { $format ->
    [zip] يبدو أنه ملف ZIP.
    [pdf] يبدو أنه ملف PDF.
    [office] يبدو أنه ملف Word أو Excel قديم.
    [rtf] يبدو أنه ملف نص منسّق (RTF).
    [png] يبدو أنه صورة (PNG).
    [jpeg] يبدو أنه صورة (JPEG).
    [gif] يبدو أنه صورة (GIF).
    [gzip] يبدو أنه أرشيف gzip.
    [bzip2] يبدو أنه أرشيف bzip2.
    [seven-zip] يبدو أنه أرشيف 7-Zip.
    [rar] يبدو أنه أرشيف RAR.
    [program] يبدو أنه برنامج.
    [ogg] يبدو أنه صوت أو فيلم.
    [mp3] يبدو أنه صوت (MP3).
    [database] يبدو أنه قاعدة بيانات.
    [riff] يبدو أنه صورة أو صوت أو فيلم.
    [mp4] يبدو أنه فيلم أو صورة (MP4 أو HEIC).
    [word] يبدو أنه مستند Word.
    [excel] يبدو أنه مصنّف Excel.
    [powerpoint] يبدو أنه عرض PowerPoint.
    [open-document] يبدو أنه مستند LibreOffice.
    [epub] يبدو أنه كتاب إلكتروني (EPUB).
    [qda] يبدو أنه مشروع أو دليل ترميز من برنامج تحليل آخر (REFI-QDA).
    [html] يبدو أنه شيفرة صفحة ويب.
    [mhtml] يبدو أنه صفحة ويب حفظها متصفح (MHTML).
    [web-archive] يبدو أنه صفحة ويب حفظها Safari.
    [xml] يبدو أنه ملف XML.
    [svg] يبدو أنه رسم (SVG).
    [feed] يبدو أنه موجز أخبار (RSS أو Atom).
    [agency] يبدو أنه خبر بتنسيق وكالة أنباء.
    [xmi] يبدو أنه تعليقات من برنامج آخر (UIMA XMI).
    [mail] يبدو أنه رسالة بريد مع ترويساتها التقنية.
    [json] يبدو أنه قائمة بيانات (JSON).
    [json-lines] يبدو أنه سجلات من برنامج آخر، واحد في كل سطر (JSON Lines).
    [table] يبدو أنه جدول (CSV أو TSV).
    [galley-table] يبدو أنه جدول كتبه Galley.
    [standoff] يبدو أنه تعليقات من برنامج آخر (brat).
    [tokens] يبدو أنه كلمات موسومة، واحدة في كل سطر (CoNLL أو WebAnno).
    [subtitles] يبدو أنه ترجمة مصاحبة لفيلم.
    [settings] يبدو أنه إعدادات برنامج.
   *[other] فيه بايتات لا ترد في أي نص.
} لم يتغيّر شيء.
opening-not-text-advice = { $format ->
    [html] افتح الصفحة في متصفح، وحدّد المقال وانسخه والصقه هنا.
    [mhtml] افتح الصفحة في متصفح، وحدّد المقال وانسخه والصقه هنا.
    [web-archive] افتح الصفحة في متصفح، وحدّد المقال وانسخه والصقه هنا.
    [mail] افتح الرسالة في برنامج البريد، وانسخ كلماتها والصقها هنا.
    [word] افتحه في برنامجه، وانسخ كلمات المقال والصقها هنا.
    [excel] افتحه في برنامجه، وانسخ كلمات المقال والصقها هنا.
    [powerpoint] افتحه في برنامجه، وانسخ كلمات المقال والصقها هنا.
    [open-document] افتحه في برنامجه، وانسخ كلمات المقال والصقها هنا.
    [office] افتحه في برنامجه، وانسخ كلمات المقال والصقها هنا.
    [epub] افتحه في برنامجه، وانسخ كلمات المقال والصقها هنا.
    [pdf] افتحه في برنامجه، وانسخ كلمات المقال والصقها هنا.
    [rtf] افتحه في برنامجه، وانسخ كلمات المقال والصقها هنا.
    [galley-table] افتح ملف Galley (JSON) للمقال، ففيه النص وكل العلامات.
   *[other] احفظ المقال نصًّا وافتحه، أو انسخ كلماته والصقها.
}
opening-foreign = لا يبدو «{ $name }» مقالًا
opening-foreign-pasted = لا يبدو النص الملصَق مقالًا
opening-failed = تعذّر فتح «{ $name }»
opening-everything = { $count ->
    [zero] لم يُفتح أي مقال
    [one] فُتح مقال واحد
    [two] فُتح مقالان
    [few] فُتحت { $count } مقالات
    [many] فُتح { $count } مقالًا
   *[other] فُتح { $count } مقال
}
opening-everything-text = من «{ $name }»؛ كل ما تمكن قراءته فيه صار في القائمة.
opening-everything-problems = { $count ->
    [zero] لا سجلات فيه تعذّرت قراءتها ({ $key }: { $why })
    [one] تعذّرت قراءة سجل واحد فيه وبقي هناك ({ $key }: { $why })
    [two] تعذّرت قراءة سجلين فيه وبقيا هناك (أولهما { $key }: { $why })
    [few] تعذّرت قراءة { $count } سجلات فيه وبقيت هناك (أولها { $key }: { $why })
    [many] تعذّرت قراءة { $count } سجلًا فيه وبقيت هناك (أولها { $key }: { $why })
   *[other] تعذّرت قراءة { $count } سجل فيه وبقيت هناك (أولها { $key }: { $why })
}
opening-changed = فُتح «{ $name }» مع تغييرات
opening-more-changes = و{ $count } غيرها.
opening-other-text = هذا المقال هنا من قبل، بنص آخر
opening-other-text-text = فُتح الملف نسخةً إلى جانبه، فلا يضيع شيء من أيٍّ منهما.
opening-nothing-new = ليس في هذا الملف ما ليس هنا
opening-nothing-new-text = «{ $name }» والمقال شيء واحد؛ فُتح كما تركته.
opening-guessed = «{ $name }» ليس بترميز UTF-8
opening-guessed-text = قُرئ على أنه { $name } ({ $label }). إن بدت الأحرف خاطئة فاختر ترميزه.
opening-damaged = { $count ->
    [zero] لا مواضع تعذّرت قراءتها في «{ $name }»
    [one] موضع واحد تعذّرت قراءته في «{ $name }»
    [two] موضعان تعذّرت قراءتهما في «{ $name }»
    [few] { $count } مواضع تعذّرت قراءتها في «{ $name }»
    [many] { $count } موضعًا تعذّرت قراءته في «{ $name }»
   *[other] { $count } موضع تعذّرت قراءته في «{ $name }»
}
opening-damaged-text = الملف بترميز UTF-8 ما عدا هذه المواضع، وفيها الآن العلامة �. إن بدت أحرف أخرى خاطئة أيضًا فاختر ترميزه.
opening-unknown-encoding = لا يعرف المتصفح هذا الترميز
opening-unknown-encoding-text = اختر ترميزًا آخر.
opening-not-here = هذا المقال ليس على هذا الجهاز
opening-not-here-text = قد يكون في متصفح آخر أو حُذف نهائيًا من المهملات. اختر مقالًا من القائمة، أو افتح ملفه.
opening-storage-failed = تعذّرت قراءة هذا المقال من مخزن المتصفح
opening-storage-failed-text = يقول المتصفح: { $why }. لم يتغيّر شيء. أعد تحميل الصفحة للمحاولة مرة أخرى.
opening-draft-kept = حُفظت ملاحظة كنت تكتبها
opening-draft-kept-text = هي مفتوحة في حقلها.

## A field with a note, when another tab of the browser changed it

field-note = ملاحظة
field-elsewhere = كتب تبويب آخر هنا في هذه الأثناء:
field-elsewhere-after = أُبقي على النصّين.

## The start screen's notices

keeping-new-version = إصدار جديد من Galley جاهز
keeping-new-version-text = يبدأ العمل به حين تفتح Galley في المرة القادمة. لا يتغيّر شيء أثناء عملك.
keeping-name-not-kept = لم يُحتفظ باسمك
keeping-name-not-kept-text = لا يحتفظ المتصفح بشيء لهذه الصفحة.
keeping-no-file = لم يُنشئ المتصفح ملفًا
keeping-no-file-record = لا يزال السجل معزولًا. أعد المحاولة.
keeping-not-deleted = تعذّر الحذف
keeping-trash-not-emptied = تعذّر إفراغ المهملات
keeping-refused = رفض المتصفح الكتابة. أعد المحاولة.
keeping-moved-to-trash = نُقل إلى المهملات
keeping-not-everything = ليس كل شيء في هذا الملف
keeping-not-everything-text = قاعدة بيانات المتصفح ليست فيه: { $why }. لم يتغيّر شيء. أعد تحميل الصفحة وحاول مرة أخرى.

## Saving

keeping-article-not-deleted = تعذّر حذف مقال
keeping-article-not-deleted-text = السبب: { $why }. لا يزال في القائمة؛ أعد المحاولة من هناك.
keeping-made-room = أُخليت مساحة من نقاط استعادة قديمة
keeping-made-room-text = { $count ->
    [zero] امتلأ مخزن هذا المتصفح. لم تُحذف أي نقطة استعادة ليتسنى حفظ عملك؛ والعمل نفسه كما كان. نزّل ما يهمك، وأفرغ المهملات.
    [one] امتلأ مخزن هذا المتصفح. حُذفت أقدم نقطة استعادة ليتسنى حفظ عملك؛ والعمل نفسه كما كان. نزّل ما يهمك، وأفرغ المهملات.
    [two] امتلأ مخزن هذا المتصفح. حُذفت أقدم نقطتي استعادة ليتسنى حفظ عملك؛ والعمل نفسه كما كان. نزّل ما يهمك، وأفرغ المهملات.
    [few] امتلأ مخزن هذا المتصفح. حُذفت أقدم { $count } نقاط استعادة ليتسنى حفظ عملك؛ والعمل نفسه كما كان. نزّل ما يهمك، وأفرغ المهملات.
    [many] امتلأ مخزن هذا المتصفح. حُذفت أقدم { $count } نقطة استعادة ليتسنى حفظ عملك؛ والعمل نفسه كما كان. نزّل ما يهمك، وأفرغ المهملات.
   *[other] امتلأ مخزن هذا المتصفح. حُذفت أقدم { $count } نقطة استعادة ليتسنى حفظ عملك؛ والعمل نفسه كما كان. نزّل ما يهمك، وأفرغ المهملات.
}
keeping-deleted-elsewhere = حذف تبويب آخر هذا المقال نهائيًا
keeping-deleted-elsewhere-text = هو مفتوح هنا، فأُبقي عليه. انقله إلى المهملات إن أردت حذفه.

## Reasons. They stand inside a sentence, after a colon.

reason-keeps-nothing = لا يحتفظ المتصفح بشيء لهذه الصفحة، أو لم تبق فيه مساحة
reason-other-tab = تبويب آخر يحفظ هذا المقال أيضًا
reason-full = مخزن هذا المتصفح ممتلئ
reason-no-answer = مخزن المتصفح لا يستجيب
reason-no-answer-because = مخزن المتصفح لا يستجيب ({ $error })
reason-refused = رفض المتصفح الكتابة ({ $error })
reason-newer-tab = في تبويب آخر إصدار أحدث من Galley؛ أعد تحميل هذه الصفحة
reason-not-galleys = قاعدة بيانات هذه الصفحة ليست قاعدة Galley
reason-closed = انقطع الاتصال بمخزن المتصفح
reason-no-database = ليس في هذا المتصفح IndexedDB
reason-forbidden = يمنع هذا المتصفح IndexedDB هنا
reason-none = لم يذكر المتصفح سببًا
reason-part-missing = جزء من هذه الصفحة مفقود؛ أعد تحميلها

## When the browser's storage fails

storage-newer = يعمل إصدار أحدث من Galley في تبويب آخر
storage-newer-text = غيّر مخزن المتصفح، فلم تعد هذه الصفحة قادرة على قراءته. أعد تحميل هذه الصفحة. لم يتغيّر شيء مما في المخزن.
storage-slow = مخزن المتصفح لا يستجيب
storage-slow-text = لم يُمسّ ما فيه، ويواصل Galley العمل به حالما يستجيب.
storage-unusable = لا يمكن استعمال مخزن المتصفح
storage-unusable-load = يقول المتصفح: { $why }. أعد تحميل الصفحة للمحاولة مرة أخرى.
storage-unusable-again = يقول المتصفح: { $why }. يعيد Galley المحاولة تلقائيًا.
storage-only-in-tab = حتى ذلك الحين، عملك في هذا التبويب فقط: نزّله قبل أن تغلق التبويب.
storage-in-browser = حتى ذلك الحين، عملك في المخزن الصغير لهذا المتصفح. التنزيل أسلم.
storage-emptied = أُفرغ مخزن المتصفح وGalley مفتوح
storage-emptied-open = أفرغته أنت، أو المتصفح، أو صفحة أخرى من هذا الموقع. المقال المفتوح كامل في هذا التبويب ويُخزَّن من جديد. قد تكون مقالات أخرى ضاعت؛ وما كانت له نسخة في هذا المتصفح فهو في القائمة.
storage-emptied-text = أفرغته أنت، أو المتصفح، أو صفحة أخرى من هذا الموقع. المقالات التي لها نسخة في هذا المتصفح في القائمة؛ وقد تكون مقالات أخرى ضاعت.

## Records that could not be read

aside-title = { $count ->
    [zero] لا سجلات محفوظة تعذّرت قراءتها
    [one] تعذّرت قراءة سجل محفوظ
    [two] تعذّرت قراءة سجلين محفوظين لمقال واحد
    [few] تعذّرت قراءة { $count } سجلات محفوظة لمقال واحد
    [many] تعذّرت قراءة { $count } سجلًا محفوظًا لمقال واحد
   *[other] تعذّرت قراءة { $count } سجل محفوظ لمقال واحد
}
aside-text = { $why } عُزل دون تغيير. { $rest }
aside-rest-opens = كل ما سواه يُفتح كالمعتاد.
aside-missing-text = شيء كُتب لم يعد في تخزين هذا المتصفح. فُتح كل ما هو موجود. إن كان لديك ملف أو نقطة استعادة لهذا المقال فقارن بينهما.
aside-missing = سجل محفوظ كان مفقودًا
aside-from-copy = فُتح المقال من النسخة التي في هذا المتصفح، وفيها كل التعديلات حتى { $time }.
aside-marks-from-copy = { $count ->
    [zero] لم تؤخذ أي علامة من النسخة التي في هذا المتصفح، وفيها كل التعديلات حتى { $time }.
    [one] أُخذت علامة واحدة من النسخة التي في هذا المتصفح، وفيها كل التعديلات حتى { $time }.
    [two] أُخذت علامتان من النسخة التي في هذا المتصفح، وفيها كل التعديلات حتى { $time }.
    [few] أُخذت { $count } علامات من النسخة التي في هذا المتصفح، وفيها كل التعديلات حتى { $time }.
    [many] أُخذت { $count } علامة من النسخة التي في هذا المتصفح، وفيها كل التعديلات حتى { $time }.
   *[other] أُخذت { $count } علامة من النسخة التي في هذا المتصفح، وفيها كل التعديلات حتى { $time }.
}
aside-rebuilt = أُعيد تركيب المقال من نصه وعلاماته. راجع ما غيّرته من تسميات الأجزاء والتفاصيل.
newer-kept = { $count ->
    [zero] لا مقالات محفوظة بإصدار أحدث من Galley
    [one] حُفظ هذا المقال بإصدار أحدث من Galley
    [two] حُفظ مقالان بإصدار أحدث من Galley
    [few] حُفظت { $count } مقالات بإصدار أحدث من Galley
    [many] حُفظ { $count } مقالًا بإصدار أحدث من Galley
   *[other] حُفظ { $count } مقال بإصدار أحدث من Galley
}
aside-newer-text = هذه الصفحة إصدار أقدم من Galley ولا تستطيع قراءة ذلك كله. لم يتغيّر منه شيء. أعد تحميل الصفحة للحصول على الإصدار الأحدث.

## When Galley stopped and even the page that tells so is missing

stop-plain = توقّف Galley. كل ما وصفه بأنه محفوظ سليم على هذا الجهاز. أعد تحميل الصفحة.
