"""Signs a PDF by pyHanko: sign.py P12 SUBFILTER DIGEST IN OUT. The password stands in ANNALS_P12_PASSWORD.

With the digest sha512 the signature certifies that nothing is to change any more.
"""

import os
import sys

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

p12, kind, digest, source, target = sys.argv[1:]
signer = signers.SimpleSigner.load_pkcs12(p12, passphrase=os.environ["ANNALS_P12_PASSWORD"].encode())
matter = signers.PdfSignatureMetadata(
    field_name="Other",
    subfilter=SigSeedSubFilter(kind),
    md_algorithm=digest,
    certify=digest == "sha512",
    docmdp_permissions=MDPPerm.NO_CHANGES,
)
with open(source, "rb") as file, open(target, "wb") as out:
    signers.sign_pdf(IncrementalPdfFileWriter(file), matter, signer=signer, output=out)
