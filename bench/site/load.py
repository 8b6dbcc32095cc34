"""Many readers at once: wrk where the machine has it, and otherwise a small reader of our own."""

import asyncio
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What came back: pages a second, milliseconds at the middle and at 99 in 100, and faults."""

    pages: float
    middle: float
    slow: float
    faults: int


def tool() -> str:
    """The tool this machine lets us use."""
    return "wrk" if shutil.which("wrk") else "our own reader"


def load(address: str, *, readers: int, seconds: int) -> Load:
    """`readers` ask for the address over and over, each on a line that stays open."""
    if shutil.which("wrk"):
        return _by_wrk(address, readers, seconds)
    return asyncio.run(_by_our_own(address, readers, seconds))


def _by_wrk(address: str, readers: int, seconds: int) -> Load:
    words = ["wrk", "-t1", f"-c{readers}", f"-d{seconds}s", "--latency"]
    words += ["-H", "Accept-Encoding: gzip", address]
    said = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    broken = re.search(r"Socket errors: (.*)", said)
    faults = re.findall(r"\d+", f"{refused and refused[1]} {broken and broken[1]}")
    return Load(
        pages=float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]),
        middle=_milliseconds(said, "50%"),
        slow=_milliseconds(said, "99%"),
        faults=sum(map(int, faults)),
    )


def _milliseconds(said: str, share: str) -> float:
    number, unit = re.search(rf"^\s+{share}\s+([\d.]+)(us|ms|s)$", said, re.MULTILINE).groups()
    return float(number) * _UNITS[unit]


async def _by_our_own(address: str, readers: int, seconds: int) -> Load:
    ends = time.perf_counter() + seconds
    each = await asyncio.gather(*(_reader(address, ends) for _ in range(readers)))
    times = sorted(spent for taken, _ in each for spent in taken)
    return Load(
        pages=len(times) / seconds,
        middle=times[len(times) // 2] * 1000,
        slow=times[int(len(times) * 0.99)] * 1000,
        faults=sum(faults for _, faults in each),
    )


async def _reader(address: str, ends: float) -> tuple[list[float], int]:
    parts = urlsplit(address)
    asks = (
        f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept-Encoding: gzip\r\n\r\n"
    ).encode()
    arriving, sending = await asyncio.open_connection(parts.hostname, parts.port)
    times, faults = [], 0
    while (began := time.perf_counter()) < ends:
        sending.write(asks)
        head = await arriving.readuntil(b"\r\n\r\n")
        await arriving.readexactly(int(re.search(rb"content-length: (\d+)", head.lower())[1]))
        times.append(time.perf_counter() - began)
        faults += b" 200 " not in head[:16]
    sending.close()
    return times, faults
