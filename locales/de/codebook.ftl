## Beziehungen zwischen zwei Markierungen: „Zitat · Gesagt von · Quelle“.

codebook-said-by = Gesagt von
codebook-made-by = Behauptet von
codebook-supports = Stützt
codebook-contradicts = Widerspricht
