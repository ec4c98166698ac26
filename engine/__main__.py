"""`python -m engine`: every command, without a window."""

import sys

from engine.cli import main

if __name__ == "__main__":
    sys.exit(main())
