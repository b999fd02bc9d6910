"""``python -m eurzad.signing.trust.refresh FOLDER [FILE…]``: fetch the EU trusted lists.

They go into a folder; where there is no network they are taken from files. Prints a line for each.
"""

from eurzad.signing.trust.lists import Lists
import argparse
import logging
import sys


def main(argv=None):
    logging.disable(logging.CRITICAL)
    parser = argparse.ArgumentParser(
        prog="python -m eurzad.signing.trust.refresh", description=__doc__
    )
    parser.add_argument("folder")
    parser.add_argument("files", nargs="*", metavar="FILE")
    options = parser.parse_args(argv)
    lists = Lists(options.folder)
    problems = lists.take_files(options.files) if options.files else lists.refresh()
    for name, problem in sorted(problems.items()):
        sys.stdout.write(f"{name}: {problem or 'ok'}\n")
    return 0 if lists.available else 1


if __name__ == "__main__":
    sys.exit(main())
