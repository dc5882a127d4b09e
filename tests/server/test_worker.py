"""Which requests a worker answers by itself: those whose answer depends on path and encodings alone, and no others."""

import pytest

from bodymap.server.worker import LONGEST, PLAIN

HOST = b"Host: map.example\r\n"
BROWSER = (
    b"GET /embed/?region=lower-back HTTP/1.1\r\nHost: map.example\r\nConnection: keep-alive\r\n"
    b'sec-ch-ua: "Chromium";v="156", "Not)A;Brand";v="24"\r\nsec-ch-ua-mobile: ?1\r\nUpgrade-Insecure-Requests: 1\r\n'
    b"User-Agent: Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36\r\n"
    b"Accept: text/html,application/xhtml+xml,image/avif,image/webp,*/*;q=0.8\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: iframe\r\n"
    b"Referer: https://clinic.example/\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nAccept-Language: en-CA,en;q=0.9\r\n"
    b"X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n\r\n"
)


def test_a_browser_s_visit_is_plain() -> None:
    found = PLAIN.fullmatch(BROWSER)

    assert len(BROWSER) < LONGEST
    assert found is not None
    assert (found["path"], found["encodings"]) == (b"/embed/", b"gzip, deflate, br, zstd")


@pytest.mark.parametrize(
    "request_",
    [
        b"POST / HTTP/1.1\r\n" + HOST + b"\r\n",
        b"HEAD / HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET / HTTP/1.0\r\n" + HOST + b"\r\n",
        b"GET http://map.example/ HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET /%65mbed/ HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET /\x00 HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET /?" + b"x" * 501 + b" HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + HOST,
        b"GET / HTTP/1.1\n" + HOST + b"\r\n",
        b"GET / HTTP/1.1\r\n" + HOST + b"\r\nGET / HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET / HTTP/1.1\r\n" + HOST + b"\r\nmore",
        *(
            b"GET / HTTP/1.1\r\n" + HOST + line + b"\r\n\r\n"
            for line in (
                b"Connection: close",
                b"Connection: Upgrade",
                b"Content-Length: 5",
                b"Content-length : 0",
                b"Transfer-Encoding: chunked",
                b"Expect: 100-continue",
                b'If-None-Match: "a"',
                b"If-Modified-Since: Tue, 24 Nov 2026 10:00:00 GMT",
                b"Range: bytes=0-9",
                b"Script-Name: /tools",
                b"SCRIPT_NAME: /tools",
                b"PATH_INFO: /embed/",
                b"Upgrade: h2c",
                b"User-Agent: folded\r\n over two lines",
                b"User-Agent: \xff",
                b"User-Agent: a\rb",
                b"User-Agent : a",
                b"Accept-Encoding: br\x0b",
            )
        ),
    ],
)
def test_whatever_else_may_matter_is_left_to_gunicorn(request_: bytes) -> None:
    assert PLAIN.fullmatch(request_) is None
