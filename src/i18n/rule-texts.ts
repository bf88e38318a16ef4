import type { MessageIdOf, RuleId } from "../rules";

/** A finding in words. `{actual}` and the like stand for the finding's data. */
export interface MessageText {
  /** What stands there. */
  readonly found: string;
  /** What should stand there, or the next step. */
  readonly expected: string;
  /** Why it matters; empty where the first two say it. */
  readonly why: string;
}

/** Every rule in words; a rule or message without a text does not compile. */
export type RuleTexts = {
  readonly [Id in RuleId]: {
    readonly title: string;
    /** What the finding is about where it is not about one indicator. */
    readonly subject: string;
    readonly messages: { readonly [Message in MessageIdOf<Id>]: MessageText };
  };
};
