import { describe, expect, it } from '@jest/globals';
import { correctIdentity } from '../../../src/domain/person/correct-identity.js';
import { dismissMatch } from '../../../src/domain/person/dismiss-match.js';
import { endAssociate } from '../../../src/domain/person/end-associate.js';
import { endSafeContact } from '../../../src/domain/person/end-safe-contact.js';
import { mergePeople } from '../../../src/domain/person/merge-people.js';
import { personKind } from '../../../src/domain/person/person.js';
import { recordAssociate } from '../../../src/domain/person/record-associate.js';
import { recordHousehold } from '../../../src/domain/person/record-household.js';
import { recordIdentifier } from '../../../src/domain/person/record-identifier.js';
import { recordKnownStatus } from '../../../src/domain/person/record-known-status.js';
import { recordSafeContact } from '../../../src/domain/person/record-safe-contact.js';
import { unmergePeople } from '../../../src/domain/person/unmerge-people.js';
import { agency, an, by, coordinator } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import { MONDAY, monday } from '../../support/a-meeting.js';
import {
  associate,
  associateEnded,
  associateId,
  caseFile,
  dismissed,
  identifier,
  knownStatus,
  merged,
  NHS_NUMBER,
  safeContact,
  safeContactEnded,
  safeContactId,
  unmerged,
} from '../../support/a-person.js';
import { folded, given } from '../../support/given.js';
import { englandAndWales } from '../../support/terms.js';

const context = by(coordinator);
const personId = rowan;
const reason = 'Invented: her aunt said so.';
const referred = { referred: true };
const stranger = { referred: false };
const aPerson = given(personKind);

describe('whether the authority knows the person', () => {
  const known = { personId, known: 'KNOWN' as const, openStatus: 'OPEN' as const };
  const input = { ...known, legalStatus: null, allocatedOfficer: null };
  const also = { ...referred, unknownLegalStatus: false, officerInPost: true };

  it('is recorded with the case file as a personal part', () =>
    aPerson.when(recordKnownStatus, { ...input, caseFile }, also, context).thenEvents({
      type: 'KnownStatusRecorded',
      parts: [{ name: 'caseFile', of: [rowan], content: caseFile }],
    }));
  it('is nothing new where it is known already', () =>
    given(personKind, knownStatus()).when(recordKnownStatus, input, also, context).thenNothing());
  it('cannot be a case of somebody unknown, nor one neither open nor closed', () => {
    const unknown = { ...input, known: 'UNKNOWN' as const };
    aPerson.when(recordKnownStatus, unknown, also, context).thenRefused('UNKNOWN_HAS_NO_CASE');
    const neither = { ...input, openStatus: null };
    aPerson.when(recordKnownStatus, neither, also, context).thenRefused('OPEN_OR_CLOSED');
  });
  it('names codes and officers that there are', () => {
    const code = { ...also, unknownLegalStatus: true };
    aPerson
      .when(recordKnownStatus, input, code, context)
      .thenRefused('UNKNOWN_CODE', { path: ['legalStatus'] });
    const gone = { ...also, officerInPost: false };
    aPerson.when(recordKnownStatus, input, gone, context).thenRefused('NO_SUCH_OFFICER');
  });
});

describe('a number', () => {
  const input = { personId, kind: 'NHS_NUMBER' as const, number: { value: '999 000 0018' } };
  const also = { ...referred, token: 'a keyed hash', alsoOfAnother: false };

  it('is personal; only its token is in clear', () =>
    aPerson.when(recordIdentifier, input, also, context).thenEvents({
      type: 'IdentifierRecorded',
      data: { kind: 'NHS_NUMBER', token: 'a keyed hash', absent: null, temporary: false },
      parts: [{ content: { value: NHS_NUMBER } }],
    }));
  it('that somebody else has is taken, and the answer says that it is proposed as a match', () => {
    const taken = aPerson.when(recordIdentifier, input, { ...also, alsoOfAnother: true }, context);
    taken.thenEvents({ type: 'IdentifierRecorded' });
    taken.thenSays(/Another record has the same number/);
  });
  it('is nothing new where it is known already', () =>
    given(personKind, identifier()).when(recordIdentifier, input, also, context).thenNothing());
  it('is refused by the name of its field where the check does not agree', () => {
    const mistyped = { ...input, number: { value: '9990000019' } };
    aPerson
      .when(recordIdentifier, mistyped, { ...also, token: null }, context)
      .thenRefused('NOT_A_VALID_NUMBER', { path: ['value'] });
  });
  it('of a pupil may be lacking for a reason of the census; other numbers have no such codes', () => {
    const unknown = { ...input, number: { absent: 'UN3' as const } };
    const upn = { ...unknown, kind: 'UPN' as const };
    aPerson
      .when(recordIdentifier, upn, also, context)
      .thenEvents({ type: 'IdentifierRecorded', data: { token: null, absent: 'UN3' }, parts: [] });
    aPerson.when(recordIdentifier, unknown, also, context).thenRefused('ONLY_A_UPN_IS_UNKNOWN');
  });
});

