/** A person's card: identity as stated, and whose business the person is. Joined to other views on reading. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { ReferredSubject, StatedIdentity } from '../domain/referral/referral.js';
import { byKeyOnly, projection } from './projection.js';

export interface PersonView {
  readonly personId: Id;
  readonly identity: Personal<StatedIdentity>;
  readonly knownStatus: ReferredSubject['knownStatus'];
  readonly ageInYears: number | null;
  readonly referrals: readonly { readonly referralId: Id; readonly series: string; readonly agency: Id }[];
  readonly actions: readonly { readonly actionId: Id; readonly ownerAgency: Id }[];
}

export const people = projection<PersonView>({
  name: 'people',
  version: 1,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
        return event.data.subjects.map(({ personId }) => personId);
      case 'ActionAgreed':
        return [event.data.personId];
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
        const identity = partOf(event, 'identity', key) ?? ERASED;
        const { knownStatus, ageInYears } = subject ?? { knownStatus: 'NOT_CHECKED', ageInYears: null };
        return { personId: key, identity, knownStatus, ageInYears, referrals, actions: document?.actions ?? [] };
      }
      case 'ActionAgreed': {
        const { actionId, ownerAgency } = event.data;
        return document && { ...document, actions: [...document.actions, { actionId, ownerAgency }] };
      }
      default:
        return document;
    }
  },
});
