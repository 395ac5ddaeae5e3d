/** One ordinary case of each command on a person. */
import { correctIdentity } from '../../src/domain/person/correct-identity.js';
import { dismissMatch } from '../../src/domain/person/dismiss-match.js';
import { endAssociate } from '../../src/domain/person/end-associate.js';
import { endSafeContact } from '../../src/domain/person/end-safe-contact.js';
import { mergePeople } from '../../src/domain/person/merge-people.js';
import { personKind } from '../../src/domain/person/person.js';
import { recordAssociate } from '../../src/domain/person/record-associate.js';
import { recordHousehold } from '../../src/domain/person/record-household.js';
import { recordIdentifier } from '../../src/domain/person/record-identifier.js';
import { recordKnownStatus } from '../../src/domain/person/record-known-status.js';
import { recordSafeContact } from '../../src/domain/person/record-safe-contact.js';
import { unmergePeople } from '../../src/domain/person/unmerge-people.js';
import { agency, by, manager } from './a-board.js';
import { ash, rowan } from './a-case.js';
import { MONDAY, monday } from './a-meeting.js';
import { associate, associateId, merged, NHS_NUMBER, safeContact, safeContactId } from './a-person.js';
import { sent } from './sent.js';

const personId = rowan;
const referred = () => ({ referred: true });
const reason = 'Invented: her aunt said so.';

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
  RecordIdentifier: sent({
    of: personKind,
    decide: recordIdentifier,
    input: { personId, kind: 'NHS_NUMBER' as const, number: { value: NHS_NUMBER } },
    also: () => ({ ...referred(), token: 'a keyed hash', alsoOfAnother: false }),
    by: by(manager),
  }),
  CorrectIdentity: sent({
    of: personKind,
    decide: correctIdentity,
    input: { personId, identity: { name: { value: 'Rowen Invented' } }, reason },
    also: () => ({ ...referred(), unknownAnswers: [], birth: null, tokens: [] }),
    by: by(manager),
  }),
  RecordSafeContact: sent({
    of: personKind,
    decide: recordSafeContact,
    input: { personId, addressHidden: true, doNotContact: false, instructions: 'Invented: ring the school.' },
    also: referred,
    by: by(manager),
  }),
  EndSafeContact: sent({
    of: personKind,
    before: [safeContact()],
    decide: endSafeContact,
    input: { personId, safeContactId, reason },
    also: referred,
    by: by(manager),
  }),
  RecordHousehold: sent({
    of: personKind,
    decide: recordHousehold,
    input: {
      personId,
      household: { members: [{ name: 'Hazel Invented', relationship: 'aunt' }], address: null },
    },
    also: referred,
    by: by(manager),
  }),
  RecordAssociate: sent({
    of: personKind,
    decide: recordAssociate,
    input: {
      ...{ personId, name: 'Sorrel Invented', relationship: 'friend' },
      ...{ grading: 'UNTESTED' as const, associatePersonId: null },
    },
    also: () => ({ ...referred(), associateReferred: true, source: agency.police }),
    by: by(manager),
  }),
  EndAssociate: sent({
    of: personKind,
    before: [associate()],
    decide: endAssociate,
    input: { personId, associateId, endedOn: MONDAY, reason },
    also: () => ({ ...referred(), zone: 'Europe/London' }),
    by: by(manager),
  }),
  MergePeople: sent({
    of: personKind,
    decide: mergePeople,
    input: { personId, into: ash, reason },
    also: () => ({
      ...referred(),
      otherReferred: true,
      leading: ash,
      alreadyOne: false,
      sittingIds: [monday],
    }),
    by: by(manager),
  }),
  UnmergePeople: sent({
    of: personKind,
    before: [merged()],
    decide: unmergePeople,
    input: { personId, reason },
    also: () => ({ ...referred(), sittingIds: [monday], notes: [] }),
    by: by(manager),
  }),
  DismissMatch: sent({
    of: personKind,
    decide: dismissMatch,
    input: { personId, other: ash, reason },
    also: () => ({ ...referred(), otherReferred: true, merged: false }),
    by: by(manager),
  }),
};
