### See ../en/ledger.ftl.

ledger-caption = الادّعاءات في هذا المقال، مع الحالة والحكم والأدلة
ledger-checked = تم التحقق من { $checked } من أصل { $all }

## Which claims show

ledger-show = إظهار
ledger-all = كل الادّعاءات
ledger-to-check = للتحقق
ledger-refuted = خاطئة أو معدَّلة أو مضلِّلة
ledger-unproven = بلا أدلة
ledger-nobody = بلا إسناد
ledger-of = صادرة عن { $name }
ledger-shown = { $count } من أصل { $all } من الادّعاءات
ledger-none-fits = لا ادّعاء مطابق
ledger-empty = لا ادّعاءات بعد
ledger-empty-text = ميّز ما يمكن التحقق منه كادّعاء: يظهر هنا مع من صدر عنه والحكم عليه وما يدعمه.

## Heads of the columns; status, priority and verdict are called as on the cards

ledger-sort = الترتيب حسب
ledger-number = الرقم
ledger-claim = الادّعاء
ledger-made-by = صادر عن
ledger-evidence = الأدلة

## Cells

ledger-nobody-yet = لا أحد بعد
ledger-none-yet = لا شيء بعد
ledger-unset = غير محدَّد
ledger-more-evidence = { $count ->
    [zero] لا مزيد
    [one] دليل آخر
    [two] دليلان آخران
    [few] { $count } أدلة أخرى
    [many] { $count } دليلًا آخر
   *[other] { $count } دليل آخر
}
ledger-supports = { $count ->
    [zero] لا علامات تدعمه
    [one] تدعمه علامة واحدة
    [two] تدعمه علامتان
    [few] تدعمه { $count } علامات
    [many] تدعمه { $count } علامة
   *[other] تدعمه { $count } علامة
}
ledger-contradicts = { $count ->
    [zero] لا علامات تناقضه
    [one] تناقضه علامة واحدة
    [two] تناقضه علامتان
    [few] تناقضه { $count } علامات
    [many] تناقضه { $count } علامة
   *[other] تناقضه { $count } علامة
}

## What cells are called for screen readers

ledger-of-claim = { $question }، الادّعاء { $number }
ledger-answer = { $question }: { $answer }
ledger-made-by-of = صادر عن، الادّعاء { $number }: { $names }
ledger-evidence-of = الأدلة، الادّعاء { $number }:
ledger-claim-number = الادّعاء { $number }
ledger-answered = الادّعاء { $number }: { $answer }

## The key that goes to a claim’s verdict

command-verdict = الانتقال إلى الحكم على الادّعاء
command-needs-claim = انتقل إلى ادّعاء أولًا
ledger-not-shown = هذا الادّعاء ليس بين الادّعاءات الظاهرة
