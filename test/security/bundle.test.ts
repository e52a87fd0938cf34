/** What is shipped can reach no network, start no program and make no code of a text: by what it holds, and while it runs. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/in-process.ts';
import { BIN, build } from '../e2e/built.ts';
import { writeHostileWorkspace } from './hostile-workspace.ts';
import { runsOf } from './runs.ts';

beforeAll(build, 120_000);

const DIST = resolve(import.meta.dirname, '../../dist');
const bundles = (): readonly (readonly [string, string])[] =>
  readdirSync(DIST)
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => [name, readFileSync(join(DIST, name), 'utf8')]);

/** Node's own modules that the bundles may ask for: the disk, bytes and threads. */
const ALLOWED = new Set([
  'assert', 'buffer', 'constants', 'crypto', 'events', 'fs', 'os', 'path', 'process', 'stream', 'string_decoder', 'tty', 'url', 'util',
  'worker_threads', 'zlib',
]); // prettier-ignore

describe('the bundles', () => {
  it('ask for nothing but what is allowed, and for each other', () => {
    const asked = bundles().flatMap(([, code]) =>
      [...code.matchAll(/\b(?:require|import)\s*\(\s*(["'`])([^"'`]+)\1/g)].map(
        ([, , name = '']) => name,
      ),
    );
    expect(asked.length).toBeGreaterThan(30);
    const others = new Set(
      asked.map((name) => name.replace(/^node:/, '')).filter((name) => !ALLOWED.has(name)),
    );
    expect([...others].filter((name) => builtinModules.includes(name))).toEqual([]);
    expect([...others].filter((name) => !/^\.\/[a-z-]+\.cjs$/.test(name))).toEqual([]);
  });

  it('name no way to the network, and make code of no text', () => {
    for (const [name, code] of bundles()) {
      const found = code.match(
        /\b(?:fetch|eval)\(|\b(?:XMLHttpRequest|WebSocket|EventSource)\b|process\.binding|new Function\b/g,
      );
      // setImmediate of an old kind takes a text too, which nobody gives it; the runs below prove it.
      const known = name === 'xlsx-library.cjs' ? ['new Function'] : [];
      expect({ name, found: found ?? [] }).toEqual({ name, found: known });
    }
  });

  it('come with the licence of everything in them', () => {
    const licences = readFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of [
      'commander',
      'csv-parse',
      'csv-stringify',
      'decimal.js',
      'chalk',
      'exceljs',
      'yaml',
    ]) {
      expect(licences).toMatch(
        new RegExp(`^${name.replace('.', '\\.')} \\d+\\.\\d+\\.\\d+\\nLicense: \\S+`, 'm'),
      );
    }
  });
});

/** Node that stops whoever makes code of a text, reaches out, or changes a file outside `folder`. */
const runConfined = (
  folder: string,
  args: readonly string[],
): { status: number | null; stderr: string } => {
  const preload = join(import.meta.dirname, 'confined.cjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disallow-code-generation-from-strings', '--require', preload, ...args],
    { encoding: 'utf8', cwd: folder, env: { ...process.env, CONFINED_TO: folder } },
  );
  return { status, stderr };
};

describe('confined to its workspace', () => {
  it('is what stops a program that reaches out', () => {
    const folder = temporaryFolder();
    const outside = JSON.stringify(join(folder, '..', 'fordel-escaped'));
    for (const code of [
      'require("node:net")',
      'require("child_process")',
      'fetch("http://localhost")',
      'eval("1")',
      'new Function("1")',
      `require("node:fs").writeFileSync(${outside}, "")`,
      `require("node:fs").openSync(${outside}, "wx")`,
      `require("node:fs").renameSync(${outside}, "inside")`,
    ]) {
      const { status, stderr } = runConfined(folder, ['-e', code]);
      expect({ code, status }).toEqual({ code, status: 1 });
      expect(stderr).toMatch(/reached for|Code generation from strings disallowed/);
    }
    const inside = 'require("node:fs").writeFileSync("inside", ""); require("node:zlib")';
    expect(runConfined(folder, ['-e', inside])).toEqual({ status: 0, stderr: '' });
  });

  it('does all its work', () => {
    const sample = 'k-ikt';
    const folder = temporaryFolder();
    const disguise = (text: string): string => `=${text}`;
    writeHostileWorkspace(sample, join(folder, 'w'), disguise);
    for (const args of runsOf(sample, disguise)) {
      const { status, stderr } = runConfined(folder, [BIN, ...args, 'w']);
      expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({
        args,
        status: 0,
        stderr: '',
      });
    }
    expect(runConfined(folder, [BIN, 'init', 'k-ikt', 'new'])).toMatchObject({ status: 0 });
    for (const args of [['check'], ['members'], ['explain', '--municipality', '3818']]) {
      expect(runConfined(folder, [BIN, ...args, 'new'])).toMatchObject({ status: 0 });
    }
  });
});
