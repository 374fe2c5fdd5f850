"""What `bench` measures, and how.

runs        a command's seconds and peak memory, each time in a process of its own
stopwatch   that process, for our own build: MkDocs with a watch on its long steps
plain       the same content built by MkDocs with the theme and the i18n plugin as they come
grown       the kit made larger by copies of its modules
engines     the same papers through our press and through WeasyPrint
same        a paper's words as HTML, for the other
weasy       WeasyPrint's side of it
preview     from a saved edit to the new page, under `serve`
browsing    bytes of a first visit and the search's waits, in Chromium
table       how it is printed
"""
