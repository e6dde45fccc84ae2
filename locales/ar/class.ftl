### See ../en/class.ftl.

## What Undo and Redo name

done-task = مهمة
done-rename = اسم
done-take-in = استلام

## What came in

class-nobody = بلا اسم
class-tally = { $name } { $count }
class-people-came = { $count ->
    [zero] لم تصل علامات من أحد
    [one] وصلت علامات شخص واحد
    [two] وصلت علامات شخصين
    [few] وصلت علامات { $count } أشخاص
    [many] وصلت علامات { $count } شخصًا
   *[other] وصلت علامات { $count } شخص
}
class-taken-in = استُلمت الملفات
class-nothing-new = لم يصل شيء جديد
class-unchanged = { $count ->
    [zero] لا ملفات ليس فيها سوى ما هو هنا.
    [one] ملف واحد ليس فيه سوى ما هو هنا.
    [two] ملفان ليس فيهما سوى ما هو هنا.
    [few] { $count } ملفات ليس فيها سوى ما هو هنا.
    [many] { $count } ملفًا ليس فيها سوى ما هو هنا.
   *[other] { $count } ملف ليس فيها سوى ما هو هنا.
}
class-left = { $count ->
    [zero] لا ملفات تختلف في المقال نفسه أو في دليل ترميزه: يبقيان هنا كما هما.
    [one] ملف واحد يختلف في المقال نفسه أو في دليل ترميزه: يبقيان هنا كما هما.
    [two] ملفان يختلفان في المقال نفسه أو في دليل ترميزه: يبقيان هنا كما هما.
    [few] { $count } ملفات تختلف في المقال نفسه أو في دليل ترميزه: يبقيان هنا كما هما.
    [many] { $count } ملفًا تختلف في المقال نفسه أو في دليل ترميزه: يبقيان هنا كما هما.
   *[other] { $count } ملف تختلف في المقال نفسه أو في دليل ترميزه: يبقيان هنا كما هما.
}
class-files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}

## The slip of paper over the article

class-task = المهمة
class-hide = إخفاء
class-show = إظهار
class-by = من { $name }
class-due = التسليم: { $date }
class-marks-are = وضع العلامات: { $name }

## Handing out

class-hand-out = توزيع على الصف
class-hand-out-menu = توزيع على الصف…
class-hand-out-again = توزيع من جديد…
class-hand-out-about = ملف واحد فيه المقال وأنواع علاماتك ومهمة. من يفتحه يضع العلامات على أي هاتف أو حاسوب، ثم يسلّمك الملف.
class-field-title = العنوان
class-field-title-hint = من يقول ماذا؟
class-field-text = المهمة
class-field-text-hint = ضعوا علامة على كل ادّعاء، واذكروا في ملاحظة من قاله.
class-field-by = اسمك
class-field-due = موعد التسليم
class-field-due-hint = الخميس
class-task-default = ضعوا العلامات على هذا المقال.
class-teacher = المعلّم
class-kinds = العلامات
class-with-marks = { $count ->
    [zero] لا علامات لك تُرفق
    [one] إرفاق علامتك
    [two] إرفاق علامتيك
    [few] إرفاق علاماتك الـ{ $count }
    [many] إرفاق علاماتك الـ{ $count }
   *[other] إرفاق علاماتك الـ{ $count }
}
class-file-stem = { $article }.صف

## How files leave

class-ways-share = «مشاركة» تضع الملف في رسالة أو في أحد مجلداتك. أو نزّله وأرفقه برسالة بريد إلكتروني.
class-ways-mail = نزّل الملف وأرفقه برسالة بريد إلكتروني.
class-write-mail = بدء رسالة بريد

## Handing in

class-hand-in = تسليم…
class-hand-in-short = تسليم
class-hand-in-title = تسليم
class-hand-in-about = { $count ->
    [zero] تسليم { $name }: لا علامات. يذهب الملف إلى معلّمك.
    [one] تسليم { $name }: علامة واحدة. يذهب الملف إلى معلّمك، وتبقى علامتك هنا أيضًا.
    [two] تسليم { $name }: علامتان. يذهب الملف إلى معلّمك، وتبقى علامتاك هنا أيضًا.
    [few] تسليم { $name }: { $count } علامات. يذهب الملف إلى معلّمك، وتبقى علاماتك هنا أيضًا.
    [many] تسليم { $name }: { $count } علامة. يذهب الملف إلى معلّمك، وتبقى علاماتك هنا أيضًا.
   *[other] تسليم { $name }: { $count } علامة. يذهب الملف إلى معلّمك، وتبقى علاماتك هنا أيضًا.
}
class-handed-in = الملف جاهز لمعلّمك
class-handed-in-text = تبقى علاماتك على هذا الجهاز أيضًا. يمكنك المتابعة والتسليم مرة أخرى.
class-needs-task = لا مهمة لهذا المقال

## Who marks

class-who = من يضع العلامات؟
class-who-about = اسمك، ليعرف معلّمك لمن هذه العلامات.
class-who-others = وضع آخرون علامات على هذا الجهاز. باسم آخر تبدأ من جديد، وتبقى علاماتهم في مقال خاص بها.
class-go-on-as = المتابعة باسم { $name }
class-start = بدء
class-start-anew = بدء من جديد
class-correct-name = تصحيح الاسم
class-teach = أدرّس هذا الصف

## People

class-people = الأشخاص
class-show-all = الكل
class-show-none = لا أحد
class-compare = مقارنة الأشخاص…
class-compare-title = الأشخاص جنبًا إلى جنب
class-compare-about = { $passages ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $passages } مقاطع
    [many] { $passages } مقطعًا
   *[other] { $passages } مقطع
}، { $people ->
    [zero] لا أشخاص
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
}
class-more-people = { $count ->
    [zero] كل الأشخاص ظاهرون.
    [one] شخص آخر غير ظاهر. اختر من قائمة الأشخاص من تريد رؤيته.
    [two] شخصان آخران غير ظاهرين. اختر من قائمة الأشخاص من تريد رؤيته.
    [few] { $count } أشخاص آخرون غير ظاهرين. اختر من قائمة الأشخاص من تريد رؤيته.
    [many] { $count } شخصًا آخر غير ظاهرين. اختر من قائمة الأشخاص من تريد رؤيته.
   *[other] { $count } شخص آخر غير ظاهرين. اختر من قائمة الأشخاص من تريد رؤيته.
}
class-passage = المقطع
class-nothing = لا شيء
class-more-marks = +{ $count }
class-print = طباعة…
class-needs-people = كل العلامات لشخص واحد
class-merge-task = المهمة
