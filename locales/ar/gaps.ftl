### See ../en/gaps.ftl.

## Both lists: what waits for the reader's hand

waits-dismiss = استبعاد
waits-why = لماذا لا يلزم شيء هنا؟
waits-dismiss-now = استبعادها
waits-more = إظهار المزيد ({ $count })
waits-dismissed = { $count ->
    [zero] لا شيء مستبعد
    [one] واحدة مستبعدة
    [two] اثنتان مستبعدتان
    [few] { $count } مستبعدة
    [many] { $count } مستبعدة
   *[other] { $count } مستبعدة
}
waits-dismissed-more = و{ $count } غيرها، يمكن إرجاعها حين يقلّ عدد هذه.
waits-put-back = إرجاع

## Commands: their keys act while an item of one of the two lists has the focus

command-mend = معالجة الثغرة أو الرقم الذي عليه التركيز
command-dismiss-gap = استبعاد الثغرة أو الرقم الذي عليه التركيز
command-needs-gap = انتقل أولًا إلى ثغرة أو رقم في قائمته

## Gaps

gaps-heading = ما ينقص
gaps-open = { $count ->
    [zero] لا ثغرات مفتوحة
    [one] واحدة مفتوحة
    [two] اثنتان مفتوحتان
    [few] { $count } مفتوحة
    [many] { $count } مفتوحة
   *[other] { $count } مفتوحة
}
gap-closed = { $left ->
    [zero] لم تبق أي ثغرة
    [one] بقيت واحدة
    [two] بقيت اثنتان
    [few] بقيت { $left }
    [many] بقيت { $left }
   *[other] بقيت { $left }
}
gaps-none = لا شيء ناقص
gaps-none-text = لكل اقتباس مصدره، ولكل ادّعاء حُكم عليه دليله. وما تضع عليه علامة بعد الآن يُراجَع أولًا بأول.
gaps-not-yet = لا شيء لينقص بعد
gaps-not-yet-text = ضع علامة على اقتباس أو ادّعاء أو مصدر: يظهر هنا كل ما ينقصه، ومعه سبيل إلى سدّه.

gaps-quote-unattributed = اقتباسات بلا مصدر
gaps-quotation-unmarked = كلام بين علامتي تنصيص لم يُميَّز
gaps-claim-unattributed = ادّعاءات بلا إسناد
gaps-claim-unproven = ادّعاءات حُكم عليها بلا أدلة
gaps-claim-one-source = ادّعاءات لها مصدر واحد فقط
gaps-own-statement = ما قيل بلا مصدر
gaps-source-unheard = متَّهمون لم يُسمع صوتهم
gaps-anonymous-unexplained = مصادر بلا اسم ولا سبب

gap-quote-unattributed = لم يُذكر مصدر لهذا الكلام.
gap-quotation-part = هذا الجزء مما بين علامتي التنصيص لم يُميَّز.
gap-quotation-unmarked = هذا الكلام بين علامتي تنصيص ولم يُميَّز.
gap-claim-unattributed = لم يُذكر عمّن صدر هذا الادّعاء.
gap-claim-unproven = حُكم عليه ولم يُسجَّل أي دليل.
gap-claim-one-source = مصدر واحد فقط يدعم هذا الادّعاء.
gap-own-statement = { $count ->
    [zero] لا أقوال للصحيفة نفسها بلا مصدر.
    [one] قول للصحيفة نفسها: لم يُذكر له مصدر.
    [two] قولان للصحيفة نفسها: لم يُذكر لهما مصدر.
    [few] { $count } أقوال للصحيفة نفسها: لم يُذكر لها مصدر.
    [many] { $count } قولًا للصحيفة نفسها: لم يُذكر لها مصدر.
   *[other] { $count } قول للصحيفة نفسها: لم يُذكر لها مصدر.
}
gap-own-more = و{ $count } غيرها، تظهر حين يقلّ عدد هذه.
gap-source-unheard = متَّهم، ولم يُسمع رأيه ولا ذُكر أنه سُئل.
gap-anonymous-unexplained = اقتُبس كلامه بلا اسم، ولم يُسجَّل سبب.

