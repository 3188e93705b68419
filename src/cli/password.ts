/** Asks a person for a password, which is not shown. */

/** A terminal's keyboard. */
export type Keyboard = Pick<
  NodeJS.ReadStream,
  'on' | 'off' | 'resume' | 'pause' | 'setRawMode' | 'setEncoding'
>;

const ENTER: ReadonlySet<string> = new Set(['\r', '\n']);
/** Ctrl-C and Ctrl-D. */
const LEAVE: ReadonlySet<string> = new Set(['\u0003', '\u0004']);
const BACK: ReadonlySet<string> = new Set(['\b', '\u007f']);

/** What was typed before Enter; undefined when the person left instead. `write` shows the question. */
export function askPassword(
  question: string,
  keyboard: Keyboard,
  write: (text: string) => void,
): Promise<string | undefined> {
  write(question);
  keyboard.setRawMode(true);
  keyboard.setEncoding('utf8');
  keyboard.resume();
  return new Promise((resolve) => {
    const typed: string[] = [];
    const end = (result: string | undefined) => {
      keyboard.off('data', hear);
      keyboard.setRawMode(false);
      keyboard.pause();
      write('\n');
      resolve(result);
    };
    const hear = (text: string) => {
      for (const character of text) {
        if (ENTER.has(character)) return end(typed.join(''));
        if (LEAVE.has(character)) return end(undefined);
        if (BACK.has(character)) typed.pop();
        else typed.push(character);
      }
    };
    keyboard.on('data', hear);
  });
}
