/** Messages about digital signatures. */
import { type Rule, rule } from './rule.js';

export const SIGNATURE_RULES = {
  'pdf-expected': rule(
    'error',
    ['不是 PDF 文件', '签名与验证只用于 PDF；Word 文件请先生成 PDF。'],
    ['Unexpected format, expected PDF', 'Only PDF files are signed and verified; build a PDF first.'],
  ),
  'pdf-appendable': rule(
    'error',
    [
      '文件不能在末尾追加签名：为网页优化过（线性化），或交叉引用表已损坏',
      '请从原程序重新导出；网上取得的文件可先用 qpdf 原文件 新文件 转存一次。',
    ],
    [
      'Unexpected file to which no signature can be appended: linearized for the web, or with a damaged table',
      'Export it again from its program, or pass it through `qpdf OLD NEW` first.',
    ],
  ),
  'pdf-certified': rule(
    'error',
    ['作者已认证此文件，不许再作任何改动，包括签名', '请向作者索取未认证的文件。'],
    [
      'Unexpected certification: the author allows no further change, signatures included',
      'Ask the author for the file before it was certified.',
    ],
  ),
  'option-value': rule(
    'error',
    ['选项的值“{actual}”不对，应为{expected}', '用 annals {command} --help 查看用法。'],
    ['Unexpected value “{actual}” of the option, expected {expected}', 'See `annals {command} --help`.'],
  ),
  'page-present': rule(
    'error',
    ['没有第 {actual} 页，文件共 {expected} 页', '请改正 --page。'],
    ['Unexpected page {actual}, the file has {expected}', 'Correct --page.'],
  ),
  'password-given': rule(
    'error',
    [
      '没有证书文件的密码',
      '请用 --password-file 指明写有密码的文件，或设环境变量 ANNALS_P12_PASSWORD；在终端里也可以当场输入。密码不要写在命令里。',
    ],
    [
      'Unexpected absence of the password of the certificate file',
      'Name a file that holds it with --password-file, or set ANNALS_P12_PASSWORD; on a terminal it is asked for. Do not write it into the command.',
    ],
  ),
  'key-password': rule(
    'error',
    ['密码打不开这个证书文件', '请核对密码与证书文件；密码区分大小写。'],
    [
      'Unexpected password: it does not open the certificate file',
      'Check the password, in which case matters, and the file.',
    ],
  ),
  'key-usable': rule(
    'error',
    [
      '证书文件里没有可用的私钥与证书',
      '需要含私钥的 .p12 或 .pfx 文件，密钥为 RSA 或 ECDSA（P-256、P-384、P-521）；国密 SM2 证书暂不支持。',
    ],
    [
      'Unexpected certificate file without a usable key and its certificate',
      'A .p12 or .pfx with a private key is needed, RSA or ECDSA (P-256, P-384, P-521); SM2 is not supported.',
    ],
  ),
  'certificate-current': rule(
    'error',
    ['签名时间 {actual} 不在证书有效期 {expected} 内', '请换用有效的证书，或核对 --time 与本机时钟。'],
    [
      'Unexpected time of signing {actual}, the certificate is valid {expected}',
      'Use a certificate that is valid, or check --time and the clock.',
    ],
  ),
  'certificate-signs': rule(
    'error',
    ['这个证书的用途不包括签名', '请向发证机构申请用于文件签名的证书。'],
    [
      'Unexpected use of a certificate that is not for signing',
      'Ask the issuer for one for signing documents.',
    ],
  ),
  'certificate-readable': rule(
    'error',
    ['“{actual}”里没有证书', '--trust 需要 PEM 或 DER 格式的证书文件（.pem、.crt、.cer）。'],
    ['Unexpected absence of a certificate in “{actual}”', '--trust takes a certificate in PEM or DER.'],
  ),
  'seal-format': rule(
    'error',
    ['“{actual}”不是可用的 PNG 或 JPEG 图片', '请另存为 PNG（RGB，底色透明）；印刷用的 CMYK 图片不能用。'],
    [
      'Unexpected content of “{actual}”, expected PNG or JPEG in RGB',
      'Save the picture as PNG in RGB with a transparent ground; CMYK does not do.',
    ],
  ),
  'seal-placed': rule(
    'error',
    ['印章（{actual}）不全在页面（{expected}）之内', '请改正 --seal-at 或 --seal-width，单位为毫米。'],
    [
      'Unexpected seal outside the page: {actual}, the page is {expected}',
      'Correct --seal-at or --seal-width, in millimetres.',
    ],
  ),
  'timestamp-received': rule(
    'error',
    [
      '没有取得时间戳：{actual}（{problem}），没有签名',
      '请核对 --tsa 的网址与网络，稍后再试；不要时间戳时去掉 --tsa。',
    ],
    [
      'Unexpected failure of the time stamp authority {actual} ({problem}); nothing was signed',
      'Check the address of --tsa and the network, try again later, or leave --tsa out.',
    ],
  ),
  'signature-fits': rule(
    'error',
    ['签名连同证书、时间戳超过 {expected} 字节', '请从证书文件中去掉多余的证书，或换用另一个时间戳服务。'],
    [
      'Unexpected size: signature, certificates and time stamp exceed {expected} bytes',
      'Leave needless certificates out of the certificate file, or use another authority.',
    ],
  ),
  'signature-present': rule(
    'error',
    ['文件里没有数字签名', '请核对是否为签过名的那一份；签名用 annals sign。'],
    ['Unexpected absence of a digital signature', 'Check that this is the signed copy; `annals sign` signs.'],
  ),
} satisfies Record<string, Rule>;
