import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IoError } from '../../src/io/io.ts';
import { nodeFiles } from '../../src/io/node-io.ts';
import { writeWholeFile } from '../../src/write/whole-file.ts';
import { temporaryFolder } from '../cli/in-process.ts';
import { faultyFiles, Killed } from '../register/faults.ts';

const placed = () => {
  const folder = join(temporaryFolder(), 'out', '2021');
  return { folder, path: join(folder, 'deadlines.ics') };
};

it('writes a file, in folders that it makes, and again over it', () => {
  const { folder, path } = placed();
  writeWholeFile({ files: nodeFiles, path, run: '1' }, 'første');
  writeWholeFile({ files: nodeFiles, path, run: '2' }, 'andre');
  expect(readFileSync(path, 'utf8')).toBe('andre');
  expect(readdirSync(folder)).toEqual(['deadlines.ics']);
});

it.each(['disk-full', 'kill'] as const)('leaves the old file or the new one: %s', (fault) => {
  for (let step = 1; ; step += 1) {
    const { folder, path } = placed();
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, 'old');
    const { files, count } = faultyFiles(step, fault);
    try {
      writeWholeFile({ files, path, run: '1' }, 'new');
    } catch (error) {
      expect(error instanceof IoError || error instanceof Killed).toBe(true);
    }
    const text = readFileSync(path, 'utf8');
    expect(['old', 'new']).toContain(text);
    if (fault === 'disk-full') expect(readdirSync(folder)).toEqual(['deadlines.ics']);
    writeWholeFile({ files: nodeFiles, path, run: '2' }, 'next');
    expect(readdirSync(folder)).toEqual(['deadlines.ics']);
    if (count() < step) {
      expect(text).toBe('new');
      return;
    }
  }
});

it('leaves what another run is still writing', () => {
  const { folder, path } = placed();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.deadlines.ics.tmp-7'), 'half');
  const isRunning = (run: string): boolean => run === '7';
  writeWholeFile({ files: nodeFiles, path, run: '1', isRunning }, 'new');
  expect(readdirSync(folder)).toEqual(['.deadlines.ics.tmp-7', 'deadlines.ics']);
});

it('says so where a folder has the name', () => {
  const { path } = placed();
  mkdirSync(path, { recursive: true });
  expect(() => {
    writeWholeFile({ files: nodeFiles, path, run: '1' }, 'new');
  }).toThrow(IoError);
});
