/** What the model answers about notes on case files, and about the workers who are told what was shared. */
import {
  LEADERS,
  type Answer,
  type ItemModel,
  type Model,
  type PersonModel,
  type Role,
  type StandingModel,
} from './meeting-model.js';
import { dayOf, midnightAfter, workingDaysAfter } from './meeting-time.js';
import { recordsOf } from './model-of-agendas.js';
import { conflictAbout } from './model-of-conflicts.js';
import { notAMember } from './model-of-people.js';

/** One person has one file, whichever record it was found by: an open case first, then a known one. */
export const fileOf = (model: Model, person: PersonModel): StandingModel | null => {
  const records = [person, ...recordsOf(model, person).filter((other) => other !== person)];
  const found = records.flatMap(({ standing }) => (standing === null ? [] : [standing]));
  const known = found.filter((standing) => standing.known === 'KNOWN');
  return known.find(({ open }) => open === 'OPEN') ?? known[0] ?? found[0] ?? null;
};

/** What was concluded goes on the file of a person whom the authority knows, by the end of the next working day. */
export const notesOfFile = (model: Model, person: PersonModel, closed?: ItemModel): void => {
  for (const record of recordsOf(model, person)) {
    const file = fileOf(model, record);
    for (const item of record.items.values()) {
      const isUnasked =
        item.caseNote === 'NONE' ||
        (item.caseNote === 'REVERSED' && item.caseNoteUnknown && (closed ?? item) === item);
      if (file?.known === 'KNOWN' && hasRecord(item) && isUnasked) {
        item.caseNote = 'REQUESTED';
        item.caseNoteDueAt = midnightAfter(workingDaysAfter(dayOf(model.now), 1));
      }
      askForFeedback(item, file);
    }
  }
};

/** Of an item that was left there is a note too where something was said or decided in it. */
const hasRecord = ({ phase, spoken, decisions }: ItemModel): boolean =>
  phase === 'CLOSED' && (spoken || decisions.length > 0);

/** The worker whose case it is has to be told; another worker, where the first has not acknowledged it. */
const askForFeedback = (item: ItemModel, file: StandingModel | null): void => {
  if (item.caseNote === 'NONE' || file?.open !== 'OPEN') return;
  const { feedback } = item;
  const isAsked =
    feedback !== null && (feedback.status === 'ACKNOWLEDGED' || feedback.worker === file.worker);
  if (!isAsked) item.feedback = { worker: file.worker, status: 'REQUESTED' };
};

export const recordKnownStatus = (
  model: Model,
  person: PersonModel,
  role: Role,
  standing: StandingModel,
): Answer => {
  const refused = notAMember(role) ?? conflictAbout(role, person);
  if (refused !== undefined) return refused;
  const { known, open, worker } = standing;
  if (known === 'UNKNOWN' && (open !== null || worker !== null)) return 'UNKNOWN_HAS_NO_CASE';
  if (known === 'KNOWN' && open === null) return 'OPEN_OR_CLOSED';
  const before = person.standing;
  if (before?.known === known && before.open === open && before.worker === worker) return 'NOTHING';
  person.standing = standing;
  if (known === 'KNOWN') notesOfFile(model, person);
  return 'RECORDED';
};

/** The MASH team, and the worker whose case it is. */
const notTheirs = (person: PersonModel, { caseNote, feedback }: ItemModel, role: Role): Answer | undefined =>
  caseNote !== 'NONE' && (LEADERS.includes(role) || feedback?.worker === role)
    ? conflictAbout(role, person)
    : 'NOT_YOURS_TO_DO';

export const recordCaseNoteWritten = (
  model: Model,
  person: PersonModel,
  item: ItemModel,
  role: Role,
): Answer => {
  const refused = notTheirs(person, item, role);
  if (refused !== undefined) return refused;
  if (item.caseNote === 'WRITTEN' || item.caseNote === 'ACKNOWLEDGED') return 'NOTHING';
  if (fileOf(model, person)?.known === 'UNKNOWN') return 'PERSON_NOT_KNOWN';
  item.caseNote = 'WRITTEN';
  return 'RECORDED';
};

export const acknowledgeCaseNote = (person: PersonModel, item: ItemModel, role: Role): Answer => {
  const refused = notTheirs(person, item, role);
  if (refused !== undefined) return refused;
  if (item.caseNote === 'ACKNOWLEDGED') return 'NOTHING';
  if (item.caseNote !== 'WRITTEN') return 'NOTE_NOT_WRITTEN';
  item.caseNote = 'ACKNOWLEDGED';
  return 'RECORDED';
};

/** A note on a wrong file is taken back, and may be written again where it belongs. */
export const reverseCaseNote = (
  person: PersonModel,
  item: ItemModel,
  role: Role,
  isUnknown: boolean,
): Answer => {
  const refused = notTheirs(person, item, role);
  if (refused !== undefined) return refused;
  if (item.caseNote === 'REVERSED') return 'NOTHING';
  item.caseNote = 'REVERSED';
  item.caseNoteUnknown = isUnknown;
  return 'RECORDED';
};

export const recordWorkerTold = (person: PersonModel, item: ItemModel, role: Role): Answer => {
  if (item.caseNote === 'NONE' || !LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, person);
  if (barred !== undefined) return barred;
  if (item.feedback === null) return 'NOBODY_TO_TELL';
  if (item.feedback.status !== 'REQUESTED') return 'NOTHING';
  item.feedback.status = 'TOLD';
  return 'RECORDED';
};

/** The worker; for one without an account the team, which has told them. */
export const acknowledgeFeedback = (person: PersonModel, item: ItemModel, role: Role): Answer => {
  const { feedback } = item;
  const theirs = feedback?.worker == null ? LEADERS.includes(role) : feedback.worker === role;
  if (item.caseNote === 'NONE' || !theirs) return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, person);
  if (barred !== undefined) return barred;
  if (feedback === null) return 'NOBODY_TO_TELL';
  if (feedback.status === 'ACKNOWLEDGED') return 'NOTHING';
  feedback.status = 'ACKNOWLEDGED';
  return 'RECORDED';
};
