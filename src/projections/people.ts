/**
 * A person's card: identity as stated and as corrected, what has come to be known, and whose business the person is.
 * Joined to other views on reading. Field by field, so that a reader can be granted some of them.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, isErased, partOf, type Id, type Personal } from '../domain/event.js';
import type { Known } from '../domain/known.js';
import type { MissingProfile, ProfileField } from '../domain/person/missing-profile.js';
import type { CaseFile, KnownStanding } from '../domain/person/person.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import type { StatedIdentity } from '../domain/referral/stated.js';
import type { Instant } from '../domain/time.js';
import {
  corrected,
  saidAnew,
  withIdentifier,
  type IdentityOnCard,
  type StatedFields,
} from './person-identity.js';
import {
  withAssociate,
  withSafeContact,
  type RecordedAssociate,
  type RecordedHousehold,
  type SafeContactView,
} from './person-surroundings.js';
import { judgedAnew, sampledIn, type JudgedAnew } from './judged-anew.js';
import { presentersAfter, type PresentedBy } from './presenters.js';
import { byKeyOnly, projection } from './projection.js';

/** What one person told of whom to look for. */
export interface RecordedProfile {
  readonly profileId: Id;
  readonly agency: Id;
  readonly officer: Id;
  readonly at: Instant;
  readonly fields: readonly ProfileField[];
  readonly content: Personal<MissingProfile & { readonly toldBy: string | null }>;
}

export interface PersonView extends IdentityOnCard {
  readonly personId: Id;
  readonly knownStatus: ReferredSubject['knownStatus'];
  /** What was found when somebody checked last; null until then. */
  readonly standing:
    (KnownStanding & { readonly checkedAt: Instant; readonly caseFile: Personal<CaseFile> | null }) | null;
  readonly safeContact: SafeContactView | null;
  readonly household: RecordedHousehold | null;
  readonly recordedAssociates: readonly RecordedAssociate[];
  /** Whom to look for, as it was told, the earliest first. Left out until there is something. */
  readonly missingProfile?: readonly RecordedProfile[];
  readonly referrals: readonly { readonly referralId: Id; readonly series: string; readonly agency: Id }[];
  /** Agencies that have to write into the person's own record. Left out until there is one. */
  readonly owesEntries?: readonly Id[];
  /** Series on whose tracker the person is or was. Left out until there is one. */
  readonly trackedIn?: readonly string[];
  readonly actions: readonly {
    readonly actionId: Id;
    readonly ownerAgency: Id;
    /** Until its item closes, an action is a draft that its owner does not know of; nor of one that was taken back. */
    readonly released: boolean;
    /** The role that stood in for the owner when it was last reminded of; null where none did. */
    readonly remindedRole: string | null;
  }[];
  /** Agencies that were asked before a sitting what they hold about the person. Left out until there is one. */
  readonly askedAgencies?: readonly Id[];
  /** Who judges an item about the person anew in a sample. Left out until there is one. */
  readonly judgedAnew?: readonly JudgedAnew[];
  /** Who presents the person at meetings that ask for it. Left out until somebody does. */
  readonly presentedBy?: readonly PresentedBy[];
  /** The record that leads, where this one was merged; null otherwise. */
  readonly mergedInto: Id | null;
  /** Records that were merged into this one. */
  readonly mergedFrom: readonly Id[];
  /** People who are known to be somebody else. */
  readonly dismissed: readonly Id[];
  /** What had been recorded about another person by mistake, said anew. */
  readonly restated: readonly {
    readonly retractionId: Id;
    readonly agency: Id;
    readonly at: Instant;
    readonly information: Personal<{ readonly text: string }>;
  }[];
}

