// orgue search, training and trainer: lines and last line, the same twice, what they refuse, and jobs that are gone on with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type TestTerminal } from './terminal.fixture.ts';

const PATIENCE_MS = 240_000;
const BRIEF = ['--brief', 'a calm woody scent with rose', '--seed', '11'];

let terminal: TestTerminal;
beforeAll(() => {
  terminal = openTerminal();
});
afterAll(() => terminal.close());

async function search(...argv: readonly string[]) {
  const { code, out, told } = await terminal.orgue('search', ...argv, '--json');
  const lines = out === '' ? [] : out.split('\n').map((line) => JSON.parse(line));
  return { code, out, told, episodes: lines.slice(0, -1), last: lines.at(-1) };
}

const SHORT = [...BRIEF, '--episodes', '150'];

describe('a search', () => {
  it('tells every episode and then what it found', async () => {
    const { code, episodes, last, told } = await search(...SHORT);
    expect(code).toBe(0);
    expect(told).toEqual([expect.stringMatching(/^search [0-9a-f-]{36}$/)]);
    expect(episodes.map(({ episode }) => episode)).toEqual(
      Array.from({ length: 150 }, (_, at) => at + 1),
    );
    expect(Object.keys(episodes[0])).toEqual([
      ...['episode', 'mode', 'producer', 'return', 'sigma', 'diversity', 'exploreShare'],
      ...['epsilon', 'rule', 'hypervolume', 'policyUpdates'],
    ]);
    expect(episodes[0]).toMatchObject({ mode: 'warmup', producer: 'moga', sigma: null });
    expect(Object.keys(last)).toEqual(['done', 'best', 'front', 'switches']);
    expect(Object.keys(last.best)).toEqual(['formula', 'verdict', 'emotion', 'utility']);
    expect(last.best.formula).toMatchObject({ orgue: 1, category: '4', dosagePercent: 15 });
    expect(last.front.length).toBeGreaterThan(2);
  });

  it('finds a best that the check of its own file calls legal', async () => {
    const { last } = await search(...SHORT, '--category', '5a', '--dosage', '2');
    const file = terminal.file('best.json', JSON.stringify(last.best.formula));
    const { code, answer } = await terminal.json('check', file, '--market', 'eu');
    expect([code, answer.category, answer.dosagePercent]).toEqual([0, '5A', 2]);
  });

  it('keeps what is insisted on, shunned and pinned', async () => {
    const wishes = ['--must', 'hedione', '--avoid', 'iso-e-super', '--pin', 'patchouli-oil=3'];
    const { last } = await search(...SHORT, ...wishes);
    const recipes = [last.best, ...last.front];
    for (const { formula } of recipes) {
      const amounts = new Map<string, number>(
        formula.lines.map(
          (line: { material: string; amountGrams: number; strengthPercent?: number }) => [
            line.material,
            line.amountGrams * ((line.strengthPercent ?? 100) / 100),
          ],
        ),
      );
      expect(amounts.has('hedione')).toBe(true);
      expect(amounts.has('iso-e-super')).toBe(false);
      expect(amounts.get('patchouli-oil')).toBeCloseTo(0.3, 9);
    }
  });

  it('shows people the best formula and says how to go on with it', async () => {
    const { code, out } = await terminal.orgue('search', ...SHORT);
    expect(code).toBe(0);
    expect(out).toContain('150 episodes, 0 switches');
    expect(out).toContain('Material');
  });

  it(
    'is the same twice past the warm-up, and explores first',
    async () => {
      const long = [...BRIEF, '--episodes', '1200'];
      const [first, second] = [await search(...long), await search(...long)];
      expect(second.out).toBe(first.out);
      const modes = first.episodes.map(({ mode }) => mode);
      expect(modes.lastIndexOf('warmup')).toBe(999);
      expect(modes.slice(1000)).not.toContain('warmup');
    },
    PATIENCE_MS,
  );
});

describe('is refused in one sentence, and nothing is printed', () => {
  it.each([
    [['--episodes', '10'], 'option --brief: say what the formula should be.'],
    [[...BRIEF, '--episodes', '0'], 'a whole number from 1 to 1000000 is needed, not 0'],
    [[...BRIEF, '--pin', 'hedione'], 'write material=percent'],
    [[...BRIEF, '--pin', 'zorblax=1'], 'write material=percent'],
    [[...BRIEF, '--pin', 'hedione=101'], 'write material=percent'],
    [['--resume', 'x', ...BRIEF], '--brief cannot be given'],
    [['--resume', 'x'], 'There is no job x.'],
  ])('%j', async (argv, sentence) => {
    const { code, out, told } = await search(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(told).toEqual([expect.stringContaining(sentence)]);
  });

  it('with notes when the brief is impossible', async () => {
    const { code, out, told } = await search(...SHORT, '--must', 'hedione', '--avoid', 'hedione');
    expect([code, out]).toEqual([1, '']);
    expect(told.join('\n')).toContain('both asked for and to be avoided');
  });
});

describe('jobs', () => {
  it('are submitted, done by a trainer and followed', async () => {
    const submitted = await terminal.json('training', 'submit', ...SHORT);
    const { id } = submitted.answer;
    expect(submitted).toMatchObject({ code: 0, answer: { kind: 'search', state: 'queued' } });
    const waits = await terminal.orgue('training', 'follow', id, '--json');
    expect(waits).toMatchObject({ code: 1, out: '' });
    const { code, out } = await terminal.orgue('trainer', '--once', '--json');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => JSON.parse(line))).toEqual([
      { event: 'took', id, state: 'running', episode: 0 },
      { event: 'left', id, state: 'done', episode: 150 },
    ]);
    const followed = await terminal.orgue('training', 'follow', id, '--json');
    expect(followed.out).toBe((await search(...SHORT)).out);
    const { answer } = await terminal.json('training', 'jobs');
    expect(answer.jobs.find((job: { id: string }) => job.id === id)).toMatchObject({
      ...{ state: 'done', seed: 11, episode: 150 },
    });
    expect((await terminal.orgue('training', 'jobs')).out).toContain(id);
  });

  it('of Redis are not to be had yet', async () => {
    const { code, out, told } = await terminal.orgue('trainer', '--redis', 'redis://localhost');
    expect([code, out]).toEqual([3, '']);
    expect(told).toEqual([expect.stringContaining('not available yet')]);
  });

  it('are named, or the command says what it takes', async () => {
    const { code, told } = await terminal.orgue('training', 'dance');
    expect(code).toBe(2);
    expect(told).toEqual(['orgue: training: it takes jobs | submit --brief TEXT | follow ID.']);
  });
});

describe('Ctrl-C', () => {
  it('leaves a job that ends as if nobody had stopped it', async () => {
    const words = [...BRIEF, '--episodes', '900'];
    const plain = await search(...words);
    terminal.whenPrinted(() => process.emit('SIGINT'));
    const stopped = await terminal.orgue('search', ...words, '--json');
    terminal.whenPrinted(() => {});
    const told = stopped.out.split('\n');
    expect(stopped.code).toBe(130);
    expect(told.length).toBeLessThan(900);
    expect(told).toEqual(plain.out.split('\n').slice(0, told.length));
    const id = /--resume (\S+)/.exec(stopped.told.join('\n'))?.[1] ?? '';
    expect((await search('--resume', id)).out).toBe(plain.out);
  });
});
