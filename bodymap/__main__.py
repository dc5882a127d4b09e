"""`python -m bodymap` is the command line."""

from bodymap.cli import main

main()
