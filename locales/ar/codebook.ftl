## See ../en/codebook.ftl.

codebook-said-by = منسوب إلى
codebook-made-by = صادر عن
codebook-supports = يدعم
codebook-contradicts = يناقض
