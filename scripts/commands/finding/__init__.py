"""Does the search find what people look for: the queries, the search boxes that are asked, and the table.

queries   what is typed, in tests/browser/queries.*.tsv, and which pages are wanted
boxes     the ways to search that are measured: ours, the theme's, plain MiniSearch, Pagefind
keys      how long the engine takes for a key, in kits of any size
report    the table
"""
