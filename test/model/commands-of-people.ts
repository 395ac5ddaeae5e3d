/** Steps about who a person is, with whom the person lives, and how the person is reached safely. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { ofPerson } from './commands-of-referrals.js';
import { pick, send, some, type Step } from './meeting-steps.js';
import { dayOf, plusDays } from './meeting-time.js';
import * as rules from './model-of-people.js';

/** Members mostly; one of a partner agency without a role in the meeting, and one of the agency that registers mail. */
const speaker = fc.constantFrom<TestRole>(
  ...(['HEALTH', 'MASH_TEAM_MANAGER', 'DRM_COORDINATOR', 'EDUCATION', 'HOUSING', 'PANEL_CLERK'] as const),
);
const anyone = (): boolean => true;

const identifiers = fc.constantFrom<rules.NumberSaid>(
  ...rules.NHS_NUMBERS.map((value) => ({ kind: 'NHS_NUMBER' as const, value })),
  { kind: 'NHS_NUMBER', value: '9990000019' },
  { kind: 'NHS_NUMBER', value: null },
  { kind: 'UPN', value: null },
);

const identifying = identifiers.chain((said) =>
  ofPerson(
    `RecordIdentifier ${said.kind} ${said.value ?? 'absent'}`,
    anyone,
    ({ role, real, person }) => {
      const number = said.value === null ? { absent: 'UN1' as const } : { value: said.value };
      const input = { personId: person.personId, kind: said.kind, number };
      return send(real, role, 'RecordIdentifier', input, rules.recordIdentifier(person, role, said));
    },
    speaker,
  ),
);

const identities = fc.constantFrom(
  { name: { value: 'Rowen Invented' } },
  { gender: { value: 'FEMALE' }, ethnicity: { absent: 'WITHHELD' as const } },
  { gender: { value: 'NO_SUCH_CODE' } },
  {},
);

const correcting = identities.chain((identity) =>
  ofPerson(
    `CorrectIdentity ${JSON.stringify(identity)}`,
    anyone,
    ({ role, real, person }) => {
      const { personId } = person;
      const isCode = !JSON.stringify(identity).includes('NO_SUCH_CODE');
      const answer = rules.correctIdentity(person, role, { fields: Object.keys(identity).length, isCode });
      return send(real, role, 'CorrectIdentity', { personId, identity, reason: 'Misheard.' }, answer);
    },
    speaker,
  ),
);

const reaching = fc.boolean().chain((addressHidden) =>
  ofPerson(
    `RecordSafeContact ${addressHidden}`,
    anyone,
    async ({ role, real, person }) => {
      const how = { addressHidden, doNotContact: false, instructions: 'Ring the school.' };
      const answer = rules.sayOfPerson(person, role);
      const input = { personId: person.personId, ...how };
      const outcome = await send(real, role, 'RecordSafeContact', input, answer);
      if (outcome.kind !== 'ACCEPTED') return;
      const { safeContactId } = outcome.events[0]?.data as { safeContactId: string };
      person.file.safeContacts.push(safeContactId);
      person.file.safeContact = safeContactId;
    },
    speaker,
  ),
);

const freely = some.chain((index) =>
  ofPerson(
    `EndSafeContact ${index}`,
    ({ file }) => file.safeContacts.length > 0,
    ({ role, real, person }) => {
      const safeContactId = pick(person.file.safeContacts, index) ?? real.live.nextId();
      const input = { personId: person.personId, safeContactId, reason: 'Invented.' };
      return send(real, role, 'EndSafeContact', input, rules.endSafeContact(person, role, safeContactId));
    },
    speaker,
  ),
);

const profiling = fc.constantFrom<number | 'TOLD' | 'NOTHING'>('TOLD', 'NOTHING', 0, 1).chain((what) =>
  ofPerson(
    `RecordMissingProfile ${what}`,
    anyone,
    ({ role, model: { now }, real, person: { personId } }) => {
      const profile = {
        ...(what === 'TOLD' && { description: 'Invented: tall.' }),
        ...(typeof what === 'number' && { photoTakenOn: plusDays(dayOf(now), what) }),
      };
      const answer = rules.recordProfile(profile, { fields: Object.keys(profile).length, now });
      return send(real, role, 'RecordMissingProfile', { personId, profile, toldBy: null }, answer);
    },
    speaker,
  ),
);

const housing = fc.constantFrom('1 Invented Road', null).chain((address) =>
  ofPerson(
    `RecordHousehold ${address ?? '-'}`,
    anyone,
    ({ role, real, person }) => {
      const household = { members: [{ name: 'Hazel Invented', relationship: 'aunt' }], address };
      const answer = rules.sayOfPerson(person, role);
      return send(real, role, 'RecordHousehold', { personId: person.personId, household }, answer);
    },
    speaker,
  ),
);

const befriending = fc.tuple(some, fc.boolean()).chain(([index, isKnown]) =>
  ofPerson(
    `RecordAssociate ${index} ${isKnown}`,
    anyone,
    async ({ role, model, real, person }) => {
      const other = isKnown ? (pick(model.people, index) ?? null) : null;
      const about = { name: 'Sorrel Invented', relationship: 'friend', grading: 'UNTESTED' as const };
      const input = { personId: person.personId, ...about, associatePersonId: other?.personId ?? null };
      const answer = rules.recordAssociate(person, role, other);
      const outcome = await send(real, role, 'RecordAssociate', input, answer);
      if (outcome.kind !== 'ACCEPTED') return;
      const { associateId } = outcome.events[0]?.data as { associateId: string };
      person.file.associates.set(associateId, 'GOING_ON');
    },
    speaker,
  ),
);

const parting = fc.tuple(some, fc.constantFrom(0, 0, -2, 1)).chain(([index, days]) =>
  ofPerson(
    `EndAssociate ${index} ${days}`,
    ({ file }) => file.associates.size > 0,
    ({ role, model: { now }, real, person }) => {
      const id = pick([...person.file.associates.keys()], index) ?? real.live.nextId();
      const endedOn = plusDays(dayOf(now), days);
      const input = { personId: person.personId, associateId: id, endedOn, reason: 'Moved away.' };
      const answer = rules.endAssociate(person, role, { id, endedOn, now });
      return send(real, role, 'EndAssociate', input, answer);
    },
    speaker,
  ),
);

export const stepsOfPeople: readonly fc.Arbitrary<Step>[] = [
  ...[identifying, correcting, reaching, freely, profiling, housing, befriending, parting],
];
