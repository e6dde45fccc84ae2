### See ../en/stopped.ftl.

stopped-title = توقّف Galley
stopped-title-at-start = لم يتمكّن Galley من البدء
stopped-last-save = كان آخر حفظ في { $time }.
stopped-never-saved = لم يُحفظ شيء في هذه الزيارة بعد.
stopped-safe = كل ما وصفه بأنه محفوظ سليم على هذا الجهاز. والملاحظة التي كانت قيد الكتابة تعود إلى حقلها.
stopped-safe-at-start = كل ما وصفه بأنه محفوظ سليم على هذا الجهاز. إن كانت هذه أول زيارة فتحقق من الاتصال، ثم أعد تحميل الصفحة.
stopped-open = ما جرى بعد ذلك قد لا يوجد إلا في «ما كان مفتوحًا»: نزّله قبل أن تعيد تحميل الصفحة.
stopped-download-open = تنزيل ما كان مفتوحًا
stopped-download-all = تنزيل كل ما حُفظ هنا
stopped-to-list = الانتقال إلى القائمة
stopped-load = إعادة تحميل الصفحة
stopped-reading = جارية القراءة…
stopped-handed = سُلّم الملف إلى المتصفح.
stopped-handed-partly = أُنشئ الملف، لكن بلا قاعدة بيانات المتصفح: { $why }.
stopped-no-file = لم يُنشئ المتصفح ملفًا: { $why }.
stopped-no-answer = لم تستجب
stopped-details = ما الخلل، للإبلاغ عنه
stopped-no-text = ليس في هذا البلاغ أي نص من المقال.
