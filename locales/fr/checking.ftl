### See ../en/checking.ftl.

## Steps of undo and redo: short nouns

done-evidence = Preuve
done-evidence-removed = Preuve supprimée
done-gap-dismissed = Lacune ignorée
done-gap-restored = Lacune remise dans la liste

## Tabs of the column beside the article

tab-claims = Affirmations
tab-gaps = Lacunes
tab-figures = Chiffres
command-tab-claims = Aller aux affirmations
command-tab-gaps = Aller aux lacunes
command-tab-figures = Aller aux chiffres
gaps-counted = { $count ->
    [one] { $count } lacune
    [many] { $count } de lacunes
   *[other] { $count } lacunes
}
