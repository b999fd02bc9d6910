"""What is wrong with a profile, said so that it can be mended."""

from pathlib import Path


class ProfileError(ValueError):
    """A file of a profile cannot be used; the message names file, key and line."""

    def __init__(self, path: Path, message: str, key: str = "", line: int | None = None) -> None:
        self.path = path
        self.key = key
        self.line = line
        place = f"{path.parent.name}/{path.name}"
        if line is not None:
            place += f", line {line}"
        super().__init__(f"{place}: {key}: {message}" if key else f"{place}: {message}")


class Wrong(ValueError):
    """A value does not fit; `where` is the road of keys and positions to it."""

    def __init__(self, message: str, where: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.where = where

    def inside(self, step: str | int) -> "Wrong":
        """The same, seen from one level higher."""
        return Wrong(self.message, (step, *self.where))
