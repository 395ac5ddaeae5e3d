/** A person's card: identity as stated, and whose business the person is. Joined to other views on reading. */
import { ERASED, isErased, partOf, type Id, type Personal } from '../domain/event.js';
import type { ReferredSubject, StatedIdentity } from '../domain/referral/referral.js';
import { byKeyOnly, projection } from './projection.js';

/** Field by field, so that a reader can be granted some of them. */
export interface PersonView extends StatedFields {
  readonly personId: Id;
  readonly knownStatus: ReferredSubject['knownStatus'];
  readonly ageInYears: number | null;
  readonly referrals: readonly { readonly referralId: Id; readonly series: string; readonly agency: Id }[];
  readonly actions: readonly {
    readonly actionId: Id;
    readonly ownerAgency: Id;
    /** Until its item closes, an action is a draft that its owner does not know of; nor of one that was taken back. */
    readonly released: boolean;
    /** The role that stood in for the owner when it was last reminded of; null where none did. */
    readonly remindedRole: string | null;
  }[];
}

type StatedFields = { readonly [Field in keyof StatedIdentity]: Personal<StatedIdentity[Field]> };

export const people = projection<PersonView>({
  name: 'people',
  version: 2,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
        return event.data.subjects.map(({ personId }) => personId);
      case 'ActionAgreed':
      case 'ActionReleased':
        return [event.data.personId];
      case 'ActionAgreedFromEscalation':
      case 'ActionReassigned':
      case 'ActionWithdrawn':
      case 'ActionCompleted':
      case 'ActionNotDone':
      case 'OwnerReminded':
        return event.data.personId === null ? [] : [event.data.personId];
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    switch (event.type) {
      case 'ReferralReceived': {
        const { referralId, series, agency, subjects } = event.data;
        const subject = subjects.find(({ personId }) => personId === key);
        const referrals = [...(document?.referrals ?? []), { referralId, series, agency }];
        const stated = statedFields(partOf(event, 'identity', key) ?? ERASED);
        const { knownStatus, ageInYears } = subject ?? { knownStatus: 'NOT_CHECKED', ageInYears: null };
        return {
          personId: key,
          ...stated,
          knownStatus,
          ageInYears,
          referrals,
          actions: document?.actions ?? [],
        };
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
      default:
        return document;
    }
  },
});

const withAction = (
  document: PersonView,
  actionId: Id,
  now: Partial<PersonView['actions'][number]>,
): PersonView => ({
  ...document,
  actions: document.actions.map((action) => (action.actionId === actionId ? { ...action, ...now } : action)),
});

const statedFields = (identity: Personal<StatedIdentity>): StatedFields =>
  isErased(identity)
    ? { name: ERASED, dateOfBirth: ERASED, gender: ERASED, ethnicity: ERASED, associates: ERASED }
    : identity;
