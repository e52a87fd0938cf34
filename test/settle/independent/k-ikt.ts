/*
 * The settlement of K-IKT once more, from design.md § 2.3, § 3 and § 4.1 alone: one function from top to bottom, plain
 * fractions, nothing of ours. Slow, and there to disagree with src/settle where one of the two is wrong.
 */
import { splitPlainly, type PlainPart } from '../../allocate/plain-splitter.ts';

export interface PlainMember {
  readonly number: string;
  readonly name: string;
  readonly population: bigint;
  readonly employees: bigint;
  readonly days: number;
}

/** Units in whole numbers, prices in øre. */
export interface PlainUnits {
  readonly member: number;
  readonly planned: bigint;
  readonly used: bigint;
  readonly price: bigint;
}

export type PlainBudgetLine =
  | {
      readonly key: '50/50 population' | '50/50 employees' | '30/70';
      readonly id: string;
      readonly amount: bigint;
      readonly users: readonly number[];
    }
  | { readonly key: 'direct'; readonly id: string; readonly units: readonly PlainUnits[] };

export interface PlainBooking {
  readonly id: string;
  readonly kind: 'cost' | 'income' | 'contribution' | 'fund';
  readonly amount: bigint;
}

export type PlainFund = 'operating' | 'investment';

export interface PlainDecision {
  readonly kind: 'use_fund' | 'set_aside' | 'return' | 'transfer' | 'approve';
  readonly date: string;
  readonly case: string;
  readonly fund?: PlainFund;
  readonly line?: string;
  readonly to?: string;
  readonly amount?: bigint;
  readonly upTo?: bigint;
}

export interface PlainYear {
  readonly year: number;
  readonly members: readonly PlainMember[];
  readonly budget: readonly PlainBudgetLine[];
  readonly accounts: readonly PlainBooking[];
  readonly decisions: readonly PlainDecision[];
  readonly opening: Readonly<Record<PlainFund, bigint>>;
  readonly caps: Readonly<Record<PlainFund, bigint>>;
  readonly invoiced?: readonly bigint[];
  readonly date: string;
}

const CLAUSE = '6';
const YEAR_DAYS = 365n;
const FUNDS = ['operating', 'investment'] as const;

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
const least = (...amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => (a < b ? a : b));

