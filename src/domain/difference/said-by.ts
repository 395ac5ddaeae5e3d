/** Who says something of a difference, for whom, in which item, and by when it is dealt with. */
import type { Calendar } from '../calendar.js';
import { refuse, type Context, type Refusal } from '../decision.js';
import type { Discussion } from '../discussion/discussion.js';
import { dueWithinWorkingDays } from '../due.js';
import type { Id } from '../event.js';
import type { DifferenceTerms } from '../terms/settings.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { localDateOf, type Instant, type LocalDate } from '../time.js';
import type { Beside, Speaker } from './difference-events.js';
import { clauseOf, type Difference } from './difference-state.js';

/** The rules of a meeting as they are in force. */
export interface DifferenceRules {
  readonly terms: TermsOfReference;
  readonly calendar: Calendar;
}

/** An item that is named, and whose it is. */
export interface NamedItem {
  readonly discussion: Discussion;
  /** Series of the sitting that hears it. */
  readonly series: string;
}

export interface SayingGiven {
  /** Undefined where the board has no terms or calendar for the series. */
  readonly rules: DifferenceRules | undefined;
  /** The agency that the actor speaks for. */
  readonly ownAgency: Id;
  /** The role of the terms that the actor holds; null for a professional without one. */
  readonly role: string | null;
  /** Whether the actor is a chair or the co-ordinator of the meeting, and records what others say. */
  readonly leads: boolean;
  /** Whether another agency is named that the board does not have. */
  readonly unknownAgency: boolean;
  /** Null where no item is named. */
  readonly item: NamedItem | null;
}

/** What a board goes by whose row says nothing of it. */
export const UNLESS_SET: DifferenceTerms = { settleWithinWorkingDays: 5, answerWithinWorkingDays: 2 };

/** Each agency speaks for itself; whoever leads the meeting records what another says there. */
export const speakerFor = (
  agency: Id | undefined,
  { ownAgency, role, leads, unknownAgency, rules }: SayingGiven,
  { actor }: Pick<Context, 'actor'>,
): Speaker | Refusal => {
  const officer = actor.id;
  if (agency === undefined || agency === ownAgency) return { agency: ownAgency, officer, role };
  if (!leads) {
    return refuse('ANOTHER_AGENCYS_POSITION', 'Each agency speaks for itself: say what your own holds.', {
      clause: clauseOf(rules?.terms),
      path: ['agency'],
      ...(rules && { instead: { kind: 'ASK_ROLE', roles: [rules.terms.administeredBy] } }),
    });
  }
  if (unknownAgency) {
    return refuse('NO_SUCH_AGENCY', 'No agency of the board has this id.', { path: ['agency'] });
  }
  return { agency, officer, role: null };
};

/** The sitting in whose item it is said, while that goes on; null for what is said outside one. */
export const saidAt = (
  { series, personId }: Pick<Difference, 'series' | 'personId'>,
  item: NamedItem | null,
): { readonly sittingId: Id | null } | Refusal => {
  if (item === null) return { sittingId: null };
  const { discussion } = item;
  const isOfPerson = discussion.personId === personId || discussion.alsoStatedAs.includes(personId);
  if (item.series !== series || !isOfPerson) {
    return refuse('NO_SUCH_ITEM', 'No item of this person at this meeting has this id.', {
      path: ['discussion'],
    });
  }
  return { sittingId: discussion.phase === 'GOING_ON' ? discussion.sittingId : null };
};

/** What it stands beside has to be of the item that is named. */
export const besideOf = (
  { discussionId, decisionId, thresholdId }: Partial<Record<keyof Beside, Id>>,
  item: NamedItem | null,
): Beside | Refusal => {
  if (decisionId !== undefined && !item?.discussion.decided.has(decisionId)) {
    return refuse('NO_SUCH_DECISION', 'No decision of this item has this id.', { path: ['decision'] });
  }
  if (thresholdId !== undefined && !item?.discussion.recorded.has(thresholdId)) {
    return refuse('NO_SUCH_THRESHOLD', 'Nothing was held of a threshold in this item under this id.', {
      path: ['threshold'],
    });
  }
  return {
    discussionId: discussionId ?? null,
    decisionId: decisionId ?? null,
    thresholdId: thresholdId ?? null,
  };
};

export const dayOf = ({ terms }: DifferenceRules, at: Instant): LocalDate => localDateOf(at, terms.zone);

/** By when something is to happen that the row gives working days for. */
export const dueFor = (
  { terms, calendar }: DifferenceRules,
  what: keyof DifferenceTerms,
  from: LocalDate,
): Instant => {
  const days = (terms.differences ?? UNLESS_SET)[what];
  return dueWithinWorkingDays({ calendar, zone: terms.zone }, from, days);
};

/** What every event of a difference says of it. */
export const ofDifference = (differenceId: Id, { series, personId }: Difference) => ({
  differenceId,
  series,
  personId,
});

export const isRefusal = (found: object): found is Refusal => 'accepted' in found;
