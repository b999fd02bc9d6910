"""YAML that remembers where it was written."""

from eurzad.platform.profile.checks import Check
from eurzad.platform.profile.errors import ProfileError
from eurzad.platform.profile.errors import Wrong
from pathlib import Path
from typing import Any
import yaml


LARGEST = 512 * 1024
# the parser in C, where PyYAML was built with it: a profile has hundreds of files
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_text(path: Path) -> str:
    """Text of a file of a profile. Raises ProfileError."""
    try:
        if path.stat().st_size > LARGEST:
            raise ProfileError(path, f"the file is larger than {LARGEST // 1024} kB")
        return path.read_text(encoding="utf-8")
    except OSError as problem:
        raise ProfileError(path, f"cannot be read ({problem.strerror})") from problem
    except UnicodeDecodeError as problem:
        raise ProfileError(path, "is not UTF-8 text") from problem


def read_yaml(path: Path, check: Check) -> Any:
    """Data of a YAML file as `check` returns it. Raises ProfileError with key and line."""
    text = read_text(path)
    try:
        node = yaml.compose(text, Loader=LOADER)
        if node is None:
            raise ProfileError(path, "is empty")
        _refuse_doubles(path, node)
        data = yaml.load(text, Loader=LOADER)  # noqa: S506 both are safe
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        line = mark.line + 1 if mark else None
        raise ProfileError(path, f"is not YAML: {problem.problem}", line=line) from problem
    try:
        return check(data)
    except Wrong as wrong:
        raise ProfileError(
            path, wrong.message, spelled(wrong.where), _line(node, wrong.where)
        ) from wrong


def spelled(where: tuple[str | int, ...]) -> str:
    """The road to a value as people write it: ``units[2].symbol``."""
    text = ""
    for step in where:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.lstrip(".")


def _line(node: yaml.Node, where: tuple[str | int, ...]) -> int:
    for step in where:
        if isinstance(node, yaml.MappingNode):
            found = [value for key, value in node.value if key.value == step]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            found = node.value[step : step + 1]
        else:
            break
        if not found:
            break
        node = found[0]
    return int(node.start_mark.line) + 1


def _refuse_doubles(path: Path, node: yaml.Node) -> None:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_doubles(path, item)
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen:
                line = key.start_mark.line + 1
                raise ProfileError(path, "is given twice", str(key.value), line)
            seen.add(key.value)
            _refuse_doubles(path, value)
