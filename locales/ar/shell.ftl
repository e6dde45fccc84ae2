### See ../en/shell.ftl.

shell-getting-ready = جارٍ التحضير…
shell-not-come = تعذّر تحميل Galley. ما أدخلته لا يزال هنا. تحقّق من الاتصال ثم أعد المحاولة.
shell-again = إعادة المحاولة
late-not-come = لم يصل هذا الجزء من Galley بعد. سيصل تلقائيًا عند توفّر الاتصال، وكل ما عداه يعمل.
