/** Names of organisations that look alike and are not the same: told, never merged. */
const LEGAL = /(?:股份|有限|责任|集团|总|控股|实业|国际|投资|科技)*公司$|集团$/g;
const REGION = /^(?:中国|上海市?|北京市?|天津市?|重庆市?|[\u3400-\u9fff]{2,3}省|[\u3400-\u9fff]{2}市)/;

/** What is left of a name without region and legal form: 帅翼驰 of 上海帅翼驰实业有限公司. */
const coreOf = (name: string): string => name.replace(LEGAL, '').replace(REGION, '');

/** The names whose core begins like that of a name, or the other way round; not the name itself. */
export function lookAlikes(name: string, others: readonly string[]): string[] {
  const core = coreOf(name);
  if (core.length < 2) return [];
  return others.filter((other) => {
    const second = coreOf(other);
    const [short, long] = core.length <= second.length ? [core, second] : [second, core];
    return other !== name && short.length >= 3 && long.startsWith(short);
  });
}
