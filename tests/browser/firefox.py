"""A stock Firefox without a window, driven over WebDriver BiDi (w3c.github.io/webdriver-bidi): what the tests need."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from websocket import WebSocket, WebSocketTimeoutException, create_connection

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
EVENTS = ["network.beforeRequestSent", "log.entryAdded"]
# Firefox's own housekeeping would be requests too; a first start would open a page of its own.
PREFERENCES = {
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "dom.disable_beforeunload": True,  # a form that is filled in would ask before it is left, and nobody answers
    # No other host than this machine, whatever a page may ask for.
    "network.proxy.type": 1,
    **{f"network.proxy.{kind}": "127.0.0.1" for kind in ("http", "ssl")},
    **{f"network.proxy.{kind}_port": 9 for kind in ("http", "ssl")},
}
START_SECONDS = 90
PATIENCE = 60


class BiDiError(RuntimeError):
    """Firefox refused a command, or did not answer in time."""


class Firefox:
    """One tab. `requests` are the addresses that it has asked for, `errors` what pages told as errors."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket, self.number = socket, 0
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=EVENTS)
        # The tab that Firefox starts with never gets the focus; a new one does.
        self.context = self.send("browsingContext.create", type="tab")["context"]
        self.send("browsingContext.activate", context=self.context)

    def send(self, method: str, **params: object) -> dict[str, Any]:
        """Sends a command and gives its result; events that come meanwhile are noted."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            answer = self._receive()
            if answer.get("id") != self.number:
                self._note(answer)
            elif answer["type"] == "error":
                raise BiDiError(f"{method}: {answer['error']}: {answer['message']}")
            else:
                return answer["result"]

    def open(self, url: str) -> None:
        """Goes to an address and waits until the page is loaded."""
        self.send("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def run(self, function: str, *arguments: str) -> Any:
        """Calls a JavaScript function with words; gives what it returns (or promises), as JSON has it."""
        answer = self.send(
            "script.callFunction",
            functionDeclaration=f"async (...words) => JSON.stringify(await ({function})(...words) ?? null)",
            arguments=[{"type": "string", "value": word} for word in arguments],
            target={"context": self.context},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise BiDiError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def until(self, function: str, *arguments: str) -> Any:
        """Calls a function again and again until it gives something true."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := self.run(function, *arguments):
                return found
            time.sleep(0.1)
        raise BiDiError(f"not true within {PATIENCE} s: {function} {arguments}")

    def click(self, selector: str) -> None:
        """Clicks in the middle of an element."""
        box = "e => [e.x + e.width / 2, e.y + e.height / 2].map(Math.round)"
        x, y = self.run(f"selector => ({box})(document.querySelector(selector).getBoundingClientRect())", selector)
        there: dict[str, object] = {"type": "pointerMove", "x": x, "y": y}
        press: list[dict[str, object]] = [{"type": f"pointer{way}", "button": 0} for way in ("Down", "Up")]
        self._act({"type": "pointer", "id": "mouse", "actions": [there, *press]})

    def type(self, text: str) -> None:
        """Types on the keyboard, into what has the focus."""
        keys = [{"type": kind, "value": sign} for sign in text for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keyboard", "actions": keys})

    def _act(self, source: dict[str, object]) -> None:
        self.send("input.performActions", context=self.context, actions=[source])

    def _receive(self) -> dict[str, Any]:
        try:
            return json.loads(self.socket.recv())
        except WebSocketTimeoutException:
            raise BiDiError(f"Firefox has not answered within {PATIENCE} s") from None

    def _note(self, event: dict[str, Any]) -> None:
        params = event.get("params", {})
        if event.get("method") == "network.beforeRequestSent":
            self.requests.append(params["request"]["url"])
        elif event.get("method") == "log.entryAdded" and params["level"] == "error":
            self.errors.append(params["text"])


@contextmanager
def started(program: Path, profile: Path) -> Iterator[Firefox]:
    """Firefox with a new profile in an empty folder; it ends with the block."""
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("\n".join(lines), "utf-8")
    command = [program, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile, "about:blank"]
    log = profile / "firefox.log"
    with log.open("w+", encoding="utf-8") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        try:
            socket = create_connection(f"{_address(process, output)}/session", timeout=PATIENCE, suppress_origin=True)
            try:
                yield Firefox(socket)
            finally:
                socket.close()
        finally:
            process.terminate()
            process.wait(30)


def _address(process: subprocess.Popen[bytes], output: IO[str]) -> str:
    """Where Firefox listens, as it tells when it is ready."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        output.seek(0)
        if found := LISTENING.search(output.read()):
            return found[1]
        time.sleep(0.1)
    output.seek(0)
    raise BiDiError(f"Firefox did not begin to listen:\n{output.read()[-2000:]}")
