/** What the model answers to whoever takes back what was recorded wrongly, and to whom it had come. */
import { AGENCY_OF } from '../support/live-board.js';
import { LEADERS, type Answer, type ItemModel, type PersonModel, type Role } from './meeting-model.js';
import { conflictAbout } from './model-of-conflicts.js';
import { notAMember } from './model-of-people.js';

/** What may be taken back. */
export interface RecordModel {
  readonly recordId: string;
  readonly person: PersonModel;
  /** Whose words they are; null for what the meeting decided. */
  readonly agency: string | null;
  /** On which it was recorded; null for a referral. */
  readonly item: ItemModel | null;
  retracted: boolean;
  restated: boolean;
  readonly recalls: { readonly recallId: string; readonly agency: string; acknowledged: boolean }[];
}

export const newRecord = (of: Pick<RecordModel, 'recordId' | 'person' | 'agency' | 'item'>): RecordModel => ({
  ...{ ...of, retracted: false, restated: false, recalls: [] },
});

/** Whoever leads the meeting, or whose words they are; nobody with a conflict on the item. */
const notTheirs = ({ agency, item }: RecordModel, role: Role): Answer | undefined =>
  (LEADERS.includes(role) || AGENCY_OF[role] === agency) && item?.conflicted.has(role) !== true
    ? undefined
    : 'NOT_YOURS_TO_DO';

export const retract = (record: RecordModel, role: Role): Answer => {
  const refused = notTheirs(record, role);
  if (refused !== undefined) return refused;
  if (record.retracted) return 'NOTHING';
  record.retracted = true;
  return 'RECORDED';
};

/** It is said anew of the right person, also where it had only been taken back. */
export const correctPerson = (record: RecordModel, role: Role, right: PersonModel): Answer => {
  const refused = notTheirs(record, role) ?? conflictAbout(role, right);
  if (refused !== undefined) return refused;
  if (record.restated) return 'NOTHING';
  if (right === record.person || notAMember(role) !== undefined) return 'NO_SUCH_PERSON';
  record.retracted = true;
  record.restated = true;
  return 'RECORDED';
};

export const acknowledge = (recall: RecordModel['recalls'][number], role: Role): Answer => {
  if (AGENCY_OF[role] !== recall.agency) return 'NOT_YOURS_TO_DO';
  if (recall.acknowledged) return 'NOTHING';
  recall.acknowledged = true;
  return 'RECORDED';
};
