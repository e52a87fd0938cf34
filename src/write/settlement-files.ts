import { memberStatement } from '../document/settlement/statement/member-statement.ts';
import type { SettlementContext } from '../document/settlement/settlement-context.ts';
import { settlementTables } from '../document/settlement/settlement-tables.ts';
import { settlementWorkbook } from '../document/settlement/workbook/settlement-workbook.ts';
import type { Workbook } from '../document/workbook.ts';
import type { FileSystem } from '../io/io.ts';
import type { Settlement } from '../model/settlement.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvText } from './csv.ts';
import { fileNamePart } from './file-name.ts';
import { MANIFEST_FILE, manifestText, type FileHash } from './manifest.ts';
import { withOutputFolder, type OutputFolder } from './output-folder.ts';
import { xlsxBytes } from './xlsx.ts';

export interface SettlementFilesOptions extends SettlementContext {
  readonly files: FileSystem;
  /** Absolute path of the folder to be made. */
  readonly target: string;
  readonly run: string;
  /** Whether another run is still going; see `withOutputFolder`. */
  readonly isRunning?: (run: string) => boolean;
  readonly settlement: Settlement;
  readonly formats: readonly ('csv' | 'xlsx')[];
  readonly dialect: CsvDialect;
  readonly version: string;
  /** What the settlement was made from, for the manifest. */
  readonly inputs: readonly FileHash[];
  /**
   * Called when all files are made and before they take their place, with the SHA-256 of the manifest: where it throws,
   * nothing is left of them.
   */
  readonly beforeVisible?: (manifest: string) => void;
}

/**
 * Writes the settlement, all or nothing: settlement.csv, accounts.csv, funds.csv, with projects.csv and reconciliation.csv
 * where there is something to say; settlement.xlsx and a statement per member; the manifest. The date is the settlement's.
 *
 * @throws {IoError} the disk said no
 */
export const writeSettlementFiles = (options: SettlementFilesOptions): Promise<void> =>
  withOutputFolder(options, async (folder) => {
    const { settlement, formats, version, inputs, beforeVisible } = options;
    const { agreement, year } = settlement.input.weighing;
    if (formats.includes('csv')) writeTables(folder, options);
    if (formats.includes('xlsx')) await writeWorkbooks(folder, options);
    folder.writeText(
      MANIFEST_FILE,
      manifestText({
        version,
        command: 'settle',
        agreement: agreement.id,
        year,
        date: settlement.input.date,
        inputs,
        outputs: folder.written(),
      }),
    );
    beforeVisible?.(folder.written().at(-1)?.sha256 ?? '');
  });

const writeTables = (
  folder: OutputFolder,
  { settlement, dialect }: SettlementFilesOptions,
): void => {
  const { language } = settlement.input.weighing.agreement;
  const { members, accounts, funds, projects, reconciliation } = settlementTables(
    settlement,
    language,
  );
  for (const table of [members, accounts, funds, projects, reconciliation]) {
    if (table === undefined) continue;
    folder.writeText(`${table.id}.csv`, csvText(table, dialect));
  }
};

const writeWorkbooks = async (
  folder: OutputFolder,
  { settlement, warnings, sentence }: SettlementFilesOptions,
): Promise<void> => {
  const context = { warnings, sentence };
  const write = async (name: string, workbook: Workbook): Promise<void> => {
    const file = folder.create(`${name}.xlsx`);
    file.write(await xlsxBytes(workbook, settlement.input.date));
    file.close();
  };
  await write('settlement', settlementWorkbook(settlement, context));
  for (const member of settlement.input.weighing.members) {
    const name = fileNamePart(`${member.number}-${member.name}`);
    await write(name, memberStatement(settlement, member, context));
  }
};
