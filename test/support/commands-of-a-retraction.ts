/** One ordinary case of each command on a retraction. */
import { acknowledgeRecall } from '../../src/domain/retraction/acknowledge-recall.js';
import { correctWrongPerson } from '../../src/domain/retraction/correct-wrong-person.js';
import { retractInformation } from '../../src/domain/retraction/retract-information.js';
import { retractionKind, type Retractable } from '../../src/domain/retraction/retraction.js';
import { agency, an, by, coordinator, nurse } from './a-board.js';
import { ash, discussionId, rowan } from './a-case.js';
import { monday } from './a-meeting.js';
import { recallId, recallRequested, retracted, retractionId, shareId } from './a-retraction.js';
import { sent } from './sent.js';

export const retractable: Retractable = {
  ...{ what: 'SHARE', recordId: shareId, eventId: an('event', 'shared'), personIds: [rowan] },
  ...{ sittingId: monday, discussionId, referralId: null, agency: agency.health },
};

export const toRetract = () => ({
  ...{ retractionId, series: 'DRM', record: retractable },
  recipients: [{ officer: nurse.actor.id, agency: agency.health, cameBy: 'HEARD' as const }],
});

const reason = 'Invented: this was her cousin.';

export const retracting = {
  RetractInformation: sent({
    of: retractionKind,
    decide: retractInformation,
    input: { recordId: shareId, reason },
    also: toRetract,
    by: by(coordinator),
  }),
  CorrectWrongPerson: sent({
    of: retractionKind,
    decide: correctWrongPerson,
    input: {
      ...{ recordId: shareId, rightPersonId: ash, reason },
      information: 'Invented: Ash was seen on Friday.',
    },
    also: () => ({ ...toRetract(), rightPersonReferred: true, ownAgency: agency.socialCare }),
    by: by(coordinator),
  }),
  AcknowledgeRecall: sent({
    of: retractionKind,
    before: [retracted(), recallRequested()],
    decide: acknowledgeRecall,
    input: { retractionId, recallId },
    by: by(nurse),
  }),
};
