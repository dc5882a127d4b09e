"""Addresses -> QR codes; for pages as rows of modules, all of one size, so that a page can carry many of them in few bytes."""

from base64 import b64encode
from collections.abc import Mapping

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
    version = max(int(qr_code(address).version) for address in addresses.values())
    made = {name: qr_code(address, version=version).matrix for name, address in addresses.items()}
    return 17 + 4 * version, {name: _packed(matrix) for name, matrix in made.items()}


def _packed(matrix: tuple[bytearray, ...]) -> str:
    bits = "".join("1" if module & 1 else "0" for row in matrix for module in row)
    bits += "0" * (-len(bits) % 8)
    return b64encode(int(bits, 2).to_bytes(len(bits) // 8, "big")).decode()
