"""Addresses -> QR codes; for pages as rows of modules, all of one size, so that a page can carry many of them in few bytes."""

from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache

import segno


def qr_code(address: str, *, version: int | None = None) -> segno.QRCode:
    """Return the code of an address, of the smallest version that holds it unless one is given.

    Error correction M restores 15 % of a code, which outlives a fold or a stain.
    """
    return segno.make_qr(address, error="m", boost_error=False, version=version)


def codes(addresses: Mapping[str, str]) -> tuple[int, dict[str, str]]:
    """Return the size in modules, without the quiet edge of 4, and each code as bits in base64: row by row, 1 is black.

    Bits of 29 x 29 modules are 141 letters; the same code as an SVG path is about 1100.

    Args:
        addresses: what each code leads to, by any name.
    """
    if not addresses:
        return 0, {}
    version = int(qr_code(max(addresses.values(), key=lambda each: len(each.encode()))).version)  # the longest needs the most room
    return 17 + 4 * version, {name: _packed(address, version) for name, address in addresses.items()}


@lru_cache(maxsize=200)  # a code takes 10 ms, and a page that is made again has the same addresses
def _packed(address: str, version: int) -> str:
    matrix = qr_code(address, version=version).matrix
    bits = "".join("1" if module & 1 else "0" for row in matrix for module in row)
    bits += "0" * (-len(bits) % 8)
    return b64encode(int(bits, 2).to_bytes(len(bits) // 8, "big")).decode()
