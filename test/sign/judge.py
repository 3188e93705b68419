"""What pyHanko says of the signatures in a PDF: judge.py FILE TRUSTED... Prints JSON."""

import json
import sys

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

path, *trusted = sys.argv[1:]
with open(path, "rb") as file:
    found = []
    for signature in PdfFileReader(file).embedded_signatures:
        roots = list(load_certs_from_pemder(trusted))
        context = ValidationContext(trust_roots=roots, moment=signature.self_reported_timestamp)
        status = validate_pdf_signature(signature, context, context)
        stamp = status.timestamp_validity
        found.append(
            {
                "field": signature.field_name,
                "subFilter": str(signature.sig_object["/SubFilter"]),
                "attributes": sorted(each["type"].native for each in signature.signer_info["signed_attrs"]),
                "intact": status.intact,
                "valid": status.valid,
                "trusted": status.trusted,
                "bottomLine": status.bottom_line,
                "coverage": status.coverage.name,
                "modification": status.modification_level.name if status.modification_level else None,
                "timeStamp": None
                if stamp is None
                else {"valid": stamp.valid, "intact": stamp.intact, "trusted": stamp.trusted, "time": stamp.timestamp.isoformat()},
            }
        )
    print(json.dumps(found))