describe('a correction', () => {
  const also = { ...referred, unknownAnswers: [], birth: null, tokens: [] };
  const input = { personId, identity: { name: { value: 'Rowen Invented' } }, reason };

  it('names the fields in clear, and what is right in a part', () =>
    aPerson.when(correctIdentity, input, also, context).thenEvents({
      type: 'IdentityCorrected',
      data: { fields: ['name'] },
      parts: [{ name: 'identity' }, { name: 'reason' }],
    }));
  it('corrects something, with codes that there are', () => {
    aPerson
      .when(correctIdentity, { ...input, identity: {} }, also, context)
      .thenRefused('NOTHING_TO_CORRECT');
    const unknown = { ...also, unknownAnswers: ['ethnicity'] };
    aPerson
      .when(correctIdentity, input, unknown, context)
      .thenRefused('UNKNOWN_CODE', { path: ['ethnicity'] });
  });
});

describe('how to reach the person safely', () => {
  const ending = { personId, safeContactId, reason };

  it('is in clear as far as whoever is about to act must be stopped', () => {
    const input = {
      personId,
      addressHidden: true,
      doNotContact: true,
      instructions: 'Invented: ring the school.',
    };
    aPerson.when(recordSafeContact, input, referred, context).thenEvents({
      type: 'SafeContactRecorded',
      data: { addressHidden: true, doNotContact: true },
      parts: [{ name: 'instructions' }],
    });
    expect(folded(personKind, safeContact()).addressHidden).toBe(true);
    expect(folded(personKind, safeContact(), safeContactEnded()).addressHidden).toBe(false);
  });
  it('holds until somebody who has read it says why it need not', () => {
    given(personKind, safeContact())
      .when(endSafeContact, ending, referred, context)
      .thenEvents({ type: 'SafeContactEnded' });
    given(personKind, safeContact(), safeContactEnded())
      .when(endSafeContact, ending, referred, context)
      .thenNothing();
    aPerson.when(endSafeContact, ending, referred, context).thenRefused('NO_SUCH_INSTRUCTIONS');
    given(personKind, safeContact(), safeContact({ safeContactId: an('contact', 'second') }))
      .when(endSafeContact, ending, referred, context)
      .thenRefused('NEWER_INSTRUCTIONS');
  });
});

describe('with whom a person lives', () => {
  const household = { members: [], address: '1 Invented Street' };
  it('may be recorded with a hidden address, and the answer says that it is shown to nobody', () =>
    given(personKind, safeContact())
      .when(recordHousehold, { personId, household }, referred, context)
      .thenSays('The household is recorded. The address is hidden: it is shown to no agency.'));
});

describe('a friend or associate', () => {
  const input = {
    ...{ personId, name: 'Sorrel Invented', relationship: 'friend' },
    ...{ grading: 'UNTESTED' as const, associatePersonId: ash },
  };
  const also = { ...referred, associateReferred: true, source: agency.police };
  const ending = { personId, associateId, endedOn: MONDAY, reason };
  const zoned = { ...referred, zone: 'Europe/London' };

  it('carries a source and a grading, and belongs to both people', () =>
    aPerson.when(recordAssociate, input, also, context).thenEvents({
      type: 'AssociateRecorded',
      data: { source: agency.police, grading: 'UNTESTED' },
      subjects: [rowan, ash],
    }));
  it('with a record has one that there is, and is not the person', () => {
    const none = { ...also, associateReferred: false };
    aPerson
      .when(recordAssociate, input, none, context)
      .thenRefused('NO_SUCH_PERSON', { path: ['associate'] });
    const oneself = { ...input, associatePersonId: rowan };
    aPerson.when(recordAssociate, oneself, also, context).thenRefused('NO_SUCH_PERSON');
  });
  it('ends, once, today or before', () => {
    const before = given(personKind, associate());
    before.when(endAssociate, ending, zoned, context).thenEvents({ type: 'AssociateEnded' });
    before
      .when(endAssociate, { ...ending, endedOn: '2099-01-01' }, zoned, context)
      .thenRefused('ENDS_IN_THE_FUTURE');
    aPerson.when(endAssociate, ending, zoned, context).thenRefused('NO_SUCH_ASSOCIATE');
    given(personKind, associate(), associateEnded()).when(endAssociate, ending, zoned, context).thenNothing();
  });
});

