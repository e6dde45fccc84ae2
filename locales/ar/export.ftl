### See ../en/export.ftl.

## The dialog "Export"

export-report-name = صفحة تقرير
export-report-purpose = لتقديمه إلى غيرك: صفحة واحدة يفتحها أي شخص.
export-report-about = المقال بعلامات مرقّمة، ومن قال ماذا، والأدلة والادّعاءات وما بقي مفتوحًا، في صفحة ويب واحدة. تعمل بلا شبكة، وتُطبع بالأبيض والأسود، وتُفتح هنا من جديد كما كانت.
export-csv-purpose = لجدول حسابات أو برنامج: جدول واحد، أو كل الجداول في ملف ZIP.
export-csv-about = جدول واحد في ملف. يسمّي السطر الأول الأعمدة بالإنجليزية؛ وتُكتب الإجابات كما هي مخزَّنة. المواضع محسوبة بنقاط الترميز (code points).
export-archive-about = الجداول الأربعة، كل منها ملف CSV، في ملف ZIP واحد. يسمّي السطر الأول من كل ملف الأعمدة بالإنجليزية؛ وتُكتب الإجابات كما هي مخزَّنة. المواضع محسوبة بنقاط الترميز (code points).
export-xlsx-purpose = من أجل Excel وسائر برامج جداول الحسابات: كل جدول في ورقة.
export-xlsx-about = مصنّف واحد فيه ورقة لكل جدول. في كل خلية ما في ملف CSV نفسه: يبقى النص نصًّا، ولا يتحوّل شيء إلى صيغة حسابية أو تاريخ أو عدد آخر. المواضع محسوبة بنقاط الترميز (code points).
export-markdown-purpose = للقراءة أو الإرسال أو اللصق: اقتباسات ومصادر وادّعاءات تنتظر التحقق.
export-markdown-about = نص بتنسيق خفيف: العلامات حسب النوع، ومع كل منها القائل والأدلة والملاحظة ورابط إلى المقطع؛ ثم المصادر، والادّعاءات التي تنتظر التحقق.
export-loses-counted = { $count ->
    [zero] لا يفقد شيئًا
    [one] يفقد شيئًا واحدًا
    [two] يفقد شيئين
    [few] يفقد { $count } أشياء
    [many] يفقد { $count } شيئًا
   *[other] يفقد { $count } شيء
}
export-table = الجدول
export-table-annotations = العلامات
export-table-relations = العلاقات
export-table-claims = الادّعاءات
export-table-evidence = الأدلة
export-table-all = كلها، ملف لكل جدول
export-kept-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفّان
    [few] { $count } صفوف
    [many] { $count } صفًّا
   *[other] { $count } صف
}
export-excel = من أجل Excel
export-excel-hint = يقرأ Excel الأحرف والرموز التعبيرية قراءة صحيحة، ولا ينفّذ أي خلية كصيغة حسابية، ولا يحوّل أيًّا منها إلى تاريخ أو عدد آخر: تُسبق هذه الخلايا بفاصلة عليا (').
export-recogito = من أجل Recogito
export-recogito-hint = المواضع محسوبة بوحدات UTF-16، والأجزاء المتعددة أهداف متعددة، والعلاقات في قائمة خاصة بها. الأدوات الأخرى وGalley لا تقرأ هذا الملف.
export-separator = الفاصل
export-separator-comma = فاصلة (,)
export-separator-semicolon = فاصلة منقوطة (;)
export-separator-tab = علامة جدولة
export-inside = المحتوى
export-inside-article = المقال: { $words }
export-inside-marks = { $marks }، مع ترقيمها
export-inside-people = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد مع ما قاله
    [two] مصدران مع ما قالاه
    [few] { $count } مصادر مع ما قالته
    [many] { $count } مصدرًا مع ما قالته
   *[other] { $count } مصدر مع ما قالته
}
export-inside-json = Galley JSON لكل ذلك
export-inside-table = { $count ->
    [zero] { $table }: لا صفوف
    [one] { $table }: صف واحد
    [two] { $table }: صفّان
    [few] { $table }: { $count } صفوف
    [many] { $table }: { $count } صفًّا
   *[other] { $table }: { $count } صف
}

