register-menu = المصادر في كل المقالات…
register-title = المصادر في كل المقالات
register-tabs = العدّ حسب
register-by-person = حسب الشخص
register-by-outlet = حسب جهة النشر
register-find-person = البحث عن مصدر
register-find-outlet = البحث عن جهة نشر
register-reading = تجري قراءة المقالات: { $done } من { $all }…
register-about = { $articles }، { $words } في اقتباسات. لا تُحتسب المهملات.
register-rule = يُحتسب الاسم الواحد مصدرًا واحدًا، إلا إذا تحدّث باسم مؤسسات مختلفة. أما المصادر بلا اسم فتُحتسب من جديد في كل مقال.
register-unread = { $count ->
    [zero] قُرئت كل المقالات
    [one] تعذّرت قراءة مقال واحد ولم يُحتسب: { $titles }
    [two] تعذّرت قراءة مقالين ولم يُحتسبا: { $titles }
    [few] تعذّرت قراءة { $count } مقالات ولم تُحتسب: { $titles }
    [many] تعذّرت قراءة { $count } مقالًا ولم تُحتسب: { $titles }
   *[other] تعذّرت قراءة { $count } مقال ولم تُحتسب: { $titles }
}
register-none = لا مصادر بعد
register-none-text = عند تمييز المصادر في مقال وذكر من هي، تظهر كلها هنا مع ما قالته.
register-none-fits = لا شيء يطابق هذه الكلمات
register-none-fits-text = تجربة أحرف أقل أو تهجئة أخرى.
register-shown = { $count } من { $all }
register-source = المصدر
register-outlet = جهة النشر
register-articles = المقالات
register-quotes = الاقتباسات
register-words = الكلمات
register-share = الحصة
register-claims = الادّعاءات
register-named = بالاسم في
register-sources = المصادر
register-per-article = لكل مقال
register-unnamed = بلا اسم
register-people = أشخاص
register-organizations = مؤسسات
register-documents = وثائق
register-percent = { $share }٪
register-no-outlet = لم تُذكر جهة النشر
register-others = أيضًا: { $names }
register-check = { $check }: { $count } من { $all }
register-is-named = بالاسم
register-not-named = بلا اسم
register-unnamed-counted = { $count } بلا اسم
register-more = { $count ->
    [zero] لا مقالات أخرى
    [one] مقال آخر
    [two] مقالان آخران
    [few] { $count } مقالات أخرى
    [many] { $count } مقالًا آخر
   *[other] { $count } مقال آخر
}
register-download = تنزيل بصيغة CSV
register-file-person = المصادر-حسب-الشخص
register-file-outlet = المصادر-حسب-جهة-النشر
register-downloaded = نُزّل { $file }
