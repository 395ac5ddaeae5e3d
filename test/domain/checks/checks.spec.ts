import { describe, it } from '@jest/globals';
import {
  answerCheck,
  type AnswerCheck,
  type AnswerCheckGiven,
} from '../../../src/domain/checks/answer-check.js';
import { askAgency } from '../../../src/domain/checks/ask-agency.js';
import { checksKind, type ChecksEvent } from '../../../src/domain/checks/checks.js';
import type { ChecksGiven } from '../../../src/domain/checks/checks-state.js';
import { sittingKind, type SittingEvent } from '../../../src/domain/sitting/sitting.js';
import { agency, an, by, coordinator, nurse, officer, standsInFor, teacher } from '../../support/a-board.js';
import { placedAt, rowan } from '../../support/a-case.js';
import {
  chairTaken,
  closed,
  closing,
  convened,
  missed,
  monday,
  opened,
  TUESDAY,
  tuesday,
} from '../../support/a-meeting.js';
import { answered, asked, checksId } from '../../support/an-agenda.js';
import { folded, given } from '../../support/given.js';

const item = { sittingId: monday, personId: rowan };
const TEXT = 'Invented: seen at the clinic in May.';
const nothingHeld: AnswerCheck = { ...item, role: 'HEALTH', agency: null, held: 'NOTHING_HELD' };
const somethingHeld: AnswerCheck = { ...nothingHeld, held: 'INFORMATION_GIVEN', information: TEXT };

const open = [chairTaken(), opened()] as const;
const over = [...open, closing(), closed()] as const;
const sitting = (...events: readonly SittingEvent[]): ChecksGiven => ({
  sitting: folded(sittingKind, convened(), ...events),
  ...{ checksId, listed: true, movedTo: undefined, discussion: 'NOT_STARTED' },
});
const AT: AnswerCheckGiven = { ...sitting(), ownAgency: agency.health, keepsAgenda: false };

const answering = (
  before: readonly ChecksEvent[],
  input: AnswerCheck,
  also: Partial<AnswerCheckGiven> = {},
  who = nurse,
) => given(checksKind, ...before).when(answerCheck, input, { ...AT, ...also }, by(who));

describe('a role that is asked by the agenda', () => {
  it('gives what it holds', () =>
    answering([], somethingHeld).thenEvents({
      type: 'CheckAnswered',
      data: {
        ...item,
        checksId,
        role: 'HEALTH',
        agency: null,
        held: 'INFORMATION_GIVEN',
        onBehalf: false,
        late: false,
      },
      parts: [{ name: 'information', of: [rowan], content: { text: TEXT } }],
      subjects: [rowan],
    }));
  it('says that nothing is held, which is an answer', () => {
    answering([], nothingHeld).thenEvents({
      type: 'CheckAnswered',
      data: { held: 'NOTHING_HELD' },
      parts: [],
    });
    answering([], nothingHeld).thenSays(/nothing is held is an answer, and differs from none/);
  });
  it('is answered for by whoever stands in for its holder', () =>
    answering([], nothingHeld, {}, officer('stand-in', agency.health, standsInFor('HEALTH'))).thenEvents({
      type: 'CheckAnswered',
      data: { onBehalf: false },
    }));
  it('may have its answer written down by the co-ordinator, which shows', () =>
    answering([], somethingHeld, { keepsAgenda: true }, coordinator).thenEvents({
      type: 'CheckAnswered',
      data: { onBehalf: true },
    }));
  it('is not answered for by a colleague of another role', () =>
    answering([], nothingHeld, { ownAgency: agency.education }, teacher).thenRefused('ROLE_NOT_HELD', {
      path: ['role'],
      instead: { kind: 'ASK_ROLE', roles: ['HEALTH'] },
    }));
});

describe('an answer that is given again', () => {
  const before = [answered({ held: 'NOTHING_HELD' })];
  it('is recorded where something has been found since', () =>
    answering(before, somethingHeld).thenEvents({
      type: 'CheckAnswered',
      data: { held: 'INFORMATION_GIVEN' },
    }));
  it('records nothing where there is still nothing held', () => answering(before, nothingHeld).thenNothing());
  it('may take information back to nothing held', () =>
    answering([answered()], nothingHeld).thenEvents({
      type: 'CheckAnswered',
      data: { held: 'NOTHING_HELD' },
    }));
  it('is recorded as it is worded now, for no decision reads what is held', () =>
    answering([answered()], somethingHeld).thenEvents({ type: 'CheckAnswered' }));
  it('of another role is an answer of its own', () =>
    answering([answered({ role: 'EDUCATION', held: 'NOTHING_HELD' })], nothingHeld).thenEvents({
      type: 'CheckAnswered',
      data: { role: 'HEALTH' },
    }));
  it('in one sending is recorded once', () => {
    const answerId = by(nurse).newId('answer');
    answering([answered({ answerId })], somethingHeld).thenNothing();
  });
});

