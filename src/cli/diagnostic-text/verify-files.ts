import type { VerifyDiagnostics } from '../../model/diagnostic-codes/verify.ts';
import type { DiagnosticTexts } from './text.ts';

type FileCode =
  | 'verify/document-missing'
  | 'verify/document-changed'
  | 'verify/document-without-row'
  | 'verify/output-missing'
  | 'verify/output-changed'
  | 'verify/manifest-unreadable'
  | 'verify/input-changed'
  | 'verify/input-missing'
  | 'verify/settlement-output-differs'
  | 'verify/settlement-outdated';

/** Texts of what `verify` finds in files. */
export const verifyFileTexts: DiagnosticTexts<Pick<VerifyDiagnostics, FileCode>> = {
  'verify/document-missing': {
    en: ({ path, number }) => ({
      message: `the files of ${number} must be there; ${path} is missing`,
      hint: 'Get it back from a backup: what is issued is kept.',
    }),
    nb: ({ path, number }) => ({
      message: `filene til ${number} må være der; ${path} mangler`,
      hint: 'Hent den tilbake fra en sikkerhetskopi: det som er utstedt, skal oppbevares.',
    }),
    nn: ({ path, number }) => ({
      message: `filene til ${number} må vere der; ${path} manglar`,
      hint: 'Hent ho tilbake frå ein tryggleikskopi: det som er utferda, skal takast vare på.',
    }),
  },
  'verify/document-changed': {
    en: ({ path, number }) => ({
      message: `the files of ${number} must be as they were issued; ${path} has changed`,
      hint: 'Get it back from a backup. A correction is a credit note.',
    }),
    nb: ({ path, number }) => ({
      message: `filene til ${number} må være som de ble utstedt; ${path} er endret`,
      hint: 'Hent den tilbake fra en sikkerhetskopi. En retting er en kreditnota.',
    }),
    nn: ({ path, number }) => ({
      message: `filene til ${number} må vere som dei vart utferda; ${path} er endra`,
      hint: 'Hent ho tilbake frå ein tryggleikskopi. Ei retting er ein kreditnota.',
    }),
  },
  'verify/document-without-row': {
    en: ({ path }) => ({
      message: `each document must have a row in register/invoices.csv; ${path} has none`,
      hint: 'Move the file away if fordel did not write it, or get the register back from a backup.',
    }),
    nb: ({ path }) => ({
      message: `hvert dokument må ha en rad i register/invoices.csv; ${path} har ingen`,
      hint: 'Flytt filen hvis fordel ikke har skrevet den, eller hent registeret tilbake fra en sikkerhetskopi.',
    }),
    nn: ({ path }) => ({
      message: `kvart dokument må ha ei rad i register/invoices.csv; ${path} har inga`,
      hint: 'Flytt fila om fordel ikkje har skrive ho, eller hent registeret tilbake frå ein tryggleikskopi.',
    }),
  },
  'verify/output-missing': {
    en: ({ path }) => ({
      message: `what the manifest lists must be there; ${path} is missing`,
      hint: 'Run the command that wrote it again.',
    }),
    nb: ({ path }) => ({
      message: `det manifestet nevner, må være der; ${path} mangler`,
      hint: 'Kjør kommandoen som skrev den, på nytt.',
    }),
    nn: ({ path }) => ({
      message: `det manifestet nemner, må vere der; ${path} manglar`,
      hint: 'Køyr kommandoen som skreiv ho, på nytt.',
    }),
  },
  'verify/output-changed': {
    en: ({ path }) => ({
      message: `what the manifest lists must be as it was written; ${path} has changed`,
      hint: 'Run the command that wrote it again, or keep your own version under another name.',
    }),
    nb: ({ path }) => ({
      message: `det manifestet nevner, må være som det ble skrevet; ${path} er endret`,
      hint: 'Kjør kommandoen som skrev den, på nytt, eller ta vare på din egen utgave under et annet navn.',
    }),
    nn: ({ path }) => ({
      message: `det manifestet nemner, må vere som det vart skrive; ${path} er endra`,
      hint: 'Køyr kommandoen som skreiv ho, på nytt, eller ta vare på di eiga utgåve under eit anna namn.',
    }),
  },
  'verify/manifest-unreadable': {
    en: () => ({
      message: 'the manifest must be as fordel wrote it; it cannot be read',
      hint: 'Run the command that wrote it again.',
    }),
    nb: () => ({
      message: 'manifestet må være slik fordel skrev det; det kan ikke leses',
      hint: 'Kjør kommandoen som skrev det, på nytt.',
    }),
    nn: () => ({
      message: 'manifestet må vere slik fordel skreiv det; det kan ikkje lesast',
      hint: 'Køyr kommandoen som skreiv det, på nytt.',
    }),
  },
  'verify/input-changed': {
    en: ({ path, folder }) => ({
      message: `${path} has changed since ${folder} was made from it; what is made anew may differ for that`,
      hint: 'Put it back, or run the command again.',
    }),
    nb: ({ path, folder }) => ({
      message: `${path} er endret siden ${folder} ble laget av den; det som regnes på nytt, kan avvike av den grunn`,
      hint: 'Sett den tilbake, eller kjør kommandoen på nytt.',
    }),
    nn: ({ path, folder }) => ({
      message: `${path} er endra sidan ${folder} vart laga av ho; det som blir rekna på nytt, kan avvike av den grunn`,
      hint: 'Set ho tilbake, eller køyr kommandoen på nytt.',
    }),
  },
  'verify/input-missing': {
    en: ({ path, folder }) => ({
      message: `${path} is missing, and ${folder} was made from it; what is made anew may differ for that`,
      hint: 'Put it back, or run the command again.',
    }),
    nb: ({ path, folder }) => ({
      message: `${path} mangler, og ${folder} ble laget av den; det som regnes på nytt, kan avvike av den grunn`,
      hint: 'Sett den tilbake, eller kjør kommandoen på nytt.',
    }),
    nn: ({ path, folder }) => ({
      message: `${path} manglar, og ${folder} vart laga av ho; det som blir rekna på nytt, kan avvike av den grunn`,
      hint: 'Set ho tilbake, eller køyr kommandoen på nytt.',
    }),
  },
  'verify/settlement-output-differs': {
    en: ({ column, found, wanted }) => ({
      message: `${column} must be what the settlement comes to, ${wanted}; found ${found}`,
      hint: 'Run settle again, and compare with what was sent out.',
    }),
    nb: ({ column, found, wanted }) => ({
      message: `${column} må være det avregningen kommer til, ${wanted}; fant ${found}`,
      hint: 'Kjør avregning på nytt, og sammenlign med det som er sendt ut.',
    }),
    nn: ({ column, found, wanted }) => ({
      message: `${column} må vere det avrekninga kjem til, ${wanted}; fann ${found}`,
      hint: 'Køyr avrekning på nytt, og samanlikn med det som er sendt ut.',
    }),
  },
  'verify/settlement-outdated': {
    en: ({ column, found, wanted }) => ({
      message: `${column} is ${wanted} by the register now, and was ${found} when the settlement was written`,
      hint: 'Run settle again.',
    }),
    nb: ({ column, found, wanted }) => ({
      message: `${column} er ${wanted} etter registeret nå, og var ${found} da avregningen ble skrevet`,
      hint: 'Kjør avregning på nytt.',
    }),
    nn: ({ column, found, wanted }) => ({
      message: `${column} er ${wanted} etter registeret no, og var ${found} då avrekninga vart skriven`,
      hint: 'Køyr avrekning på nytt.',
    }),
  },
};
