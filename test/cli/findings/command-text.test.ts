import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { operandText, withOperand } from '../../../src/cli/findings/command-text.ts';
import { sentencesOf } from '../../../src/cli/findings/finding-text.ts';
import { warningAt } from '../../../src/model/diagnostic.ts';
import { ore } from '../../../src/model/ore.ts';
import { verifiedWorkspace } from '../../verified-workspace.ts';
import { fordel } from '../in-process.ts';

const DIFFERENCE = {
  name: 'Tinn',
  numbers: ['20210001'],
  treatment: undefined,
  invoiced: ore(100n),
  now: ore(200n),
};

test.each([
  { workspace: '.', text: '', why: 'commands are run where one is' },
  { workspace: 'k-ikt', text: ' k-ikt', why: 'as it was given' },
  { workspace: '../Fjord/år.1', text: ' ../Fjord/år.1', why: 'letters are letters' },
  { workspace: 'C:\\k-ikt', text: ' C:\\k-ikt', why: 'as Windows writes it' },
  { workspace: 'our year', text: ' "our year"', why: 'a blank would part it' },
  { workspace: 'a;b', text: ' "a;b"', why: 'it would end the command' },
  { workspace: 'a\u001b[2J', text: ' "a␛[2J"', why: 'nothing reaches the terminal raw' },
])('the workspace $workspace stands as $text: $why', ({ workspace, text }) => {
  expect(operandText(workspace)).toBe(text);
});

test.each([
  {
    hint: 'Credit: fordel invoice --credit 1 && fordel faktura --settlement',
    text: 'Credit: fordel invoice w --credit 1 && fordel faktura w --settlement',
    why: 'each command',
  },
  {
    hint: 'Run fordel settle --year 2021.',
    text: 'Run fordel settle w --year 2021.',
    why: 'in a sentence',
  },
  { hint: '«fordel avregning» uten --final', why: 'a name of a command is none to copy' },
  { hint: 'Take the row out: fordel adds up by itself.', why: 'the program itself' },
])('a hint: $why', ({ hint, text = hint }) => {
  expect(withOperand(hint, 'w')).toBe(text);
  expect(withOperand(hint, '.')).toBe(hint);
});

it('names the workspace in the commands of findings, on the screen and in JSON', async () => {
  const folder = await verifiedWorkspace();
  const elsewhere = join(folder, '..');
  const args = ['invoice', folder, '--credit', '20210004', '--date', '2022-06-01'];
  const command = `fordel invoice ${folder} --credit 20210007`;
  expect((await fordel(args, elsewhere)).stderr).toContain(command);
  const { stdout } = await fordel([...args, '--json'], elsewhere);
  expect(JSON.parse(stdout)).toMatchObject({ errors: [{ code: 'invoice/referred-to' }] });
  expect(stdout).toContain(command);
  const here = await fordel(args.toSpliced(1, 1), folder);
  expect(here.stderr).toContain('fordel invoice --credit 20210007');
});

test.each([
  { project: undefined, command: 'fordel invoice w --settlement --year 2021' },
  {
    project: 'Felles arkiv',
    command: 'fordel invoice w --settlement --project "Felles arkiv" --year 2021',
  },
])('a settlement is issued anew by a command that says which: $project', ({ project, command }) => {
  const finding = warningAt(
    'settlement/other-invoiced',
    { file: 'register/invoices.csv', line: 2, column: 1 },
    { year: 2021, project, reopened: true, after: undefined, differences: [DIFFERENCE] },
  );
  expect(sentencesOf(finding, 'en', 'w')).toContain(
    `Credit and issue anew: fordel invoice w --credit 20210001 && ${command}`,
  );
});
