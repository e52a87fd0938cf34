/** Every field of agreement.yaml that design.md names, but the charges. */
export const K_IKT = `id: k-ikt
name: Kongsbergregionen IKT Drift
source: Samarbeidsavtale K-IKT, versjon 2.0, revidert 11.04.2019
language: nb
period: { from: 2015-06-01, until: 2030-12-31 }
part_year: days
host:
  number: "3808"
  name: Notodden kommune
  title: hovedkontorkommune
  orgnr: "938583986"
  address: Teatergata 3, 3674 Notodden
  account: 1234.56.78903
  vat_registered: true
notice: { months: 12, from: next-january-1, clause: "9" }
members:
  - { number: "3808", numbers: ["0807"], name: Notodden, from: 2015-06-01 }
  - { number: "3006", numbers: ["0604", "3303"], name: Kongsberg, orgnr: "942402465", from: 2015-06-01, class: council, address: { street: Kirkegata 1, postal_code: "3616", city: Kongsberg } }
  - { number: "3045", name: Sigdal, from: 2018-01-01, until: 2023-12-31, notice_given: 2022-05-10, language: nn, buyer_reference: IKT-1, accounting_cost: 1200/IKT, clause: "2", ceiling: { per: population, amount: 3, from: 2020-01-01, until: 2023-12-31, decision: Formannskapet 165/19 } }
bases:
  population: { label: Innbyggere, as_of: "{year-1}-01-01", assumption: the agreement gives no date }
  employees: { label: Ansatte, as_of: [ { from: 2015-06-01, value: "{year-1}-01-01" }, { from: 2020-01-01, value: "{year}-01-01", clause: "6 b" } ], assumption: headcount }
keys:
  50/50: { clause: "6 a", parts: [ { share: 50, by: equal }, { share: 50, by: [population, employees] } ] }
  30/70: { clause: "6 b", label: Avregning, parts: [ { share: 30, by: equal }, { share: 70, by: employees } ], min: 1000, max: [ { from: 2019-01-01, value: 2000.50 } ] }
  moving: { clause: "7", for: council, parts: [ { from: 2020-01-01, value: [ { share: 33.333333, by: equal }, { share: 66.666667, by: population } ], clause: "7 b" }, { from: 2019-01-01, value: [ { fixed: 4000, by: equal }, { share: 100, by: host } ] } ] }
  contributions: { assumption: as they paid, parts: [ { share: 100, by: contribution } ] }
  direct: { clause: "6 c", by: consumption }
funds:
  operating: { name: Bundet driftsfond, cap: 3000000, over_cap: return, clause: "6", opening_balance: { date: 2021-01-01, amount: 1250000, source: Regnskap 2020 } }
  investment: { name: Bundet investeringsfond, cap: [ { from: 2015-06-01, value: 500000, clause: "6 gammel" }, { from: 2019-04-11, value: 1000000 } ], over_cap: refuse, clause: "6" }
settlement: { model: result, key: 30/70, return_key: contributions, surplus: [operating], deficit: [operating, members], requires: [approve, audited], bases: final, vat: outside, clause: "6" }
invoicing: { installments: [ { due: 02-15, share: 50 }, { due: 08-15, share: 50 } ], terms_days: 30, vat: 25, vat_exemption_reason: Unntatt § 3-7, kid: { rule: mod11, length: 16 }, lines: category, consumption: actual, host: internal, clause: "8" }
deadlines:
  - { id: budget, label: Budsjett vedtatt, due: "{year-1}-10-01", done_by: { approve: budget }, clause: "4" }
  - { id: audit, due: "{year+1}-02-15", done_by: { audited: accounts } }
rounding: { unit: 0.01, rule: half-up, assumption: the agreement is silent }
decides: { budget: [Rådmannsutvalget], accounts: [Styret], funds: [Styret], rates: [Styringsgruppen] }
terms: { contribution: medlemsavgift, installment: halvårstermin }
assumptions: [ The parties are those of 2021., And no others. ]
`;

/** Charges of every shape that design.md shows. */
export const CHARGES = `id: avgifter
name: Avgifter
source: Eksempler
language: nn
host: { number: "0301", name: Oslo kommune }
members:
  - { number: 301, name: Oslo, class: council }
  - { number: "1103", name: Stavanger }
charges:
  fixed-fee:      { clause: "6", per: member,     amount: decided, by: Styringsgruppen }
  inhabitant-fee: { clause: "6", per: population, amount: [ { from: 2021-01-01, value: decided, by: Årsmøtet, clause: "6 ny" }, { from: 2020-01-01, value: 3 } ] }
  grant:          { clause: "5", per: agreed }
  network:        { clause: "2", per: population, amount: 3.08, max: 66635, for: council }
  connection:     { clause: "3", per: member, bands: { by: population, steps: [ { below: 5000, amount: 25000 }, { below: 10000, amount: 40000 }, { amount: 60000 } ] } }
  operation:      { clause: "3", months: 12, parts: [ { per: member, amount: 500 }, { per: population, amount: 0.125 } ] }
  membership:     { clause: "4", parts: [ { per: member, amount: decided, by: Styret }, { per: fte, amount: 36.15 } ], by: Rådet, max: 9133121, max_for: { "0301": 16398104 }, label: Medlemskap }
  depot:          { clause: "5", per: consumption, amount: 250, part_year: days, min: [ { from: 2020-01-01, value: 10 } ] }
  small:          { assumption: small ones are free, per: member, amount: 1, exempt: { smallest: 3, by: population } }
  named:          { clause: "1", per: member, amount: 1, exempt: [ { from: 2020-01-01, value: { members: [301, stavanger] }, clause: "1 b" }, { from: 2022-01-01, value: { members: [] } } ] }
`;
