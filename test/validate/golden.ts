/**
 * Whatever the tests of checks get is compared, whole, with what they got when somebody last read it: beside `x.test.ts` stands
 * `x.golden.txt`, with a section for each test by its name. `UPDATE_GOLDEN=1 npx vitest run test/validate` writes them anew:
 * read the diff.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, TestRunner, type afterAll } from 'vitest';

type Task = NonNullable<ReturnType<typeof TestRunner.getCurrentTest>>;
type Suite = Parameters<Parameters<typeof afterAll>[0]>[1];

const HEAD = '=== ';
const NOTHING = 'nothing yet; UPDATE_GOLDEN=1 writes it';
const isUpdated = process.env['UPDATE_GOLDEN'] === '1';

const fileOf = (test: string): string => test.replace(/\.test\.ts$/, '.golden.txt');

/** The sections of a file by their heads, in its order. */
const sectionsIn = (file: string): ReadonlyMap<string, string> =>
  new Map(
    (existsSync(file) ? readFileSync(file, 'utf8') : '')
      .split(new RegExp(`^${HEAD}`, 'm'))
      .filter((section) => section !== '')
      .map((section) => {
        const end = section.indexOf('\n');
        return [section.slice(0, end), section.slice(end + 1).trimEnd()];
      }),
  );

const kept = new Map<string, ReadonlyMap<string, string>>();
const sectionsOf = (file: string): ReadonlyMap<string, string> => {
  const sections = kept.get(file) ?? sectionsIn(file);
  kept.set(file, sections);
  return sections;
};

/** What this run got, by file and head, and the test that got it. */
const gotIn = new Map<string, Map<string, { readonly text: string; readonly test: Task }>>();
const gotOf = (file: string) => {
  const got = gotIn.get(file) ?? new Map<string, { readonly text: string; readonly test: Task }>();
  gotIn.set(file, got);
  return got;
};
const timesOf = new WeakMap<Task, number>();

/** Compares lines with those kept of the test that is running; what it gets a second time is a section of its own. */
export const expectGolden = (lines: readonly string[]): void => {
  const text = lines.join('\n');
  const test = TestRunner.getCurrentTest();
  const { testPath = '', currentTestName = '' } = expect.getState();
  if (test === undefined) throw new Error('only a test has something to compare with');
  const times = (timesOf.get(test) ?? 0) + 1;
  timesOf.set(test, times);
  const name = currentTestName.replaceAll(/\s+/g, ' ');
  const head = times === 1 ? name : `${name} (${String(times)})`;
  const got = gotOf(fileOf(testPath));
  const other = got.get(head)?.test;
  if (other !== undefined && other.file === test.file && other !== test) {
    throw new Error(`two tests are called ${head}`);
  }
  got.set(head, { text, test });
  if (isUpdated) return;
  expect.soft(text, head).toBe(sectionsOf(fileOf(testPath)).get(head) ?? NOTHING);
};

const testsIn = (suite: Suite): readonly Task[] =>
  suite.tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]));

/** Once all tests of a file are done: writes its sections, or looks that each is still some test's. */
export const endFile = (suite: Suite): void => {
  const tests = testsIn(suite);
  if (tests.length === 0 || tests.some(({ result }) => result?.state !== 'pass')) return;
  const file = fileOf(suite.file.filepath);
  const got = gotOf(file);
  if (isUpdated && got.size > 0) {
    const sections = [...got].map(([head, { text }]) => `${HEAD}${head}\n${text}\n`);
    writeFileSync(file, sections.join('\n'));
    return;
  }
  const left = [...sectionsOf(file).keys()].filter((head) => !got.has(head));
  expect(left, 'sections that no test has').toEqual([]);
};
