"""One secret by its name: an environment variable, a line of ``.env``, or a Prefect Secret block."""

import os
from dataclasses import dataclass

from dotenv import dotenv_values

ENV_FILE = ".env"
BLOCK = "block:"


@dataclass(frozen=True, slots=True)
class Absent:
    """A secret that has no value."""

    why: str
    """With its name, and what to do."""


def look_up(name: str) -> str | Absent:
    """Return the value of a secret, or why there is none."""
    value = _block_value(name.removeprefix(BLOCK)) if name.startswith(BLOCK) else _variable(name)
    if isinstance(value, Absent):
        return value
    value = value.strip()  # a line break at the end is what an editor leaves behind
    if not value:
        return Absent(f"${{{name}}} is empty")
    return value if value.isprintable() else Absent(f"${{{name}}} has a line break or another control character")


def _variable(name: str) -> str | Absent:
    value = os.environ.get(name)
    if value is None:
        value = dotenv_values(ENV_FILE).get(name)
    if value is None:
        return Absent(f"${{{name}}} is not set; set the environment variable {name}, or write it to .env")
    return value


def _block_value(name: str) -> str | Absent:
    from prefect.blocks.system import Secret  # Prefect takes a second to import

    try:
        block = Secret.load(name)
        value = block.value.get_secret_value()  # type: ignore[union-attr,unused-ignore]
    except ValueError:
        return Absent(f"${{{BLOCK}{name}}} is no Prefect block; make a block of the type Secret with that name")
    except Exception as error:  # noqa: BLE001 - a server that is down must not cost the sources that need no block
        return Absent(f"${{{BLOCK}{name}}} cannot be read from Prefect ({type(error).__name__})")
    return value if isinstance(value, str) else Absent(f"${{{BLOCK}{name}}} holds no text")
