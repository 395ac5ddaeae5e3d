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
    /** Until its item closes, an action is a draft that its owner does not know of. */
    readonly released: boolean;
  }[];
  /** Agencies that were asked before a sitting what they hold about the person. Left out until there is one. */
  readonly askedAgencies?: readonly Id[];
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
      case 'AgencyAsked':
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
        const stated = statedFields(partOf(event, 'identity', key) ?? ERASED);
        const { knownStatus, ageInYears } = subject ?? { knownStatus: 'NOT_CHECKED', ageInYears: null };
        return {
          personId: key,
          ...stated,
          knownStatus,
          ageInYears,
          referrals,
          actions: document?.actions ?? [],
          ...(document?.askedAgencies && { askedAgencies: document.askedAgencies }),
        };
      }
      case 'AgencyAsked': {
        const asked = document?.askedAgencies ?? [];
        return document && { ...document, askedAgencies: [...new Set([...asked, event.data.agency])] };
      }
      case 'ActionAgreed': {
        const { actionId, ownerAgency } = event.data;
        const action = { actionId, ownerAgency, released: false };
        return document && { ...document, actions: [...document.actions, action] };
      }
      case 'ActionReleased': {
        const { actionId } = event.data;
        return (
          document && {
            ...document,
            actions: document.actions.map((action) =>
              action.actionId === actionId ? { ...action, released: true } : action,
            ),
          }
        );
      }
      default:
        return document;
    }
  },
});

const statedFields = (identity: Personal<StatedIdentity>): StatedFields =>
  isErased(identity)
    ? { name: ERASED, dateOfBirth: ERASED, gender: ERASED, ethnicity: ERASED, associates: ERASED }
    : identity;
