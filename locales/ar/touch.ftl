## See ../en/touch.ftl.

taps-switch = التحديد بالنقر
taps-stop = إيقاف التحديد بالنقر
taps-say-on = انقر على كلمة للبدء، وعلى أخرى للإنهاء
taps-say-off = التحديد بالنقر متوقف
taps-begun = بدأ التحديد
taps-begun-hint = انقر على آخر كلمة
taps-begun-hint-key = انتقل إلى النهاية ثم اضغط { $key } مرة أخرى
taps-start-back = البداية: كلمة إلى الوراء
taps-start-on = البداية: كلمة إلى الأمام
taps-cancel = إلغاء
thumb-tools = الأدوات
thumb-redo = إعادة
thumb-list = قائمة العلامات
thumb-how-to-mark = حدّد كلمات في المقال، ثم اختر «اقتباس» أو «ادّعاء» أو «مصدر» في أسفل الشاشة.
ends-group = طرفا العلامة
ends-start = البداية
ends-end = النهاية
ends-start-back = البداية: كلمة إلى الوراء
ends-start-on = البداية: كلمة إلى الأمام
ends-end-back = النهاية: كلمة إلى الوراء
ends-end-on = النهاية: كلمة إلى الأمام
