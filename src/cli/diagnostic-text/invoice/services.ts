import type { InvoiceDiagnostics } from '../../../model/diagnostic-codes/invoice.ts';
import { figureText } from '../../terminal/number-text.ts';
import type { DiagnosticTexts } from '../text.ts';

type ServiceCodes = Extract<keyof InvoiceDiagnostics, `services/${string}`>;

/** Services agreed and paid for apart. */
export const serviceTexts: DiagnosticTexts<Pick<InvoiceDiagnostics, ServiceCodes>> = {
  'services/no-file': {
    en: ({ folder }) => ({
      message: `there are no services of the year; to invoice them there must be ${folder}/services.csv`,
      hint: 'Put it there with the columns municipality;description;quantity;unit_price;vat;agreed.',
    }),
    nb: ({ folder }) => ({
      message: `årets tjenester mangler; for å fakturere dem må ${folder}/services.csv finnes`,
      hint: 'Lag den med kolonnene kommune;beskrivelse;antall;enhetspris;mva;avtalt.',
    }),
    nn: ({ folder }) => ({
      message: `tenestene for året manglar; for å fakturere dei må ${folder}/services.csv finnast`,
      hint: 'Lag ho med kolonnane kommune;skildring;mengd;einingspris;mva;avtalt.',
    }),
  },
  'services/no-description': {
    en: ({ name }) => ({
      message: `a service of ${name} has no description; an invoice must say what was delivered`,
      hint: 'Write what it is.',
    }),
    nb: ({ name }) => ({
      message: `en tjeneste for ${name} mangler beskrivelse; en faktura må si hva som er levert`,
      hint: 'Skriv hva det er.',
    }),
    nn: ({ name }) => ({
      message: `ei teneste for ${name} manglar skildring; ein faktura må seie kva som er levert`,
      hint: 'Skriv kva det er.',
    }),
  },
  'services/no-quantity': {
    en: ({ name, description }) => ({
      message: `${description || 'the service'} of ${name} has no quantity; it must have one`,
      hint: 'Write how many; 1 where it is paid as a whole.',
    }),
    nb: ({ name, description }) => ({
      message: `${description || 'tjenesten'} for ${name} mangler antall; det må stå et`,
      hint: 'Skriv hvor mye; 1 der den betales under ett.',
    }),
    nn: ({ name, description }) => ({
      message: `${description || 'tenesta'} for ${name} manglar mengd; det må stå ei`,
      hint: 'Skriv kor mykje; 1 der ho blir betalt under eitt.',
    }),
  },
  'services/no-price': {
    en: ({ name, description }) => ({
      message: `${description || 'the service'} of ${name} has no unit price; it must have one`,
      hint: 'Write kroner per unit, without VAT.',
    }),
    nb: ({ name, description }) => ({
      message: `${description || 'tjenesten'} for ${name} mangler enhetspris; det må stå en`,
      hint: 'Skriv kroner per enhet, uten merverdiavgift.',
    }),
    nn: ({ name, description }) => ({
      message: `${description || 'tenesta'} for ${name} manglar einingspris; det må stå ein`,
      hint: 'Skriv kroner per eining, utan meirverdiavgift.',
    }),
  },
  'services/negative-price': {
    en: ({ price }) => ({
      message: `a unit price must be 0 or more; found ${figureText(price, 'en')}`,
      hint: 'Where something is taken off, write a quantity below zero.',
    }),
    nb: ({ price }) => ({
      message: `en enhetspris må være 0 eller mer; fant ${figureText(price, 'nb')}`,
      hint: 'Skriv et negativt antall der noe trekkes fra.',
    }),
    nn: ({ price }) => ({
      message: `ein einingspris må vere 0 eller meir; fann ${figureText(price, 'nn')}`,
      hint: 'Skriv ei negativ mengd der noko blir trekt frå.',
    }),
  },
  'services/not-a-day': {
    en: ({ found }) => ({
      message: `'${found}' is no day; it must be written as 2021-12-31 or 31.12.2021`,
      hint: 'Correct the day, or leave the cell empty.',
    }),
    nb: ({ found }) => ({
      message: `«${found}» er ingen dato; den må skrives som 2021-12-31 eller 31.12.2021`,
      hint: 'Rett datoen, eller la cellen stå tom.',
    }),
    nn: ({ found }) => ({
      message: `«${found}» er ingen dato; han må skrivast som 2021-12-31 eller 31.12.2021`,
      hint: 'Rett datoen, eller lat cella stå tom.',
    }),
  },
  'services/row-twice': {
    en: ({ name, description, line }) => ({
      message: `the row for ${name}, ${description}, stands on line ${String(line)} too; each service must stand once`,
      hint: 'Take one of them out, or say in the description what tells them apart.',
    }),
    nb: ({ name, description, line }) => ({
      message: `raden for ${name}, ${description}, står på linje ${String(line)} også; hver tjeneste må stå én gang`,
      hint: 'Ta ut den ene, eller la beskrivelsen si hva som skiller dem.',
    }),
    nn: ({ name, description, line }) => ({
      message: `rada for ${name}, ${description}, står på linje ${String(line)} òg; kvar teneste må stå éin gong`,
      hint: 'Ta ut den eine, eller lat skildringa seie kva som skil dei.',
    }),
  },
  'services/too-large': {
    en: ({ name, description }) => ({
      message: `${description} of ${name} comes to 10^13 kroner or more; amounts must be less`,
      hint: 'Check the quantity and the unit price.',
    }),
    nb: ({ name, description }) => ({
      message: `${description} for ${name} blir 10^13 kroner eller mer; beløp må være mindre`,
      hint: 'Kontroller antallet og enhetsprisen.',
    }),
    nn: ({ name, description }) => ({
      message: `${description} for ${name} blir 10^13 kroner eller meir; beløp må vere mindre`,
      hint: 'Kontroller mengda og einingsprisen.',
    }),
  },
};
