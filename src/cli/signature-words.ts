/** What `annals verify` says, in two languages. */
import type { Language } from '../message.js';
import type { Fault } from '../sign/index.js';
import { counted } from './plural.js';

const zh = {
  heading: (number: number, field: string, valid: boolean) =>
    `签名 ${number}（${field}）：${valid ? '有效' : '无效'}`,
  signer: '签名人',
  issuer: '颁发者',
  validity: '证书有效期',
  trust: '信任',
  time: '时间',
  form: '形式',
  reason: '原因',
  location: '地点',
  changes: '改动',
  faults: '问题',
  claimed: (time: string) => `${time}（签名人自报）`,
  stamped: (time: string, authority: string) => `${time}（时间戳，${authority}）`,
  stampUntrusted: '；时间戳服务不由所信任的证书签发',
  trusted: '由所信任的证书签发',
  untrusted: '不是由所信任的证书签发',
  selfSigned: '自签名证书，身份没有第三方证明；没有用 --trust 指明信任的证书',
  unchecked: '没有检查；可用 --trust 指明信任的证书',
  unchanged: '没有，签名覆盖整个文件',
  onlySignatures: (bytes: number) => `其后追加了 ${bytes} 字节，只有签名，页面与文档没有变`,
  changed: (pages: readonly number[], document: boolean) =>
    [
      ...(pages.length > 0 ? [`第 ${pages.join('、')} 页`] : []),
      ...(document ? ['文档信息、大纲等'] : []),
    ].join('；'),
  unknown: '无法判断',
  revocation: '没有查询证书是否已被吊销。',
  fault: {
    unreadable: '这种签名无法读取',
    range: '签名没有覆盖它应覆盖的全部内容，文件可能被改过',
    broken: '签名后内容被改过，或签名与证书不符',
    weak: '摘要用的是 SHA-1，可以伪造',
    certificate: '证书与签名时所用的不是同一个',
    expired: '签名时证书不在有效期内',
    untrusted: '签名人不受信任',
    'time-stamp': '时间戳不是这个签名的',
    'changed-later': '签名之后又有改动',
  } satisfies Record<Fault, string>,
};

/** The words of a language. */
export type SignatureWords = typeof zh;

const en: SignatureWords = {
  heading: (number, field, valid) => `Signature ${number} (${field}): ${valid ? 'valid' : 'NOT VALID'}`,
  signer: 'Signer',
  issuer: 'Issuer',
  validity: 'Certificate valid',
  trust: 'Trust',
  time: 'Time',
  form: 'Form',
  reason: 'Reason',
  location: 'Place',
  changes: 'Changes',
  faults: 'Faults',
  claimed: (time) => `${time} (as the signer says)`,
  stamped: (time, authority) => `${time} (time stamp by ${authority})`,
  stampUntrusted: '; the authority is not trusted',
  trusted: 'issued under a trusted certificate',
  untrusted: 'not issued under a trusted certificate',
  selfSigned: 'self-signed, nobody else vouches for it; no --trust was given',
  unchecked: 'not checked; name trusted certificates with --trust',
  unchanged: 'none, the signature covers the whole file',
  onlySignatures: (bytes) =>
    `${counted(bytes, 'byte')} appended, signatures only; pages and document are the same`,
  changed: (pages, document) =>
    [
      ...(pages.length > 0 ? [`page ${pages.join(', ')}`] : []),
      ...(document ? ['document information, outline or the like'] : []),
    ].join('; '),
  unknown: 'cannot be told',
  revocation: 'Whether certificates were revoked was not asked.',
  fault: {
    unreadable: 'a kind of signature that cannot be read',
    range: 'it does not cover all that it should; the file may have been changed',
    broken: 'content was changed after signing, or the signature is not of the certificate',
    weak: 'made with SHA-1, for which forgeries can be calculated',
    certificate: 'the certificate is not the one that it was made with',
    expired: 'the certificate was not valid at the time of signing',
    untrusted: 'the signer is not trusted',
    'time-stamp': 'the time stamp is not of this signature',
    'changed-later': 'changed after signing',
  },
};

export const SIGNATURE_WORDS: Readonly<Record<Language, SignatureWords>> = { zh, en };
