import { assumptionsOfLines } from '../../allocate/assumptions.ts';
import { treatmentOf } from '../../invoice/claim.ts';
import { regimeOf } from '../../invoice/vat.ts';
import type { AllocatedLine, Budget } from '../../model/allocation.ts';
import { at } from '../../model/assert.ts';
import type { Invoice } from '../../model/invoice.ts';
import type { Language } from '../../model/language.ts';
import type { Settlement } from '../../model/settlement.ts';
import { contributionSettlementAssumptions, projectSettlementNotes } from '../settlement/notes.ts';
import type { InvoiceContext } from './invoice-context.ts';

/**
 * What the document's amounts rest on that the agreement does not say, each once: only what these amounts rest on. So
 * nothing about projects in an installment or a settlement, nothing about a key that the member has no line of.
 */
export const assumptionsOf = (
  invoice: Invoice,
  { agreement }: InvoiceContext,
  language: Language,
): readonly string[] => {
  if (invoice.calculation.kind === 'whole-document') return [];
  return [
    ...new Set([
      ...ofAmounts(invoice, agreement.assumptions, language),
      ...(agreement.invoicing.assumption === undefined ? [] : [agreement.invoicing.assumption]),
    ]),
  ];
};

const ofAmounts = (
  invoice: Invoice,
  general: readonly string[],
  language: Language,
): readonly string[] => {
  const { calculation } = invoice;
  switch (calculation.kind) {
    case 'installment':
    case 'consumption':
      return assumptionsOfLines(
        calculation.budget.input,
        ownLines(calculation.budget.lines, calculation.budget, invoice),
      );
    case 'project':
      return assumptionsOfLines(
        calculation.budget.input,
        ownLines(calculation.project.lines, calculation.budget, invoice),
      );
    case 'settlement':
      return calculation.project === undefined
        ? contributionSettlementAssumptions(calculation.settlement, language)
        : ofProject(calculation.settlement, calculation.project, language);
    case 'services':
    case 'whole-document':
      return general;
  }
};

/** The lines that the member bears a part of, of the document's side of the VAT Act. */
const ownLines = (
  lines: readonly AllocatedLine[],
  { input }: Budget,
  { index, regime }: Invoice,
): readonly AllocatedLine[] =>
  lines.filter(
    (line) =>
      at(line.shares, index) !== 0n && regimeOf(treatmentOf(line, input.agreement)) === regime,
  );

const ofProject = (
  settlement: Settlement,
  project: string,
  language: Language,
): readonly string[] => {
  const { budget } = settlement.input;
  const lines = budget.projects.find(({ name }) => name === project)?.lines ?? [];
  return [
    ...assumptionsOfLines(budget.input, lines),
    ...projectSettlementNotes(settlement, project, language),
  ];
};
