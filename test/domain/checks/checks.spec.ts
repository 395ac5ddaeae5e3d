import { describe, it } from '@jest/globals';
import {
  answerCheck,
  type AnswerCheck,
  type AnswerCheckGiven,
} from '../../../src/domain/checks/answer-check.js';
import { askAgency } from '../../../src/domain/checks/ask-agency.js';
import { checksKind, type ChecksEvent } from '../../../src/domain/checks/checks.js';
import { askAgenciesAgain } from '../../../src/domain/checks/ask-agencies-again.js';
import type { ChecksGiven, MovedOn } from '../../../src/domain/checks/checks-state.js';
import type { Discussion } from '../../../src/domain/discussion/discussion.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../../src/domain/sitting/sitting-events.js';
import {
  agency,
  an,
  by,
  coordinator,
  ids,
  nurse,
  officer,
  policy,
  standsInFor,
  teacher,
} from '../../support/a-board.js';
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
  ...{ checksId, listed: true, movedOn: undefined, discussion: 'NOT_STARTED' },
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

const WITHDRAWN =
  'The referral was withdrawn, so nobody is to be heard. If what is held gives cause for concern, refer the person: a referral is never refused.';
const onTuesday = (discussion: Discussion['phase'] = 'NOT_STARTED'): MovedOn => ({
  to: 'ANOTHER_SITTING',
  there: { placement: placedAt(tuesday), checksId: ids.checks(tuesday, rowan), discussion },
});

describe('an answer about somebody who is heard at another sitting now', () => {
  const elsewhere = { ...sitting(missed()), listed: false };
  it('is taken, and is before the sitting that hears the person', () => {
    const taken = answering([], somethingHeld, { ...elsewhere, movedOn: onTuesday() });
    taken.thenEvents({
      type: 'CheckAnswered',
      data: {
        sittingId: monday,
        late: false,
        alsoFor: { checksId: ids.checks(tuesday, rowan), sittingId: tuesday },
      },
    });
    taken.thenSays(/before the sitting that hears it, on Tuesday 31 March 2026/);
  });
  it('is taken as late where the item has begun there', () =>
    answering([], somethingHeld, { ...elsewhere, movedOn: onTuesday('GOING_ON') }).thenSays(
      /has begun, on Tuesday 31 March 2026: the answer is kept there as late/,
    ));
  it('is taken from an agency that was asked before the item moved on', () =>
    answering(
      [asked()],
      { ...somethingHeld, role: null, agency: agency.education },
      { ...elsewhere, movedOn: onTuesday(), ownAgency: agency.education },
      teacher,
    ).thenEvents({ type: 'CheckAnswered', data: { agency: agency.education } }));
  it('is kept where no later sitting is in sight', () => {
    const waiting = { ...elsewhere, movedOn: { to: 'WAITING' as const, there: undefined } };
    const kept = answering([], somethingHeld, waiting);
    kept.thenEvents({ type: 'CheckAnswered' });
    kept.thenSays(/kept for the one that is found/);
  });
});

describe('an answer is told where it belongs', () => {
  it('where nobody is to be heard any more: what gives cause for concern is referred', () =>
    answering([], somethingHeld, {
      ...{ ...sitting(), listed: false },
      movedOn: { to: 'WITHDRAWN', there: undefined },
    }).thenRefused('NOT_ON_THE_AGENDA', { sentence: WITHDRAWN }));
  it('where the person never was on this agenda', () =>
    answering([], somethingHeld, { listed: false }).thenRefused('NOT_ON_THE_AGENDA', {
      path: ['agendaItem'],
    }));
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
  it('is not asked where the person is heard at another sitting now', () =>
    asking([], { ...sitting(...open), listed: false, movedOn: onTuesday() }).thenRefused(
      'NOT_ON_THE_AGENDA',
      {
        instead: { kind: 'NEXT_SITTING', sittingId: tuesday, date: TUESDAY },
      },
    ));
  it('may be asked while the sitting is open', () =>
    asking([asked({ agency: an('agency', 'another') })], sitting(...open)).thenEvents({
      type: 'AgencyAsked',
    }));
});

describe('whoever was asked, where the item moves on', () => {
  const OF_TUESDAY = { sittingId: tuesday, checksId: ids.checks(tuesday, rowan) };
  const again = (before: readonly ChecksEvent[], there: readonly ChecksEvent[] = []) =>
    given(checksKind, ...there).when(
      askAgenciesAgain,
      { sittingId: tuesday, personId: rowan, series: 'DRM', from: monday },
      { checksId: OF_TUESDAY.checksId, before: folded(checksKind, ...before) },
      by(policy),
    );
  const ofSchool = { role: null, agency: agency.education };

  it('is asked before the sitting that hears it now', () =>
    again([asked()]).thenEvents({
      type: 'AgencyAsked',
      data: {
        ...{ ...OF_TUESDAY, personId: rowan, agency: agency.education },
        before: { sittingId: monday, answered: false },
      },
      subjects: [rowan],
    }));
  it('is said to have answered where it has', () =>
    again([asked(), answered(ofSchool)]).thenEvents({
      type: 'AgencyAsked',
      data: { before: { answered: true } },
    }));
  it('is said to have answered also two sittings later', () =>
    again([asked({ before: { sittingId: an('sitting', 'friday'), answered: true } })]).thenEvents({
      type: 'AgencyAsked',
      data: { before: { sittingId: monday, answered: true } },
    }));
  it('is asked once, and nobody where nobody was asked', () => {
    again([asked()], [asked(OF_TUESDAY)]).thenNothing();
    again([answered()]).thenNothing();
  });
  it('is asked all, each by itself', () => {
    const another = an('agency', 'another');
    again([asked(), asked({ agency: another })]).thenEvents(
      { type: 'AgencyAsked', data: { agency: agency.education } },
      { type: 'AgencyAsked', data: { agency: another } },
    );
  });
});
