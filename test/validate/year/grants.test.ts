import { describe, expect, it } from 'vitest';
import { agreed, charge, check, from, rate } from './given.ts';
import type { Given } from './given.ts';

describe('agreed amounts', () => {
  const GRANTS = '2021/grants.csv';
  const grant = (text: string, ...charges: readonly ReturnType<typeof charge>[]): Given => ({
    of: { keys: [], charges: charges.length === 0 ? [agreed('grant')] : charges },
    files: { budget: '', grants: text },
  });
  const all = 'kommune;beløp\n3006;100\n3808;200,50\nTinn;0\n';
  const two = [agreed('A'), agreed('B')];
  it.each<Given & { said: readonly string[]; why: string }>([
    { ...grant(all), said: [], why: 'an amount each' },
    { ...grant(''), said: [`grants/no-file ${GRANTS}:1:1`], why: 'no file' },
    { ...grant('', charge('fee', 'member', rate('5'))), said: [], why: 'none is needed' },
    {
      ...grant(all, charge('fee', 'member', rate('5'))),
      said: [`? grants/unused ${GRANTS}:1:1`],
      why: 'a file that nothing asks for',
    },
    {
      ...grant(all.replace('Tinn;0\n', '')),
      said: [`grants/no-row ${GRANTS}:1:1`],
      why: 'a payer without a row',
    },
    {
      ...grant(all.replace('200,50', '')),
      said: [`grants/no-amount ${GRANTS}:3:6`],
      why: 'a row without an amount',
    },
    {
      ...grant(all.replace('200,50', '-1')),
      said: [`grants/negative ${GRANTS}:3:6`],
      why: 'below zero',
    },
    {
      ...grant(all.replace('200,50', '1,005')),
      said: [`number/two-readings ${GRANTS}:3:6`],
      why: 'two readings',
    },
    {
      ...grant(`${all}3006;1\n`),
      said: [`municipality/twice ${GRANTS}:5:1`],
      why: 'a member twice',
    },
    {
      ...grant('kommunenr;kommunenavn;beløp\n3006;Kongsberg;1\n3808;Tinn;1\n3818;;1\n'),
      said: [`municipality/other-name ${GRANTS}:3:1`, `grants/no-row ${GRANTS}:1:1`],
      why: 'a name beside the number, and one that is another member’s',
    },
    {
      ...grant('beløp\n1\n'),
      said: [`table/column-missing ${GRANTS}:1:1`],
      why: 'no municipalities at all',
    },
    {
      of: { keys: [], charges: [agreed('grant')] },
      files: { budget: '', unreadable: new Set(['grants']) },
      said: [],
      why: 'a file that could not be read is reported as that',
    },
    {
      ...grant('line;kommune;beløp\ngrant;3006;1\n;3808;2\ngrant;Tinn;3\n'),
      said: [],
      why: 'the only charge need not be said',
    },
    {
      ...grant('line;kommune;beløp\nA;3006;1\nA;3808;1\nA;Tinn;1\nB;3006;2\n', ...two),
      said: [`grants/no-row ${GRANTS}:1:1`],
      why: 'rows for one charge of two',
    },
    {
      ...grant(all, agreed('grant', { for: 'big' })),
      said: [3, 2].map((line) => `grants/not-a-payer ${GRANTS}:${String(line)}:1`).toReversed(),
      why: 'a class that nobody is of',
    },
    {
      ...grant(all.replace('Tinn;0', 'Tinn;x')),
      said: [`number/unreadable ${GRANTS}:4:6`],
      why: 'an amount that is none: the row counts as one',
    },
    { ...grant(`${all}4601;1\n`), said: [`municipality/unknown ${GRANTS}:5:1`], why: 'no member' },
    {
      ...grant('kommune\n3006\n'),
      said: [`table/column-missing ${GRANTS}:1:1`],
      why: 'no amounts at all',
    },
    {
      ...grant(all, ...two),
      said: [
        ...[2, 3, 4].map((line) => `grants/which-charge ${GRANTS}:${String(line)}:1`),
        `grants/no-row ${GRANTS}:1:1`,
        `grants/no-row ${GRANTS}:1:1`,
      ],
      why: 'two charges, and rows that say neither',
    },
    {
      ...grant(
        'line;kommune;beløp\nA;3006;1\nA;3808;1\nA;Tinn;1\nB;3006;2\nB;3808;2\nB;3818;2\nC;3818;2\n',
        ...two,
      ),
      said: [`grants/unknown-charge ${GRANTS}:8:1`],
      why: 'a charge that is not there',
    },
    {
      ...grant(
        all,
        agreed('grant', { exempt: [from('2020-01-01', { kind: 'members', members: ['3808'] })] }),
      ),
      said: [`grants/not-a-payer ${GRANTS}:3:1`],
      why: 'an amount for one that is exempt',
    },
    {
      ...grant(
        all,
        agreed('grant', { exempt: [from('2020-01-01', { kind: 'members', members: ['3818'] })] }),
      ),
      said: [],
      why: '0 for one that is exempt',
    },
    {
      ...grant(
        all.replace('200,50', 'x'),
        agreed('grant', { exempt: [from('2020-01-01', { kind: 'members', members: ['3808'] })] }),
      ),
      said: [`number/unreadable ${GRANTS}:3:6`],
      why: 'an amount that is none, for one that is exempt: it may have been 0',
    },
    {
      ...grant('kommune;beløp;line\n3006;1\n3808;2;grant\n3818;3\n'),
      said: [],
      why: 'rows that end before the charge',
    },
    {
      ...grant('beløp;kommune\n1;3006\n2;3808\n3;3818\n4\n'),
      said: [`municipality/blank ${GRANTS}:5:2`],
      why: 'a row that ends before the municipality',
    },
  ])('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });

  it('gives the amounts by member, each with its place', () => {
    const { input } = check(grant(all));
    expect(input?.charges[0]?.rule).toEqual({
      kind: 'agreed',
      amounts: [10_000n, 20_050n, 0n],
      at: [2, 3, 4].map((line) => ({ file: GRANTS, line, column: 6 })),
    });
  });
});

describe('own effort', () => {
  const effort = (text: string): Given => ({
    files: { in_kind: `kommune;prosjekt;beløp\n${text}` },
  });
  const IN_KIND = '2021/in_kind.csv';
  it.each([
    { ...effort('3006;Portal;100\n3006;Portal;50\n'), said: [], why: 'as often as there is some' },
    { ...effort('3006;;100\n'), said: [`in-kind/no-project ${IN_KIND}:2:6`], why: 'no project' },
    { ...effort('3006;Portal;\n'), said: [`in-kind/no-amount ${IN_KIND}:2:13`], why: 'no amount' },
    {
      ...effort('3006;Portal;-1\n'),
      said: [`in-kind/negative ${IN_KIND}:2:13`],
      why: 'below zero',
    },
    {
      files: {
        in_kind: 'kommunenr;kommunenavn;prosjekt;beløp\n3006;Kongsberg;P;1\n3808;Tinn;P;1\n',
      },
      said: [`municipality/other-name ${IN_KIND}:3:1`],
      why: 'names beside the numbers',
    },
    { ...effort('3006;Portal;0\n'), said: [], why: 'no effort' },
    {
      ...effort('9999;;\n'),
      said: [
        `municipality/unknown ${IN_KIND}:2:1`,
        `in-kind/no-project ${IN_KIND}:2:6`,
        `in-kind/no-amount ${IN_KIND}:2:7`,
      ],
      why: 'nothing right',
    },
    { ...effort('3006;Portal;x\n'), said: [`number/unreadable ${IN_KIND}:2:13`], why: 'no number' },
    {
      files: { in_kind: 'prosjekt;beløp\nPortal;1\n' },
      said: [`table/column-missing ${IN_KIND}:1:1`],
      why: 'no municipalities',
    },
    {
      files: { in_kind: 'kommune;prosjekt\n3006;Portal\n' },
      said: [`table/column-missing ${IN_KIND}:1:1`],
      why: 'no amounts',
    },
    {
      ...effort('9999;Portal;1\n'),
      said: [`municipality/unknown ${IN_KIND}:2:1`],
      why: 'no member',
    },
    {
      files: { in_kind: 'kommune;beløp\n3006;1\n' },
      said: [`table/column-missing ${IN_KIND}:1:1`],
      why: 'no projects at all',
    },
    {
      ...effort('3006;Tinn;100\n'),
      said: [],
      why: 'a project with the name of another member',
    },
    {
      files: { in_kind: 'beløp;prosjekt;kommune\n1;Portal;3006\n2\n' },
      said: [`municipality/blank ${IN_KIND}:3:2`, `in-kind/no-project ${IN_KIND}:3:2`],
      why: 'a row that ends before project and municipality',
    },
  ])('$why', (given) => {
    expect(check(given).said).toEqual(given.said);
  });
});
