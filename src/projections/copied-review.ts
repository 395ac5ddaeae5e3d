/**
 * What the minutes record of one person besides, in a copy: of everybody's lists that person's entries, with the words of
 * earlier steps, which stand with the actions.
 */
import { isErased, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import type { ActionView } from './actions.js';
import type { MinutedEarlierStep, MinutedPresenter, MinutedReport, MinutedReview } from './minuted-review.js';

/** The words of earlier steps, which stand with the actions. */
export type StepTexts = ReadonlyMap<Id, Pick<ActionView, 'action' | 'retractedAt'>>;

export interface CopiedEarlierStep extends MinutedEarlierStep {
  /** Null where the action is not found. */
  readonly action: ActionView['action'] | null;
  readonly retractedAt?: Instant;
}

/** What a copy has of one person. */
export interface CopiedReview extends Omit<MinutedReview, 'reports' | 'presentedBy' | 'earlierSteps'> {
  /** Left out where there was none, or it is not for whom the copy is; so is everything else here. */
  readonly report?: MinutedReport;
  readonly presentedBy?: MinutedPresenter;
  readonly earlierSteps?: readonly CopiedEarlierStep[];
}

export const reviewOf = (review: MinutedReview, personId: Id, texts: StepTexts): CopiedReview => {
  const [report] = own(review.reports, personId) ?? [];
  const [presentedBy] = own(review.presentedBy, personId) ?? [];
  const earlierSteps = own(review.earlierSteps, personId)?.map((step) => {
    const { action = null, retractedAt } = texts.get(step.actionId) ?? {};
    return { ...step, action, ...(retractedAt && { retractedAt }) };
  });
  const assessments = own(review.assessments, personId);
  const assurances = own(review.assurances, personId);
  const volt = own(review.volt, personId);
  const nextSteps = own(review.nextSteps, personId);
  return {
    ...(report && { report }),
    ...(presentedBy && { presentedBy }),
    ...(earlierSteps && { earlierSteps }),
    ...(assessments && { assessments }),
    ...(assurances && { assurances }),
    ...(volt && { volt }),
    ...(nextSteps && { nextSteps }),
  };
};

/** A person's own entries of a list; undefined where there are none. */
const own = <One extends { readonly personId: Id }>(
  all: readonly One[] | undefined,
  personId: Id,
): readonly One[] | undefined => {
  const found = all?.filter((one) => one.personId === personId);
  return found?.length ? found : undefined;
};

/** Nothing of it is for somebody who only has something to do. */
export const withoutReview = <Copied extends CopiedReview>({
  report: _report,
  presentedBy: _presentedBy,
  earlierSteps: _earlierSteps,
  assessments: _assessments,
  assurances: _assurances,
  volt: _volt,
  nextSteps: _nextSteps,
  ...rest
}: Copied): Omit<Copied, keyof CopiedReview> => rest;

/** For the file of one person: every text cleaned, and nothing of what is known of others. */
export const cleanedReview = (
  { report, presentedBy, earlierSteps, assessments, assurances, nextSteps }: CopiedReview,
  clean: (text: string) => string,
): CopiedReview => ({
  ...(report && { report: { ...report, content: cleaned(report.content, clean) } }),
  ...(presentedBy && { presentedBy }),
  ...(earlierSteps && {
    earlierSteps: earlierSteps.map((step) => ({
      ...step,
      action: step.action && cleaned(step.action, clean),
    })),
  }),
  ...(assessments && {
    assessments: assessments.map((one) => ({
      ...{ ...one, narrative: cleaned(one.narrative, clean) },
      judgement: one.judgement && cleaned(one.judgement, clean),
    })),
  }),
  ...(assurances && {
    assurances: assurances.map((one) => ({ ...one, content: cleaned(one.content, clean) })),
  }),
  ...(nextSteps && { nextSteps: nextSteps.map((one) => ({ ...one, steps: cleaned(one.steps, clean) })) }),
});

/** Every text of a piece of personal content, changed in the same way. */
export const cleaned = <Content extends object>(
  content: Personal<Content>,
  clean: (text: string) => string,
): Personal<Content> => {
  if (isErased(content)) return content;
  const fields = Object.entries(content).map(([field, value]: [string, unknown]) => [
    field,
    typeof value === 'string' ? clean(value) : value,
  ]);
  return Object.fromEntries(fields) as Content;
};
