/** What became of a referral: what was told, by whom, where each of its people is heard, and what came of it. */
import type { RuleTrace } from '../domain/decision.js';
import { ERASED, isErased, partOf, type Id, type Personal, type Recorded } from '../domain/event.js';
import type { ReferralAmended } from '../domain/referral/afterwards.js';
import type { Placement, ReferralReceived, ReferredSubject } from '../domain/referral/referral.js';
import type { Account, Channel, Circumstances, Particulars, Referrer } from '../domain/referral/stated.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

type Text = Personal<{ readonly text: string }>;

/** Something that was said with its reason, and when. */
export interface SaidOnce {
  readonly at: Instant;
  readonly officer: Id;
  readonly said: Text;
}

export interface ReferredPerson extends ReferredSubject {
  readonly placement: Placement | null;
  readonly because: RuleTrace;
  readonly ownWords: Text | null;
  /** Why a chair hears the person sooner; null where nobody decided so. */
  readonly urgency: SaidOnce | null;
  readonly withdrawalAsked: SaidOnce | null;
  readonly withdrawalDeclined: SaidOnce | null;
  readonly withdrawn: SaidOnce | null;
  readonly heard: { readonly sittingId: Id; readonly discussionId: Id; readonly at: Instant } | null;
  readonly outcomes: readonly SaidOnce[];
}

export interface ImmediateAction extends SaidOnce {
  readonly immediateActionId: Id;
  readonly personId: Id;
  readonly agency: Id;
}

export interface Asking {
  readonly at: Instant;
  readonly missing: readonly { readonly personId: Id; readonly answers: readonly string[] }[];
}

export interface Amendment {
  readonly at: Instant;
  readonly officer: Id;
  /** What was told anew; null where the account stayed as it was. */
  readonly account: Personal<Partial<Account>> | null;
}

export interface ReferralView {
  readonly referralId: Id;
  readonly series: string;
  readonly agency: Id;
  /** The officer who referred, or registered the mail of somebody else. */
  readonly officer: Id;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  /** When nothing was missing any more; null until then. */
  readonly completeAt: Instant | null;
  readonly incident: 'REPORTED' | 'CLAIMED' | null;
  readonly incidentAt: Instant | null;
  readonly people: readonly ReferredPerson[];
  /** As it was told last. */
  readonly account: Personal<Account>;
  readonly circumstances: Circumstances | null;
  readonly particulars: Personal<Particulars> | null;
  /** The professional without an account whose referral it is; null where there is none. */
  readonly referrer: Personal<Referrer> | null;
  /** When the account was taken back: it is kept elsewhere, and shown here no more; null where it was not. */
  readonly retractedAt: Instant | null;
  /** Why mail was registered later than it came; null where it was not. */
  readonly registration: Personal<{ readonly reason: string }> | null;
  readonly acknowledged: { readonly channel: Channel; readonly toldAt: Instant } | null;
  readonly asked: readonly Asking[];
  readonly amendments: readonly Amendment[];
  readonly immediateActions: readonly ImmediateAction[];
}

export const referrals = projection<ReferralView>({
  name: 'referrals',
  version: 4,
  indexes: { byAgency: ['agency', 'receivedAt'] },
  index: ({ agency, receivedAt }) => ({ agency, receivedAt }),
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
      case 'ReferralPlaced':
      case 'ReferralAmended':
      case 'ReferralCompleted':
      case 'ReferrerAsked':
      case 'WithdrawalRequested':
      case 'WithdrawalDeclined':
      case 'ReferralWithdrawn':
      case 'ImmediateActionRecorded':
      case 'ReceiptAcknowledged':
      case 'ReferralHeard':
      case 'OutcomeTold':
        return [event.data.referralId];
      case 'InformationRetracted':
        return event.data.referralId === null ? [] : [event.data.referralId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    if (event.type === 'ReferralReceived') return received(event);
    if (document === null) return null;
    switch (event.type) {
      case 'InformationRetracted':
        return withoutAccount(document, event.occurredAt);
      case 'ReferralPlaced': {
        const { subjects, placement, because, moved } = event.data;
        const urgency = said(event, partOf(event, 'urgency'));
        return ofPeople(document, subjects, (person) => ({
          ...{ ...person, placement, because },
          urgency: urgency ?? person.urgency,
          // Withdrawn too late: it is a wish that a chair decides on, in the same words.
          ...(moved === 'BEGUN_ALREADY' && { withdrawalAsked: person.withdrawn, withdrawn: null }),
        }));
      }
      case 'ReferralAmended':
        return amended(document, event);
      case 'ReferralCompleted':
        return { ...document, completeAt: event.data.completeAt };
      case 'ReferrerAsked': {
        const asking = { at: event.occurredAt, missing: event.data.missing };
        return { ...document, asked: [...document.asked, asking] };
      }
      case 'WithdrawalRequested': {
        const withdrawalAsked = said(event, partOf(event, 'reason'));
        return ofPeople(document, named(event.data.personIds), (person) => ({ ...person, withdrawalAsked }));
      }
      case 'WithdrawalDeclined': {
        const withdrawalDeclined = said(event, partOf(event, 'reason'));
        return ofPeople(document, named(event.data.personIds), (person) => ({
          ...{ ...person, withdrawalDeclined },
          withdrawalAsked: null,
        }));
      }
      case 'ReferralWithdrawn': {
        const withdrawn = said(event, partOf(event, 'reason'));
        return ofPeople(document, event.data.people, (person) => ({
          ...{ ...person, withdrawn },
          ...{ withdrawalAsked: null, placement: null },
        }));
      }
      case 'ImmediateActionRecorded': {
        const { immediateActionId, personId, agency, takenAt: at, officer } = event.data;
        const action = { immediateActionId, personId, agency, officer, at };
        const text = partOf(event, 'immediateAction') ?? ERASED;
        return { ...document, immediateActions: [...document.immediateActions, { ...action, said: text }] };
      }
      case 'ReceiptAcknowledged': {
        const { channel, toldAt } = event.data;
        return { ...document, acknowledged: { channel, toldAt } };
      }
      case 'ReferralHeard': {
        const { sittingId, discussionId } = event.data;
        const heard = { sittingId, discussionId, at: event.occurredAt };
        return ofPeople(document, [event.data], (person) => ({ ...person, heard }));
      }
      case 'OutcomeTold': {
        const told = said(event, partOf(event, 'outcome')) ?? [];
        return ofPeople(document, [event.data], (person) => ({
          ...person,
          outcomes: person.outcomes.concat(told),
        }));
      }
      default:
        return document;
    }
  },
});

