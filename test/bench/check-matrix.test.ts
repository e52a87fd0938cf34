import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'fordel-check-matrix-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const HEAD = 'id;description;key;clause;amount;0301 Norddal;0302 Nordvik';
const EXACT = [HEAD, 'L1;Nett;50/50;6 a;0,05;0,03;0,02', 'total;;;;0,05;0,03;0,02'];

const write = (name: string, rows: readonly string[], end: string): string => {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => row + end).join(''));
  return path;
};

const check = (rows: readonly string[], end = '\n'): { stdout: string; stderr: string } => {
  const [matrix, exact] = [write('matrix.csv', rows, end), write('exact.csv', EXACT, '\r\n')];
  const args = ['test/bench/check-matrix.mjs', matrix, exact];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
};

describe('check-matrix.mjs', () => {
  it.each([
    { row: 'L1;Nett;50/50;6 a;0,05;0,03;0,02', notAddingUp: 0, differing: 0, why: 'exact' },
    {
      row: 'L1;"N;""e""t";50/50;6 a;0.05;0.03;0.02',
      notAddingUp: 0,
      differing: 0,
      why: 'quotes, points',
    },
    {
      row: 'L1;Nett;50/50;6 a;0,05;0,03;0,03',
      notAddingUp: 1,
      differing: 1,
      why: 'an øre too many',
    },
    {
      row: 'L1;Nett;50/50;6 a;0,05;0,02;0,03',
      notAddingUp: 0,
      differing: 2,
      why: 'the odd øre with the other',
    },
    { row: 'L1;Nett;50/50;6 a;0,05;-0,03;0,02', notAddingUp: 1, differing: 1, why: 'the sign' },
  ])('$why', ({ row, notAddingUp, differing }) => {
    const { stdout } = check([HEAD, row, 'total;;;;0,05;0,03;0,02']);
    expect(JSON.parse(stdout)).toEqual({ lines: 1, notAddingUp, differing });
  });

  it.each([
    {
      rows: [HEAD, 'total;;;;0,00;0,00;0,00'],
      says: 'line total stands',
      why: 'a line is missing',
    },
    { rows: EXACT.slice(0, 2), says: 'total is missing', why: 'the row total is missing' },
    { rows: [...EXACT, 'L2;;;;0,00;0,00;0,00'], says: 'must be the last', why: 'more after total' },
    { rows: [HEAD, 'L1;;;;0,05;0,025;0,02'], says: 'not an amount in øre', why: 'part of an øre' },
    { rows: [HEAD, 'L1;;;;0,05;;0,05'], says: 'not an amount in øre', why: 'an empty cell' },
    { rows: [`${HEAD};0303 Sund`], says: 'the columns must be', why: 'a column too many' },
  ])('refuses a matrix of another shape: $why', ({ rows, says }) => {
    expect(check(rows).stderr).toContain(says);
  });
});
