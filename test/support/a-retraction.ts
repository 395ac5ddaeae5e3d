/** Events of one retraction: what was recorded wrongly is taken back, and one recipient acknowledges. */
import type {
  InformationRestated,
  InformationRetracted,
  RecallAcknowledged,
  RecallRequested,
} from '../../src/domain/retraction/retraction.js';
import { agency, an, ids, nurse } from './a-board.js';
import { ash, discussionId, rowan } from './a-case.js';
import { monday } from './a-meeting.js';

export const shareId = an('share', 'first');
export const retractionId = ids.retraction(shareId);
export const recallId = an('recall', 'first');

const OF_RETRACTION = { retractionId, series: 'DRM' };

export const retracted = (over: Partial<InformationRetracted['data']> = {}): InformationRetracted => {
  const data = {
    ...{ ...OF_RETRACTION, what: 'SHARE' as const, recordId: shareId, personIds: [rowan] },
    ...{ sittingId: monday, discussionId, referralId: null, agency: agency.health },
    ...{ because: 'WRONG_PERSON' as const, rightPersonId: ash, ...over },
  };
  const content = { text: 'Invented: this was her cousin.' };
  return {
    type: 'InformationRetracted',
    data,
    parts: [{ name: 'reason', of: data.personIds, content }],
    subjects: data.personIds,
    corrects: an('event', 'shared'),
  };
};

export const restated = (over: Partial<InformationRestated['data']> = {}): InformationRestated => {
  const data = { ...OF_RETRACTION, personId: ash, agency: agency.health, ...over };
  const content = { text: 'Invented: Ash was seen on Friday.' };
  return {
    type: 'InformationRestated',
    data,
    parts: [{ name: 'information', of: [data.personId], content }],
    subjects: [data.personId],
  };
};

export const recallRequested = (over: Partial<RecallRequested['data']> = {}): RecallRequested => ({
  type: 'RecallRequested',
  data: {
    ...{ ...OF_RETRACTION, recallId, officer: nurse.actor.id, agency: agency.health },
    ...{ cameBy: 'HEARD' as const, ...over },
  },
  parts: [],
  subjects: [rowan],
});

export const recallAcknowledged = (over: Partial<RecallAcknowledged['data']> = {}): RecallAcknowledged => ({
  type: 'RecallAcknowledged',
  data: { ...OF_RETRACTION, recallId, by: nurse.actor.id, ...over },
  parts: [],
  subjects: [],
});

/** Of what had only been known to be wrong: with how it is known whom it is about. */
const restatedLater = (): InformationRestated => {
  const event = restated();
  const content = { text: 'Invented: the cousin said so.' };
  return { ...event, parts: [...event.parts, { name: 'reason', of: [rowan, ash], content }] };
};

/** One of each, for the walks over all events. */
export const retractionEvents = {
  InformationRestated: restatedLater(),
  InformationRetracted: retracted(),
  RecallAcknowledged: recallAcknowledged(),
  RecallRequested: recallRequested(),
};
