/** The columns of the sheet of rates, from 1. */
export const RATE_COLUMNS = {
  charge: 1,
  label: 2,
  per: 3,
  below: 4,
  rate: 5,
  months: 6,
  min: 7,
  max: 8,
  grounds: 9,
  decision: 10,
} as const;
