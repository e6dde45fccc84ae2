### See ../en/figures.ftl.

figures-weekday = «{ $said }»: ذلك اليوم يوم { $right }.
figures-monday = الاثنين
figures-tuesday = الثلاثاء
figures-wednesday = الأربعاء
figures-thursday = الخميس
figures-friday = الجمعة
figures-saturday = السبت
figures-sunday = الأحد
figures-of-more = «{ $said }»: الجزء أكبر من الكل.
figures-between = «{ $said }»: العدد الأول هو الأكبر.
figures-direction = «{ $word }»، لكن «{ $said }» في الاتجاه المعاكس.
figures-change = يقول النص «{ $said }»، لكن «{ $change }» تغيّر نسبته { $right }٪.
figures-points = يقول النص «{ $said }»، لكن «{ $change }» تغيّر نسبته { $right }٪. هل المقصود نقاط مئوية؟
figures-doubled = «{ $said }»، لكن «{ $change }» يعني الضرب في { $right }.
figures-percent-of = يقول النص «{ $said }»، لكن «{ $part }» نسبة قدرها { $right }٪.
figures-parts = «{ $whole }»، لكن مجموع «{ $parts }» هو { $sum }.
figures-rest = مع الباقي («{ $rest }») يصير مجموع الأجزاء { $sum }، لا { $whole }.
figures-percents = مجموع الأجزاء { $sum }٪.
figures-including = لا يمكن أن يكون «{ $part }» من ضمن «{ $whole }».
figures-counted = عددان للشيء نفسه: «{ $one }» و«{ $other }».
figures-converted = «{ $one }» و«{ $other }» غير متساويين: بالتحويل يكون العدد { $right }.
figures-age = عُمران لشخص واحد: «{ $one }» و«{ $other }».
figures-born = الميلاد «{ $born }»: عمر الشخص الآن { $low } أو { $high }، لا «{ $age }».
figures-headline = يقول العنوان «{ $said }»، ويقول النص «{ $text }».
figures-lead = يقول النص «{ $lead }»، لكن الفارق في «{ $sides }» هو { $right }.
figures-listed = «{ $said }»، لكن { $count ->
    [zero] النص لا يذكر أي اسم
    [one] النص يذكر اسمًا واحدًا
    [two] النص يذكر اسمين
    [few] النص يذكر { $count } أسماء
    [many] النص يذكر { $count } اسمًا
   *[other] النص يذكر { $count } اسم
}: { $names }.
figures-fraction = «{ $part }» لا يتفق مع «{ $said }».
