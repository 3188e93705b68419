/** The properties of a PDF as XMP (ISO 16684-1): those of the info dictionary, and what the file claims to follow. */
import type { Metadata } from '../../document/tree.js';
import type { Claims } from '../pdf-standard.js';
import { xmlText } from '../xml-text.js';

/** What the packet says. */
export interface Properties extends Pick<Metadata, 'title' | 'author' | 'subject' | 'keywords' | 'language'> {
  producer: string;
  date: Date;
}

/** The packet, as PDF/A asks for it: UTF-8, nothing hidden (ISO 19005-2, 6.6.2). */
export function xmpPacket(properties: Properties, claims: Claims): string {
  const descriptions = [
    description('dc', 'http://purl.org/dc/elements/1.1/', dublinCore(properties)),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', dates(properties)),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', ofPdf(properties)),
    ...claimsOf(claims),
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...descriptions,
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const description = (prefix: string, namespace: string, properties: string): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">\n${properties}\n</rdf:Description>`;

function dublinCore({ title, author, subject, keywords, language }: Properties): string {
  return [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    ...(subject === undefined ? [] : [`<dc:description>${alternatives(subject)}</dc:description>`]),
    ...(keywords.length === 0 ? [] : [`<dc:subject>${bag(keywords)}</dc:subject>`]),
    `<dc:language>${bag([language])}</dc:language>`,
  ].join('\n');
}

const alternatives = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

const bag = (texts: readonly string[]): string =>
  `<rdf:Bag>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:Bag>`;

function dates({ date, producer }: Properties): string {
  const at = `${date.toISOString().slice(0, 19)}Z`;
  return ['CreateDate', 'ModifyDate', 'MetadataDate']
    .map((name) => `<xmp:${name}>${at}</xmp:${name}>`)
    .concat(`<xmp:CreatorTool>${escaped(producer)}</xmp:CreatorTool>`)
    .join('\n');
}

function ofPdf({ producer, keywords }: Properties): string {
  const words = keywords.length === 0 ? '' : `\n<pdf:Keywords>${escaped(keywords.join(', '))}</pdf:Keywords>`;
  return `<pdf:Producer>${escaped(producer)}</pdf:Producer>${words}`;
}

function claimsOf({ archive, accessible }: Claims): string[] {
  return [
    ...(archive
      ? [
          description(
            'pdfaid',
            'http://www.aiim.org/pdfa/ns/id/',
            `<pdfaid:part>${archive.part}</pdfaid:part>\n<pdfaid:conformance>${archive.level}</pdfaid:conformance>`,
          ),
        ]
      : []),
    ...(accessible
      ? [description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', '<pdfuaid:part>1</pdfuaid:part>')]
      : []),
    // PDF/A wants to be told of what its own list of properties lacks (ISO 19005-2, 6.6.2.3).
    ...(archive && accessible ? [UA_SCHEMA] : []),
  ];
}

const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
  xmlText(text).replace(/[&<>]/g, (character) => ENTITIES[character] as string);
