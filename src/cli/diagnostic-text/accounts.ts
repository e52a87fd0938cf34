import type { AccountsDiagnostics } from '../../model/diagnostic-codes/accounts.ts';
import type { Language } from '../../model/language.ts';
import { figureText, kronerText } from '../terminal/number-text.ts';
import { listed } from './expectations.ts';
import type { DiagnosticTexts } from './text.ts';

type Field = AccountsDiagnostics['accounts/differs-from-budget']['field'];

const FIELD_TEXT: Readonly<Record<Field, Readonly<Record<Language, string>>>> = {
  key: { en: 'key', nb: 'nøkkel', nn: 'nøkkel' },
  basis: { en: 'basis', nb: 'grunnlag', nn: 'grunnlag' },
  users: { en: 'users', nb: 'brukere', nn: 'brukarar' },
  project: { en: 'project', nb: 'prosjekt', nn: 'prosjekt' },
};

/** Texts of findings in the accounts. */
export const accountsTexts: DiagnosticTexts<AccountsDiagnostics> = {
  'accounts/no-file': {
    en: ({ folder }) => ({
      message: `there are no accounts of the year; a settlement must have ${folder}/accounts.csv`,
      hint: 'Export the accounts by line (id; amount) from the ledger and put them there, or name the file with --accounts.',
    }),
    nb: ({ folder }) => ({
      message: `årets regnskap mangler; en avregning må ha ${folder}/accounts.csv`,
      hint: 'Ta ut regnskapet per linje (id; regnskap) og legg det der, eller oppgi filen med --accounts.',
    }),
    nn: ({ folder }) => ({
      message: `rekneskapen for året manglar; ei avrekning må ha ${folder}/accounts.csv`,
      hint: 'Ta ut rekneskapen per linje (id; rekneskap) og legg han der, eller oppgi fila med --accounts.',
    }),
  },
  'accounts/no-id': {
    en: () => ({
      message: 'the row has no id; each line of the accounts must have one',
      hint: 'Give it the id that the line has in the budget, or one of its own.',
    }),
    nb: () => ({
      message: 'raden har ingen id; hver regnskapslinje må ha en',
      hint: 'Gi den id-en som linjen har i budsjettet, eller en egen.',
    }),
    nn: () => ({
      message: 'rada har ingen id; kvar rekneskapslinje må ha ein',
      hint: 'Gi ho id-en som linja har i budsjettet, eller ein eigen.',
    }),
  },
  'accounts/id-twice': {
    en: ({ id, first }) => ({
      message: `the accounts have '${id}' twice, on line ${String(first)} too; each id must stand once`,
      hint: 'Add the two up, or give one of them another id.',
    }),
    nb: ({ id, first }) => ({
      message: `regnskapet har «${id}» to ganger, også på linje ${String(first)}; hver id må stå én gang`,
      hint: 'Slå dem sammen, eller gi den ene en annen id.',
    }),
    nn: ({ id, first }) => ({
      message: `rekneskapen har «${id}» to gonger, òg på linje ${String(first)}; kvar id må stå éin gong`,
      hint: 'Slå dei saman, eller gi den eine ein annan id.',
    }),
  },
  'accounts/total-row': {
    en: ({ text }) => ({
      message: `'${text}' is a row that adds up the others; it must not be counted with them`,
      hint: 'Take the row out of the file.',
    }),
    nb: ({ text }) => ({
      message: `«${text}» er en rad som summerer de andre; den må ikke telle med`,
      hint: 'Ta raden ut av filen.',
    }),
    nn: ({ text }) => ({
      message: `«${text}» er ei rad som summerer dei andre; ho må ikkje telje med`,
      hint: 'Ta rada ut av fila.',
    }),
  },
  'accounts/no-amount': {
    en: ({ id }) => ({
      message: `line '${id}' has no amount; a booked line must have one, and an empty cell is never 0`,
      hint: 'Write what was booked, 0 where nothing was, or take the row out.',
    }),
    nb: ({ id }) => ({
      message: `linje «${id}» har ikke beløp; en bokført linje må ha det, og en tom celle er aldri 0`,
      hint: 'Skriv det som er bokført, 0 hvis ingenting er det, eller ta raden ut.',
    }),
    nn: ({ id }) => ({
      message: `linje «${id}» har ikkje beløp; ei bokført linje må ha det, og ei tom celle er aldri 0`,
      hint: 'Skriv det som er bokført, 0 om ingenting er det, eller ta rada ut.',
    }),
  },
  'accounts/unknown-kind': {
    en: ({ kind }) => ({
      message: `kind must be cost, income, contribution or fund; found '${kind}'`,
      hint: 'Leave the cell empty for a cost or an income: the sign tells.',
    }),
    nb: ({ kind }) => ({
      message: `type må være kostnad, inntekt, bidrag eller fond; fant «${kind}»`,
      hint: 'La cellen stå tom for en kostnad eller inntekt: fortegnet sier det.',
    }),
    nn: ({ kind }) => ({
      message: `type må vere kostnad, inntekt, bidrag eller fond; fann «${kind}»`,
      hint: 'Lat cella stå tom for ein kostnad eller ei inntekt: forteiknet seier det.',
    }),
  },
  'accounts/positive-income': {
    en: ({ id, amount }) => ({
      message: `line '${id}' is an income, and incomes must be negative; found ${kronerText(amount, 'en')}`,
      hint: 'Write it with a minus, as the ledger does; leave kind empty where an income was taken back.',
    }),
    nb: ({ id, amount }) => ({
      message: `linje «${id}» er en inntekt, og inntekter må være negative; fant ${kronerText(amount, 'nb')}`,
      hint: 'Skriv den med minus, som i regnskapet; la type stå tom hvis en inntekt er tilbakeført.',
    }),
    nn: ({ id, amount }) => ({
      message: `linje «${id}» er ei inntekt, og inntekter må vere negative; fann ${kronerText(amount, 'nn')}`,
      hint: 'Skriv ho med minus, som i rekneskapen; lat type stå tom om ei inntekt er tilbakeført.',
    }),
  },
  'accounts/differs-from-budget': {
    en: ({ id, field, here, there }) => ({
      message: `line '${id}' must have the budget's ${FIELD_TEXT[field].en}, which is '${there}'; found '${here}'`,
      hint: 'Leave the cell empty: the budget’s holds. A line that is to be split otherwise must have another id.',
    }),
    nb: ({ id, field, here, there }) => ({
      message: `linje «${id}» må ha samme ${FIELD_TEXT[field].nb} som i budsjettet, der det står «${there}»; fant «${here}»`,
      hint: 'La cellen stå tom: det som står i budsjettet, gjelder. En linje som skal fordeles på en annen måte, må ha en annen id.',
    }),
    nn: ({ id, field, here, there }) => ({
      message: `linje «${id}» må ha same ${FIELD_TEXT[field].nn} som i budsjettet, der det står «${there}»; fann «${here}»`,
      hint: 'Lat cella stå tom: det som står i budsjettet, gjeld. Ei linje som skal delast på ein annan måte, må ha ein annan id.',
    }),
  },
  'accounts/no-key': {
    en: ({ id, project, keys }) => ({
      message: `line '${id}' is not in the budget${project === undefined ? '' : `, which does not tell how project ${project} is split`}; it must name its key: ${listed(keys)}`,
      hint: 'Write the key in a column key, and the users in a column users where not all use it.',
    }),
    nb: ({ id, project, keys }) => ({
      message: `linje «${id}» er ikke i budsjettet${project === undefined ? '' : `, som ikke sier hvordan prosjekt ${project} fordeles`}; den må oppgi nøkkel: ${listed(keys)}`,
      hint: 'Skriv nøkkelen i en kolonne nøkkel, og brukerne i en kolonne brukere hvis ikke alle bruker den.',
    }),
    nn: ({ id, project, keys }) => ({
      message: `linje «${id}» er ikkje i budsjettet${project === undefined ? '' : `, som ikkje seier korleis prosjekt ${project} blir delt`}; ho må oppgi nøkkel: ${listed(keys)}`,
      hint: 'Skriv nøkkelen i ei kolonne nøkkel, og brukarane i ei kolonne brukarar om ikkje alle brukar ho.',
    }),
  },
  'accounts/new-direct-line': {
    en: ({ id, key }) => ({
      message: `line '${id}' is paid by consumption (${key}), and the budget does not have it; its units must be given`,
      hint: 'Put the line in the budget, and its units in consumption.csv with 0 planned.',
    }),
    nb: ({ id, key }) => ({
      message: `linje «${id}» betales etter forbruk (${key}), og budsjettet har den ikke; enhetene må oppgis`,
      hint: 'Legg linjen inn i budsjettet, og enhetene i consumption.csv med 0 planlagt.',
    }),
    nn: ({ id, key }) => ({
      message: `linje «${id}» blir betalt etter forbruk (${key}), og budsjettet har ho ikkje; einingane må oppgivast`,
      hint: 'Legg linja inn i budsjettet, og einingane i consumption.csv med 0 planlagt.',
    }),
  },
  'accounts/not-the-units': {
    en: ({ id, amount, sum }) => ({
      message: `line '${id}' is paid by consumption, and must be booked with what the units used come to, ${kronerText(sum, 'en')}; found ${kronerText(amount, 'en')}`,
      hint: 'Correct the units used or the amount, or leave the amount empty.',
    }),
    nb: ({ id, amount, sum }) => ({
      message: `linje «${id}» betales etter forbruk, og må være bokført med det de brukte enhetene koster, ${kronerText(sum, 'nb')}; fant ${kronerText(amount, 'nb')}`,
      hint: 'Rett brukte enheter eller beløpet, eller la beløpet stå tomt.',
    }),
    nn: ({ id, amount, sum }) => ({
      message: `linje «${id}» blir betalt etter forbruk, og må vere bokført med det dei brukte einingane kostar, ${kronerText(sum, 'nn')}; fann ${kronerText(amount, 'nn')}`,
      hint: 'Rett brukte einingar eller beløpet, eller lat beløpet stå tomt.',
    }),
  },
  'accounts/no-units-used': {
    en: ({ line, name, planned }) => ({
      message: `the units that ${name} used of '${line}' must be given (planned ${figureText(planned, 'en')}); an empty cell is never 0`,
      hint: 'Fill in the column used.',
    }),
    nb: ({ line, name, planned }) => ({
      message: `enhetene som ${name} har brukt av «${line}», må oppgis (planlagt ${figureText(planned, 'nb')}); en tom celle er aldri 0`,
      hint: 'Fyll ut kolonnen brukt.',
    }),
    nn: ({ line, name, planned }) => ({
      message: `einingane som ${name} har brukt av «${line}», må oppgivast (planlagt ${figureText(planned, 'nn')}); ei tom celle er aldri 0`,
      hint: 'Fyll ut kolonna brukt.',
    }),
  },
  'accounts/contributions-differ': {
    en: ({ booked, invoiced }) => ({
      message: `the accounts have ${kronerText(booked, 'en')} kroner booked as contributions, and ${kronerText(invoiced, 'en')} was invoiced; the two must agree in the end`,
      hint: 'Find the difference before the settlement is issued; the settlement uses what was invoiced.',
    }),
    nb: ({ booked, invoiced }) => ({
      message: `regnskapet har bokført ${kronerText(booked, 'nb')} kroner i bidrag, mens ${kronerText(invoiced, 'nb')} er fakturert; de to må til slutt stemme`,
      hint: 'Finn forskjellen før avregningen sendes ut; avregningen bruker det som er fakturert.',
    }),
    nn: ({ booked, invoiced }) => ({
      message: `rekneskapen har bokført ${kronerText(booked, 'nn')} kroner i bidrag, medan ${kronerText(invoiced, 'nn')} er fakturert; dei to må til slutt stemme`,
      hint: 'Finn skilnaden før avrekninga blir send ut; avrekninga brukar det som er fakturert.',
    }),
  },
  'accounts/funds-differ': {
    en: ({ booked, moved }) => ({
      message: `the accounts have ${kronerText(booked, 'en')} kroner booked to funds, net, and the settlement has ${kronerText(moved, 'en')}; the two must agree in the end`,
      hint: 'Correct the booking, or see whether a decision is missing.',
    }),
    nb: ({ booked, moved }) => ({
      message: `regnskapet har bokført netto ${kronerText(booked, 'nb')} kroner til fond, mens avregningen har ${kronerText(moved, 'nb')}; de to må til slutt stemme`,
      hint: 'Rett bokføringen, eller se etter om et vedtak mangler.',
    }),
    nn: ({ booked, moved }) => ({
      message: `rekneskapen har bokført netto ${kronerText(booked, 'nn')} kroner til fond, medan avrekninga har ${kronerText(moved, 'nn')}; dei to må til slutt stemme`,
      hint: 'Rett bokføringa, eller sjå etter om eit vedtak manglar.',
    }),
  },
  'accounts/no-final-figures': {
    en: ({ folder }) => ({
      message: `the agreement settles by final figures, and there are none; they must stand in ${folder}`,
      hint: `Put municipalities.csv or population.csv with the final figures in ${folder}.`,
    }),
    nb: ({ folder }) => ({
      message: `avtalen avregner etter endelige tall, og de mangler; de må stå i ${folder}`,
      hint: `Legg municipalities.csv eller population.csv med endelige tall i ${folder}.`,
    }),
    nn: ({ folder }) => ({
      message: `avtalen avreknar etter endelege tal, og dei manglar; dei må stå i ${folder}`,
      hint: `Legg municipalities.csv eller population.csv med endelege tal i ${folder}.`,
    }),
  },
};
