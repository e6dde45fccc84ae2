check-independent = مستقل
check-multiple = متعدد
check-verifies = يتحقق
check-authoritative = مرجع أو مطّلع
check-named = مذكور بالاسم
