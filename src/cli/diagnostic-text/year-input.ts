import type { YearInputDiagnostics } from '../../model/diagnostic-codes/year-input.ts';
import type { DiagnosticTexts } from './text.ts';
import { budgetTexts } from './year-input/budget.ts';
import { consumptionTexts } from './year-input/consumption.ts';
import { figureTexts } from './year-input/figures.ts';
import { grantTexts } from './year-input/grants.ts';
import { membershipTexts } from './year-input/membership.ts';
import { municipalityTexts } from './year-input/municipality.ts';
import { ruleTexts } from './year-input/rules.ts';
import { userTexts } from './year-input/users.ts';

/** Texts of findings in a year's input. */
export const yearInputTexts: DiagnosticTexts<YearInputDiagnostics> = {
  ...membershipTexts,
  ...municipalityTexts,
  ...figureTexts,
  ...ruleTexts,
  ...budgetTexts,
  ...userTexts,
  ...consumptionTexts,
  ...grantTexts,
};
