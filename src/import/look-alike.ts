/** Names of organisations that look alike and are not the same: told, never merged. */
const LEGAL = /(?:股份|有限|责任|集团|总|控股|实业|国际|投资|科技)*公司$|集团$/g;
const REGION = /^(?:中国|上海市?|北京市?|天津市?|重庆市?|[\u3400-\u9fff]{2,3}省|[\u3400-\u9fff]{2}市)/;

/** What is left of a name without region and legal form: 帅翼驰 of 上海帅翼驰实业有限公司. */
const coreOf = (name: string): string => name.replace(LEGAL, '').replace(REGION, '');

/** Characters that two cores share at least. */
const SHARED = 3;

/** Names by the start of their core, so that many are compared with few. */
export class LookAlikes {
  private readonly names = new Map<string, { name: string; core: string }[]>();

  constructor(names: readonly string[] = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    const core = coreOf(name);
    const key = core.slice(0, SHARED);
    const known = this.names.get(key);
    if (known) known.push({ name, core });
    else this.names.set(key, [{ name, core }]);
  }

  /** The names whose core begins like that of a name, or the other way round; not the name itself. */
  of(name: string): string[] {
    const core = coreOf(name);
    if (core.length < SHARED) return [];
    const alike = this.names.get(core.slice(0, SHARED)) ?? [];
    return alike.flatMap((other) => {
      const isAlike = other.core.startsWith(core) || core.startsWith(other.core);
      return isAlike && other.name !== name ? [other.name] : [];
    });
  }
}
