import { describe, expect, it } from '@jest/globals';
import { answerSupport } from '../../../src/domain/support/answer-support.js';
import { askForSupport } from '../../../src/domain/support/ask-for-support.js';
import { offerSupport } from '../../../src/domain/support/offer-support.js';
import { supportKind, type SupportAnswer } from '../../../src/domain/support/support.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, nurse } from '../../support/a-board.js';
import { discussionId, rowan } from '../../support/a-case.js';
import {
  supportAnswered,
  supportAsked,
  supportId,
  supportOffered,
  tracked,
  worker,
} from '../../support/a-presenting.js';
import { folded, given } from '../../support/given.js';

const AT_MEETING = { personId: rowan, series: 'DRM' };
const looked = (over: object = {}) => ({
  ...{ terms: tracked, isItsBusiness: true, ownAgency: agency.socialCare },
  ...{ isWorkerInPost: true, isAgencyKnown: true, isItsItem: true, ...over },
});
const need = 'Invented: somebody to think it through with.';
const forWorker = { ...AT_MEETING, supportFor: 'WORKER' as const, worker: worker.actor.id, need };
const forChild = { ...AT_MEETING, supportFor: 'CHILD' as const, need };

describe('asking for support', () => {
  it('is for a child, in words that are the child’s', () =>
    given(supportKind)
      .when(askForSupport, { ...forChild, askedOf: agency.health, discussionId }, looked(), by(worker))
      .thenEvents({
        type: 'SupportAsked',
        data: { supportFor: 'CHILD', worker: null, askedOf: agency.health, discussionId },
        parts: [{ name: 'need', of: [rowan] }],
        subjects: [rowan],
      }));
  it('is for a worker, in words that are both of theirs', () =>
    given(supportKind)
      .when(askForSupport, forWorker, looked(), by(worker))
      .thenEvents({
        type: 'SupportAsked',
        data: { supportFor: 'WORKER', worker: worker.actor.id, askedOf: null },
        parts: [{ name: 'need', of: [rowan, worker.actor.id] }],
      }));
  it('is recorded once', () =>
    given(supportKind, supportAsked()).when(askForSupport, forWorker, looked(), by(worker)).thenNothing());
  it.each([
    ['NO_SUPPORT_HERE', { terms: drm }, ['series']],
    ['NO_SUCH_PERSON', { isItsBusiness: false }, ['personId']],
    ['NO_SUCH_OFFICER', { isWorkerInPost: false }, ['worker']],
    ['NO_SUCH_AGENCY', { isAgencyKnown: false }, ['askedOf']],
    ['NOT_OF_THIS_ITEM', { isItsItem: false }, ['discussion']],
  ])('is refused as %s', (code, over, path) =>
    given(supportKind).when(askForSupport, forWorker, looked(over), by(worker)).thenRefused(code, { path }),
  );
  it('names no worker where it is for the child', () =>
    given(supportKind)
      .when(askForSupport, { ...forChild, worker: worker.actor.id }, looked(), by(worker))
      .thenRefused('FOR_CHILD_OR_WORKER', { path: ['worker'] }));
});

describe('offering support', () => {
  it('needs nobody to have asked', () =>
    given(supportKind)
      .when(
        offerSupport,
        { ...AT_MEETING, supportFor: 'CHILD', offer: 'Invented: a youth club.' },
        looked(),
        by(nurse),
      )
      .thenEvents({ type: 'SupportOffered', parts: [{ name: 'offer', of: [rowan] }] }));
});

describe('what became of support', () => {
  const answered = (answer: SupportAnswer, ...events: Parameters<typeof supportKind.evolve>[1][]) =>
    given(supportKind, ...events).when(
      answerSupport,
      { supportId, answer, outcome: 'Invented: from Friday.' },
      looked(),
      by(nurse),
    );
  it.each(['OFFERED', 'ARRANGED', 'TAKEN_UP', 'NOT_TAKEN_UP', 'NOT_AVAILABLE'] as const)(
    'is said as %s, of what was asked for and of what was offered',
    (answer) => {
      answered(answer, supportAsked()).thenEvents({ type: 'SupportAnswered', data: { answer } });
      answered(answer, supportOffered()).thenEvents({ type: 'SupportAnswered', data: { answer } });
    },
  );
  it('can be said anew: what was declined may be taken up later', () => {
    const declined = supportAnswered({ answer: 'NOT_TAKEN_UP' });
    answered('TAKEN_UP', supportOffered(), declined).thenEvents({ type: 'SupportAnswered' });
    expect(folded(supportKind, supportOffered(), declined)).toMatchObject({ answer: 'NOT_TAKEN_UP' });
  });
  it('is refused of what nobody asked for or offered', () =>
    answered('ARRANGED').thenRefused('NO_SUCH_SUPPORT'));
  it('has a say for whoever asked, and whoever was asked', () =>
    expect(folded(supportKind, supportAsked()).agencies).toEqual([agency.socialCare, agency.health]));
});