export const people = projection<PersonView>({
  name: 'people',
  version: 5,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
      case 'ReferralAmended':
        return event.data.subjects.map(({ personId }) => personId);
      case 'PeopleMerged':
        return [event.data.personId, event.data.into];
      case 'PeopleUnmerged':
        return [event.data.personId, event.data.from];
      case 'MatchDismissed':
        return [event.data.personId, event.data.other];
      case 'ActionAgreed':
      case 'ActionReleased':
      case 'AgencyAsked':
      case 'EpisodeEntered':
      case 'NextStepsAgreed':
      case 'RecordEntryReassigned':
      case 'InformationRestated':
      case 'KnownStatusRecorded':
      case 'IdentifierRecorded':
      case 'IdentityCorrected':
      case 'SafeContactRecorded':
      case 'SafeContactEnded':
      case 'HouseholdRecorded':
      case 'MissingProfileRecorded':
      case 'AssociateRecorded':
      case 'AssociateEnded':
      case 'PresenterInvited':
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
      case 'DiscussionClosed':
        return [event.data.personId];
      case 'ActionAgreedFromEscalation':
      case 'ActionReassigned':
      case 'ActionWithdrawn':
      case 'ActionCompleted':
      case 'ActionNotDone':
      case 'OwnerReminded':
        return event.data.personId === null ? [] : [event.data.personId];
      default:
        return [...new Set(sampledIn(event).map(({ personId }) => personId))];
    }
  },
  apply: (document, event, key) => {
    switch (event.type) {
      case 'ReferralReceived':
        return referred(document, event, key);
      case 'ReferralAmended':
        return document && toldAnew(document, event, key);
      case 'AgencyAsked': {
        const asked = document?.askedAgencies ?? [];
        return document && { ...document, askedAgencies: [...new Set([...asked, event.data.agency])] };
      }
      case 'NextStepsAgreed':
        return document && owing(document, event.data.recordEntry.ownerAgency);
      case 'RecordEntryReassigned':
        return document && owing(document, event.data.ownerAgency);
      case 'EpisodeEntered': {
        const trackedIn = [...new Set([...(document?.trackedIn ?? []), event.data.series])];
        return document && { ...document, trackedIn };
      }
      case 'ActionAgreed':
      case 'ActionAgreedFromEscalation': {
        const { actionId, ownerAgency } = event.data;
        const released = event.type === 'ActionAgreedFromEscalation';
        const action = { actionId, ownerAgency, released, remindedRole: null };
        return document && { ...document, actions: [...document.actions, action] };
      }
      case 'ActionReleased':
        return document && withAction(document, event.data.actionId, { released: true });
      case 'ActionReassigned': {
        const { actionId, ownerAgency } = event.data;
        return document && withAction(document, actionId, { ownerAgency });
      }
      case 'ActionWithdrawn':
        return document && withAction(document, event.data.actionId, { released: false, remindedRole: null });
      case 'ActionCompleted':
      case 'ActionNotDone':
        return document && withAction(document, event.data.actionId, { remindedRole: null });
      case 'OwnerReminded':
        return document && withAction(document, event.data.actionId, { remindedRole: event.data.role });
      case 'PresenterInvited':
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
        return document && { ...document, presentedBy: presentersAfter(document.presentedBy, event) };
      case 'DiscussionClosed':
        // Most people are presented by nobody.
        return document?.presentedBy === undefined
          ? document
          : { ...document, presentedBy: presentersAfter(document.presentedBy, event) };
      default:
        return document && { ...document, ...learnt(document, event, key) };
    }
  },
});

const referred = (
  document: PersonView | null,
  event: Extract<LogEvent, { type: 'ReferralReceived' }>,
  key: Id,
): PersonView => {
  const { referralId, series, agency, subjects } = event.data;
  const subject = subjects.find(({ personId }) => personId === key);
  const stated = statedFields(partOf(event, 'identity', key) ?? ERASED);
  const { knownStatus, ageInYears } = subject ?? { knownStatus: 'NOT_CHECKED', ageInYears: null };
  return {
    ...(document ?? NOTHING_LEARNT),
    personId: key,
    ...stated,
    // Whoever checked knows better than whoever referred.
    knownStatus: document?.standing?.known ?? knownStatus,
    ageInYears,
    dateOfBirthAccuracy: subject?.dateOfBirthAccuracy ?? (ageInYears === null ? null : 'EXACT'),
    tokens: [...(document?.tokens ?? []), ...(subject?.tokens ?? [])],
    referrals: [...(document?.referrals ?? []), { referralId, series, agency }],
  };
};

