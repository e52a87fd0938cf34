import { describe, expect, test } from 'vitest';
import { ore, oreText } from '../../src/model/ore.ts';
import type { ProjectSettlement } from '../../src/model/settlement.ts';
import { settle } from '../../src/settle/settle.ts';
import {
  decimal,
  directLine,
  effort,
  everybody,
  kroner,
  splitLine,
  use,
} from '../allocate/year.ts';
import { BY_EMPLOYEES, EQUALLY, year } from './three-members.ts';
import { booked, bookedAs, settled, settlementInput, texts, type TestSettlement } from './year.ts';

const TWO = { members: [0, 2] };
const FIBRE = splitLine('F1', EQUALLY, kroner('100'), TWO, { project: 'Fiber' });
const FIBRE_MORE = splitLine('F2', EQUALLY, kroner('50'), TWO, { project: 'Fiber' });
const METER = directLine(
  'M1',
  [
    { ...use(0, '10', '1'), used: decimal('20') },
    { ...use(2, '10', '1'), used: decimal('30') },
  ],
  'Måling',
);

const withProjects = (more: Partial<TestSettlement>): TestSettlement =>
  year('1000', { lines: [FIBRE, FIBRE_MORE], ...more });

const only = (given: TestSettlement): ProjectSettlement => {
  const { projects } = settled(given);
  expect(projects).toHaveLength(1);
  return projects[0]!;
};

const nets = ({ members }: ProjectSettlement) => texts(members.map(({ net }) => net));

describe('a project', () => {
  test('settles apart: what was booked against what the budget said', () => {
    const settlement = settled(
      withProjects({ accounts: [bookedAs(FIBRE, '120'), bookedAs(FIBRE_MORE, '70')] }),
    );
    const project = settlement.projects[0]!;
    expect(project.name).toBe('Fiber');
    expect(oreText(project.cost)).toBe('190.00');
    expect(nets(project)).toEqual(['20.00', '0.00', '20.00']);
    expect(project.invoicedFrom).toBe('budget');
    expect(project.control).toEqual({ left: kroner('190'), right: kroner('190') });
    expect(settlement.accounts).toBe(0n);
  });

  test('counts lines that were budgeted and never booked as nothing, paid by use or not', () => {
    const given = withProjects({ accounts: [bookedAs(FIBRE, '120')] });
    expect(nets(only(given))).toEqual(['-15.00', '0.00', '-15.00']);
    const meter = withProjects({ lines: [METER], accounts: [] });
    expect(nets(only(meter))).toEqual(['-10.00', '0.00', '-10.00']);
  });

  test('keeps out what members paid and funds moved', () => {
    const paid = booked('K', '-75', { kind: 'contribution', project: 'Fiber' });
    const given = withProjects({
      accounts: [bookedAs(FIBRE, '100'), bookedAs(FIBRE_MORE, '50'), paid],
    });
    expect(nets(only(given))).toEqual(['0.00', '0.00', '0.00']);
  });

  test('counts own effort as cost and as paid', () => {
    const given = withProjects({
      inKind: [effort('Fiber', 0, kroner('30'))],
      accounts: [bookedAs(FIBRE, '150')],
    });
    // 150 and 30 of own effort are 90 each; 90 − 30 − 60 and 90 − 90 were paid before.
    expect(nets(only(given))).toEqual(['0.00', '0.00', '0.00']);
  });

  test('takes what the register says was invoiced', () => {
    const projectsInvoiced = new Map([['Fiber', [kroner('10'), kroner('0'), kroner('60')]]]);
    const given = withProjects({ accounts: [bookedAs(FIBRE, '100')], projectsInvoiced });
    const project = only(given);
    expect(project.invoicedFrom).toBe('register');
    expect(nets(project)).toEqual(['40.00', '0.00', '-10.00']);
  });

  test('that nobody budgeted is borne by those who take part', () => {
    const given = year('1000', { lines: [], accounts: [bookedAs(FIBRE, '100')] });
    expect(nets(only(given))).toEqual(['50.00', '0.00', '50.00']);
  });

  test('that was invoiced and came to nothing is paid back', () => {
    const projectsInvoiced = new Map([['Fiber', [kroner('10'), kroner('0'), kroner('60')]]]);
    const given = year('1000', { lines: [], accounts: [], projectsInvoiced });
    expect(nets(only(given))).toEqual(['-10.00', '0.00', '-60.00']);
  });

  test('is settled beside others, each against what was budgeted or invoiced for it', () => {
    const projectsInvoiced = new Map([
      ['Kai', [kroner('5'), kroner('0'), kroner('7')]],
      ['Fiber', [kroner('10'), kroner('0'), kroner('60')]],
    ]);
    const given = withProjects({
      lines: [FIBRE, METER],
      accounts: [bookedAs(FIBRE, '120'), bookedAs(METER, '50')],
      projectsInvoiced,
    });
    const { projects } = settled(given);
    expect(
      projects.map((each) => [each.name, each.invoicedFrom, oreText(each.cost), ...nets(each)]),
    ).toEqual([
      ['Fiber', 'register', '120.00', '50.00', '0.00', '0.00'],
      ['Måling', 'budget', '50.00', '10.00', '0.00', '20.00'],
      ['Kai', 'register', '0.00', '-5.00', '0.00', '-7.00'],
    ]);
  });

  test('that nobody can be weighed for is found once, at the line that was booked', () => {
    const line = splitLine('F1', BY_EMPLOYEES, kroner('100'), TWO, { project: 'Fiber' });
    const booking = { ...line, at: { file: '2021/accounts.csv', line: 7, column: 1 } };
    const given = withProjects({ lines: [line], accounts: [bookedAs(booking, '100')] });
    const { weighing, ...input } = settlementInput(given);
    const nobody = { employees: ['0', '5', '0'].map(decimal) };
    const { bases } = settlementInput({ ...year('0', { lines: [] }), bases: nobody }).weighing;
    const { found } = settle({ ...input, weighing: { ...weighing, bases } });
    expect(found.map(({ code, at }) => [code, at.line])).toEqual([
      ['allocation/weight-sum-zero', 7],
    ]);
  });

  test('rounded half up is settled with the line that the host bore of it', () => {
    const line = splitLine('F1', EQUALLY, kroner('100'), everybody(3), { project: 'Fiber' });
    const given = withProjects({
      lines: [line],
      accounts: [bookedAs(line, '100')],
      rounding: { unit: ore(1n), rule: 'half-up' },
    });
    const { members } = only(given);
    expect(texts(members.map(({ share }) => share))).toEqual(['33.34', '33.33', '33.33']);
    expect(texts(members.map(({ net }) => net))).toEqual(['0.00', '0.00', '0.00']);
  });

  test('that is paid by use is borne by the units used, or in proportion to them', () => {
    const used = withProjects({ lines: [METER], accounts: [bookedAs(METER, '50')] });
    expect(nets(only(used))).toEqual(['10.00', '0.00', '20.00']);
    const dearer = withProjects({ lines: [METER], accounts: [bookedAs(METER, '100')] });
    expect(nets(only(dearer))).toEqual(['30.00', '0.00', '50.00']);
  });
});
