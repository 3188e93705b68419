/** Facts in a line each, and the association whose year the fixtures tell. */
import type { Fact } from '../../src/activity/fact.js';
import { organizationSchema } from '../../src/activity/organization.js';

export const organization = organizationSchema.parse({
  name: '江州市竹业协会',
  aliases: ['协会', '本会', '協會', '本會'],
  people: [
    { name: '贺子安', title: '会长' },
    { name: '江月', title: '秘书长' },
  ],
  bodies: [{ name: '理事会' }, { name: '会员大会' }, { name: '会长会议' }].map((body) => ({
    ...body,
    type: 'council',
  })),
  tags: ['会议', '培训', '荣誉', '公益'],
});

/** What a fact says, in a line: its kind, and what the fixtures tell of it. */
export function said(fact: Fact): string {
  const words: unknown[] = [fact.kind];
  if (fact.kind === 'meeting') words.push(fact.type, fact.term && `${fact.term}/${fact.session}`);
  if (fact.kind === 'event' || fact.kind === 'publication') words.push(fact.type);
  if (fact.kind === 'training' || fact.kind === 'honour') words.push(fact.title);
  if (fact.kind === 'document') words.push(fact.type, fact.status);
  if (fact.kind === 'letter') words.push(fact.senders.length);
  if (fact.kind === 'qualification') words.push(...fact.results.map(({ count }) => count.text));
  if (fact.kind === 'award')
    words.push(
      fact.title,
      fact.recipients.total ?? `${fact.recipients.named.length} named`,
      fact.rank && 'rank',
    );
  if (fact.kind === 'donation')
    words.push(fact.total ? 'total' : fact.cash ? '' : 'joined', fact.cash?.text, fact.inKind?.text);
  if (fact.kind === 'personnel')
    words.push(fact.action, `${fact.organizations?.named.length ?? 0}+${fact.people?.named.length ?? 0}`);
  if (fact.kind === 'visit')
    words.push(
      fact.direction,
      fact.organizations &&
        (fact.organizations.total ??
          `${fact.organizations.named.length}${fact.organizations.more ? '+' : ''}`),
    );
  if (fact.kind === 'speech')
    words.push(fact.type, typeof fact.speaker === 'object' ? fact.speaker.name : fact.speaker);
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}
