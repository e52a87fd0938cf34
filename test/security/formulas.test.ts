/** No formula runs from a cell that came from input, in any CSV or workbook that is written; negative numbers still are numbers. */
import { parse } from 'csv-parse/sync';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/read/zip.ts';
import { fordel, temporaryFolder } from '../cli/in-process.ts';
import { contentsOf, inTurn, writeHostileWorkspace } from './hostile-workspace.ts';
import { runsOf, SAMPLES_WITH_RUNS } from './runs.ts';

/** In every text that the input has; nothing of ours has it. */
const MARK = 'HACK(1)';
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** Every CSV and workbook that all commands write of a sample, in one way and the other. */
const outputsOf = async (sample: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const folder = join(temporaryFolder(), 'w');
  const disguise = inTurn(['=', '+', '-', '@'].map((start) => `${start}${MARK} `));
  writeHostileWorkspace(sample, folder, disguise);
  for (const args of runsOf(sample, disguise)) {
    const { exitCode, stderr } = await fordel([...args, folder], '/');
    expect({ args, exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ args, exitCode: 0, stderr: '' }); // prettier-ignore
  }
  return new Map([...contentsOf(folder)].filter(([name]) => /^(out|register)\b/.test(name)));
};

const cellsOf = (bytes: Uint8Array): readonly string[] => {
  const text = Buffer.from(bytes).toString('utf8');
  const delimiter = text.split('\n')[0]?.includes(';') === true ? ';' : ',';
  const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true });
  return rows.flat();
};

/** The parts of a workbook as text. */
const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const zip = readZip(bytes);
  return new Map(
    zip.names.map((name) => [name, Buffer.from(zip.unpack(name, 1 << 26)!).toString('utf8')]),
  );
};

describe.each(SAMPLES_WITH_RUNS)('texts that would be formulas in %s', (sample) => {
  it('run nowhere', async () => {
    const outputs = await outputsOf(sample);
    let marked = 0;
    let negative = 0;
    for (const [name, bytes] of outputs) {
      if (name.endsWith('.csv')) {
        for (const cell of cellsOf(bytes)) {
          if (cell.includes(MARK)) marked += 1;
          if (!/^[=+\-@\t\r]/.test(cell)) continue;
          expect(cell, name).toMatch(NUMBER);
          negative += 1;
        }
      }
      if (!name.endsWith('.xlsx')) continue;
      for (const [part, xml] of partsOf(bytes)) {
        const where = `${name} ${part}`;
        expect(part).not.toMatch(/externalLink|vbaProject|connections|embeddings/i);
        expect(xml, where).not.toMatch(/TargetMode\s*=\s*"External"|ddeLink|<hyperlink /);
        for (const [, formula = ''] of xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)) {
          const withoutTexts = formula.replaceAll('&quot;', '"').replace(/"(?:[^"]|"")*"/g, '');
          expect(withoutTexts, where).not.toContain('HACK');
        }
        if (part === 'xl/workbook.xml') expect(xml, where).not.toContain('HACK');
        for (const [cell] of xml.matchAll(/<c [^>]*>(?:(?!<\/c>).)*HACK(?:(?!<\/c>).)*<\/c>/gs)) {
          expect(cell, where).toMatch(/t="(?:s|str|inlineStr)"/);
        }
        if (part === 'xl/sharedStrings.xml' && xml.includes(MARK)) marked += 1;
      }
    }
    expect(marked).toBeGreaterThan(20);
    expect(negative).toBeGreaterThan(0);
  });
});
