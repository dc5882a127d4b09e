"""A worker of gunicorn that sends by itself what is ready: no thread is woken for it, and nothing is read that does not matter.

It is gunicorn's `gthread`, but for two things. A connection waits in the worker's own loop until something comes from it, so that one
that says nothing holds no thread. And a plain request for an answer that `Ready` keeps is answered right there. Every other request
is left as it came, for gunicorn's own reader and threads. With an app that keeps nothing ready it does what `gthread` does.
"""

import re
import selectors
import socket
import time
from email.utils import formatdate
from functools import partial
from typing import Any

from gunicorn.http import wsgi
from gunicorn.workers.gthread import TConn, ThreadWorker

PLAIN = re.compile(
    rb"GET (?P<path>/[A-Za-z0-9/._-]*)(?:\?[A-Za-z0-9&=+,._%-]{0,500})? HTTP/1\.1\r\n"
    rb"(?:(?:Accept-Encoding: (?P<encodings>[A-Za-z0-9 ,;=.*-]*)|Connection: keep-alive"
    rb"|(?:Host|User-Agent|Accept|Accept-Language|Referer|Cookie|DNT|Priority|Pragma|Cache-Control|Upgrade-Insecure-Requests"
    rb"|Sec-[A-Za-z-]+|X-Forwarded-(?:For|Proto|Host|Port)|X-Real-IP|Via|Forwarded): [ -~]*)\r\n)+\r\n",
    re.IGNORECASE,
)
"""A whole request, and nothing after it, whose answer depends on its path and its encodings alone: it has no body, no condition, and
wants no part. What does not match may be as good; gunicorn reads it, and refuses what is to be refused."""

LONGEST = 4000
"""Bytes of a request that are looked at."""


class Worker(ThreadWorker):  # type: ignore[misc]
    """The `worker_class` of gunicorn.conf.py."""

    def load_wsgi(self) -> None:
        """Take the app; in front of Flask stands `Ready`."""
        super().load_wsgi()
        self._whole = None if self.cfg.is_ssl else getattr(getattr(self.wsgi, "wsgi_app", None), "whole", None)
        self._second, self._first_lines = 0, b""

    def accept(self, listener: Any) -> None:
        """Let a new connection wait for its first request as any waits for its next."""
        try:
            client, address = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        self.nr_conns += 1
        conn = TConn(self.cfg, client, address, listener.getsockname())
        conn.data_ready = True  # by the time that a thread gets it
        conn.set_timeout()
        self.keepalived_conns.append(conn)
        self.poller.register(client, selectors.EVENT_READ, partial(self.on_client_socket_readable, conn))

    def on_client_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """Send what is ready; a thread takes any other request, and what a slow line has not taken."""
        left = self._sent(client) if self.alive else None
        if left is None:
            super().on_client_socket_readable(conn, client)
            return
        self.keepalived_conns.remove(conn)
        if left:
            self.poller.unregister(client)
            sending = self.tpool.submit(self._send, conn, left)
            sending.add_done_callback(lambda done: self.method_queue.defer(self.finish_request, conn, done))
        else:
            conn.set_timeout()
            self.keepalived_conns.append(conn)

    def _sent(self, client: socket.socket) -> list[memoryview] | None:
        """Send the answer to what has come, and return what is left to send; None, and nothing is taken, where none is ready."""
        try:
            came = client.recv(LONGEST, socket.MSG_PEEK)
            request = PLAIN.fullmatch(came)
            if not request or not self._whole:
                return None
            whole = self._whole(request["path"].decode(), (request["encodings"] or b"").decode())
            if not whole:
                return None
            client.recv(len(came))
        except OSError:
            return None  # the thread meets it again, and ends the connection
        answer = (self._first(), whole.head, whole.body)
        try:
            sent = client.sendmsg(answer)
        except OSError:
            sent = 0
        left = []
        for part in answer:
            if sent < len(part):
                left.append(memoryview(part)[sent:])
            sent = max(sent - len(part), 0)
        return left

    def _send(self, conn: Any, left: list[memoryview]) -> bool:
        conn.init()
        conn.sock.setblocking(True)
        for part in left:
            conn.sock.sendall(part)
        return True

    def _first(self) -> bytes:
        """Return the lines that stand before the app's own, as gunicorn writes them, made once a second."""
        if self._second != (now := int(time.time())):
            date = formatdate(now, usegmt=True)
            lines = f"HTTP/1.1 200 OK\r\nServer: {wsgi.SERVER}\r\nDate: {date}\r\nConnection: keep-alive\r\n"
            self._second, self._first_lines = now, lines.encode()
        return self._first_lines
