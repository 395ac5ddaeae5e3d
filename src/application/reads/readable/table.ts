/** Every view that may be read, on one page; each is described in the file of its subject. */
import { actionViews } from './action.js';
import { viewsBeyondThePerson } from './beyond-the-person.js';
import { boardViews } from './board.js';
import { discussionViews } from './discussion.js';
import { minutesViews } from './minutes.js';
import { personViews } from './person.js';
import { planViews } from './plan.js';
import { referralViews } from './referral.js';
import { retractionViews } from './retraction.js';
import { samplingViews } from './sampling.js';
import { sittingViews } from './sitting.js';
import { strategyViews } from './strategy.js';
import { trackerViews } from './tracker.js';
import type { View } from './view.js';

const described = {
  ...boardViews,
  ...referralViews,
  ...personViews,
  ...sittingViews,
  ...discussionViews,
  ...planViews,
  ...actionViews,
  ...minutesViews,
  ...retractionViews,
  ...samplingViews,
  ...strategyViews,
  ...trackerViews,
  ...viewsBeyondThePerson,
};

/** The type of the documents of each view. */
export type ReadableViews = {
  readonly [Name in keyof typeof described]: (typeof described)[Name] extends View<infer Document>
    ? Document
    : never;
};
export type ViewName = keyof ReadableViews;

export const viewTable: { readonly [Name in ViewName]: View<ReadableViews[Name]> } = described;
