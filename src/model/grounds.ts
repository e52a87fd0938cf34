/**
 * What a rule rests on: a clause of the agreement or, where it has none or leaves it open, a stated assumption.
 * Rules have at least one of the two (the schema demands it); bases, members, invoicing and rounding may have none.
 */
export interface Grounds {
  readonly clause?: string;
  readonly assumption?: string;
}
