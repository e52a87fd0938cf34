import type { CommandName } from '../invocation.ts';
import { INVOICE_SWITCHES, INVOICE_VALUED } from './understand-invoice.ts';
import { camelCase, WrongUsage, type Given } from './wrong-usage.ts';

/** Options that one command has alone. All others are everybody's. */
const OWN_OPTIONS: { readonly [Name in CommandName]?: readonly string[] } = {
  explain: ['municipality', 'line'],
  invoice: [...INVOICE_VALUED, ...INVOICE_SWITCHES],
  settle: ['final'],
  deadlines: ['ics'],
};

/**
 * Refuses an option of another command: `settle --dry-run` must not settle, and `invoice --municipality` not invoice all.
 *
 * @throws {WrongUsage} there is one
 */
export const refuseOptionsOfOthers = (command: CommandName, given: Given): void => {
  for (const [owner, options] of Object.entries(OWN_OPTIONS) as [CommandName, string[]][]) {
    const found = options.find((name) => given[camelCase(name)] !== undefined);
    if (owner === command || found === undefined) continue;
    throw new WrongUsage({ kind: 'not-of-command', option: `--${found}`, owner });
  }
  // Of `invoice` a switch, of all others an input file.
  if (command !== 'invoice' && given['consumption'] === true)
    throw new WrongUsage({ kind: 'value-missing', option: '--consumption' });
};
