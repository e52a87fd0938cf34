import { errorAt } from '../../model/diagnostic.ts';
import type { Grounds } from '../../model/grounds.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { groundsFields } from '../schema/grounds-fields.ts';
import { entryOf, hasKey } from '../schema/node.ts';
import { object } from '../schema/object.ts';
import type { Fields, ObjectOf, Shape } from '../schema/object.ts';
import { checked, withJson } from '../schema/refine.ts';
import { text } from '../schema/scalar.ts';
import { startLog, underClause } from '../schema/schema.ts';
import type { DecodeContext, Schema } from '../schema/schema.ts';
import { present } from '../present.ts';

type GroundsFields = typeof groundsFields;

/** A clause that is longer is a sentence, which has no room in a finding. */
const LONGEST_CITED = 99;

/** The clause as it is read; what is wrong with it is told when the fields are. */
const clauseOf = (node: YamlNode): string | undefined => {
  const clause = entryOf(node, 'clause')?.value;
  return clause && text.decode(clause, startLog().context);
};

/** Findings inside the fields say which clause they are under. */
const citingItsClause = <T>(schema: Schema<T>): Schema<T> => ({
  ...schema,
  decode: (node, context) => {
    const clause = clauseOf(node);
    const cites = clause !== undefined && clause.length <= LONGEST_CITED;
    return schema.decode(node, cites ? underClause(context, clause) : context);
  },
});

type Check<T> = (value: T, node: YamlNode, context: DecodeContext) => void;

/** Fields that may carry a clause or an assumption, with checks of them together. */
export const grounded = <R extends Fields, O extends Fields>(
  { required, optional }: Shape<R, O>,
  ...checks: readonly Check<ObjectOf<R, O & GroundsFields>>[]
): Schema<ObjectOf<R, O & GroundsFields>> => {
  const fields = object({ required, optional: { ...optional, ...groundsFields } });
  return citingItsClause(checks.reduce(checked, fields));
};

const demandGrounds = (node: YamlNode, context: DecodeContext): void => {
  if (node.kind !== 'map' || hasKey(node, 'clause') || hasKey(node, 'assumption')) return;
  context.report(errorAt('agreement/clause-missing', node.at, {}));
};

/** Fields of a rule: a clause or an assumption must be among them, or both. */
export const rule = <R extends Fields, O extends Fields>(
  shape: Shape<R, O>,
  ...checks: readonly Check<ObjectOf<R, O & GroundsFields>>[]
): Schema<ObjectOf<R, O & GroundsFields>> => {
  const fields = grounded(shape, ...checks);
  const schema: typeof fields = {
    ...fields,
    decode: (node, context) => {
      // Before the fields: a rule that lacks both a field and its grounds is told both.
      demandGrounds(node, context);
      return fields.decode(node, context);
    },
  };
  return withJson(schema, { anyOf: [{ required: ['clause'] }, { required: ['assumption'] }] });
};

/** The clause and assumption among decoded fields. */
export const groundsOf = ({ clause, assumption }: GroundsGiven): Grounds =>
  present({ clause, assumption });

/** The grounds among fields that may carry some. */
export interface GroundsGiven {
  readonly clause?: string | undefined;
  readonly assumption?: string | undefined;
}
