import { amountUnitInconsistent } from "./amount-unit-inconsistent";
import { amountUnitMissing } from "./amount-unit-missing";
import { basisBlank } from "./basis-blank";
import { basisDocumentNumber } from "./basis-document-number";
import { basisInconsistent } from "./basis-inconsistent";
import { budgetBlank } from "./budget-blank";
import { budgetNotANumber } from "./budget-not-a-number";
import { budgetSumMismatch } from "./budget-sum-mismatch";
import { classMissing } from "./class-missing";
import { costDirection } from "./cost-direction";
import { costOverBudget } from "./cost-over-budget";
import { departmentInconsistent } from "./department-inconsistent";
import { goalBlank } from "./goal-blank";
import { goalNotAnObjective } from "./goal-not-an-objective";
import { indicatorNameBlank } from "./indicator-name-blank";
import { indicatorNameRepeatsClass } from "./indicator-name-repeats-class";
import { indicatorPlaceholder } from "./indicator-placeholder";
import { indicatorRowMissing } from "./indicator-row-missing";
import { planBlank } from "./plan-blank";
import { planDecreasing } from "./plan-decreasing";
import { planFinalNot100 } from "./plan-final-not-100";
import { planNotAPercentage } from "./plan-not-a-percentage";
import { planPeriodShares } from "./plan-period-shares";
import { planRunningTotal } from "./plan-running-total";
import { planSumNot100 } from "./plan-sum-not-100";
import { projectCodeBlank } from "./project-code-blank";
import { projectCodeCheckSymbol } from "./project-code-check-symbol";
import { projectCodeDivision } from "./project-code-division";
import { projectCodeDuplicate } from "./project-code-duplicate";
import { projectCodeMalformed } from "./project-code-malformed";
import { projectNameBlank } from "./project-name-blank";
import { projectNameDuplicate } from "./project-name-duplicate";
import { projectNameTitleMismatch } from "./project-name-title-mismatch";
import { purposeBlank } from "./purpose-blank";
import { purposeNotAPurpose } from "./purpose-not-a-purpose";
import { satisfactionTarget } from "./satisfaction-target";
import { tableIncomplete } from "./table-incomplete";
import { valueBlank } from "./value-blank";
import { valueDirection } from "./value-direction";
import { valueLimitAt100 } from "./value-limit-at-100";
import { valueNotation } from "./value-notation";
import { valueOver100 } from "./value-over-100";
import { valueSignMissing } from "./value-sign-missing";
import { valueUnitInvalid } from "./value-unit-invalid";
import { valueUnitMismatch } from "./value-unit-mismatch";
import { valueUnitMissing } from "./value-unit-missing";
import { valueUnreadable } from "./value-unreadable";
import { valueVague } from "./value-vague";
import { valuesAllAlike } from "./values-all-alike";
import { descriptionBlank } from "./description-blank";
import { descriptionRepeatsName } from "./description-repeats-name";
import { indicatorClassMismatch } from "./indicator-class-mismatch";
import { indicatorDuplicate } from "./indicator-duplicate";
import { indicatorMisplaced } from "./indicator-misplaced";
import { indicatorOrder } from "./indicator-order";
import { indicatorUnconfirmed } from "./indicator-unconfirmed";
import { outlineIndicatorRepeatsHeading } from "./outline-indicator-repeats-heading";
import { textUnbalancedBrackets } from "./text-unbalanced-brackets";
import { textWhitespace } from "./text-whitespace";
import { weightsNot100 } from "./weights-not-100";

/** Every rule of the product, in the catalogue's order. */
export const RULES = [
  tableIncomplete,
  planPeriodShares,
  planBlank,
  planNotAPercentage,
  planDecreasing,
  planFinalNot100,
  planRunningTotal,
  planSumNot100,
  budgetBlank,
  budgetNotANumber,
  budgetSumMismatch,
  amountUnitMissing,
  amountUnitInconsistent,
  projectCodeBlank,
  projectCodeMalformed,
  projectCodeCheckSymbol,
  projectCodeDuplicate,
  projectCodeDivision,
  projectNameBlank,
  projectNameTitleMismatch,
  projectNameDuplicate,
  departmentInconsistent,
  purposeBlank,
  purposeNotAPurpose,
  goalBlank,
  goalNotAnObjective,
  classMissing,
  indicatorRowMissing,
  indicatorNameBlank,
  indicatorNameRepeatsClass,
  indicatorPlaceholder,
  valueBlank,
  valueUnreadable,
  valueVague,
  valueUnitInvalid,
  valueUnitMissing,
  valueUnitMismatch,
  valueOver100,
  valueLimitAt100,
  valueDirection,
  valueSignMissing,
  valueNotation,
  valuesAllAlike,
  costDirection,
  costOverBudget,
  satisfactionTarget,
  indicatorOrder,
  indicatorClassMismatch,
  indicatorDuplicate,
  indicatorMisplaced,
  indicatorUnconfirmed,
  descriptionBlank,
  descriptionRepeatsName,
  basisBlank,
  basisDocumentNumber,
  basisInconsistent,
  textUnbalancedBrackets,
  textWhitespace,
  weightsNot100,
  outlineIndicatorRepeatsHeading,
] as const;

type AnyRule = (typeof RULES)[number];

/** Ids of the rules; they stand in reports and in files people keep. */
export type RuleId = AnyRule["id"];

/** The messages of one rule. */
export type MessageIdOf<Id extends RuleId> = Extract<AnyRule, { readonly id: Id }>["messages"][number];
