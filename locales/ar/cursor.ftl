### See ../en/cursor.ftl.

cursor-word = حُدّدت كلمة، { words-counted }
cursor-quotation = حُدّد اقتباس، { words-counted }
cursor-sentence = حُدّدت جملة، { words-counted }
cursor-paragraph = حُدّدت فقرة، { words-counted }
cursor-selected = المحدَّد: { words-counted }
cursor-nothing = لا شيء محدَّد
cursor-no-mark = انتقل إلى علامة أولًا: J للتالية وK للسابقة

## A selection in two steps

cursor-begun-here = يبدأ التحديد هنا. انتقل إلى حيث ينتهي
cursor-begun-let-go = تُركت بداية التحديد
