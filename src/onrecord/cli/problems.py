"""What a person is told when something goes wrong that the program foresaw."""

import errno

from onrecord.assets import AssetMissing
from onrecord.model import SpanError
from onrecord.record import NotHeldError
from onrecord.resolve import EvidenceError
from onrecord.store.errors import StoreError


def sentence(error: BaseException) -> str | None:
    """The sentence for an error that names its own remedy; None for a bug, which should show where it is."""
    match error:
        case StoreError() | AssetMissing() | SpanError() | NotHeldError():
            return str(error)
        case EvidenceError():
            return f"The record is damaged: {error}. Run onrecord check, and restore a backup (onrecord restore FILE)."
        case OSError() if error.errno == errno.ENOSPC:
            return "The disk is full. Nothing half-written was kept; make room and run the command again."
        case PermissionError():
            return f"{error.filename} cannot be read or written by this user. Change its permissions, or name another place."
        case OSError() if error.filename:
            return f"{error.filename}: {error.strerror or error}"
        case ValueError() if error.args and getattr(error, "__module__", "").startswith("onrecord"):
            return str(error)
        case _:
            return None
