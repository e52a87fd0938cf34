import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/read/yaml.ts';
import type { YamlNode } from '../../src/read/yaml-node.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ReturnType<typeof readYaml> => readYaml('a.yaml', bytesOf(text));
const problems = (text: string): readonly string[] =>
  read(text).found.map(({ code, at }) => `${code} ${String(at.line)}:${String(at.column)}`);

/** The node without places, in the shape a person would write. */
const plain = (node: YamlNode | undefined): unknown => {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case 'empty':
      return null;
    case 'scalar':
      return node.quoted ? `"${node.text}"` : node.text;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return node.entries.map(({ key, value }) => [key, plain(value)]);
  }
};

describe('readYaml', () => {
  it.each([
    { text: '0301', node: '0301', why: 'no octal' },
    { text: '3.08', node: '3.08', why: 'no float' },
    { text: '1e5', node: '1e5', why: 'no power' },
    { text: '2021-02-17', node: '2021-02-17', why: 'no date' },
    { text: 'yes', node: 'yes', why: 'no truth value' },
    { text: '"0301"', node: '"0301"', why: 'quoted' },
    { text: '!!str 0301', node: '"0301"', why: 'said to be text' },
    { text: '!!int 5', node: '5', why: 'a core tag, text kept' },
    { text: '~', node: null, why: 'nothing' },
    { text: '', node: null, why: 'an empty file' },
    { text: '# only a comment\n', node: null, why: 'nothing but a comment' },
    { text: '\uFEFFa: 1', node: [['a', '1']], why: 'a byte order mark' },
    { text: 'a:\n- 1\n-\n', node: [['a', ['1', null]]], why: 'an empty item' },
    { text: '{ a: 1, b }', node: [['a', '1'], ['b', null]], why: 'flow, a key without value' }, // prettier-ignore
    { text: 'a: &x [1]\nb: *x', node: [['a', ['1']], ['b', ['1']]], why: 'an alias' }, // prettier-ignore
    { text: '3006: x\nnull: y', node: [['3006', 'x'], ['null', 'y']], why: 'keys are text' }, // prettier-ignore
    { text: '__proto__: 1\nconstructor: 2', node: [['__proto__', '1'], ['constructor', '2']], why: 'keys like others' }, // prettier-ignore
    { text: '---\na: 1\n...\n', node: [['a', '1']], why: 'document marks' },
    { text: 'a: 1\r\nb: 2\r', node: [['a', '1'], ['b', '2']], why: 'CRLF and CR' }, // prettier-ignore
    { text: 'a: |\n  x\n  y\n', node: [['a', '"x\ny\n"']], why: 'a block of text' },
  ])('reads $text: $why', ({ text, node }) => {
    const { node: found, found: findings } = read(text);
    expect(findings).toEqual([]);
    expect(plain(found)).toEqual(node);
  });

  it('knows where keys and values stand', () => {
    const { node } = read('id: k-ikt\nmembers:\n  - { number: "3006", name: Kongsberg }\n');
    if (node?.kind !== 'map') throw new Error('a map');
    const members = node.entries[1]!;
    expect(members.keyAt).toEqual({ file: 'a.yaml', line: 2, column: 1 });
    if (members.value.kind !== 'list') throw new Error('a list');
    const member = members.value.items[0]!;
    if (member.kind !== 'map') throw new Error('a map');
    expect(member.entries[1]!.keyAt).toMatchObject({ line: 3, column: 23 });
    expect(member.entries[1]!.value.at).toMatchObject({ line: 3, column: 29 });
  });

  it('reads Windows-1252 and UTF-16', () => {
    const latin = Uint8Array.from([0x61, 0x3a, 0x20, 0xe5, 0xf8, 0xe6]);
    expect(plain(readYaml('a.yaml', latin).node)).toEqual([['a', 'åøæ']]);
    const wide = Buffer.from('\uFEFFa: åøæ', 'utf16le');
    expect(plain(readYaml('a.yaml', wide).node)).toEqual([['a', 'åøæ']]);
  });

  it.each([
    { text: 'a: 1\nb: [1, 2\nc: 3', found: ['yaml/syntax'], why: 'an open bracket' },
    { text: 'a: "x', found: ['yaml/syntax 1:6'], why: 'an open quote' },
    { text: 'a:\n\t- 1', found: ['yaml/tab 2:1'], why: 'a tab as indent' },
    { text: 'a: 1\nb: 2\na: 3', found: ['yaml/key-twice 3:1'], why: 'a key twice' },
    { text: '{__proto__: 1, __proto__: 2}', found: ['yaml/key-twice 1:16'], why: 'that key too' },
    { text: 'a: &x { b: 1 }\nc:\n  <<: *x', found: ['yaml/merge-key 3:3'], why: 'a merge' },
    { text: 'a: !ruby/object x', found: ['yaml/tag 1:'], why: 'a tag of another language' },
    { text: 'a: !!binary aGk=', found: ['yaml/tag 1:'], why: 'a tag beyond the core' },
    { text: 'a: 1\n---\nb: 2', found: ['yaml/many-documents 2:1'], why: 'two documents' },
    { text: 'a: *x', found: ['yaml/unknown-alias 1:4'], why: 'an alias of nothing' },
    { text: 'a: &x [*x]', found: ['yaml/alias-in-itself 1:8'], why: 'an alias in itself' },
    { text: '? [a]\n: 1', found: ['yaml/key-not-text 1:3'], why: 'a list as key' },
    { text: ': 1', found: ['yaml/key-not-text 1:1'], why: 'no key' },
    { text: 'a: x\u0000y\nb: \u0007', found: ['file/control-character 1:5', 'file/control-character 2:4'], why: 'control characters' }, // prettier-ignore
    { text: 'a: x\uFFFDy', found: ['file/lost-letter 1:5'], why: 'a letter that is lost' },
  ])('refuses $text: $why', ({ text, found }) => {
    const codes = problems(text);
    expect(codes.length).toBeGreaterThan(0);
    for (const [index, expected] of found.entries()) expect(codes[index]).toContain(expected);
  });

  it('reports all syntax errors at once', () => {
    expect(problems('a: "\\q"\nb: "\\z"\nc: 1').length).toBe(2);
  });
});

