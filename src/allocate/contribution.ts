import type { AllocatedLine, ContributionRow, RowSink } from '../model/allocation.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { ore, sumOre, ZERO_ORE, type Ore } from '../model/ore.ts';
import type { ChargeInYear, YearInput } from '../model/year-input.ts';
import { directLineWith, oreOfRow, splitLineWith } from './allocated-line.ts';
import { chargeLineWith, reckonShares } from './charge-line.ts';
import { plannedShares, type DirectLine } from './direct.ts';
import { roundingLineWith, sumOfRow } from './rounding-line.ts';
import type { Splitter } from './splitter.ts';
import type { SplitLine } from '../model/cost-line.ts';
import { Tally } from './tally.ts';
import { tooLarge } from './too-large.ts';

/** Where the rows of the contribution go. */
export interface RowTargets {
  /** Whether lines are kept with their shares and reasons; else they only pass by. */
  readonly keepLines: boolean;
  readonly sink?: RowSink;
}

/** The year's contribution as it is made, a row at a time. */
export class Contribution {
  readonly lines: AllocatedLine[] = [];
  readonly tally: Tally;
  readonly #input: YearInput;
  readonly #splitter: Splitter;
  readonly #targets: RowTargets;
  readonly #row: Float64Array;
  /** Sum of the amounts of all rows. */
  #total = 0n;
  /** What shares rounded each on its own leave of the amounts. */
  #difference = 0n;
  #lacksHost = false;

  constructor(input: YearInput, splitter: Splitter, targets: RowTargets) {
    this.#input = input;
    this.#splitter = splitter;
    this.#targets = targets;
    this.#row = new Float64Array(input.members.length);
    this.tally = new Tally(input.members.length);
  }

  get total(): Ore {
    return ore(this.#total);
  }

  addSplit(line: SplitLine): Diagnostic | undefined {
    const { rounding } = this.#input.agreement;
    const finding = this.#splitter.split(line, this.#row, this.tally);
    if (finding !== undefined) return finding;
    if (rounding.rule === 'half-up') {
      this.#difference += line.amount - BigInt(sumOfRow(this.#row));
    }
    this.#pass(line, line.key.id, line.key.grounds.clause, line.amount);
    if (this.#targets.keepLines) {
      this.lines.push(splitLineWith(line, oreOfRow(this.#row), this.#splitter, rounding));
    }
    return undefined;
  }

  addDirect(line: DirectLine): Diagnostic | undefined {
    const shares = plannedShares(line, this.#input.members.length);
    const amount = sumOre(shares);
    const finding = tooLarge(line.id, line, [...shares, amount]);
    if (finding !== undefined) return finding;
    this.#addShares('direct', shares);
    this.#pass(line, line.key.id, line.key.grounds.clause, amount);
    if (this.#targets.keepLines) this.lines.push(directLineWith(line, amount, shares));
    return undefined;
  }

  addCharge(charge: ChargeInYear): readonly Diagnostic[] {
    const reckoned = reckonShares(this.#input, charge);
    if (reckoned.found.length > 0) return reckoned.found;
    const line = chargeLineWith(charge, reckoned);
    this.#addShares('charges', line.shares);
    this.#pass(line, line.key, line.grounds.clause, line.amount);
    if (this.#targets.keepLines) this.lines.push(line);
    return [];
  }

  /**
   * Under half-up, adds the line that makes the shares add up where they do not: borne by the host, without an amount of
   * its own.
   */
  addRounding(host: number | undefined): void {
    if (this.#difference === 0n) return;
    if (host === undefined) {
      this.#lacksHost = true;
      return;
    }
    const { agreement, members } = this.#input;
    const line = roundingLineWith(agreement.rounding, members.length, host, this.#difference);
    this.#addShares('rounding', line.shares);
    this.#pass(line, line.key, line.grounds.clause, ZERO_ORE);
    if (this.#targets.keepLines) this.lines.push(line);
  }

  /** Whether a rounding difference found no host to bear it. */
  get lacksHost(): boolean {
    return this.#lacksHost;
  }

  #addShares(kind: 'direct' | 'charges' | 'rounding', shares: readonly Ore[]): void {
    shares.forEach((share, member) => {
      this.#row[member] = Number(share);
      this.tally.add(kind, member, share);
    });
  }

  /** Sends a finished row on its way. */
  #pass(
    { id, description }: Pick<ContributionRow, 'id' | 'description'>,
    key: string,
    clause: string | undefined,
    amount: Ore,
  ): void {
    this.#total += amount;
    this.#targets.sink?.({ id, description, key, clause: clause ?? '', amount }, this.#row);
  }
}
