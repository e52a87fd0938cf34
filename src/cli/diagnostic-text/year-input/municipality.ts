import type { MunicipalityDiagnostics } from '../../../model/diagnostic-codes/year-input.ts';
import { listed, meaning } from '../expectations.ts';
import type { DiagnosticTexts } from '../text.ts';

/** A municipality named in a table. */
export const municipalityTexts: DiagnosticTexts<MunicipalityDiagnostics> = {
  'municipality/unknown': {
    en: ({ text, members, nearest }) => ({
      message: `'${text}' is no municipality in the agreement; it must be one of ${listed(members)}`,
      ...meaning(nearest, 'en'),
    }),
    nb: ({ text, members, nearest }) => ({
      message: `«${text}» er ingen kommune i avtalen; det må være en av ${listed(members)}`,
      ...meaning(nearest, 'nb'),
    }),
    nn: ({ text, members, nearest }) => ({
      message: `«${text}» er ingen kommune i avtalen; det må vere ein av ${listed(members)}`,
      ...meaning(nearest, 'nn'),
    }),
  },
  'municipality/ambiguous': {
    en: ({ text, members }) => ({
      message: `'${text}' may be any of ${listed(members)}; it must mean one`,
      hint: 'Write the number.',
    }),
    nb: ({ text, members }) => ({
      message: `«${text}» kan være hvilken som helst av ${listed(members)}; det må bety én`,
      hint: 'Skriv nummeret.',
    }),
    nn: ({ text, members }) => ({
      message: `«${text}» kan vere kven som helst av ${listed(members)}; det må tyde éin`,
      hint: 'Skriv nummeret.',
    }),
  },
  'municipality/other-name': {
    en: ({ number, name, member, named }) => ({
      message: `number ${number} is ${member}, but beside it stands '${name}', which is ${named}; number and name must be one municipality`,
      hint: 'Correct the one that is wrong.',
    }),
    nb: ({ number, name, member, named }) => ({
      message: `nummer ${number} er ${member}, men ved siden av står «${name}», som er ${named}; nummer og navn må være samme kommune`,
      hint: 'Rett det av dem som er feil.',
    }),
    nn: ({ number, name, member, named }) => ({
      message: `nummer ${number} er ${member}, men ved sida av står «${name}», som er ${named}; nummer og namn må vere same kommunen`,
      hint: 'Rett det av dei som er feil.',
    }),
  },
  'municipality/not-in-force': {
    en: ({ name, year }) => ({
      message: `${name} is no member in ${String(year)}; only members in force may stand here`,
      hint: 'Take it out, or correct its from: and until: in agreement.yaml.',
    }),
    nb: ({ name, year }) => ({
      message: `${name} er ikke deltaker i ${String(year)}; bare deltakere som er med det året, kan stå her`,
      hint: 'Ta den ut, eller rett from: og until: i agreement.yaml.',
    }),
    nn: ({ name, year }) => ({
      message: `${name} er ikkje deltakar i ${String(year)}; berre deltakarar som er med det året, kan stå her`,
      hint: 'Ta kommunen ut, eller rett from: og until: i agreement.yaml.',
    }),
  },
  'municipality/twice': {
    en: ({ name, line }) => ({
      message: `${name} stands here twice, first on line ${String(line)}; it must stand once`,
      hint: 'Take one of them out.',
    }),
    nb: ({ name, line }) => ({
      message: `${name} står her to ganger, først på linje ${String(line)}; kommunen må stå én gang`,
      hint: 'Ta ut den ene.',
    }),
    nn: ({ name, line }) => ({
      message: `${name} står her to gonger, først på linje ${String(line)}; kommunen må stå éin gong`,
      hint: 'Ta ut den eine.',
    }),
  },
  'municipality/blank': {
    en: () => ({
      message: 'the row says no municipality; it must have a number or a name',
      hint: 'Write the municipality, or take the row out if it is a total.',
    }),
    nb: () => ({
      message: 'raden har ingen kommune; den må ha et nummer eller et navn',
      hint: 'Skriv kommunen, eller ta ut raden hvis den er en sum.',
    }),
    nn: () => ({
      message: 'rada har ingen kommune; ho må ha eit nummer eller eit namn',
      hint: 'Skriv kommunen, eller ta ut rada om ho er ein sum.',
    }),
  },
};
