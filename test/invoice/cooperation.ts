import type { Agreement, InvoicingRules } from '../../src/model/agreement.ts';
import type { AllocatedLine, Budget, ProjectSplit } from '../../src/model/allocation.ts';
import type { CostLine } from '../../src/model/cost-line.ts';
import type { Day } from '../../src/model/day.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { AgreedService, Invoice } from '../../src/model/invoice.ts';
import type { InvoiceRow } from '../../src/model/invoice-row.ts';
import { rowOf as rowWithFiles } from '../../src/model/row-of-invoice.ts';
import type { Member } from '../../src/model/member.ts';
import { ore, oreText, sumOre, type Ore } from '../../src/model/ore.ts';
import type { VatTreatment } from '../../src/model/vat.ts';
import type {
  AskedInvoices,
  InvoicePlan,
  InvoicingInput,
} from '../../src/invoice/invoicing-input.ts';
import { planInvoices } from '../../src/invoice/plan.ts';
import { planTakingBack } from '../../src/invoice/take-back.ts';
import {
  decimal,
  directLine,
  everybody,
  keyOf,
  kroner,
  share,
  place,
  splitLine,
  use,
  yearInput,
} from '../allocate/year.ts';

/** A line of a budget with what each member bears of it, in kroner. */
export interface TestLine {
  readonly id: string;
  readonly shares: readonly string[];
  readonly vat?: VatTreatment;
  readonly category?: string;
  /** Units and unit price by member: then the line is paid by use. */
  readonly units?: readonly (readonly [units: string, price: string])[];
}

/** What a test cares about of a cooperation and its year. */
export interface TestCooperation {
  readonly members?: readonly Partial<Member>[];
  readonly lines?: readonly TestLine[];
  readonly project?: { readonly lines: readonly TestLine[]; readonly effort: readonly string[] };
  readonly invoicing?: Partial<InvoicingRules>;
  readonly agreement?: Partial<Agreement>;
  readonly decisions?: readonly Decision[];
  readonly revision?: Decision;
}

const KEY = keyOf('30/70', [share('100', 'equal')]);

const costLineOf = ({ id, vat, category, units }: TestLine, count: number): CostLine => {
  const line: CostLine =
    units === undefined
      ? splitLine(id, KEY, kroner('0'), everybody(count))
      : directLine(
          id,
          units.map(([quantity, price], member) => use(member, quantity, price)),
        );
  return { ...line, category: category ?? '', ...(vat !== undefined && { vat }) };
};

const allocated = (line: TestLine, count: number): AllocatedLine => {
  const shares = Array.from({ length: count }, (_, index) => kroner(line.shares[index] ?? '0'));
  const costLine = costLineOf(line, count);
  return {
    id: line.id,
    description: costLine.description,
    category: costLine.category,
    key: costLine.key.id,
    grounds: costLine.key.grounds,
    amount: sumOre(shares),
    shares,
    line: costLine,
    at: place(2),
    because: () => {
      throw new Error('a cost line is not asked why');
    },
  };
};

const projectOf = (given: NonNullable<TestCooperation['project']>, count: number): ProjectSplit => {
  const lines = given.lines.map((line) => allocated(line, count));
  const byMember = (amount: (index: number) => Ore): readonly Ore[] =>
    Array.from({ length: count }, (_, index) => amount(index));
  const shares = byMember((index) => sumOre(lines.map((line) => line.shares[index]!)));
  const ownEffort = byMember((index) => kroner(given.effort[index] ?? '0'));
  return {
    name: 'Digi',
    lines,
    effort: [],
    total: sumOre(shares),
    shares,
    ownEffort,
    toPay: byMember((index) => ore(shares[index]! - ownEffort[index]!)),
  };
};

