"""The commands of make.py, a file each: `run(root, arguments) -> exit code`. Beside them, what they share:

environment   .venv: made from the lock, gone on inside
pip           the installation itself: progress, and what went wrong in plain words
child         a program that is started and waited for
folders       where a build may be put, and how it takes the old one's place
summary       what a build has made
tools         browsers and Java for the tests: found, or installed where that is one known command
speed         what bench measures
templates     what `new` starts a page from
"""