gap-relate = تحديد المصدر
gap-prove = إضافة دليل
gap-explain = ذكر السبب
gap-see-source = عرض المصدر

## Figures

figures-heading = أرقام لا تتفق
figures-open = { $count ->
    [zero] لا شيء للمراجعة
    [one] واحد للمراجعة
    [two] اثنان للمراجعة
    [few] { $count } للمراجعة
    [many] { $count } للمراجعة
   *[other] { $count } للمراجعة
}
alarm-closed = { $left ->
    [zero] لم يبق شيء
    [one] بقي واحد
    [two] بقي اثنان
    [few] بقي { $left }
    [many] بقي { $left }
   *[other] بقي { $left }
}
figures-none = { $count ->
    [zero] لم يُعثر على تناقضات
    [one] لم يُعثر على تناقضات في رقم واحد
    [two] لم يُعثر على تناقضات في رقمين
    [few] لم يُعثر على تناقضات في { $count } أرقام
    [many] لم يُعثر على تناقضات في { $count } رقمًا
   *[other] لم يُعثر على تناقضات في { $count } رقم
}
figures-none-left = { $count ->
    [zero] لم تبق تناقضات للمراجعة
    [one] لم تبق تناقضات للمراجعة في رقم واحد
    [two] لم تبق تناقضات للمراجعة في رقمين
    [few] لم تبق تناقضات للمراجعة في { $count } أرقام
    [many] لم تبق تناقضات للمراجعة في { $count } رقمًا
   *[other] لم تبق تناقضات للمراجعة في { $count } رقم
}
figures-compared = قورن ما يلي: العنوان بالنص، والتغيّرات بعدديها، والأجزاء بالكل، والنسب المئوية بالكسور، والفوارق بطرفيها، والقوائم بعددها، وعددان للشيء نفسه، والمقاييس بوحدتين، وترتيب الحدود، والأعمار، وأيام الأسبوع.
figures-world = يقارن Galley الأعداد ولا يعرف شيئًا عن العالم: ما يتفق قد يكون خاطئًا مع ذلك.
figures-not-compared = { $count ->
    [zero] لم يُقرأ أي رقم. لا يقارن Galley حتى الآن إلا أرقام النصوص الإنجليزية.
    [one] قُرئ عدد واحد مكتوب بالأرقام ولم يُقارن: لا يقارن Galley حتى الآن إلا أرقام النصوص الإنجليزية.
    [two] قُرئ عددان مكتوبان بالأرقام ولم يُقارنا: لا يقارن Galley حتى الآن إلا أرقام النصوص الإنجليزية.
    [few] قُرئت { $count } أعداد مكتوبة بالأرقام ولم يُقارن أي منها: لا يقارن Galley حتى الآن إلا أرقام النصوص الإنجليزية.
    [many] قُرئ { $count } عددًا مكتوبًا بالأرقام ولم يُقارن أي منها: لا يقارن Galley حتى الآن إلا أرقام النصوص الإنجليزية.
   *[other] قُرئ { $count } عدد مكتوب بالأرقام ولم يُقارن أي منها: لا يقارن Galley حتى الآن إلا أرقام النصوص الإنجليزية.
}
figures-no-digits = لم يُعثر على أعداد مكتوبة بالأرقام
figures-no-digits-text = في هذه اللغة لا يقرأ Galley إلا الأعداد المكتوبة بالأرقام، ولا يقارن أيًا منها حتى الآن.
figures-nowhere = لم يُعثر على أرقام
figures-nowhere-text = تُقارن هنا الأعداد والنسب والمبالغ والتواريخ المقروءة من النص.
alarm-see-claim = عرض الادّعاء
figures-all = كل الأرقام: { $count }