describe('two records', () => {
  const input = { personId, into: ash, reason };
  const also = { ...referred, otherReferred: true, leading: ash, alreadyOne: false, sittingIds: [monday] };
  const third = an('person', 'third');

  it('are merged under the one that leads, which may be a third', () => {
    aPerson.when(mergePeople, input, also, context).thenEvents({
      type: 'PeopleMerged',
      data: { personId, into: ash, sittingIds: [monday] },
      subjects: [rowan, ash],
    });
    aPerson
      .when(mergePeople, input, { ...also, leading: third }, context)
      .thenEvents({ type: 'PeopleMerged', data: { into: third } });
  });
  it('are merged once', () =>
    given(personKind, merged())
      .when(mergePeople, input, { ...also, alreadyOne: true }, context)
      .thenNothing());
  it('are one already by way of a third', () => {
    const byThird = { ...also, leading: third, alreadyOne: true };
    given(personKind, merged()).when(mergePeople, input, byThird, context).thenNothing();
  });
  it('are not merged in a ring, with themselves, or twice', () => {
    aPerson
      .when(mergePeople, input, { ...also, leading: rowan }, context)
      .thenRefused('MERGED_THE_OTHER_WAY');
    const itself = { ...input, into: rowan };
    aPerson.when(mergePeople, itself, { ...also, leading: rowan }, context).thenRefused('SAME_RECORD');
    given(personKind, merged({ into: third }))
      .when(mergePeople, input, also, context)
      .thenRefused('MERGED_ALREADY');
  });
  it('are taken apart, and may be merged again', () => {
    const apart = { ...referred, sittingIds: [monday], notes: [] };
    const before = given(personKind, merged());
    before
      .when(unmergePeople, { personId, reason }, apart, context)
      .thenEvents({ type: 'PeopleUnmerged', data: { from: ash } });
    // Written while the two were one: by the end of the next working day somebody looks where it stands.
    const note = { caseNoteId: an('discussion', 'of rowan'), personId: ash, series: 'DRM' };
    const time = { calendar: englandAndWales, zone: 'Europe/London', workingDays: 1 };
    const withNote = { ...apart, notes: [{ ...note, ...time }] };
    before.when(unmergePeople, { personId, reason }, withNote, context).thenEvents({
      type: 'PeopleUnmerged',
      data: { notesToCheck: [{ ...note, checkBy: '2026-03-31T23:00:00.000Z' }] },
    });
    before
      .when(unmergePeople, { personId, reason }, withNote, context)
      .thenSays(/look on whose file each stands/);
    aPerson.when(unmergePeople, { personId, reason }, apart, context).thenNothing();
    given(personKind, merged(), unmerged())
      .when(mergePeople, input, also, context)
      .thenEvents({ type: 'PeopleMerged' });
  });
  it('that are two people are said to be so once; where they were merged, they are taken apart instead', () => {
    const dismissing = { personId, other: ash, reason };
    const two = { ...referred, otherReferred: true, merged: false };
    aPerson.when(dismissMatch, dismissing, two, context).thenEvents({ type: 'MatchDismissed' });
    given(personKind, dismissed()).when(dismissMatch, dismissing, two, context).thenNothing();
    aPerson.when(dismissMatch, dismissing, { ...two, merged: true }, context).thenRefused('MERGED_ALREADY');
    aPerson
      .when(dismissMatch, dismissing, { ...two, otherReferred: false }, context)
      .thenRefused('NO_SUCH_PERSON', { path: ['other'] });
  });
});

describe('somebody whom no referral names', () => {
  const nobody = { path: ['personId'] };
  it('is nobody to record anything of', () => {
    const none = { ...stranger, unknownAnswers: [], birth: null, tokens: [] };
    const identity = { personId, identity: {}, reason };
    aPerson.when(correctIdentity, identity, none, context).thenRefused('NO_SUCH_PERSON', nobody);
    const household = { personId, household: { members: [], address: null } };
    aPerson.when(recordHousehold, household, stranger, context).thenRefused('NO_SUCH_PERSON', nobody);
    const contact = { personId, addressHidden: true, doNotContact: true, instructions: 'x' };
    aPerson.when(recordSafeContact, contact, stranger, context).thenRefused('NO_SUCH_PERSON', nobody);
    const apart = { ...stranger, sittingIds: [], notes: [] };
    aPerson.when(unmergePeople, { personId, reason }, apart, context).thenRefused('NO_SUCH_PERSON', nobody);
  });
});
