import type { MembershipDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import type { DiagnosticTexts } from '../text.ts';

interface Span {
  readonly from?: string;
  readonly until?: string;
}

const spanEn = ({ from, until }: Span): string =>
  [from !== undefined && `from ${from}`, until !== undefined && `until ${until}`]
    .filter((part) => part !== false)
    .join(' ');
const spanNb = ({ from, until }: Span): string =>
  [from !== undefined && `fra ${from}`, until !== undefined && `til og med ${until}`]
    .filter((part) => part !== false)
    .join(' ');
const spanNn = ({ from, until }: Span): string =>
  [from !== undefined && `frå ${from}`, until !== undefined && `til og med ${until}`]
    .filter((part) => part !== false)
    .join(' ');

/** Which year, and who is a member in it. */
export const membershipTexts: DiagnosticTexts<MembershipDiagnostics> = {
  'year/outside-agreement': {
    en: ({ year, ...span }) => ({
      message: `the agreement is in force ${spanEn(span)}; ${String(year)} lies outside and must not be budgeted under it`,
      hint: 'Choose another year with --year, or correct period: in agreement.yaml.',
    }),
    nb: ({ year, ...span }) => ({
      message: `avtalen gjelder ${spanNb(span)}; ${String(year)} ligger utenfor og må ikke budsjetteres etter den`,
      hint: 'Velg et annet år med --year, eller rett period: i agreement.yaml.',
    }),
    nn: ({ year, ...span }) => ({
      message: `avtalen gjeld ${spanNn(span)}; ${String(year)} ligg utanfor og må ikkje budsjetterast etter han`,
      hint: 'Vel eit anna år med --year, eller rett period: i agreement.yaml.',
    }),
  },
  'year/no-members': {
    en: ({ year }) => ({
      message: `no member is in force in ${String(year)}; at least one must be`,
      hint: 'Correct from: and until: of the members.',
    }),
    nb: ({ year }) => ({
      message: `ingen deltakerkommune er med i ${String(year)}; minst én må være det`,
      hint: 'Rett from: og until: for deltakerne.',
    }),
    nn: ({ year }) => ({
      message: `ingen deltakarkommune er med i ${String(year)}; minst éin må vere det`,
      hint: 'Rett from: og until: for deltakarane.',
    }),
  },
  'member/part-of-year': {
    en: ({ name, year, ...span }) => ({
      message: `${name} is a member ${spanEn(span)}, only a part of ${String(year)}; the agreement must say how a part of a year counts`,
      hint: 'Add "part_year: days" to agreement.yaml if it counts by days, or let the membership follow the year.',
    }),
    nb: ({ name, year, ...span }) => ({
      message: `${name} er deltaker ${spanNb(span)}, bare en del av ${String(year)}; avtalen må si hvordan en del av et år teller`,
      hint: 'Skriv «part_year: days» i agreement.yaml hvis den teller etter dager, eller la deltakelsen følge året.',
    }),
    nn: ({ name, year, ...span }) => ({
      message: `${name} er deltakar ${spanNn(span)}, berre ein del av ${String(year)}; avtalen må seie korleis ein del av eit år tel`,
      hint: 'Skriv «part_year: days» i agreement.yaml om han tel etter dagar, eller lat deltakinga følgje året.',
    }),
  },
  'member/notice-without-rule': {
    en: ({ name, given }) => ({
      message: `${name} gave notice on ${given}, but the agreement must have a rule for notices (notice:) to say when it ends`,
      hint: 'Add notice: { months, from, clause } to agreement.yaml, or give the member its last day with until:.',
    }),
    nb: ({ name, given }) => ({
      message: `${name} sa opp ${given}, men avtalen må ha en regel for oppsigelse (notice:) som sier når den løper ut`,
      hint: 'Skriv notice: { months, from, clause } i agreement.yaml, eller gi deltakeren en siste dag med until:.',
    }),
    nn: ({ name, given }) => ({
      message: `${name} sa opp ${given}, men avtalen må ha ein regel for oppseiing (notice:) som seier når ho går ut`,
      hint: 'Skriv notice: { months, from, clause } i agreement.yaml, eller gje deltakaren ein siste dag med until:.',
    }),
  },
  'member/two-last-days': {
    en: ({ name, until, byNotice }) => ({
      message: `${name} is a member until ${until}, but its notice ends on ${byNotice}; until: is what counts`,
      hint: 'Check which day was agreed, and take the other out.',
    }),
    nb: ({ name, until, byNotice }) => ({
      message: `${name} er deltaker til og med ${until}, men oppsigelsen løper ut ${byNotice}; until: er det som gjelder`,
      hint: 'Se etter hvilken dag som er avtalt, og ta ut den andre.',
    }),
    nn: ({ name, until, byNotice }) => ({
      message: `${name} er deltakar til og med ${until}, men oppseiinga går ut ${byNotice}; until: er det som gjeld`,
      hint: 'Sjå etter kva dag som er avtalt, og ta ut den andre.',
    }),
  },
};
