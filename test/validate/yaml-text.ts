import type { Agreement } from '../../src/model/agreement.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readYaml } from '../../src/read/yaml.ts';
import type { YamlNode } from '../../src/read/yaml-node.ts';
import { validateAgreement } from '../../src/validate/agreement/index.ts';
import { startLog } from '../../src/validate/schema/schema.ts';
import type { Schema } from '../../src/validate/schema/schema.ts';
import { asText, findingLines } from './as-text.ts';
import { expectGolden } from './golden.ts';

/** The tree of a text that is YAML; a test with other text is wrong itself. */
export const nodeOf = (text: string): YamlNode => {
  const { node, found } = readYaml('test.yaml', new TextEncoder().encode(text));
  if (node === undefined || found.length > 0) throw new Error(`no YAML: ${JSON.stringify(found)}`);
  return node;
};

/** `3:7 schema/unknown-key`: place and code of each finding; a warning says so. */
export const placesOf = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(
    ({ at, code, severity }) =>
      `${String(at.line)}:${String(at.column)} ${code}${severity === 'warning' ? ' (warning)' : ''}`,
  );

/** What a schema makes of a text: the value, and places, codes and arguments of the findings. All of it is golden. */
export const decodeText = <T>(schema: Schema<T>, text: string) => {
  const log = startLog();
  const value = schema.decode(nodeOf(text), log.context);
  const { found, defined, referred } = log;
  expectGolden([...findingLines(found), asText(value), ...[...defined, ...referred].map(asText)]);
  return {
    value,
    found: placesOf(log.found),
    args: log.found.map(({ args }) => args as Readonly<Record<string, unknown>>),
    log,
  };
};

/** The agreement of a text without errors. */
export const agreementOf = (text: string): Agreement => {
  const { agreement, found } = validateAgreement(nodeOf(text));
  if (agreement === undefined) throw new Error(placesOf(found).join('\n'));
  return agreement;
};
