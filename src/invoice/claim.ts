import type { Agreement } from '../model/agreement.ts';
import type { AllocatedLine } from '../model/allocation.ts';
import { present } from '../model/assert.ts';
import type { Calculation, InvoiceLine, LineGrounds, LineSubject } from '../model/invoice.ts';
import { millionths, ONE, type Millionths } from '../model/millionths.ts';
import { magnitude, ore, type Ore } from '../model/ore.ts';
import { roundHalfUp } from '../model/rational.ts';
import { VAT_TREATMENTS, type VatTreatment } from '../model/vat.ts';
import type { MemberInYear } from '../model/year-input.ts';

/** What one member is to be invoiced of one purpose, before it is put in documents. Lines above zero are to pay. */
export interface Claim {
  readonly member: MemberInYear;
  readonly lines: readonly InvoiceLine[];
  readonly calculation: Calculation;
}

/** Millionths of units × millionths of kroner, in øre. */
const SCALE = 10n ** 10n;

/** Units × unit price, rounded half up to the øre, away from zero. */
export const priceOf = (quantity: Millionths, unitPrice: Millionths): Ore =>
  ore(roundHalfUp({ numerator: quantity * unitPrice, denominator: SCALE }));

/** Øre to millionths of a krone. */
const TO_MILLIONTHS = 10_000n;

/** A line of one unit, with the sign in the quantity. */
export const oneUnit = (
  subject: LineSubject,
  net: Ore,
  vat: VatTreatment,
  grounds: readonly LineGrounds[] = [],
): InvoiceLine => ({
  subject,
  quantity: net < 0n ? millionths(0n - ONE) : ONE,
  unitPrice: millionths(magnitude(net) * TO_MILLIONTHS),
  net,
  vat,
  grounds,
});

/** How VAT treats a line of the budget: as it says, else as the agreement does. */
export const treatmentOf = (
  { line }: Pick<AllocatedLine, 'line'>,
  { invoicing }: Pick<Agreement, 'invoicing'>,
): VatTreatment => present(line?.vat ?? invoicing.vat, 'each line that is invoiced has its VAT');

/** What lines rest on, each key and clause once, in the lines' order. */
export const groundsOf = (lines: readonly AllocatedLine[]): readonly LineGrounds[] => {
  const byText = new Map<string, LineGrounds>();
  for (const { key, grounds } of lines) {
    byText.set(JSON.stringify([key, grounds.clause, grounds.assumption]), { key, grounds });
  }
  return [...byText.values()];
};

/** Lines of one VAT treatment; none where there are none. */
export interface TreatedLines {
  readonly treatment: VatTreatment;
  readonly lines: readonly AllocatedLine[];
}

/** The lines by treatment, in the order of `VAT_TREATMENTS`. */
export const byTreatment = (
  lines: readonly AllocatedLine[],
  agreement: Agreement,
): readonly TreatedLines[] =>
  VAT_TREATMENTS.map((treatment) => ({
    treatment,
    lines: lines.filter((line) => treatmentOf(line, agreement) === treatment),
  }));

/** What one line of a document stands for: several lines of the budget, or one. */
export interface LineGroup {
  readonly subject: LineSubject;
  readonly lines: readonly AllocatedLine[];
}

/** Effort in a project is a line that no budget has: it is named as what it is. */
const effortOf = ({ project, because }: AllocatedLine): LineSubject | undefined =>
  // Lines of projects alone are asked why: reasons are costly to make.
  project !== undefined && because().kind === 'in-kind'
    ? { kind: 'shared-effort', project }
    : undefined;

/** The lines as the agreement wants them in documents: by category, one by one, or in one line of the subject `whole`. */
export const groupsOf = (
  lines: readonly AllocatedLine[],
  { invoicing }: Pick<Agreement, 'invoicing'>,
  whole: LineSubject,
): readonly LineGroup[] => {
  switch (invoicing.lines) {
    case 'total':
      return [{ subject: whole, lines }];
    case 'line':
      return lines.map((line) => {
        const { id, description } = line;
        const subject = effortOf(line) ?? { kind: 'cost-line', id, description };
        return { subject, lines: [line] };
      });
    case 'category': {
      const byCategory = new Map<string, AllocatedLine[]>();
      const effort: LineGroup[] = [];
      for (const line of lines) {
        const subject = effortOf(line);
        const before = byCategory.get(line.category);
        if (subject !== undefined) effort.push({ subject, lines: [line] });
        else if (before === undefined) byCategory.set(line.category, [line]);
        else before.push(line);
      }
      const categories = [...byCategory].map(([category, ofCategory]): LineGroup => ({
        subject: { kind: 'category', category },
        lines: ofCategory,
      }));
      return [...categories, ...effort];
    }
  }
};
