"""Signs a PDF by pyHanko: sign.py P12 SUBFILTER IN OUT. The password stands in ANNALS_P12_PASSWORD."""

import os
import sys

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter

p12, kind, source, target = sys.argv[1:]
signer = signers.SimpleSigner.load_pkcs12(p12, passphrase=os.environ["ANNALS_P12_PASSWORD"].encode())
matter = signers.PdfSignatureMetadata(field_name="Other", subfilter=SigSeedSubFilter(kind), md_algorithm="sha384")
with open(source, "rb") as file, open(target, "wb") as out:
    signers.sign_pdf(IncrementalPdfFileWriter(file), matter, signer=signer, output=out)
