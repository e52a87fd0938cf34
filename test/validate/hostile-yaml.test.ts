import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceRef } from '../../src/model/source-ref.ts';
import type { YamlEntry, YamlNode } from '../../src/read/yaml-node.ts';
import { validateAgreement } from '../../src/validate/agreement/index.ts';
import { validateDecisions } from '../../src/validate/decisions/index.ts';
import { agreementSchema } from '../../src/validate/agreement/agreement-schema.ts';
import { CHARGES, K_IKT } from './agreement/agreement-texts.ts';
import { agreementOf, nodeOf } from './yaml-text.ts';

const at: SourceRef = { file: 'x.yaml', line: 1, column: 1 };

/** Every word that stands in the examples: keys and values that get deep into the schema. */
const words = [...new Set(`${K_IKT}${CHARGES}`.match(/[^\s{}[\],:"]+/g))];

const scalarText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words, '__proto__', 'constructor', '2021-02-30', '') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

const { tree } = fc.letrec<{ tree: YamlNode }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('scalar' as const),
      text: scalarText,
      quoted: fc.boolean(),
      at: fc.constant(at),
    }),
    fc.constant<YamlNode>({ kind: 'empty', at }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(tie('tree'), { maxLength: 4 }),
      at: fc.constant(at),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      entries: fc.array(
        fc.record<YamlEntry>({ key: scalarText, keyAt: fc.constant(at), value: tie('tree') }),
        { maxLength: 6 },
      ),
      at: fc.constant(at),
    }),
  ),
}));

/** `node` with the value at a place of it, chosen by `path`, replaced by another tree. */
const graft = (node: YamlNode, path: readonly number[], other: YamlNode): YamlNode => {
  const [step, ...rest] = path;
  if (step === undefined) return other;
  if (node.kind === 'list' && node.items.length > 0) {
    const place = step % node.items.length;
    const items = node.items.map((each, i) => (i === place ? graft(each, rest, other) : each));
    return { ...node, items };
  }
  if (node.kind === 'map' && node.entries.length > 0) {
    const place = step % node.entries.length;
    const entries = node.entries.map((each, i) =>
      i === place ? { ...each, value: graft(each.value, rest, other) } : each,
    );
    return { ...node, entries };
  }
  return other;
};

const path = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 5 });
const examples = [K_IKT, CHARGES].map(nodeOf);

test('any tree is an agreement or has errors, and nothing is thrown', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const { agreement, found } = validateAgreement(node);
      expect(agreement === undefined).toBe(found.some(({ severity }) => severity === 'error'));
    }),
  );
});

test('an agreement with something else grafted in is one or has errors', () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), path, tree, (example, where, other) => {
      const { agreement, found } = validateAgreement(graft(example, where, other));
      expect(agreement === undefined).toBe(found.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 1000 },
  );
});

const agreement = agreementOf(CHARGES);
const decisions = nodeOf(`
- { date: 2021-02-17, body: Styringsgruppen, case: "3/21", set: fixed-fee, amount: 150000 }
- { date: 2021-02-17, body: Styret, case: "3/21", exempt: network, members: [Oslo] }
- { date: 2021-06-15, body: Styret, case: "7/21", revise: budget, file: budget-2.csv }
`);

test('any tree is decisions or has errors, and nothing is thrown', () => {
  fc.assert(
    fc.property(path, tree, fc.boolean(), (where, other, isWhole) => {
      const node = isWhole ? other : graft(decisions, where, other);
      expect(() => validateDecisions(node, agreement, 2021)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

test('a thousand members, and a thousand mistakes, take no time', () => {
  const member = (index: number) =>
    `  - { number: "${String(1000 + index)}", name: M${String(index)} }`;
  const charge = (index: number) =>
    `  c${String(index)}: { clause: "1", per: member, amount: 1, for: class${String(index)} }`;
  const many = Array.from({ length: 1000 }, (_, index) => index);
  const text = `id: x\nname: x\nsource: x\nlanguage: nb\nhost: { number: "1000", name: x }
members:\n${many.map(member).join('\n')}\ncharges:\n${many.map(charge).join('\n')}\n`;
  const node = nodeOf(text);
  const start = performance.now();
  const { found } = validateAgreement(node);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['agreement/unknown-name']));
  expect(found).toHaveLength(1000);
});

test('nothing of an object that a file could reach is changed', () => {
  validateAgreement(nodeOf('__proto__: { polluted: yes }\nconstructor: { prototype: { x: 1 } }'));
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
  expect(agreementSchema.keys).not.toContain('__proto__');
});
