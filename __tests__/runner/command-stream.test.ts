import { describe, expect, test } from 'vitest';
import { CommandStream } from './command-stream.ts';
import { LineReader } from './line-reader.ts';
import { SecretMasks } from './secret-masks.ts';

function read(...lines: string[]): CommandStream {
  const stream = new CommandStream(new SecretMasks(), '/work');
  for (const line of lines) stream.readLine(line);
  return stream;
}

describe('what is a command', () => {
  test.each([
    ['the modern form', '::notice::hello', [{ name: 'notice', properties: {}, data: 'hello' }]],
    ['behind blanks', ' \t ::add-mask::x', [{ name: 'add-mask', properties: {}, data: 'x' }]],
    ['in any case', '::Error::x', [{ name: 'error', properties: {}, data: 'x' }]],
    ['the older form, anywhere in a line', 'Name##[error]x', [{ name: 'error', properties: {}, data: 'x' }]],
    [
      'the older form with properties',
      '##[group a=1;b=2]x',
      [{ name: 'group', properties: { a: '1', b: '2' }, data: 'x' }],
    ],
    [
      'properties and escapes',
      '::error file=a%2Cb%3Ac.csv,line=3,title=50%25::one%0Atwo%0D%25',
      [{ name: 'error', properties: { file: 'a,b:c.csv', line: '3', title: '50%' }, data: 'one\ntwo\r%' }],
    ],
    [
      'an escaped percent sign before an escape',
      '::notice::%250A',
      [{ name: 'notice', properties: {}, data: '%0A' }],
    ],
    ['not with text before it', 'x ::add-mask::x', []],
    ['not an unknown name', '::frobnicate::x', []],
    ['not without the closing colons', '::error x', []],
    ['not an unknown name in the older form', 'see ##[section]x', []],
  ])('%s', (_, line, commands) => {
    expect(read(line).commands).toEqual(commands);
  });

  test('what is none is text of the log', () => {
    expect(read('plain', 'x ::error::y').log).toBe('plain\nx ::error::y\n');
  });

  test('a carriage return in the middle of printed text begins a line, so also a command', () => {
    const stream = new CommandStream(new SecretMasks(), '/work');
    const reader = new LineReader((line) => stream.readLine(line));
    for (const byte of Buffer.from('Zoë\r::add-mask::Zo\r\nend\n\nlast')) reader.write(Buffer.of(byte));
    reader.end();
    expect(stream.commands).toEqual([{ name: 'add-mask', properties: {}, data: 'Zo' }]);
    expect(stream.log).toBe('Zoë\nend\n\nlast\n');
  });
});

describe('stopped commands', () => {
  test('nothing is obeyed until the token comes', () => {
    const stream = read(
      ...['::stop-commands::a-long-token', '::add-mask::x', '##[error]y', '::a-long-token::', '::notice::z'],
    );
    expect(stream.commands.map(({ name }) => name)).toEqual(['stop-commands', 'notice']);
    expect(stream.log).toBe('::stop-commands::***\n::add-mask::x\n##[error]y\n::***::\n##[notice]z\n');
  });

  test.each(['', 'error', 'pause-logging'])('the token "%s" is refused', (token) => {
    const stream = read(`::stop-commands::${token}`, '::notice::heard');
    expect(stream.problems).toHaveLength(1);
    expect(stream.annotations.counts).toEqual({ error: 1, warning: 0, notice: 1 });
  });
});

describe('what commands do', () => {
  test('annotations have a place, relative to the workspace', () => {
    const { kept } = read(
      '::error file=/work/data/a.csv,line=3,col=2,endColumn=5,title=Bad row::no such field',
      '::warning file=data/a.csv,endLine=4::only an end',
      '::notice file=/elsewhere/a.csv,line=2,endLine=3,col=1::columns over several lines',
      '::notice file=a.csv,line=0,col=9::no line',
    ).annotations;
    expect(kept).toEqual([
      {
        level: 'error',
        message: 'no such field',
        title: 'Bad row',
        file: 'data/a.csv',
        line: 3,
        column: 2,
        endColumn: 5,
      },
      { level: 'warning', message: 'only an end', file: 'data/a.csv', line: 4, endLine: 4 },
      {
        level: 'notice',
        message: 'columns over several lines',
        file: '/elsewhere/a.csv',
        line: 2,
        endLine: 3,
      },
      { level: 'notice', message: 'no line', file: 'a.csv' },
    ]);
  });

  test('ten annotations of a level are kept, the rest is counted and logged', () => {
    const stream = read(...Array.from({ length: 15 }, (_, index) => `::error::row ${index}`), '::warning::w');
    expect(stream.annotations.kept.map(({ message }) => message)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `row ${index}`),
      'w',
    ]);
    expect(stream.annotations.counts).toEqual({ error: 15, warning: 1, notice: 0 });
    expect(stream.log).toContain('##[error]row 14');
  });

  test('a message is cut at 4,096 characters', () => {
    expect(read(`::error::${'x'.repeat(5000)}`).annotations.kept[0]?.message).toHaveLength(4096);
  });

  test('secrets are hidden in text, annotations and groups from then on', () => {
    const stream = read(
      'hush',
      '::add-mask::hush',
      'hush',
      '::group::a hush',
      '::error::so hush',
      '::endgroup::',
    );
    expect(stream.log).toBe('hush\n***\n##[group]a ***\n##[error]so ***\n##[endgroup]\n');
    expect(stream.annotations.kept[0]?.message).toBe('so ***');
  });

  test('an empty mask is a warning', () => {
    expect(read('::add-mask::').annotations.counts.warning).toBe(1);
  });

  test('a command with several lines becomes several lines of the log', () => {
    expect(read('::debug::one%0Atwo').log).toBe('##[debug]one\ntwo\n');
  });

  test('echo shows the commands themselves, masks never', () => {
    const { log } = read('::echo::on', '::debug::x', '::add-mask::secret', '::echo::off', '::debug::y');
    expect(log).toBe('::debug::x\n##[debug]x\n::echo::off\n##[debug]y\n');
  });

  test('set-output and save-state work still, with a warning each', () => {
    const stream = read('::set-output name=a::1', '::save-state name=b::2');
    expect(stream.outputs).toEqual({ a: '1' });
    expect(stream.state).toEqual({ b: '2' });
    expect(stream.annotations.counts.warning).toBe(2);
  });

  test.each(['::set-env name=A::1', '::add-path::/opt', '::set-output::x', '::echo::maybe'])(
    '%s is refused and fails the step',
    (line) => expect(read(line).problems).toHaveLength(1),
  );
});
