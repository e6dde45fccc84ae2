## Relations between two marks

codebook-said-by = Dicha por
codebook-made-by = Hecha por
codebook-supports = Respalda
codebook-contradicts = Contradice
