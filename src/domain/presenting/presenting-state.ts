/** Small questions that every decision on who presents an item asks. */
import { boardsOwn, refuse, type Clause, type Refusal } from '../decision.js';
import type { OfItem } from '../discussion/item-state.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import type { TrackerTerms } from '../terms/tracking-settings.js';
import type { Asked } from './presenting-events.js';
import type { Presenting } from './presenting.js';

export interface PresentingGiven {
  readonly sitting: Sitting;
  readonly discussionId: Id;
}

/** The settings under which somebody presents; undefined where the meeting keeps no tracker. */
export const reportTerms = ({ convening }: Sitting): TrackerTerms | undefined => convening?.terms.tracker;

export const ofItem = (
  { sittingId, personId }: OfItem,
  { sitting, discussionId }: PresentingGiven,
): OfItem & { readonly discussionId: Id; readonly series: string } => ({
  ...{ discussionId, sittingId, personId },
  series: sitting.convening?.series ?? '',
});

/** Who may say that they come, and report: the deputy where one comes, and whoever is asked. */
export const presentersOf = ({ invited, deputy, accepted }: Presenting): readonly Id[] => [
  ...new Set([deputy?.officer, accepted, invited?.officer].filter((id) => typeof id === 'string')),
];

/** The agency that says itself who comes; null where somebody is asked by name, or only the case file names them. */
export const agencyAsked = ({ invited }: { readonly invited: Asked | null }): Id | null =>
  invited !== null && invited.officer === null ? invited.agency : null;

export const notInvited = (): Refusal =>
  refuse('NOBODY_INVITED', 'Nobody is asked to present this item: it is not heard at this sitting.', {
    clause: ASKED,
    path: ['agendaItem'],
  });

export const itemOver = (): Refusal =>
  refuse('ITEM_CLOSED', 'This item has been discussed and closed: what is told now goes to the next one.', {
    clause: ASKED,
    path: ['agendaItem'],
  });

/** The words that presenting rests on, as the sitting's own terms have them. */
export const clauseOf = (sitting: Sitting): Clause => reportTerms(sitting)?.clauses.worker ?? ASKED;

const ASKED = boardsOwn('Whoever works with a child is asked to present it, at the sitting that hears it.');
