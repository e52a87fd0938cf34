import type { RegisterDamage } from '../../model/diagnostic-codes/register.ts';
import type { Language } from '../../model/language.ts';

/** What happened to a register, with what was found and what there should be. */
export const DAMAGE: Readonly<
  Record<RegisterDamage, Readonly<Record<Language, (found: string, wanted: string) => string>>>
> = {
  'line-ends': {
    en: () => 'the ends of its lines were changed: another program (Excel, say) has saved the file',
    nb: () => 'linjeskiftene er endret: et annet program (Excel, for eksempel) har lagret filen',
    nn: () => 'linjeskifta er endra: eit anna program (Excel, til dømes) har lagra fila',
  },
  header: {
    en: (found) => `the header was changed, to '${found}'`,
    nb: (found) => `overskriften er endret, til «${found}»`,
    nn: (found) => `overskrifta er endra, til «${found}»`,
  },
  'malformed-row': {
    en: (found, wanted) => `the row has ${found} cells and must have ${wanted}`,
    nb: (found, wanted) => `raden har ${found} celler og må ha ${wanted}`,
    nn: (found, wanted) => `rada har ${found} celler og må ha ${wanted}`,
  },
  'broken-chain': {
    en: () => 'a row before this one was changed, added or taken out',
    nb: () => 'en rad før denne er endret, lagt til eller fjernet',
    nn: () => 'ei rad før denne er endra, lagd til eller fjerna',
  },
  'unfinished-row': {
    en: () => 'the last row is not whole',
    nb: () => 'den siste raden er ikke hel',
    nn: () => 'den siste rada er ikkje heil',
  },
  'rows-missing': {
    en: (found, wanted) => `there are ${found} rows, and there were ${wanted}`,
    nb: (found, wanted) => `det er ${found} rader, og det var ${wanted}`,
    nn: (found, wanted) => `det er ${found} rader, og det var ${wanted}`,
  },
  'last-row-changed': {
    en: () => 'the last row was changed',
    nb: () => 'den siste raden er endret',
    nn: () => 'den siste rada er endra',
  },
  'head-missing': {
    en: () => 'the head file is missing',
    nb: () => 'head-filen mangler',
    nn: () => 'head-fila manglar',
  },
  'head-malformed': {
    en: () => 'the head file cannot be read',
    nb: () => 'head-filen kan ikke leses',
    nn: () => 'head-fila kan ikkje lesast',
  },
  'head-behind': {
    en: (found, wanted) =>
      `there are ${found} rows, and the head file knows ${wanted}: rows were added by other hands`,
    nb: (found, wanted) =>
      `det er ${found} rader, og head-filen kjenner ${wanted}: noen andre har lagt til rader`,
    nn: (found, wanted) =>
      `det er ${found} rader, og head-fila kjenner ${wanted}: nokon andre har lagt til rader`,
  },
};
