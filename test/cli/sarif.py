"""Reads a SARIF log by the models of sarif-pydantic: sarif.py FILE. Prints what is wrong with it, a line each."""

import json
import sys

from pydantic import ValidationError
from sarif_pydantic import Sarif

with open(sys.argv[1], encoding="utf-8") as file:
    try:
        Sarif.model_validate(json.load(file))
    except ValidationError as error:
        for each in error.errors():
            print(".".join(str(part) for part in each["loc"]), each["msg"])
