"""The digest blake2b, without loading OpenSSL: hashlib does that for the sake of others, at 2 ms a start."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # a Python that keeps it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