/** Whatever the account was told in: also what the people said, and how it was told when it was amended. */
const withoutAccount = (document: ReferralView, retractedAt: Instant): ReferralView => ({
  ...document,
  ...{ account: ERASED, particulars: ERASED, retractedAt },
  people: document.people.map((person) => ({ ...person, ownWords: person.ownWords && ERASED })),
  amendments: document.amendments.map((amendment) => ({
    ...amendment,
    account: amendment.account && ERASED,
  })),
});

const received = (event: Recorded<ReferralReceived>): ReferralView => {
  const { referralId, series, agency, receivedAt, registeredAt, subjects, placement, because } = event.data;
  const { circumstances = null, incident = null, incidentAt = null } = event.data;
  const people = subjects.map((subject): ReferredPerson => ({
    ...{ ...subject, placement, because, ownWords: partOf(event, 'ownWords', subject.personId) ?? null },
    ...{ urgency: null, withdrawalAsked: null, withdrawalDeclined: null, withdrawn: null },
    ...{ heard: null, outcomes: [] },
  }));
  return {
    ...{ referralId, series, agency, officer: event.actor.id, receivedAt, registeredAt, people },
    completeAt: subjects.every(({ missing }) => missing.length === 0) ? receivedAt : null,
    ...{ incident, incidentAt, circumstances },
    account: partOf(event, 'account') ?? ERASED,
    particulars: partOf(event, 'particulars') ?? null,
    referrer: partOf(event, 'referrer') ?? null,
    retractedAt: null,
    registration: partOf(event, 'registration') ?? null,
    ...{ acknowledged: null, asked: [], amendments: [], immediateActions: [] },
  };
};

const amended = (document: ReferralView, event: Recorded<ReferralAmended>): ReferralView => {
  const { subjects, circumstances = document.circumstances } = event.data;
  const account = partOf(event, 'account') ?? null;
  const amendment = { at: event.occurredAt, officer: event.actor.id, account };
  const after = new Map(subjects.map((subject) => [subject.personId, subject]));
  const withAnswers = ofPeople(document, subjects, ({ dateOfBirthAccuracy: _accuracy, ...person }) => {
    const { sittingId: _sittingId, ...now } = after.get(person.personId) ?? { sittingId: null };
    const ownWords = partOf(event, 'ownWords', person.personId) ?? person.ownWords;
    return { ...person, ...now, ownWords };
  });
  return {
    ...withAnswers,
    circumstances,
    account: told(document.account, account),
    particulars:
      document.particulars === null
        ? (partOf(event, 'particulars') ?? null)
        : told(document.particulars, partOf(event, 'particulars') ?? null),
    amendments: [...document.amendments, amendment],
  };
};

/** What was told before, and what is told anew beside it or in its place. */
const told = <T extends object>(before: Personal<T>, anew: Personal<Partial<T>> | null): Personal<T> =>
  anew === null || isErased(anew) || isErased(before) ? before : { ...before, ...anew };

const said = (
  { occurredAt, actor }: Pick<Recorded, 'occurredAt' | 'actor'>,
  text: Text | undefined,
): SaidOnce | null => (text === undefined ? null : { at: occurredAt, officer: actor.id, said: text });

const named = (personIds: readonly Id[]): readonly { readonly personId: Id }[] =>
  personIds.map((personId) => ({ personId }));

const ofPeople = (
  document: ReferralView,
  people: readonly { readonly personId: Id }[],
  change: (person: ReferredPerson) => ReferredPerson,
): ReferralView => {
  const meant = new Set(people.map(({ personId }) => personId));
  return {
    ...document,
    people: document.people.map((person) => (meant.has(person.personId) ? change(person) : person)),
  };
};