/** The budget of a cooperation of two members that is registered for VAT, outside the Act unless a line says otherwise. */
export const budgetOf = (given: TestCooperation): Budget => {
  const members = (given.members ?? [{}, {}]).map((member) => ({ member }));
  const plain = yearInput({ members });
  const lines = (given.lines ?? []).map((line) => allocated(line, members.length));
  const totals = members.map((_, index) => sumOre(lines.map((line) => line.shares[index]!)));
  return {
    input: {
      ...plain,
      agreement: {
        ...plain.agreement,
        ...given.agreement,
        invoicing: {
          ...plain.agreement.invoicing,
          termsDays: 30,
          vat: 'outside',
          ...given.invoicing,
        },
      },
      decisions: given.decisions ?? [],
      ...(given.revision !== undefined && { revision: given.revision }),
    },
    lines,
    projects: given.project === undefined ? [] : [projectOf(given.project, members.length)],
    totals,
    total: sumOre(totals),
    summaryBases: [],
    summary: [],
    assumptions: [],
    contributionAssumptions: [],
    warnings: [],
  };
};

/** Two installments, half each. */
export const HALVES = [
  { due: '02-15', share: decimal('50') },
  { due: '08-15', share: decimal('50') },
];

/** A document as it stands in the register, its files left out. */
export const rowOf = (invoice: Invoice): InvoiceRow => rowWithFiles(invoice, []);

type Asked = AskedInvoices | { readonly purpose: 'credit'; readonly number: string };

/** What more a run is given. */
export interface TestRun extends Partial<InvoicingInput> {
  readonly day?: string;
}

/** Plans documents for 2021 on a day, against rows, by one budget. */
export const plan = (
  budget: Budget,
  asked: Asked,
  rows: readonly InvoiceRow[] = [],
  { day = '2021-02-01', ...more }: TestRun = {},
): InvoicePlan => {
  const { agreement, members, year } = budget.input;
  const input = { agreement, date: day as Day, rows, ...more };
  return asked.purpose === 'credit'
    ? planTakingBack(input, asked.number)
    : planInvoices({
        ...input,
        year,
        asked,
        members,
        budgetOn: () => budget,
        budgetAtUse: budget,
        ...more,
      });
};

/** The register after a run that issues what it plans. */
export const issue = (
  budget: Budget,
  asked: Asked,
  rows: readonly InvoiceRow[] = [],
  more: TestRun = {},
): readonly InvoiceRow[] => {
  const { invoices, found } = plan(budget, asked, rows, more);
  const [error] = found.filter(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`nothing is issued: ${error.code}`);
  return [...rows, ...invoices.map(rowOf)];
};

/** `20210001 invoice 3001 outside 100.00 + 0.00`, for each document. */
export const said = ({ invoices }: Pick<InvoicePlan, 'invoices'>): readonly string[] =>
  invoices.map(
    ({ number, kind, member, regime, net, vat }) =>
      `${number} ${kind} ${member.number} ${regime} ${oreText(net)} + ${oreText(vat)}`,
  );

/** `contribution 50.00 outside`, for each line of a document. */
export const linesOf = (invoice: Invoice): readonly string[] =>
  invoice.lines.map(({ subject, net, vat }) => {
    const name =
      subject.kind === 'category'
        ? `category ${subject.category}`
        : subject.kind === 'cost-line'
          ? subject.id
          : subject.kind === 'service'
            ? subject.description
            : subject.kind;
    return `${name} ${oreText(net)} ${vat}`;
  });

export const codesOf = ({ found }: Pick<InvoicePlan, 'found'>): readonly string[] =>
  found.map(({ code }) => code);

export const serviceOf = (
  member: number,
  description: string,
  quantity: string,
  unitPrice: string,
  more: Partial<AgreedService> = {},
): AgreedService => ({
  member,
  description,
  quantity: decimal(quantity),
  unitPrice: decimal(unitPrice),
  at: { file: '2021/services.csv', line: 2, column: 1 },
  ...more,
});

export const INSTALLMENT = (installment: number): AskedInvoices => ({
  purpose: 'installment',
  installment,
});
export const credit = (number: string): Asked => ({ purpose: 'credit', number });
