/** Events of one invented person over time: what the authority found when it checked. */
import type { KnownStatusRecorded } from '../../src/domain/person/person.js';
import { rowan } from './a-case.js';

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

/** One of each, for the walks over all events. */
export const personEvents = { KnownStatusRecorded: knownStatus() };