describe('an answer that comes once the item has begun', () => {
  it.each(['GOING_ON', 'CLOSED'] as const)('is kept as late: %s', (discussion) => {
    const late = answering([], somethingHeld, { ...sitting(...open), discussion });
    late.thenEvents({ type: 'CheckAnswered', data: { late: true } });
    late.thenSays(/kept as late/);
  });
  it('is kept also when the sitting is over: news of a risk is never refused', () =>
    answering([], somethingHeld, { ...sitting(...over), discussion: 'CLOSED' }).thenEvents({
      type: 'CheckAnswered',
      data: { late: true },
    }));
});

describe('an answer is told where it belongs', () => {
  it('where the item is heard at another sitting now', () => {
    const elsewhere = { ...sitting(missed()), listed: false, movedTo: placedAt(tuesday) };
    answering([], somethingHeld, elsewhere).thenRefused('NOT_ON_THE_AGENDA', {
      instead: { kind: 'NEXT_SITTING', sittingId: tuesday, date: TUESDAY },
    });
  });
  it('where the person never was on this agenda', () =>
    answering([], somethingHeld, { listed: false }).thenRefused('NOT_ON_THE_AGENDA', { path: ['person'] }));
  it('where there is no such sitting', () =>
    answering([], somethingHeld, { sitting: sittingKind.initial }).thenRefused('NO_SUCH_SITTING'));
});

describe('an answer says what it is', () => {
  it.each([
    ['INFORMATION_MISSING', { ...nothingHeld, held: 'INFORMATION_GIVEN' as const }, 'information'],
    ['NOTHING_OR_SOMETHING', { ...somethingHeld, held: 'NOTHING_HELD' as const }, 'held'],
    ['ROLE_OR_AGENCY', { ...nothingHeld, agency: agency.health }, 'role'],
    ['ROLE_OR_AGENCY', { ...nothingHeld, role: null }, 'role'],
    ['NOT_A_ROLE_OF_THIS_MEETING', { ...nothingHeld, role: 'HARBOUR_MASTER' }, 'role'],
  ])('%s', (code, input, path) => answering([], input).thenRefused(code, { path: [path] }));
});

describe('an agency that is no core member', () => {
  const asking = (before: readonly ChecksEvent[], also: object = {}) =>
    given(checksKind, ...before).when(
      askAgency,
      { ...item, agency: agency.education },
      { ...sitting(), registered: true, ...also },
      by(coordinator),
    );
  const ofEducation: AnswerCheck = { ...nothingHeld, role: null, agency: agency.education };
  const AT_SCHOOL = { ownAgency: agency.education };

  it('is asked by the co-ordinator, once', () => {
    asking([]).thenEvents({
      type: 'AgencyAsked',
      data: { ...item, agency: agency.education },
      subjects: [rowan],
    });
    asking([asked()]).thenNothing();
    asking([]).thenSays(/counts as not having answered/);
  });
  it('answers by any of its officers', () =>
    answering([asked()], ofEducation, AT_SCHOOL, teacher).thenEvents({
      type: 'CheckAnswered',
      data: { role: null, agency: agency.education, onBehalf: false },
    }));
  it('does not answer before it is asked', () =>
    answering([], ofEducation, AT_SCHOOL, teacher).thenRefused('AGENCY_NOT_ASKED', {
      instead: { kind: 'ASK_ROLE', roles: ['DRM_COORDINATOR'] },
    }));
  it('is not answered for by another agency', () =>
    answering([asked()], ofEducation).thenRefused('ROLE_NOT_HELD', { path: ['agency'] }));
  it.each([
    ['NO_SUCH_AGENCY', { registered: false }],
    ['NOT_ON_THE_AGENDA', { listed: false }],
    ['NO_SUCH_SITTING', { sitting: sittingKind.initial }],
    ['SITTING_OVER', sitting(...over)],
    ['SITTING_OVER', sitting(missed())],
  ])('is not asked: %s', (code, also) => asking([], also).thenRefused(code));
  it('may be asked while the sitting is open', () =>
    asking([asked({ agency: an('agency', 'another') })], sitting(...open)).thenEvents({
      type: 'AgencyAsked',
    }));
});