describe('hostile YAML is refused fast', () => {
  const billion = `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${Array.from(
    { length: 30 },
    (_, n) =>
      `a${String(n + 1)}: &a${String(n + 1)} [${Array(10)
        .fill(`*a${String(n)}`)
        .join(',')}]`,
  ).join('\n')}`;
  it.each([
    { name: 'brackets', text: '['.repeat(100_000), code: 'yaml/too-deep' },
    { name: 'braces', text: '{a: '.repeat(100_000), code: 'yaml/too-deep' },
    { name: 'dashes', text: '- '.repeat(100_000), code: 'yaml/too-deep' },
    { name: 'question marks', text: '? '.repeat(100_000), code: 'yaml/too-deep' },
    {
      name: 'indents',
      text: Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      code: 'yaml/too-deep',
    },
    { name: 'aliases of aliases', text: billion, code: 'yaml/too-many-nodes' },
    {
      name: 'thousands of aliases',
      text: `a: &a [${'x,'.repeat(100)}]\nb:\n${'- *a\n'.repeat(20_000)}`,
      code: 'yaml/too-many-nodes',
    },
    {
      name: 'a chain of aliases',
      text: `a0: &a0 [x]\n${Array.from({ length: 100 }, (_, n) => `a${String(n + 1)}: &a${String(n + 1)} [*a${String(n)}]`).join('\n')}`,
      code: 'yaml/too-deep',
    },
    { name: 'a scalar of 10 MB', text: `a: ${'x'.repeat(10_000_000)}`, code: 'file/too-large' },
  ])('$name', ({ text, code }) => {
    const started = performance.now();
    const { node, found } = read(text);
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(node).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([
    { name: 'many keys', text: Array.from({ length: 90_000 }, (_, n) => `k${String(n)}: 1`).join('\n') }, // prettier-ignore
    { name: 'a long scalar', text: `a: ${'x'.repeat(900_000)}` },
    { name: 'many quotes', text: `a: ${"'' ".repeat(300_000)}` },
    { name: 'many colons', text: ':'.repeat(1_000_000) },
    { name: 'many anchors', text: '&a '.repeat(300_000) },
    { name: 'many open quotes', text: '" '.repeat(500_000) },
    { name: 'many comments', text: '#\n'.repeat(700_000) },
    { name: 'many documents', text: '---\n'.repeat(300_000) },
  ])('$name end within seconds', ({ text }) => {
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readYaml('a.yaml', bytes)).toHaveProperty('found');
      }),
    );
    const marks = fc.constantFrom(...'[]{}:-?!&*#|>\'"%@`,. \n\t~<a1'.split(''), '---\n', '&a ', '*a'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        expect(read(parts.join(''))).toHaveProperty('found');
      }),
      { numRuns: 2000 },
    );
  });
});