/** What the referrer says anew. A field that has been corrected since stands: whoever corrected it knows better. */
const toldAnew = (
  document: PersonView,
  event: Extract<LogEvent, { type: 'ReferralAmended' }>,
  key: Id,
): PersonView => {
  const subject = event.data.subjects.find(({ personId }) => personId === key);
  const said = partOf(event, 'identity', key) ?? {};
  if (subject === undefined || isErased(said)) return document;
  const correctedFields = document.earlier.flatMap(({ fields }) => fields);
  const { ageInYears, dateOfBirthAccuracy = ageInYears === null ? null : 'EXACT' } = subject;
  return {
    ...document,
    ...(saidAnew(said, correctedFields) satisfies Partial<StatedFields>),
    ...(correctedFields.includes('dateOfBirth') ? {} : { ageInYears, dateOfBirthAccuracy }),
  };
};

const NOTHING_LEARNT = {
  ...{ standing: null, identifiers: [], earlier: [], safeContact: null, household: null },
  ...{ recordedAssociates: [], actions: [], mergedInto: null, mergedFrom: [], dismissed: [], restated: [] },
};

/** What an event of the person's own stream changes on the card. */
const learnt = (card: PersonView, event: LogEvent, key: Id): Partial<PersonView> => {
  switch (event.type) {
    case 'KnownStatusRecorded': {
      const { known, openStatus, legalStatus, allocatedOfficer } = event.data;
      const caseFile = partOf(event, 'caseFile') ?? null;
      const checkedAt = event.occurredAt;
      const standing = { known, openStatus, legalStatus, allocatedOfficer, checkedAt, caseFile };
      return { knownStatus: known, standing };
    }
    case 'IdentifierRecorded':
      return withIdentifier(card, event);
    case 'IdentityCorrected':
      return corrected(card, event);
    case 'SafeContactRecorded':
    case 'SafeContactEnded':
      return withSafeContact(event);
    case 'HouseholdRecorded':
      return {
        household: { recordedAt: event.occurredAt, content: partOf(event, 'household') ?? ERASED },
      };
    case 'MissingProfileRecorded': {
      const { profileId, agency, fields } = event.data;
      const told = { profileId, agency, officer: event.actor.id, at: event.occurredAt, fields };
      const content = partOf(event, 'profile') ?? ERASED;
      return { missingProfile: [...(card.missingProfile ?? []), { ...told, content }] };
    }
    case 'AssociateRecorded':
    case 'AssociateEnded':
      return { recordedAssociates: withAssociate(card.recordedAssociates, event) };
    case 'PeopleMerged':
      return key === event.data.into
        ? { mergedFrom: [...without(card.mergedFrom, event.data.personId), event.data.personId] }
        : { mergedInto: event.data.into };
    case 'PeopleUnmerged':
      return key === event.data.from
        ? { mergedFrom: without(card.mergedFrom, event.data.personId) }
        : { mergedInto: null };
    case 'InformationRestated': {
      const { retractionId, agency } = event.data;
      const information = partOf(event, 'information') ?? ERASED;
      return { restated: [...card.restated, { retractionId, agency, at: event.occurredAt, information }] };
    }
    case 'ConsistencySampleDrawn':
    case 'SampledItemReviewed':
    case 'SampledItemDeclined':
    case 'ConsistencySampleClosed':
      return { judgedAnew: judgedAnew(card.judgedAnew, event, ({ personId }) => personId === key) };
    case 'MatchDismissed': {
      const other = key === event.data.personId ? event.data.other : event.data.personId;
      return { dismissed: [...without(card.dismissed, other), other] };
    }
    default:
      return {};
  }
};

const withAction = (
  document: PersonView,
  actionId: Id,
  now: Partial<PersonView['actions'][number]>,
): PersonView => ({
  ...document,
  actions: document.actions.map((action) => (action.actionId === actionId ? { ...action, ...now } : action)),
});

const without = (all: readonly Id[], one: Id): readonly Id[] => all.filter((id) => id !== one);

const NOT_ASKED: Known<string> = { absent: 'NOT_ASKED' };

const statedFields = (identity: Personal<StatedIdentity>): StatedFields =>
  isErased(identity)
    ? {
        ...{ name: ERASED, dateOfBirth: ERASED, sex: ERASED, gender: ERASED, ethnicity: ERASED },
        ...{ aliases: ERASED, associates: ERASED },
      }
    : { sex: NOT_ASKED, aliases: [], ...identity };

/** Whoever writes into the person's record has to know whose it is. */
const owing = (document: PersonView, agency: Id): PersonView => ({
  ...document,
  owesEntries: [...new Set([...(document.owesEntries ?? []), agency])],
});
