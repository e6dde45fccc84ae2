check-independent = Indépendante
check-multiple = Multiple
check-verifies = Vérifie
check-authoritative = Compétente ou informée
check-named = Nommée
