import type { BudgetDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { either, listed, meaning } from '../expectations.ts';
import type { DiagnosticTexts, Text } from '../text.ts';
import { lineTexts } from './budget-line.ts';

type FileAndIdDiagnostics = Omit<BudgetDiagnostics, keyof typeof lineTexts>;

const TAKE_OUT: Readonly<Record<'en' | 'nb' | 'nn', string>> = {
  en: 'This looks like a total: take the row out, fordel adds up by itself.',
  nb: 'Dette ser ut som en sum: ta ut raden, fordel summerer selv.',
  nn: 'Dette ser ut som ein sum: ta ut rada, fordel summerer sjølv.',
};

const noKey = (message: string, looksLikeTotal: boolean, takeOut: string, hint: string): Text => ({
  message,
  hint: looksLikeTotal ? takeOut : hint,
});

const fileAndIdTexts: DiagnosticTexts<FileAndIdDiagnostics> = {
  'budget/no-file': {
    en: ({ folder, keys }) => ({
      message: `${folder} must have budget.csv: the agreement splits costs by ${listed(keys)}`,
      hint: `Add ${folder}/budget.csv with the columns id;description;key;amount, a row per cost line.`,
    }),
    nb: ({ folder, keys }) => ({
      message: `${folder} må ha budget.csv: avtalen fordeler kostnader etter ${listed(keys)}`,
      hint: `Lag ${folder}/budget.csv med kolonnene id;beskrivelse;nøkkel;beløp, én rad per kostnadslinje.`,
    }),
    nn: ({ folder, keys }) => ({
      message: `${folder} må ha budget.csv: avtalen fordeler kostnader etter ${listed(keys)}`,
      hint: `Lag ${folder}/budget.csv med kolonnane id;skildring;nøkkel;beløp, éi rad per kostnadslinje.`,
    }),
  },
  'budget/no-lines': {
    en: () => ({
      message: 'the budget has headings and no cost line below them; it must have at least one',
      hint: 'Was the export cut off? A year without costs has a line of 0.',
    }),
    nb: () => ({
      message: 'budsjettet har overskrifter, men ingen kostnadslinjer under; det må ha minst én',
      hint: 'Ble eksporten avbrutt? Et år uten kostnader har en linje på 0.',
    }),
    nn: () => ({
      message: 'budsjettet har overskrifter, men ingen kostnadslinjer under; det må ha minst éi',
      hint: 'Vart eksporten avbroten? Eit år utan kostnader har ei linje på 0.',
    }),
  },
  'budget/no-id': {
    en: ({ looksLikeTotal }) =>
      noKey(
        'the row has no id; every cost line must have one of its own',
        looksLikeTotal,
        TAKE_OUT.en,
        'Give the line an id, such as L12.',
      ),
    nb: ({ looksLikeTotal }) =>
      noKey(
        'raden har ingen id; hver kostnadslinje må ha sin egen',
        looksLikeTotal,
        TAKE_OUT.nb,
        'Gi linjen en id, for eksempel L12.',
      ),
    nn: ({ looksLikeTotal }) =>
      noKey(
        'rada har ingen id; kvar kostnadslinje må ha sin eigen',
        looksLikeTotal,
        TAKE_OUT.nn,
        'Gje linja ein id, til dømes L12.',
      ),
  },
  'budget/id-twice': {
    en: ({ id, line }) => ({
      message: `id '${id}' stands on line ${String(line)} too; every cost line must have one of its own`,
      hint: 'Give one of them another id.',
    }),
    nb: ({ id, line }) => ({
      message: `id «${id}» står også på linje ${String(line)}; hver kostnadslinje må ha sin egen`,
      hint: 'Gi en av dem en annen id.',
    }),
    nn: ({ id, line }) => ({
      message: `id «${id}» står òg på linje ${String(line)}; kvar kostnadslinje må ha sin eigen`,
      hint: 'Gje ei av dei ein annan id.',
    }),
  },
  'budget/id-taken': {
    en: ({ id, by }) => ({
      message: `'${id}' is ${by === 'charge' ? 'a charge of the agreement' : `the row '${by}' of the results`}; a cost line must have another id`,
      hint: 'Give the line another id, or take the row out if it is a total.',
    }),
    nb: ({ id, by }) => ({
      message: `«${id}» er ${by === 'charge' ? 'en avgift i avtalen' : `raden «${by}» i resultatet`}; en kostnadslinje må ha en annen id`,
      hint: 'Gi linjen en annen id, eller ta ut raden hvis den er en sum.',
    }),
    nn: ({ id, by }) => ({
      message: `«${id}» er ${by === 'charge' ? 'ei avgift i avtalen' : `rada «${by}» i resultatet`}; ei kostnadslinje må ha ein annan id`,
      hint: 'Gje linja ein annan id, eller ta ut rada om ho er ein sum.',
    }),
  },
  'budget/total-row': {
    en: ({ text }) => ({
      message: `'${text}' is a row that adds up the others; it must not be split with them`,
      hint: 'Take the row out: fordel adds up by itself.',
    }),
    nb: ({ text }) => ({
      message: `«${text}» er en rad som summerer de andre; den må ikke fordeles sammen med dem`,
      hint: 'Ta ut raden: fordel summerer selv.',
    }),
    nn: ({ text }) => ({
      message: `«${text}» er ei rad som summerer dei andre; ho må ikkje fordelast saman med dei`,
      hint: 'Ta ut rada: fordel summerer sjølv.',
    }),
  },
  'budget/no-key': {
    en: ({ id, keys, looksLikeTotal }) =>
      noKey(
        `line ${id} has no key; it must have ${either(keys, 'en')}`,
        looksLikeTotal,
        TAKE_OUT.en,
        'Write the key that the line is split by.',
      ),
    nb: ({ id, keys, looksLikeTotal }) =>
      noKey(
        `linje ${id} har ingen nøkkel; den må ha ${either(keys, 'nb')}`,
        looksLikeTotal,
        TAKE_OUT.nb,
        'Skriv nøkkelen som linjen fordeles etter.',
      ),
    nn: ({ id, keys, looksLikeTotal }) =>
      noKey(
        `linje ${id} har ingen nøkkel; ho må ha ${either(keys, 'nn')}`,
        looksLikeTotal,
        TAKE_OUT.nn,
        'Skriv nøkkelen som linja blir fordelt etter.',
      ),
  },
  'budget/unknown-key': {
    en: ({ key, keys, nearest }) => ({
      message: `the agreement has no key '${key}'; it must be ${either(keys, 'en')}`,
      ...meaning(nearest, 'en'),
    }),
    nb: ({ key, keys, nearest }) => ({
      message: `avtalen har ingen nøkkel «${key}»; det må være ${either(keys, 'nb')}`,
      ...meaning(nearest, 'nb'),
    }),
    nn: ({ key, keys, nearest }) => ({
      message: `avtalen har ingen nøkkel «${key}»; det må vere ${either(keys, 'nn')}`,
      ...meaning(nearest, 'nn'),
    }),
  },
  'budget/key-for-settlement': {
    en: ({ key }) => ({
      message: `key ${key} weighs by the year's contributions, which the budget is yet to give; a cost line must have another key`,
      hint: 'Keep this key for the settlement.',
    }),
    nb: ({ key }) => ({
      message: `nøkkel ${key} fordeler etter årets kostnadsandeler, som budsjettet først skal gi; en kostnadslinje må ha en annen nøkkel`,
      hint: 'Bruk denne nøkkelen bare i avregningen.',
    }),
    nn: ({ key }) => ({
      message: `nøkkel ${key} fordeler etter kostnadsdelane for året, som budsjettet først skal gje; ei kostnadslinje må ha ein annan nøkkel`,
      hint: 'Bruk denne nøkkelen berre i avrekninga.',
    }),
  },
};

/** The budget's rows: ids, keys, amounts. */
export const budgetTexts: DiagnosticTexts<BudgetDiagnostics> = { ...fileAndIdTexts, ...lineTexts };
