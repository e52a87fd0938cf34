import type { InvoiceDiagnostics } from '../../../model/diagnostic-codes/invoice.ts';
import type { DiagnosticTexts } from '../text.ts';
import { VAT_TEXT } from './vat-text.ts';

type AgreementCodes = Extract<keyof InvoiceDiagnostics, `invoicing/${string}`>;

/** What the agreement must say before anything is invoiced. */
export const invoicingTexts: DiagnosticTexts<Pick<InvoiceDiagnostics, AgreementCodes>> = {
  'invoicing/host-orgnr': {
    en: ({ host }) => ({
      message: `an invoice must have the seller's organisation number, and ${host} has none`,
      hint: 'Add `orgnr` to the host in agreement.yaml.',
    }),
    nb: ({ host }) => ({
      message: `en faktura må ha selgerens organisasjonsnummer, og ${host} mangler det`,
      hint: 'Skriv `orgnr` under `host` i agreement.yaml.',
    }),
    nn: ({ host }) => ({
      message: `ein faktura må ha organisasjonsnummeret til seljaren, og ${host} manglar det`,
      hint: 'Skriv `orgnr` under `host` i agreement.yaml.',
    }),
  },
  'invoicing/host-account': {
    en: ({ host }) => ({
      message: `an invoice must have an account to pay to, and ${host} has none`,
      hint: 'Add `account`, eleven digits, to the host in agreement.yaml.',
    }),
    nb: ({ host }) => ({
      message: `en faktura må ha en konto å betale til, og ${host} mangler kontonummer`,
      hint: 'Skriv `account`, elleve siffer, under `host` i agreement.yaml.',
    }),
    nn: ({ host }) => ({
      message: `ein faktura må ha ein konto å betale til, og ${host} manglar kontonummer`,
      hint: 'Skriv `account`, elleve siffer, under `host` i agreement.yaml.',
    }),
  },
  'invoicing/host-not-registered': {
    en: ({ host, treatment }) => ({
      message: `a line has the VAT treatment ${treatment}, and ${host} is not registered for VAT: only what is outside the VAT Act can be invoiced without`,
      hint: 'Write `vat_registered: true` for the host where it is, or correct the VAT of the line.',
    }),
    nb: ({ host, treatment }) => ({
      message: `en linje har mva-behandlingen ${VAT_TEXT.nb[treatment]}, og ${host} er ikke registrert i Merverdiavgiftsregisteret: da kan bare det som er utenfor merverdiavgiftsloven, faktureres`,
      hint: 'Skriv `vat_registered: true` under `host` der den er registrert, eller rett linjens mva.',
    }),
    nn: ({ host, treatment }) => ({
      message: `ei linje har mva-handsaminga ${VAT_TEXT.nn[treatment]}, og ${host} er ikkje registrert i Meirverdiavgiftsregisteret: då kan berre det som er utanfor meirverdiavgiftslova, fakturerast`,
      hint: 'Skriv `vat_registered: true` under `host` der han er registrert, eller rett mva-en til linja.',
    }),
  },
  'invoicing/member-orgnr': {
    en: ({ name }) => ({
      message: `an invoice must have the buyer's organisation number, and ${name} has none`,
      hint: 'Add `orgnr` to the member in agreement.yaml.',
    }),
    nb: ({ name }) => ({
      message: `en faktura må ha kjøperens organisasjonsnummer, og ${name} mangler det`,
      hint: 'Skriv `orgnr` hos deltakeren i agreement.yaml.',
    }),
    nn: ({ name }) => ({
      message: `ein faktura må ha organisasjonsnummeret til kjøparen, og ${name} manglar det`,
      hint: 'Skriv `orgnr` hos deltakaren i agreement.yaml.',
    }),
  },
  'invoicing/no-vat': {
    en: ({ line, lines }) => ({
      message: `the VAT of ${line !== undefined ? `line ${line}` : lines > 1 ? `${String(lines)} lines` : 'the settlement'} is not given; each line that is invoiced must have it: outside, exempt, 25, 15, 12 or 0`,
      hint: 'Write `vat` under `invoicing` in agreement.yaml for all that says nothing else.',
    }),
    nb: ({ line, lines }) => ({
      message: `${line !== undefined ? `linje ${line}` : lines > 1 ? `${String(lines)} linjer` : 'avregningen'} mangler mva-behandling; alt som faktureres må ha det: utenfor, unntatt, 25, 15, 12 eller 0`,
      hint: 'Skriv `vat` under `invoicing` i agreement.yaml for alt som ikke sier noe annet.',
    }),
    nn: ({ line, lines }) => ({
      message: `${line !== undefined ? `linje ${line}` : lines > 1 ? `${String(lines)} linjer` : 'avrekninga'} manglar mva-handsaming; alt som blir fakturert må ha det: utanfor, unnateke, 25, 15, 12 eller 0`,
      hint: 'Skriv `vat` under `invoicing` i agreement.yaml for alt som ikkje seier noko anna.',
    }),
  },
  'invoicing/no-exemption-reason': {
    en: () => ({
      message: 'a line is exempt from VAT, and an invoice must then say why',
      hint: 'Write `vat_exemption_reason` under `invoicing`, with the provision: mval. § 3-…',
    }),
    nb: () => ({
      message: 'en linje er unntatt fra merverdiavgift, og da må fakturaen si hvorfor',
      hint: 'Skriv `vat_exemption_reason` under `invoicing`, med hjemmelen: mval. § 3-…',
    }),
    nn: () => ({
      message: 'ei linje er unnateken frå meirverdiavgift, og då må fakturaen seie kvifor',
      hint: 'Skriv `vat_exemption_reason` under `invoicing`, med heimelen: mval. § 3-…',
    }),
  },
  'invoicing/no-terms': {
    en: () => ({
      message: 'an invoice must have a due date, and the agreement gives no terms',
      hint: 'Write `terms_days` under `invoicing`: days from issue to due.',
    }),
    nb: () => ({
      message: 'en faktura må ha en forfallsdato, og avtalen har ingen betalingsfrist',
      hint: 'Skriv `terms_days` under `invoicing`: dager fra utstedelse til forfall.',
    }),
    nn: () => ({
      message: 'ein faktura må ha ein forfallsdato, og avtalen har ingen betalingsfrist',
      hint: 'Skriv `terms_days` under `invoicing`: dagar frå utferding til forfall.',
    }),
  },
  'invoicing/consumption-planned': {
    en: () => ({
      message:
        '--consumption must go with an agreement that invoices direct consumption by use; this one has it in the installments as planned, and the settlement takes the difference',
      hint: 'Write `consumption: actual` under `invoicing` to invoice it apart, before the first installment of the year.',
    }),
    nb: () => ({
      message:
        '--consumption må høre til en avtale som fakturerer direkte forbruk etter bruk; denne har det i terminene som planlagt, og avregningen tar forskjellen',
      hint: 'Skriv `consumption: actual` under `invoicing` for å fakturere det for seg, før årets første termin.',
    }),
    nn: () => ({
      message:
        '--consumption må høyre til ein avtale som fakturerer direkte forbruk etter bruk; denne har det i terminane som planlagt, og avrekninga tek skilnaden',
      hint: 'Skriv `consumption: actual` under `invoicing` for å fakturere det for seg, før den første terminen i året.',
    }),
  },
  'invoicing/kid-length': {
    en: ({ length, least, rule }) => ({
      message: `a KID by ${rule} must have ${String(least)} digits or more, for the numbers of the invoice and the municipality and a check digit; found ${String(length)}`,
      hint: `Write ${String(least)} or more, as agreed with the bank, or leave out the length.`,
    }),
    nb: ({ length, least, rule }) => ({
      message: `en KID med ${rule} må ha ${String(least)} siffer eller flere, til fakturanummer, kommunenummer og kontrollsiffer; fant ${String(length)}`,
      hint: `Skriv ${String(least)} eller mer, slik det er avtalt med banken, eller utelat lengden.`,
    }),
    nn: ({ length, least, rule }) => ({
      message: `ein KID med ${rule} må ha ${String(least)} siffer eller fleire, til fakturanummer, kommunenummer og kontrollsiffer; fann ${String(length)}`,
      hint: `Skriv ${String(least)} eller meir, slik det er avtalt med banken, eller utelat lengda.`,
    }),
  },
  'invoicing/kid-full': {
    en: ({ number, length }) => ({
      message: `the KID must have room for the invoice number ${number}, and ${String(length)} digits are too few`,
      hint: 'Agree on a longer KID with the bank, and write its `length` in agreement.yaml.',
    }),
    nb: ({ number, length }) => ({
      message: `KID-en må ha plass til fakturanummer ${number}, og ${String(length)} siffer er for lite`,
      hint: 'Avtal en lengre KID med banken, og skriv `length` i agreement.yaml.',
    }),
    nn: ({ number, length }) => ({
      message: `KID-en må ha plass til fakturanummer ${number}, og ${String(length)} siffer er for lite`,
      hint: 'Avtal ein lengre KID med banken, og skriv `length` i agreement.yaml.',
    }),
  },
};
