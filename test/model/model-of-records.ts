/** What the model answers about what a sitting leaves behind: its minutes, and notes on case files. */
import {
  CHAIRS,
  LEADERS,
  type Answer,
  type ItemModel,
  type MinutesModel,
  type Model,
  type PersonModel,
} from './meeting-model.js';
import { dayOf, midnightAfter, workingDaysAfter } from './meeting-time.js';

const notThisVersion = ({ status, version: newest }: MinutesModel, version: number): Answer | undefined => {
  if (status === 'NONE') return 'NO_MINUTES';
  return version === newest ? undefined : 'MINUTES_SUPERSEDED';
};

/** Two approvals are two people: a chair by its own right, or whom the chair has named. */
export const approveMinutes = (minutes: MinutesModel, role: string, version: number): Answer => {
  const delegated = [...minutes.delegates].filter(([, officer]) => officer === role).map(([chair]) => chair);
  if (!CHAIRS.includes(role) && delegated.length === 0) return 'NOT_YOURS_TO_DO';
  const superseded = notThisVersion(minutes, version);
  if (superseded !== undefined) return superseded;
  if (minutes.approvals.has(role)) return 'NOTHING';
  const chair = [role, ...delegated].find((one) => minutes.needed.has(one));
  if (chair === undefined) return 'NO_APPROVAL_NEEDED_FROM_YOU';
  minutes.needed.delete(chair);
  minutes.approvals.add(role);
  if (minutes.needed.size === 0) minutes.status = 'APPROVED';
  return 'RECORDED';
};

export const nameDelegate = (
  minutes: MinutesModel,
  role: string,
  { chair, officer }: { readonly chair: string; readonly officer: string },
): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (chair !== role) return 'NOT_YOUR_CHAIR';
  if (officer === role) return 'DELEGATE_IS_YOU';
  if (CHAIRS.includes(officer)) return 'DELEGATE_IS_CHAIR';
  if (minutes.delegates.get(chair) === officer) return 'NOTHING';
  minutes.delegates.set(chair, officer);
  return 'RECORDED';
};

export const issueMinutes = (minutes: MinutesModel, version: number): Answer => {
  const superseded = notThisVersion(minutes, version);
  if (superseded !== undefined) return superseded;
  if (minutes.status === 'ISSUED') return 'NOTHING';
  if (minutes.status !== 'APPROVED') return 'MINUTES_NOT_APPROVED';
  minutes.status = 'ISSUED';
  minutes.issued.add(version);
  return 'RECORDED';
};

/** A correction is a new version, which the chairs approve anew. */
export const correctMinutes = (minutes: MinutesModel, role: string, version: number): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const superseded = notThisVersion(minutes, version);
  if (superseded !== undefined) return superseded;
  minutes.status = 'DRAFT';
  minutes.version += 1;
  minutes.needed = new Set(CHAIRS);
  minutes.approvals = new Set();
  return 'RECORDED';
};

/** Every agency with a core role was sent each version that was issued; Health acknowledges. */
export const acknowledgeMinutes = (minutes: MinutesModel, version: number): Answer => {
  if (!minutes.issued.has(version)) return 'NO_COPY_SENT';
  if (minutes.acknowledged.has(version)) return 'NOTHING';
  minutes.acknowledged.add(version);
  return 'RECORDED';
};

/** What was concluded goes on the file of a person whom the authority knows, by the end of the next working day. */
export const askCaseNote = (model: Model, person: PersonModel): void => {
  if (person.standing?.known !== 'KNOWN') return;
  for (const item of person.items.values()) {
    if (!item.concluded || item.caseNote !== 'NONE') continue;
    item.caseNote = 'REQUESTED';
    item.caseNoteDueAt = midnightAfter(workingDaysAfter(dayOf(model.now), 1));
  }
};

export const recordKnownStatus = (
  model: Model,
  person: PersonModel,
  standing: NonNullable<PersonModel['standing']>,
): Answer => {
  if (standing.known === 'UNKNOWN' && standing.open !== null) return 'UNKNOWN_HAS_NO_CASE';
  if (standing.known === 'KNOWN' && standing.open === null) return 'OPEN_OR_CLOSED';
  if (person.standing?.known === standing.known && person.standing.open === standing.open) return 'NOTHING';
  person.standing = standing;
  askCaseNote(model, person);
  return 'RECORDED';
};

export const recordCaseNoteWritten = (person: PersonModel, item: ItemModel, role: string): Answer => {
  if (!LEADERS.includes(role) || item.caseNote === 'NONE') return 'NOT_YOURS_TO_DO';
  if (item.caseNote !== 'REQUESTED') return 'NOTHING';
  if (person.standing?.known === 'UNKNOWN') return 'PERSON_NOT_KNOWN';
  item.caseNote = 'WRITTEN';
  return 'RECORDED';
};

export const acknowledgeCaseNote = (item: ItemModel, role: string): Answer => {
  if (!LEADERS.includes(role) || item.caseNote === 'NONE') return 'NOT_YOURS_TO_DO';
  if (item.caseNote === 'ACKNOWLEDGED') return 'NOTHING';
  if (item.caseNote !== 'WRITTEN') return 'NOTE_NOT_WRITTEN';
  item.caseNote = 'ACKNOWLEDGED';
  return 'RECORDED';
};
