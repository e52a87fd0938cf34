/** The tables of invoices that programs read: one document, the list of a year, its vouchers. */
export { invoiceListTable } from './invoice-list.ts';
export { invoiceTable } from './invoice-table.ts';
export { voucherTable } from './voucher-table.ts';