## Commands

command-download-report = تنزيل صفحة تقرير
command-download-csv = تنزيل الادّعاءات بصيغة CSV
command-download-xlsx = تنزيل كل الجداول بصيغة XLSX
command-download-markdown = تنزيل بصيغة Markdown

## What a file does not hold

loss-article = نص المقال بأجزائه وروابطه
loss-codebook = دليل الترميز: معاني أنواعه وما يُسأل عنه
loss-details = { $count ->
    [zero] لا بيانات عن المقال
    [one] بيان واحد عن المقال
    [two] بيانان عن المقال
    [few] { $count } بيانات عن المقال
    [many] { $count } بيانًا عن المقال
   *[other] { $count } بيان عن المقال
}
loss-deletions = { $count ->
    [zero] لا عمليات حذف محفوظة للدمج
    [one] عملية حذف واحدة محفوظة للدمج
    [two] عمليتا حذف محفوظتان للدمج
    [few] { $count } عمليات حذف محفوظة للدمج
    [many] { $count } عملية حذف محفوظة للدمج
   *[other] { $count } عملية حذف محفوظة للدمج
}
loss-long-cells = { $count ->
    [zero] لا خلايا أطول من 32767 حرفًا
    [one] خلية واحدة أطول من 32767 حرفًا التي يحفظها Excel: السطر { $row }، { $column }
    [two] خليتان أطول من 32767 حرفًا التي يحفظها Excel؛ أولاهما: السطر { $row }، { $column }
    [few] { $count } خلايا أطول من 32767 حرفًا التي يحفظها Excel؛ أولاها: السطر { $row }، { $column }
    [many] { $count } خلية أطول من 32767 حرفًا التي يحفظها Excel؛ أولاها: السطر { $row }، { $column }
   *[other] { $count } خلية أطول من 32767 حرفًا التي يحفظها Excel؛ أولاها: السطر { $row }، { $column }
}
loss-dormant = { $count ->
    [zero] لا إجابات عن أسئلة لا تُطرح الآن
    [one] إجابة واحدة عن سؤال لا يُطرح الآن
    [two] إجابتان عن سؤالين لا يُطرحان الآن
    [few] { $count } إجابات عن أسئلة لا تُطرح الآن
    [many] { $count } إجابة عن أسئلة لا تُطرح الآن
   *[other] { $count } إجابة عن أسئلة لا تُطرح الآن
}
loss-relations-made = { $count ->
    [zero] من أنشأ العلاقات ومتى
    [one] من أنشأ علاقة واحدة ومتى
    [two] من أنشأ علاقتين ومتى
    [few] من أنشأ { $count } علاقات ومتى
    [many] من أنشأ { $count } علاقة ومتى
   *[other] من أنشأ { $count } علاقة ومتى
}
loss-dismissals = { $count ->
    [zero] لا ثغرات مستبعدة
    [one] ثغرة مستبعدة واحدة
    [two] ثغرتان مستبعدتان
    [few] { $count } ثغرات مستبعدة
    [many] { $count } ثغرة مستبعدة
   *[other] { $count } ثغرة مستبعدة
}
loss-evidence-counted = { $count ->
    [zero] لا أدلة
    [one] دليل واحد، يُذكر العدد فقط
    [two] دليلان، يُذكر العدد فقط
    [few] { $count } أدلة، يُذكر العدد فقط
    [many] { $count } دليلًا، يُذكر العدد فقط
   *[other] { $count } دليل، يُذكر العدد فقط
}
loss-evidence-as-text = { $count ->
    [zero] لا أدلة
    [one] دليل واحد، يُكتب نصًّا دون ذكر من أضافه
    [two] دليلان، يُكتبان نصًّا دون ذكر من أضافهما
    [few] { $count } أدلة، تُكتب نصًّا دون ذكر من أضافها
    [many] { $count } دليلًا، تُكتب نصًّا دون ذكر من أضافها
   *[other] { $count } دليل، تُكتب نصًّا دون ذكر من أضافها
}
loss-evidence = { $count ->
    [zero] لا أدلة
    [one] دليل واحد
    [two] دليلان
    [few] { $count } أدلة
    [many] { $count } دليلًا
   *[other] { $count } دليل
}
loss-relations = { $count ->
    [zero] لا علاقات
    [one] علاقة واحدة
    [two] علاقتان
    [few] { $count } علاقات
    [many] { $count } علاقة
   *[other] { $count } علاقة
}
loss-loose-relations = { $count ->
    [zero] لا علاقات بعلامات غير موجودة
    [one] علاقة واحدة بعلامة غير موجودة
    [two] علاقتان بعلامات غير موجودة
    [few] { $count } علاقات بعلامات غير موجودة
    [many] { $count } علاقة بعلامات غير موجودة
   *[other] { $count } علاقة بعلامات غير موجودة
}
loss-marks-but-words = { $count ->
    [zero] لا علامات
    [one] علامة واحدة، ما عدا كلماتها حيث تُذكر
    [two] علامتان، ما عدا كلمات ما يُذكر منهما
    [few] { $count } علامات، ما عدا كلمات ما يُذكر منها
    [many] { $count } علامة، ما عدا كلمات ما يُذكر منها
   *[other] { $count } علامة، ما عدا كلمات ما يُذكر منها
}
loss-other-marks = { $count ->
    [zero] لا علامات غير الادّعاءات
    [one] علامة واحدة ليست ادّعاءً
    [two] علامتان ليستا من الادّعاءات
    [few] { $count } علامات ليست من الادّعاءات
    [many] { $count } علامة ليست من الادّعاءات
   *[other] { $count } علامة ليست من الادّعاءات
}
loss-answers-left-out = { $count ->
    [zero] لا إجابات أخرى
    [one] إجابة أخرى، لا تُدرج
    [two] إجابتان أخريان، لا تُدرجان
    [few] { $count } إجابات أخرى، لا تُدرج
    [many] { $count } إجابة أخرى، لا تُدرج
   *[other] { $count } إجابة أخرى، لا تُدرج
}
loss-all-people = { $count ->
    [zero] لا أشخاص من المصادر
    [one] شخص واحد من المصادر
    [two] شخصان من المصادر
    [few] { $count } أشخاص من المصادر
    [many] { $count } شخصًا من المصادر
   *[other] { $count } شخص من المصادر
}
loss-exact-places = { $count ->
    [zero] لا مواضع دقيقة لعلامات
    [one] الموضع الدقيق والتواريخ والمعرّف لعلامة واحدة؛ تُذكر الفقرة
    [two] الموضعان الدقيقان والتواريخ والمعرّفان لعلامتين؛ تُذكر الفقرتان
    [few] المواضع الدقيقة والتواريخ والمعرّفات في { $count } علامات؛ تُذكر الفقرات
    [many] المواضع الدقيقة والتواريخ والمعرّفات في { $count } علامة؛ تُذكر الفقرات
   *[other] المواضع الدقيقة والتواريخ والمعرّفات في { $count } علامة؛ تُذكر الفقرات
}

## Markdown

markdown-heading = { $words } ({ $count })
markdown-kind = { $kind ->
    [quote] الاقتباسات
    [claim] الادّعاءات
    [source] المصادر المميّزة
   *[other] { $name }
}
markdown-name = { $name }:
markdown-marked-by = وضع العلامة
markdown-tags = الوسوم
markdown-note = ملاحظة
markdown-evidence = الأدلة ({ $count }):
markdown-passage = المقطع
markdown-place = الموضع
markdown-orphan = ليس في هذا النص
markdown-mark-here = «{ $words }»
markdown-mark-there = «{ $words }» في { $title }
markdown-contact = جهة الاتصال: { $contact }
markdown-sources = المصادر
markdown-unnamed = بلا اسم
markdown-quoted = المقتبس
markdown-aliases = أسماء أخرى
markdown-checks = التحقق
markdown-anonymity = سبب عدم ذكر الاسم
markdown-open-claims = ادّعاءات تنتظر التحقق
