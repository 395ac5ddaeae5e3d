/** Events of one invented person over time: what was found when somebody checked, and what travels with the person. */
import type { IdentifierRecorded, IdentityCorrected } from '../../src/domain/person/identity.js';
import type { MatchDismissed, PeopleMerged, PeopleUnmerged } from '../../src/domain/person/matching.js';
import type { KnownStatusRecorded } from '../../src/domain/person/person.js';
import type {
  AssociateEnded,
  AssociateRecorded,
  HouseholdRecorded,
  SafeContactEnded,
  SafeContactRecorded,
} from '../../src/domain/person/surroundings.js';
import { agency, an } from './a-board.js';
import { ash, rowan } from './a-case.js';
import { MONDAY, monday } from './a-meeting.js';

export const knownStatus = (over: Partial<KnownStatusRecorded['data']> = {}): KnownStatusRecorded => ({
  type: 'KnownStatusRecorded',
  data: {
    ...{ personId: rowan, known: 'KNOWN', openStatus: 'OPEN', legalStatus: null, allocatedOfficer: null },
    ...over,
  },
  parts: [{ name: 'caseFile', of: [over.personId ?? rowan], content: caseFile }],
  subjects: [over.personId ?? rowan],
});

export const caseFile = {
  reference: 'INVENTED-0001',
  allocatedWorker: 'Social worker Invented',
  allocatedTeam: 'Invented team',
};

/** Begins with the digits that no person's number has. */
export const NHS_NUMBER = '9990000018';

export const identifier = (over: Partial<IdentifierRecorded['data']> = {}): IdentifierRecorded => {
  const data = {
    ...{ personId: rowan, kind: 'NHS_NUMBER' as const, token: 'a keyed hash', absent: null },
    ...{ temporary: false, ...over },
  };
  const value = { name: 'identifier' as const, of: [data.personId], content: { value: NHS_NUMBER } };
  return {
    type: 'IdentifierRecorded',
    data,
    parts: data.token === null ? [] : [value],
    subjects: [data.personId],
  };
};

const reason = (of: string) => ({
  name: 'reason' as const,
  of: [of],
  content: { text: 'Invented: her aunt said so.' },
});

export const correction = (over: Partial<IdentityCorrected['data']> = {}): IdentityCorrected => {
  const data = {
    ...{ personId: rowan, correctionId: an('correction', 'first'), fields: ['dateOfBirth', 'name'] },
    ...{ birth: { accuracy: 'EXACT' as const, ageInYears: 13 } },
    ...{ tokens: [{ kind: 'NAME' as const, token: 'another keyed hash' }], ...over },
  };
  const identity = { name: { value: 'Rowen Invented' }, dateOfBirth: { value: '2012-09-30' } };
  return {
    type: 'IdentityCorrected',
    data,
    parts: [{ name: 'identity', of: [data.personId], content: identity }, reason(data.personId)],
    subjects: [data.personId],
  };
};

export const safeContactId = an('contact', 'first');

export const safeContact = (over: Partial<SafeContactRecorded['data']> = {}): SafeContactRecorded => {
  const data = { personId: rowan, safeContactId, addressHidden: true, doNotContact: false, ...over };
  const content = { text: 'Invented: ring the school, never the home.' };
  return {
    type: 'SafeContactRecorded',
    data,
    parts: [{ name: 'instructions', of: [data.personId], content }],
    subjects: [data.personId],
  };
};

export const safeContactEnded = (over: Partial<SafeContactEnded['data']> = {}): SafeContactEnded => ({
  type: 'SafeContactEnded',
  data: { personId: rowan, safeContactId, ...over },
  parts: [reason(rowan)],
  subjects: [rowan],
});

export const household = (over: Partial<HouseholdRecorded['data']> = {}): HouseholdRecorded => ({
  type: 'HouseholdRecorded',
  data: {
    ...{ personId: rowan, householdId: an('household', 'first'), members: 1, namesAddress: true },
    ...over,
  },
  parts: [
    {
      name: 'household',
      of: [rowan],
      content: {
        members: [{ name: 'Hazel Invented', relationship: 'aunt' }],
        address: '1 Invented Street',
      },
    },
  ],
  subjects: [rowan],
});

export const associateId = an('associate', 'first');

export const associate = (over: Partial<AssociateRecorded['data']> = {}): AssociateRecorded => {
  const data = {
    ...{ personId: rowan, associateId, associatePersonId: ash, source: agency.police },
    ...{ grading: 'UNTESTED' as const, ...over },
  };
  const subjects = data.associatePersonId === null ? [rowan] : [rowan, data.associatePersonId];
  const content = { name: 'Ash Invented', relationship: 'friend' };
  return {
    type: 'AssociateRecorded',
    data,
    parts: [{ name: 'associate', of: subjects, content }],
    subjects,
  };
};

export const associateEnded = (over: Partial<AssociateEnded['data']> = {}): AssociateEnded => ({
  type: 'AssociateEnded',
  data: { personId: rowan, associateId, endedOn: MONDAY, ...over },
  parts: [reason(rowan)],
  subjects: [rowan],
});

export const merged = (over: Partial<PeopleMerged['data']> = {}): PeopleMerged => {
  const data = { personId: rowan, into: ash, sittingIds: [monday], ...over };
  return { type: 'PeopleMerged', data, parts: [reason(data.personId)], subjects: [data.personId, data.into] };
};

export const unmerged = (over: Partial<PeopleUnmerged['data']> = {}): PeopleUnmerged => {
  const data = { personId: rowan, from: ash, sittingIds: [monday], ...over };
  return {
    type: 'PeopleUnmerged',
    data,
    parts: [reason(data.personId)],
    subjects: [data.personId, data.from],
  };
};

export const dismissed = (over: Partial<MatchDismissed['data']> = {}): MatchDismissed => {
  const data = { personId: rowan, other: ash, ...over };
  return {
    type: 'MatchDismissed',
    data,
    parts: [reason(data.personId)],
    subjects: [data.personId, data.other],
  };
};

/** One of each, for the walks over all events. */
export const personEvents = {
  AssociateEnded: associateEnded(),
  AssociateRecorded: associate(),
  HouseholdRecorded: household(),
  IdentifierRecorded: identifier(),
  IdentityCorrected: correction(),
  KnownStatusRecorded: knownStatus(),
  MatchDismissed: dismissed(),
  PeopleMerged: merged(),
  PeopleUnmerged: unmerged(),
  SafeContactEnded: safeContactEnded(),
  SafeContactRecorded: safeContact(),
};
