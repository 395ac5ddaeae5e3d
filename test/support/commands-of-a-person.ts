/** One ordinary case of each command on a person. */
import { personKind } from '../../src/domain/person/person.js';
import { recordKnownStatus } from '../../src/domain/person/record-known-status.js';
import { by, manager } from './a-board.js';
import { rowan } from './a-case.js';
import { sent } from './sent.js';

export const knowing = {
  RecordKnownStatus: sent({
    of: personKind,
    decide: recordKnownStatus,
    input: {
      ...{ personId: rowan, known: 'KNOWN' as const, openStatus: 'OPEN' as const },
      ...{ legalStatus: null, allocatedOfficer: null },
    },
    also: () => ({ referred: true, unknownLegalStatus: false, officerInPost: true }),
    by: by(manager),
  }),
};
