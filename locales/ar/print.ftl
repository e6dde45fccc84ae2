## See ../en/print.ftl.

bar-print = طباعة…
command-print = طباعة المقال وعلاماته
print-refused = لا تتاح الطباعة هنا في هذا المتصفح
print-refused-text = لم يتغيّر شيء. افتح المقال في متصفح آخر أو صدّره.
print-marks = العلامات
print-legend = العلامات في هذه الصفحات
print-printed = طُبع في { $when }
print-printed-by = طُبع في { $when } بواسطة { $name }
print-updated = حُدّث في { $date }
print-left-out = لم تُطبع لأنها مخفية على الشاشة: { $kinds }
print-left-out-kind = { $kind }: { $count }
print-orphan = موضع مفقود: هذه هي الكلمات التي كانت فيه
print-answer = { $name }: { $value }
print-relation = { $relation } { $number }
print-tags = الوسوم: { $tags }
print-by = بواسطة { $name }
