/** The agreement of a generated workspace, as YAML: keys alone, or with all that invoices and a settlement ask for. */

/** `digits` with a check digit by modulus 11, or undefined where it would be the digit 10. */
const withCheckDigit = (digits, weights) => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : `${digits}${check}`;
};

/** The first number from `start` on whose check digit is a digit. */
const firstValid = (start, step, weights) => {
  for (let i = 0; ; i += 1) {
    const found = withCheckDigit(String(start + i * step), weights);
    if (found !== undefined) return found;
  }
};

/** Made-up organisation numbers, each its own: eight digits from a row of ten, and the check digit. */
const organisationNumber = (place) =>
  firstValid(90_000_000 + 10 * place, 1, [3, 2, 7, 6, 5, 4, 3, 2]);
const ACCOUNT = firstValid(1503_11_0001, 1, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);

const issuingHost = `  orgnr: "${organisationNumber(0)}"
  address: { street: Rådhusgata 1, postal_code: "3674", city: Notodden }
  account: "${ACCOUNT}"
  vat_registered: true
`;

/** As in K-IKT's agreement, with three installments. */
const issuingTerms = `funds:
  operating:
    name: Bundet driftsfond
    cap: 3000000
    over_cap: return
    clause: "7"
    opening_balance: { date: 2021-01-01, amount: 1250000, source: Regnskap 2020 }
settlement:
  model: result
  key: 30/70
  surplus: [operating]
  deficit: [operating, members]
  requires: [approve, audited]
  clause: "7"
invoicing:
  installments:
    - { due: 02-15, share: 40 }
    - { due: 06-15, share: 30 }
    - { due: 10-15, share: 30 }
  terms_days: 30
  vat: 25
  kid: mod10
  lines: category
decides:
  budget: [Styret]
  accounts: [Styret]
  funds: [Styret]
`;

const memberText = ({ number, name }, place, issuing) => {
  const buyer = issuing
    ? `, orgnr: "${organisationNumber(place)}", buyer_reference: IKT-${number}`
    : '';
  return `  - { number: "${number}", name: ${name}${buyer} }\n`;
};

/** `issuing` adds what invoices and a settlement ask for: sellers and buyers, funds, rules and installments. */
export const agreementText = (members, issuing) => `id: bench
name: Hele landet
source: Oppdiktet, til måling
language: nb
host:
  number: "${members[0].number}"
  name: ${members[0].name}
${issuing ? issuingHost : ''}members:
${members.map((member, place) => memberText(member, place, issuing)).join('')}bases:
  population: { label: Innbyggere, as_of: "{year-1}-01-01" }
  employees: { label: Ansatte, as_of: "{year-1}-01-01" }
keys:
  50/50: { clause: "6 a", parts: [{ share: 50, by: equal }, { share: 50, by: [population, employees] }] }
  30/70: { clause: "6 b", parts: [{ share: 30, by: equal }, { share: 70, by: employees }] }
${issuing ? issuingTerms : ''}`;
