## See ../en/codebook.ftl.

codebook-said-by = Dite par
codebook-made-by = Émise par
codebook-supports = Étaye
codebook-contradicts = Contredit
