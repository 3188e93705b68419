/** What a published work is: by the words around its title, then by the title itself. */

export type PublicationType = 'periodical' | 'memorial-book' | 'book' | 'report' | 'case-study' | 'online';

const TYPES: readonly (readonly [RegExp, PublicationType])[] = [
  [/纪念册|画册|纪念文集|纪念集|纪念刊|影集|相册|邮册/, 'memorial-book'],
  [
    /会刊|专刊|期刊|杂志|简报|通讯|内刊|季刊|月刊|年刊|双月刊|会报|刊物|院刊|社刊|创刊|简讯|第[\d一二三四五六七八九十百]+期|[春夏秋冬]季号|复刊|月报|周报|信息/,
    'periodical',
  ],
  [/案例/, 'case-study'],
  [/报告|白皮书|蓝皮书|绿皮书|年鉴|指南|指引|指数|分析/, 'report'],
];

const found = (text: string): PublicationType | undefined => TYPES.find(([sign]) => sign.test(text))?.[1];

/** The type of a work. What has a title of its own and is none of the others is a book. */
export const typeOfWork = (title: string, around = ''): PublicationType =>
  found(title.replace(/《[^》]*》(?=.)/, '')) ??
  found(title) ??
  found(around) ??
  (/《/.test(title) ? 'book' : 'report');
