import { agreementSchema } from './agreement/agreement-schema.ts';
import { decisionsSchema } from './decisions/decision-schema.ts';
import type { JsonDefinitions, JsonSchema, Schema } from './schema/schema.ts';

const documentOf = (title: string, schema: Schema<unknown>): JsonSchema => {
  const definitions: JsonDefinitions = new Map();
  const root = schema.jsonSchema(definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...root,
    ...(definitions.size > 0 && { $defs: Object.fromEntries(definitions) }),
  };
};

/** samples/agreement.schema.json: what editors complete and check agreement.yaml by. */
export const agreementJsonSchema = (): JsonSchema => documentOf('agreement.yaml', agreementSchema);

/** samples/decisions.schema.json: the same for decisions.yaml. */
export const decisionsJsonSchema = (): JsonSchema => documentOf('decisions.yaml', decisionsSchema);
