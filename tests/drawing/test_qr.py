"""Codes to scan: the standard's own matrix, packed."""

from base64 import b64decode

import segno

from bodymap.drawing.qr import codes


def test_codes_are_the_modules_of_the_standard_row_by_row_all_of_one_size() -> None:
    size, bits = codes({"a": "https://map.example/#hip", "b": "https://map.example/#" + "shoulder-blade-left" * 2})

    version = (size - 17) // 4
    for name, address in (("a", "https://map.example/#hip"), ("b", "https://map.example/#" + "shoulder-blade-left" * 2)):
        unpacked = "".join(f"{byte:08b}" for byte in b64decode(bits[name]))
        matrix = segno.make(address, version=version, error="m", micro=False, boost_error=False).matrix
        assert [unpacked[row * size : (row + 1) * size] for row in range(size)] == ["".join(str(m & 1) for m in row) for row in matrix]


def test_the_longest_address_says_how_large_all_codes_are() -> None:
    short, long = "https://map.example/#hip", "https://map.example/#" + "shoulder-blade-left" * 2

    for pair in ((short, long), (long, short)):
        size, bits = codes(dict(zip("ab", pair, strict=True)))
        assert size == 17 + 4 * int(segno.make(long, error="m", micro=False, boost_error=False).version)
        assert len({len(each) for each in bits.values()}) == 1
    assert codes({"a": short})[0] < size


def test_without_addresses_there_are_no_codes() -> None:
    assert codes({}) == (0, {})
