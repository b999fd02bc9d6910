"""``python -m eurzad.platform``"""

from eurzad.platform.cli import main
import sys


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
