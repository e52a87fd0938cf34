import type { Diagnostic } from '../../model/diagnostic.ts';
import type { InvoicedDifference } from '../../model/diagnostic-codes/invoice.ts';
import { ore } from '../../model/ore.ts';
import { INVOICE_COMMAND } from '../diagnostic-text/invoice/subject-text.ts';
import { treatmentText } from '../diagnostic-text/invoice/vat-text.ts';
import { operandText } from '../findings/command-text.ts';
import type { Screen } from '../screen.ts';
import { kronerText } from '../terminal/number-text.ts';

const left = (heading: string) => ({ heading, align: 'left', droppedAt: 0 }) as const;
const right = (heading: string, droppedAt: number) =>
  ({ heading, align: 'right', droppedAt }) as const;

/**
 * Shows what was invoiced with other amounts as a table, and the commands that take back what was issued, a line each to
 * copy; nothing where no finding says so. `workspace` as the user gave it.
 */
export const differencesShown =
  (found: readonly Diagnostic[], workspace: string) =>
  (screen: Screen): void => {
    for (const { code, args } of found) {
      if (code === 'invoice/other-amounts')
        showDifferences(args.differences, true, workspace, screen);
      if (code === 'settlement/other-invoiced')
        showDifferences(args.differences, args.reopened, workspace, screen);
    }
  };

const showDifferences = (
  differences: readonly InvoicedDifference[],
  mayBeCredited: boolean,
  workspace: string,
  { words, language, title, table, print }: Screen,
): void => {
  const { differs, invoiced, now, difference, columns, creditFirst } = words.invoice;
  title(differs);
  table({
    columns: [
      left(words.municipality),
      left(columns.number),
      right(invoiced, 1),
      right(now, 1),
      right(difference, 0),
    ],
    rows: differences.map((each) => [
      each.name,
      [
        each.numbers.join(' '),
        ...(each.treatment === undefined ? [] : [treatmentText(each.treatment, language)]),
      ].join(', '),
      kronerText(each.invoiced, language),
      kronerText(each.now, language),
      kronerText(ore(each.now - each.invoiced), language),
    ]),
  });
  const all = mayBeCredited ? differences.flatMap((each) => each.numbers) : [];
  const numbers = [...new Set(all)].sort();
  if (numbers.length > 0) print(creditFirst);
  const of = operandText(workspace);
  for (const number of numbers) print(`  ${INVOICE_COMMAND[language]}${of} --credit ${number}`);
  print();
};
