check-independent = Unabhängig
check-multiple = Mehrere
check-verifies = Belegt
check-authoritative = Kompetent oder informiert
check-named = Namentlich