const kronerText = (amount: bigint): string => {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Shares by member of the year; 0 for those that are no users. */
const split = (
  { members }: PlainYear,
  key: '50/50 population' | '50/50 employees' | '30/70',
  amount: bigint,
  users: readonly number[],
): bigint[] => {
  const shares = members.map(() => 0n);
  if (amount === 0n) return shares;
  const chosen = users.map((user) => members[user]!);
  const equal = chosen.map(() => 1_000_000n);
  const figures = chosen.map(
    ({ population, employees }) =>
      (key === '50/50 population' ? population : employees) * 1_000_000n,
  );
  const half: readonly PlainPart[] = [
    { percent: key === '30/70' ? 30_000_000n : 50_000_000n, weights: equal },
    { percent: key === '30/70' ? 70_000_000n : 50_000_000n, weights: figures },
  ];
  const days = chosen.map((member) => BigInt(member.days));
  splitPlainly({ amount, parts: half, days, yearDays: YEAR_DAYS, unit: 1n }).forEach(
    (share, place) => {
      shares[users[place]!] = share;
    },
  );
  return shares;
};

/** Settles the year; the word `refused` where a decision cannot stand. */
export const settlePlainly = (year: PlainYear): Readonly<Record<string, unknown>> | 'refused' => {
  const everyone = year.members.map((_, index) => index);

  // Contributions as budgeted, and units used less planned.
  const contribution = year.members.map(() => 0n);
  const consumption = year.members.map(() => 0n);
  for (const line of year.budget) {
    if (line.key === 'direct') {
      for (const { member, planned, used, price } of line.units) {
        contribution[member] = contribution[member]! + planned * price;
        consumption[member] = consumption[member]! + (used - planned) * price;
      }
    } else {
      split(year, line.key, line.amount, line.users).forEach((share, member) => {
        contribution[member] = contribution[member]! + share;
      });
    }
  }
  const charged = sum(contribution) + sum(consumption);
  const result = year.accounts.filter(({ kind }) => kind === 'cost' || kind === 'income');
  const accounts = sum(result.map(({ amount }) => (amount > 0n ? amount : 0n)));
  const otherIncome = sum(result.map(({ amount }) => (amount < 0n ? -amount : 0n)));

  const balance: Record<PlainFund, bigint> = { ...year.opening };
  const movements: Record<PlainFund, object[]> = { operating: [], investment: [] };
  const collected = year.members.map(() => 0n);
  const returned = year.members.map(() => 0n);
  let transferred = 0n;
  const pending: string[] = [];

  const move = (
    fund: PlainFund,
    kind: string,
    amount: bigint,
    decision: PlainDecision | undefined,
  ): void => {
    balance[fund] += kind === 'set_aside' ? amount : -amount;
    movements[fund].push({
      kind,
      amount: kronerText(amount),
      clause: CLAUSE,
      case: decision?.case ?? null,
    });
  };
  const toMembers = (row: bigint[], amount: bigint): void => {
    split(year, '30/70', amount, everyone).forEach((share, member) => {
      row[member] = row[member]! + share;
    });
  };

  // A decision takes effect: exact amounts before limits, then whole balances; then by date, fund, and purpose.
  const firm = ({ amount, upTo }: PlainDecision): number =>
    amount !== undefined ? 0 : upTo !== undefined ? 1 : 2;
  const order = (a: PlainDecision, b: PlainDecision): number =>
    firm(a) - firm(b) ||
    a.date.localeCompare(b.date) ||
    FUNDS.indexOf(a.fund!) - FUNDS.indexOf(b.fund!) ||
    (a.line ?? a.to ?? '').localeCompare(b.line ?? b.to ?? '');
  const decisions = (kind: PlainDecision['kind']): PlainDecision[] =>
    year.decisions.filter((decision) => decision.kind === kind).sort(order);

  // 1. Use by line.
  const financed = new Map<string, bigint>();
  for (const decision of decisions('use_fund')) {
    const { fund, line, amount, upTo } = decision;
    if (line === undefined) continue;
    const cost = sum(result.filter(({ id }) => id === line).map((booking) => booking.amount));
    const room = least(balance[fund!], cost - (financed.get(line) ?? 0n));
    const reach = room < 0n ? 0n : room;
    if (!result.some(({ id }) => id === line) || (amount ?? 0n) > reach) return 'refused';
    const used = amount ?? least(upTo!, reach);
    financed.set(line, (financed.get(line) ?? 0n) + used);
    move(fund!, 'use', used, decision);
  }
  const r = charged + otherIncome + sum([...financed.values()]) - accounts;

  // 2. Underspend: what is set aside by decision, the rest to the operating fund.
  let under = r > 0n ? r : 0n;
  for (const decision of decisions('set_aside')) {
    const { fund, amount, upTo } = decision;
    if ((amount ?? 0n) > under) return 'refused';
    const space = year.caps.investment - balance.investment;
    const room = fund === 'investment' ? least(under, space < 0n ? 0n : space) : under;
    const aside = amount ?? least(upTo!, room);
    move(fund!, 'set_aside', aside, decision);
    under -= aside;
  }
  if (under > 0n) move('operating', 'set_aside', under, undefined);

  // 3. Overspend: from funds by decision, in the order of `deficit`, the rest from the members.
  let over = r < 0n ? -r : 0n;
  const general = decisions('use_fund').filter(({ line }) => line === undefined);
  const inDeficit = [...general].sort(
    (a, b) => firm(a) - firm(b) || FUNDS.indexOf(a.fund!) - FUNDS.indexOf(b.fund!),
  );
  for (const decision of inDeficit) {
    const { fund, amount, upTo } = decision;
    const reach = least(over, balance[fund!]);
    if ((amount ?? 0n) > reach) return 'refused';
    const used = amount ?? least(upTo!, reach);
    move(fund!, 'use', used, decision);
    over -= used;
  }
  if (over > 0n) {
    if (!general.some(({ fund }) => fund === 'operating')) pending.push('deficit');
    toMembers(collected, over);
  }

  // 4. Decided returns, 5. transfers, 6. what lies above a cap.
  for (const decision of decisions('return')) {
    const { fund, amount, upTo } = decision;
    if ((amount ?? 0n) > balance[fund!]) return 'refused';
    const back = amount ?? least(upTo!, balance[fund!]);
    move(fund!, 'return', back, decision);
    toMembers(returned, back);
  }
  for (const decision of decisions('transfer')) {
    const { fund, amount, upTo } = decision;
    if ((amount ?? 0n) > balance[fund!]) return 'refused';
    const away = amount ?? least(upTo ?? balance[fund!], balance[fund!]);
    move(fund!, 'transfer', away, decision);
    transferred += away;
  }
  if (balance.operating > year.caps.operating) {
    const above = balance.operating - year.caps.operating;
    move('operating', 'return', above, undefined);
    toMembers(returned, above);
  }
  const tooMuch = decisions('set_aside').some(
    ({ fund, amount }) => fund === 'investment' && (amount ?? 0n) > 0n,
  );
  if (tooMuch && balance.investment > year.caps.investment) return 'refused';

  // Final, or not yet.
  if (decisions('approve').length === 0) pending.unshift('approve-accounts');
  year.decisions
    .filter(({ date }) => date > year.date)
    .forEach(() => {
      pending.push('decided-later');
    });

  const left = charged + otherIncome + sum(collected) - sum(returned) - transferred;
  const right = accounts + sum(Object.values(balance)) - sum(Object.values(year.opening));
  return {
    command: 'settle',
    agreement: 'k-ikt',
    year: year.year,
    model: 'result',
    status: pending.length === 0 ? 'final' : 'preliminary',
    budget: kronerText(sum(contribution)),
    charged: kronerText(charged),
    other_income: kronerText(otherIncome),
    accounts: kronerText(accounts),
    result: kronerText(r),
    funds: FUNDS.map((id) => ({
      id,
      opening: kronerText(year.opening[id]),
      movements: movements[id],
      closing: kronerText(balance[id]),
      cap: kronerText(year.caps[id]),
    })),
    members: year.members.map(({ number, name }, index) => {
      const invoiced = year.invoiced?.[index] ?? contribution[index]!;
      return {
        number,
        name,
        contribution: kronerText(contribution[index]!),
        consumption: kronerText(consumption[index]!),
        collected: kronerText(collected[index]!),
        returned: kronerText(returned[index]!),
        invoiced: kronerText(invoiced),
        net: kronerText(
          contribution[index]! +
            consumption[index]! +
            collected[index]! -
            returned[index]! -
            invoiced,
        ),
      };
    }),
    transferred: kronerText(transferred),
    pending: pending.sort(),
    control: { left: kronerText(left), right: kronerText(right) },
  };
};
