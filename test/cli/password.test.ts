import { EventEmitter } from 'node:events';
import test from 'ava';
import { askPassword, type Keyboard } from '../../src/cli/password.js';

/** A keyboard, whether it shows what is typed, and all that the program showed. */
function terminal() {
  const keys = new EventEmitter();
  const state = { raw: false, shown: '' };
  const keyboard = Object.assign(keys, {
    setRawMode: (raw: boolean) => {
      state.raw = raw;
      return keyboard;
    },
    setEncoding: () => keyboard,
    resume: () => keyboard,
    pause: () => keyboard,
  }) as unknown as Keyboard & EventEmitter;
  const write = (text: string) => {
    state.shown += text;
  };
  return { keyboard, state, write };
}

test('a password is typed unseen, and may be corrected', async (t) => {
  const { keyboard, state, write } = terminal();
  const asked = askPassword('? ', keyboard, write);
  t.true(state.raw);
  for (const text of ['sec', 'rex', '\u007f', 't\r', 'more']) keyboard.emit('data', text);
  t.is(await asked, 'secret');
  t.is(state.shown, '? \n');
  t.false(state.raw);
});

test('Ctrl-C leaves', async (t) => {
  const { keyboard, state, write } = terminal();
  const asked = askPassword('? ', keyboard, write);
  keyboard.emit('data', 'abc\u0003');
  t.is(await asked, undefined);
  t.false(state.raw);
});
