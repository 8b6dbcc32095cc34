"""A Word file's parts, packed so that the same parts always give the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_MOMENT_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def repacked(content: bytes) -> bytes:
    """The same parts in the same order, without the times at which they were packed."""
    packed = BytesIO()
    with ZipFile(BytesIO(content)) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as whole:
        for name in parts.namelist():
            info = ZipInfo(name, date_time=_FIRST_MOMENT_OF_ZIP)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            # Without this the byte would differ between operating systems.
            info.create_system = 3
            whole.writestr(info, parts.read(name))
    return packed.getvalue()
