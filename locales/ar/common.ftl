### See ../en/common.ftl.

## Counts and sizes

words-counted = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
quotes-counted = { $count ->
    [zero] لا اقتباسات
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
}
claims-counted = { $count ->
    [zero] لا ادّعاءات
    [one] ادّعاء واحد
    [two] ادّعاءان
    [few] { $count } ادّعاءات
    [many] { $count } ادّعاءً
   *[other] { $count } ادّعاء
}
sources-counted = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
other-marks-counted = { $count ->
    [zero] لا علامات أخرى
    [one] علامة أخرى
    [two] علامتان أخريان
    [few] { $count } علامات أخرى
    [many] { $count } علامة أخرى
   *[other] { $count } علامة أخرى
}
articles-counted = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
parts-counted = { $count ->
    [zero] لا أجزاء
    [one] جزء واحد
    [two] جزءان
    [few] { $count } أجزاء
    [many] { $count } جزءًا
   *[other] { $count } جزء
}
no-marks-yet = لا علامات بعد
list-separator = { "، " }
decimal-mark = .
size-bytes = { $count } بايت
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $size } ميغابايت
size-gigabytes = { $size } غيغابايت

## Times

ago-seconds = { $count ->
    [zero] الآن
    [one] قبل ثانية
    [two] قبل ثانيتين
    [few] قبل { $count } ثوانٍ
    [many] قبل { $count } ثانية
   *[other] قبل { $count } ثانية
}
ago-minutes = { $count ->
    [zero] الآن
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
ago-hours = { $count ->
    [zero] الآن
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
ago-yesterday = أمس
since-just-now = الآن
since-yesterday = أمس
since-days = { $count ->
    [zero] اليوم
    [one] أمس
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
since-day = في { $day }
day-and-time = { $day }، { $time }

## Parts of a newspaper article

part-kicker = عنوان تمهيدي
part-headline = عنوان رئيسي
part-dek = عنوان ثانوي
part-byline = اسم الكاتب
part-dateline = المكان والتاريخ
part-paragraph = فقرة
part-subheading = عنوان داخلي
part-list-item = عنصر قائمة
part-block-quote = اقتباس مطوّل
part-pull-quote = اقتباس بارز
part-caption = تعليق صورة
part-credit = حقوق الصورة
part-related = مواد ذات صلة
part-bio = نبذة عن الكاتب
part-clutter = زوائد

## Kinds of marks

kind-quote = اقتباس
kind-claim = ادّعاء
kind-source = مصدر

## The language of the interface

language-menu = اللغة (Language)…
language-title = اللغة
language-failed = تعذّر تحميل كلمات تلك اللغة
language-failed-text = تبقى اللغة كما هي. اتصل بالشبكة واخترها من جديد؛ وستكون متاحة بعد ذلك بلا شبكة أيضًا.
