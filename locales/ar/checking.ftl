### See ../en/checking.ftl.

## Steps of undo and redo

done-evidence = دليل
done-evidence-removed = حذف دليل
done-gap-dismissed = استبعاد ثغرة
done-gap-restored = إرجاع ثغرة

## Tabs of the column beside the article

tab-claims = الادّعاءات
tab-gaps = الثغرات
tab-figures = الأرقام
command-tab-claims = الانتقال إلى الادّعاءات
command-tab-gaps = الانتقال إلى الثغرات
command-tab-figures = الانتقال إلى الأرقام
gaps-counted = { $count ->
    [zero] لا ثغرات
    [one] ثغرة واحدة
    [two] ثغرتان
    [few] { $count } ثغرات
    [many] { $count } ثغرة
   *[other] { $count } ثغرة
}
