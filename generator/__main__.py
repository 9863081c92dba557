"""``python -m generator`` is the command line too."""

from generator.cli import main

main()
