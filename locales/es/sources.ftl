check-independent = Independiente
check-multiple = Múltiple
check-verifies = Verifica
check-authoritative = Con autoridad o informada
check-named = Con nombre
