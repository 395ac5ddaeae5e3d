/** What the model answers about who a person is, and about what travels with everything that concerns the person. */
import { AGENCY_OF } from '../support/live-board.js';
import { MEMBERS, type Answer, type PersonModel, type Role } from './meeting-model.js';
import { dayOf } from './meeting-time.js';
import { conflictAbout } from './model-of-conflicts.js';

/** What is on a person's record besides meetings. */
export interface FileModel {
  readonly identifiers: Map<string, string>;
  /** Every instruction on how to reach the person safely, and the one that holds. */
  readonly safeContacts: string[];
  safeContact: string | null;
  readonly associates: Map<string, 'GOING_ON' | 'ENDED'>;
}

export const newFile = (): FileModel => ({
  ...{ identifiers: new Map(), safeContacts: [], safeContact: null, associates: new Map() },
});

/** Members speak of everybody who was referred to their meeting. */
export const notAMember = (role: Role): Answer | undefined =>
  MEMBERS.includes(role) ? undefined : 'NOT_YOURS_TO_DO';

/** How to reach somebody safely, and with whom they live, may also come from the agency that referred them. */
const withoutBusiness = (person: PersonModel, role: Role): Answer | undefined =>
  AGENCY_OF[role] === AGENCY_OF[person.referredBy] ? undefined : notAMember(role);

export const NHS_NUMBERS = ['9990000018', '9990000026'] as const;

export interface NumberSaid {
  readonly kind: 'NHS_NUMBER' | 'UPN';
  readonly value: string | null;
}

/** The same number on two records is a proposal to match them, never a refusal. */
export const recordIdentifier = (
  { file: { identifiers } }: PersonModel,
  role: Role,
  { kind, value }: NumberSaid,
): Answer => {
  const refused = notAMember(role);
  if (refused !== undefined) return refused;
  if (value === null && kind !== 'UPN') return 'ONLY_A_UPN_IS_UNKNOWN';
  if (value !== null && !NHS_NUMBERS.some((number) => number === value)) return 'NOT_A_VALID_NUMBER';
  if (identifiers.get(kind) === (value ?? 'none')) return 'NOTHING';
  identifiers.set(kind, value ?? 'none');
  return 'RECORDED';
};

export const correctIdentity = (
  person: PersonModel,
  role: Role,
  { fields, isCode }: { readonly fields: number; readonly isCode: boolean },
): Answer => {
  const refused = notAMember(role) ?? conflictAbout(role, person);
  if (refused !== undefined) return refused;
  if (fields === 0) return 'NOTHING_TO_CORRECT';
  return isCode ? 'RECORDED' : 'UNKNOWN_CODE';
};

export const sayOfPerson = (person: PersonModel, role: Role): Answer =>
  withoutBusiness(person, role) ?? 'RECORDED';

/** Whom to look for: from any professional, who looks after the person and is seldom a member. */
export const recordProfile = (
  { photoTakenOn }: { readonly photoTakenOn?: string; readonly description?: string },
  { fields, now }: { readonly fields: number; readonly now: string },
): Answer => {
  if (fields === 0) return 'NOTHING_SAID';
  return photoTakenOn !== undefined && photoTakenOn > dayOf(now) ? 'IN_THE_FUTURE' : 'RECORDED';
};

export const endSafeContact = (person: PersonModel, role: Role, id: string): Answer => {
  const { file } = person;
  const refused = notAMember(role) ?? conflictAbout(role, person);
  if (refused !== undefined) return refused;
  if (!file.safeContacts.includes(id)) return 'NO_SUCH_INSTRUCTIONS';
  if (file.safeContact === null) return 'NOTHING';
  if (file.safeContact !== id) return 'NEWER_INSTRUCTIONS';
  file.safeContact = null;
  return 'RECORDED';
};

/** A person whom the actor may not speak of is as good as none; nobody is their own associate. */
export const recordAssociate = (person: PersonModel, role: Role, other: PersonModel | null): Answer => {
  const refused = withoutBusiness(person, role);
  if (refused !== undefined) return refused;
  return other !== null && (other === person || notAMember(role) !== undefined)
    ? 'NO_SUCH_PERSON'
    : 'RECORDED';
};

export interface Ending {
  readonly id: string;
  readonly endedOn: string;
  readonly now: string;
}

export const endAssociate = (person: PersonModel, role: Role, { id, endedOn, now }: Ending): Answer => {
  const { file } = person;
  const refused = notAMember(role) ?? conflictAbout(role, person);
  if (refused !== undefined) return refused;
  const known = file.associates.get(id);
  if (known === undefined) return 'NO_SUCH_ASSOCIATE';
  if (known === 'ENDED') return 'NOTHING';
  if (endedOn > dayOf(now)) return 'ENDS_IN_THE_FUTURE';
  file.associates.set(id, 'ENDED');
  return 'RECORDED';
};
