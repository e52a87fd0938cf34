import type { GrantDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { kronerText } from '../../terminal/number-text.ts';
import { either, listed } from '../expectations.ts';
import type { DiagnosticTexts } from '../text.ts';

/** Agreed amounts, and own effort in projects. */
export const grantTexts: DiagnosticTexts<GrantDiagnostics> = {
  'grants/no-file': {
    en: ({ folder, charges }) => ({
      message: `${folder} must have grants.csv: ${listed(charges)} is paid in amounts agreed with each municipality`,
      hint: `Add ${folder}/grants.csv with the columns municipality;amount.`,
    }),
    nb: ({ folder, charges }) => ({
      message: `${folder} må ha grants.csv: ${listed(charges)} betales med beløp avtalt med hver kommune`,
      hint: `Lag ${folder}/grants.csv med kolonnene kommune;beløp.`,
    }),
    nn: ({ folder, charges }) => ({
      message: `${folder} må ha grants.csv: ${listed(charges)} blir betalt med beløp avtalte med kvar kommune`,
      hint: `Lag ${folder}/grants.csv med kolonnane kommune;beløp.`,
    }),
  },
  'grants/unused': {
    en: ({ file }) => ({
      message: `${file} is not used: the agreement has no charge with per: agreed`,
      hint: 'Take the file away, or add the charge to agreement.yaml.',
    }),
    nb: ({ file }) => ({
      message: `${file} blir ikke brukt: avtalen har ingen avgift med per: agreed`,
      hint: 'Ta bort filen, eller skriv avgiften i agreement.yaml.',
    }),
    nn: ({ file }) => ({
      message: `${file} blir ikkje brukt: avtalen har inga avgift med per: agreed`,
      hint: 'Ta bort fila, eller skriv avgifta i agreement.yaml.',
    }),
  },
  'grants/which-charge': {
    en: ({ charges }) => ({
      message: `the agreement has several charges in agreed amounts; the row must say which: ${either(charges, 'en')}`,
      hint: "Add a column 'line' with the charge.",
    }),
    nb: ({ charges }) => ({
      message: `avtalen har flere avgifter med avtalte beløp; raden må si hvilken: ${either(charges, 'nb')}`,
      hint: 'Legg til en kolonne «linje» med avgiften.',
    }),
    nn: ({ charges }) => ({
      message: `avtalen har fleire avgifter med avtalte beløp; rada må seie kva for ei: ${either(charges, 'nn')}`,
      hint: 'Legg til ein kolonne «linje» med avgifta.',
    }),
  },
  'grants/unknown-charge': {
    en: ({ line, charges }) => ({
      message: `'${line}' is no charge in agreed amounts; it must be ${either(charges, 'en')}`,
      hint: 'Correct the charge.',
    }),
    nb: ({ line, charges }) => ({
      message: `«${line}» er ingen avgift med avtalte beløp; det må være ${either(charges, 'nb')}`,
      hint: 'Rett avgiften.',
    }),
    nn: ({ line, charges }) => ({
      message: `«${line}» er inga avgift med avtalte beløp; det må vere ${either(charges, 'nn')}`,
      hint: 'Rett avgifta.',
    }),
  },
  'grants/not-a-payer': {
    en: ({ charge, name }) => ({
      message: `${name} does not pay ${charge}; its amount must be 0`,
      hint: 'Take the row out, or correct for: and exempt: of the charge.',
    }),
    nb: ({ charge, name }) => ({
      message: `${name} betaler ikke ${charge}; beløpet må være 0`,
      hint: 'Ta ut raden, eller rett for: og exempt: på avgiften.',
    }),
    nn: ({ charge, name }) => ({
      message: `${name} betaler ikkje ${charge}; beløpet må vere 0`,
      hint: 'Ta ut rada, eller rett for: og exempt: på avgifta.',
    }),
  },
  'grants/no-row': {
    en: ({ charge, names, file }) => ({
      message: `${file} has no amount of ${charge} for ${listed(names)}; every member that pays must have a row`,
      hint: 'Add the rows, with 0 for one that has agreed to nothing.',
    }),
    nb: ({ charge, names, file }) => ({
      message: `${file} har ikke noe beløp for ${charge} for ${listed(names)}; alle som betaler, må ha en rad`,
      hint: 'Legg til radene, med 0 for en kommune som ikke skal betale noe.',
    }),
    nn: ({ charge, names, file }) => ({
      message: `${file} har ikkje noko beløp for ${charge} for ${listed(names)}; alle som betaler, må ha ei rad`,
      hint: 'Legg til radene, med 0 for ein kommune som ikkje skal betale noko.',
    }),
  },
  'grants/no-amount': {
    en: ({ name }) => ({
      message: `${name} has no amount; there must be one, and an empty cell is not taken for 0`,
      hint: 'Write the amount, 0 if nothing is agreed.',
    }),
    nb: ({ name }) => ({
      message: `${name} har ikke noe beløp; det må være et, og en tom celle regnes ikke som 0`,
      hint: 'Skriv beløpet, 0 hvis ingenting er avtalt.',
    }),
    nn: ({ name }) => ({
      message: `${name} har ikkje noko beløp; det må vere eit, og ei tom celle blir ikkje rekna som 0`,
      hint: 'Skriv beløpet, 0 om ingenting er avtalt.',
    }),
  },
  'grants/negative': {
    en: ({ name, amount }) => ({
      message: `${name} is to pay ${kronerText(amount, 'en')}; an agreed amount must be 0 or more`,
      hint: 'Correct the amount.',
    }),
    nb: ({ name, amount }) => ({
      message: `${name} skal betale ${kronerText(amount, 'nb')}; et avtalt beløp må være 0 eller mer`,
      hint: 'Rett beløpet.',
    }),
    nn: ({ name, amount }) => ({
      message: `${name} skal betale ${kronerText(amount, 'nn')}; eit avtalt beløp må vere 0 eller meir`,
      hint: 'Rett beløpet.',
    }),
  },
  'in-kind/no-project': {
    en: ({ name }) => ({
      message: `${name}'s own effort must say which project it is for`,
      hint: 'Write the name of the project as in the budget.',
    }),
    nb: ({ name }) => ({
      message: `egeninnsatsen til ${name} må si hvilket prosjekt den gjelder`,
      hint: 'Skriv navnet på prosjektet som i budsjettet.',
    }),
    nn: ({ name }) => ({
      message: `eigeninnsatsen til ${name} må seie kva prosjekt han gjeld`,
      hint: 'Skriv namnet på prosjektet som i budsjettet.',
    }),
  },
  'in-kind/no-amount': {
    en: ({ name, project }) => ({
      message: `${name}'s own effort in ${project} has no amount; it must have one`,
      hint: 'Write the amount in kroner, or take the row out.',
    }),
    nb: ({ name, project }) => ({
      message: `egeninnsatsen til ${name} i ${project} har ikke noe beløp; den må ha et`,
      hint: 'Skriv beløpet i kroner, eller ta ut raden.',
    }),
    nn: ({ name, project }) => ({
      message: `eigeninnsatsen til ${name} i ${project} har ikkje noko beløp; han må ha eit`,
      hint: 'Skriv beløpet i kroner, eller ta ut rada.',
    }),
  },
  'in-kind/negative': {
    en: ({ name, amount }) => ({
      message: `${name}'s own effort is ${kronerText(amount, 'en')}; it must be 0 or more`,
      hint: 'Correct the amount.',
    }),
    nb: ({ name, amount }) => ({
      message: `egeninnsatsen til ${name} er ${kronerText(amount, 'nb')}; den må være 0 eller mer`,
      hint: 'Rett beløpet.',
    }),
    nn: ({ name, amount }) => ({
      message: `eigeninnsatsen til ${name} er ${kronerText(amount, 'nn')}; han må vere 0 eller meir`,
      hint: 'Rett beløpet.',
    }),
  },
};
