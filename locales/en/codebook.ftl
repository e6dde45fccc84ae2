## Relations between two marks: "quote · Said by · source".

codebook-said-by = Said by
codebook-made-by = Made by
codebook-supports = Supports
codebook-contradicts = Contradicts
