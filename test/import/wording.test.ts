/** Titles of imported records: short, and no mark in them left open. */
import test from 'ava';
import { titleOf } from '../../src/import/wording.js';

const title = (text: string) => titleOf({ text, lead: 0 } as Parameters<typeof titleOf>[0]);

test('a first clause that fits a line is the title', (t) => {
  t.is(title('协会召开三届二次理事会，21人出席。'), '协会召开三届二次理事会');
});

test('a longer one is cut before a quotation that it would leave open', (t) => {
  t.is(
    title('示范市行业协会在会议中心举行“示范市有色金属材料发展高峰论坛暨年度颁奖大会”'),
    '示范市行业协会在会议中心举行……',
  );
});

test('one that begins with a quotation has it closed behind the ellipsis', (t) => {
  const long = title('“示范市有色金属行业职业技能大赛暨有色金属现货交易员职业技能竞赛的决赛”在示范市举行');
  t.regex(long, /^“示范市.*……”$/);
  t.true([...long].length <= 36);
});

test('one without marks is cut where it is too long', (t) => {
  t.is(title('示'.repeat(60)), `${'示'.repeat(32)}……`);
});

test('a comma within a quotation ends no clause', (t) => {
  t.is(title('协会发出“传递爱心，共渡难关”倡议，会员响应。'), '协会发出“传递爱心，共渡难关”倡议');
});

test('a clause that only says when or where waits for the next; what joins it goes', (t) => {
  t.is(title('经评审委员会评审，33人获得工程师职称。'), '经评审委员会评审，33人获得工程师职称');
  t.is(title('同日，协会竹炭分会成立，石敬之任会长。'), '协会竹炭分会成立');
  t.is(title('会长会议决定，会员日定在五月。'), '会长会议决定，会员日定在五月');
});
