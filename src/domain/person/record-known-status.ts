/** Recording whether the authority knows a person, and whose case it is ("Known/Unknown": DRM terms, Recording). */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { CaseFile, KnownStanding, Person, PersonEvent } from './person.js';

export interface RecordKnownStatus extends KnownStanding {
  readonly personId: Id;
  /** Left out where there is no case file. */
  readonly caseFile?: CaseFile;
}

export interface KnownStatusGiven {
  /** Whether any referral names the person. */
  readonly referred: boolean;
  readonly unknownLegalStatus: boolean;
  /** False where the officer who is named is not in post. */
  readonly officerInPost: boolean;
}

export const recordKnownStatus = (
  person: Person,
  input: RecordKnownStatus,
  given: KnownStatusGiven,
  context: Context,
): Decision<PersonEvent> => {
  const { personId, known, openStatus, legalStatus, allocatedOfficer, caseFile } = input;
  if (!given.referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  if (known === 'UNKNOWN' && (openStatus !== null || allocatedOfficer !== null || caseFile !== undefined)) {
    return refuse('UNKNOWN_HAS_NO_CASE', 'A person whom the authority does not know has no case.', {
      path: ['known'],
    });
  }
  if (known === 'KNOWN' && openStatus === null) {
    return refuse('OPEN_OR_CLOSED', 'Say whether the case of a known person is open or closed.', {
      path: ['openStatus'],
    });
  }
  if (given.unknownLegalStatus) {
    return refuse(
      'UNKNOWN_CODE',
      'The legal status is not a code of this board. Choose one of its set legal-status.',
      { path: ['legalStatus'] },
    );
  }
  if (!given.officerInPost) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['allocatedOfficer'] });
  }
  const because = trace(SENTENCES[known], CHECKED, context.now);
  const standing: KnownStanding = { known, openStatus, legalStatus, allocatedOfficer };
  // What a case file says is personal, and no decision reads it: one that is given is recorded.
  if (caseFile === undefined && same(person.standing, standing)) return already(because);
  return accept(
    [
      {
        type: 'KnownStatusRecorded',
        data: { personId, ...standing },
        parts: caseFile === undefined ? [] : [{ name: 'caseFile', of: [personId], content: caseFile }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const same = (before: KnownStanding | undefined, now: KnownStanding): boolean =>
  before?.known === now.known &&
  before.openStatus === now.openStatus &&
  before.legalStatus === now.legalStatus &&
  before.allocatedOfficer === now.allocatedOfficer;

const SENTENCES: Readonly<Record<KnownStanding['known'], string>> = {
  KNOWN: 'The authority knows the person, so a case note is due when the item closes.',
  UNKNOWN: 'The authority does not know the person, so the record is kept in the minutes.',
};

const CHECKED = boardsOwn('Whether a person is known is checked, and may be checked again.');
