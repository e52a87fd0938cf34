import { errorAt } from '../../model/diagnostic.ts';
import type { SettlementRules } from '../../model/agreement.ts';
import { VAT_TREATMENTS } from '../../model/vat.ts';
import { present } from '../present.ts';
import type { YamlNode } from '../../read/yaml-node.ts';
import { list } from '../schema/list.ts';
import { hasKey, isWord } from '../schema/node.ts';
import { checked, converted, referring, titled } from '../schema/refine.ts';
import { oneOf, text } from '../schema/scalar.ts';
import type { DecodeContext } from '../schema/schema.ts';
import { distinct } from './distinct.ts';
import { MEMBERS } from './fund-schema.ts';
import { groundsOf, rule } from './grounds-schema.ts';

/** VAT of an invoice line where nothing else says it. */
export const vat = titled(
  'Merverdiavgift',
  'outside (utenfor), exempt (unntatt), 0 (fritatt), or the rate in percent.',
  oneOf(VAT_TREATMENTS),
);

const keyName = referring('key', text);

const fundOrMembers = checked(text, (name, { at }, context) => {
  if (name !== MEMBERS) context.refer({ kind: 'fund', name, at });
});

/** What members pay is what no fund covers: nothing can come after them. */
const membersAreLast = (_: unknown, node: YamlNode, context: DecodeContext): void => {
  if (node.kind !== 'list') return;
  for (const item of node.items.slice(0, -1)) {
    if (isWord(item, MEMBERS)) {
      context.report(errorAt('agreement/members-not-last', item.at, {}));
    }
  }
};

const resultHasItsRules = (
  { model }: { readonly model: string },
  node: YamlNode,
  context: DecodeContext,
): void => {
  if (model !== 'result') return;
  const keys = ['key', 'surplus', 'deficit'].filter((key) => !hasKey(node, key));
  if (keys.length > 0) context.report(errorAt('schema/missing-key', node.at, { keys }));
};

const fields = rule(
  {
    required: {
      model: titled(
        'Modell',
        'result: members pay as budgeted, funds take the rest; actual: accounts split anew; carry: carried forward.',
        oneOf(['result', 'actual', 'carry']),
      ),
    },
    optional: {
      key: titled('Nøkkel', 'The key for collecting, and for returning.', keyName),
      return_key: titled('Nøkkel for retur', 'Another key for returning.', keyName),
      surplus: titled(
        'Mindreforbruk',
        'Funds in order; members first where what is left goes back to them.',
        distinct(list(fundOrMembers)),
      ),
      deficit: titled(
        'Merforbruk',
        'Funds in order; members last where the rest is collected from them.',
        checked(distinct(list(fundOrMembers)), membersAreLast),
      ),
      requires: titled(
        'Krever',
        'What makes a settlement final; approve where left out.',
        distinct(list(oneOf(['approve', 'audited']))),
      ),
      bases: titled(
        'Grunnlag',
        'final: the figures in the folder final of the year.',
        oneOf(['year', 'final']),
      ),
      vat,
    },
  },
  resultHasItsRules,
);

export const settlementSchema = converted(fields, (given): SettlementRules => ({
  ...groundsOf(given),
  model: given.model,
  surplus: given.surplus ?? [],
  deficit: given.deficit ?? [],
  requires: given.requires ?? ['approve'],
  bases: given.bases ?? 'year',
  ...present({ key: given.key, returnKey: given.return_key, vat: given.vat }),
}));
