import { INVOICE_FORMATS, type AskedDocuments } from '../invocation.ts';
import { formatsOf, text, WrongUsage, type Given } from './wrong-usage.ts';

/** Options of `invoice` that take a value. */
export const INVOICE_VALUED = ['installment', 'project', 'credit'] as const;
/** Switches of `invoice`. `--consumption` is one too, and names an input file of other commands. */
export const INVOICE_SWITCHES = ['services', 'settlement', 'dry-run', 'verbose'] as const;

/** What the options ask for, each by its name, where they go together. */
type Purpose = AskedDocuments['what'];

/**
 * What `invoice` is to do. Exactly one purpose must be given; a settlement may be that of a project.
 *
 * @throws {WrongUsage} none or several, or a value that cannot be read
 */
export const askedDocumentsOf = (given: Given, year: number | undefined): AskedDocuments => {
  const purposes = purposesIn(given, year);
  const [first] = purposes;
  if (first === undefined) throw new WrongUsage({ kind: 'no-purpose' });
  if (purposes.length > 1) {
    throw new WrongUsage({
      kind: 'several-purposes',
      found: purposes.map(({ option }) => option),
    });
  }
  return {
    what: first.what,
    formats: formatsOf(text(given['format']), INVOICE_FORMATS),
    isDryRun: given['dryRun'] === true,
    isVerbose: given['verbose'] === true,
  };
};

const purposesIn = (
  given: Given,
  year: number | undefined,
): readonly { readonly option: string; readonly what: Purpose }[] => {
  const [installment, project, credit] = INVOICE_VALUED.map((name) => valueOf(given, name));
  const ofProject = project === undefined ? {} : { project };
  const asked: { option: string; what: Purpose }[] = [];
  if (installment !== undefined)
    asked.push({ option: '--installment', what: installmentOf(installment) });
  if (given['consumption'] !== undefined)
    asked.push({ option: '--consumption', what: { purpose: 'consumption' } });
  if (project !== undefined && given['settlement'] === undefined)
    asked.push({ option: '--project', what: { purpose: 'project', project } });
  if (given['services'] === true)
    asked.push({ option: '--services', what: { purpose: 'services' } });
  if (given['settlement'] === true)
    asked.push({ option: '--settlement', what: { purpose: 'settlement', ...ofProject } });
  if (credit !== undefined) asked.push({ option: '--credit', what: creditOf(credit, year) });
  return asked;
};

const valueOf = (given: Given, name: string): string | undefined => {
  const value = text(given[name])?.trim();
  if (value === '') throw new WrongUsage({ kind: 'value-missing', option: `--${name}` });
  return value;
};

const installmentOf = (found: string): Purpose => {
  if (!/^[1-9]\d{0,3}$/.test(found))
    throw new WrongUsage({ kind: 'installment-unreadable', found });
  return { purpose: 'installment', installment: Number(found) };
};

/** A number tells its year; another one with it is a contradiction. */
const creditOf = (found: string, year: number | undefined): Purpose => {
  if (!/^\d{8,12}$/.test(found)) throw new WrongUsage({ kind: 'number-unreadable', found });
  if (year !== undefined && Number(found.slice(0, 4)) !== year)
    throw new WrongUsage({ kind: 'credit-year', number: found, year });
  return { purpose: 'credit', number: found };
};
