import type { Agreement } from '../../model/agreement.ts';
import type { SettlementContext } from '../settlement/settlement-context.ts';

/** What documents say beside the invoice itself: the agreement's words, and what was warned of while the year was read. */
export interface InvoiceContext extends SettlementContext {
  readonly agreement: Agreement;
}
