import { describe, expect, it } from '@jest/globals';
import { acknowledgeStrategicDecision } from '../../../src/domain/strategic/acknowledge-strategic-decision.js';
import { answerStrategicReferral } from '../../../src/domain/strategic/answer-strategic-referral.js';
import { placeStrategicReferral } from '../../../src/domain/strategic/place-strategic-referral.js';
import {
  raiseToStrategic,
  type RaiseGiven,
  type RaiseToStrategic,
} from '../../../src/domain/strategic/raise-to-strategic.js';
import { strategicKind, type StrategicEvent } from '../../../src/domain/strategic/strategic.js';
import { withdrawStrategicReferral } from '../../../src/domain/strategic/withdraw-strategic-referral.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { themeKind } from '../../../src/domain/theme/theme.js';
import { by, manager, policy } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import { convened, monday, opened } from '../../support/a-meeting.js';
import {
  ANSWER_BY,
  strategicAcknowledged,
  strategicAnswered,
  strategicId,
  strategicPlaced,
  strategicRaised,
  strategicWithdrawn,
  themeId,
  themeIdentified,
  themeProposed,
  thursday,
} from '../../support/a-theme.js';
import { raising } from '../../support/commands-of-a-theme.js';
import { folded, given } from '../../support/given.js';

const asChair = by(manager);
const words = { text: 'Invented: an arcade.', question: 'Invented?' };
const openSitting = folded(sittingKind, convened(), opened());
const theme = folded(themeKind, themeIdentified());
const ofRaising: RaiseGiven = {
  ...{ terms: raising, sitting: undefined, theme: undefined, personKnown: true, next: thursday },
};
const raises = (over: Partial<RaiseToStrategic> = {}, also: Partial<RaiseGiven> = {}) =>
  given(strategicKind).when(
    raiseToStrategic,
    { series: 'DRM', ...words, ...over },
    { ...ofRaising, ...also },
    asChair,
  );

describe('raising to the strategic meeting', () => {
  it('given a theme, then it goes with everybody whom it joins, to the next sitting of the series that the row names', () => {
    const said = raises({ themeId, sittingId: monday }, { theme, sitting: openSitting });
    said.thenEvents({
      type: 'StrategicReferralRaised',
      data: {
        ...{ raised: 'THEME', to: 'STRATEGIC', people: [rowan, ash], sittingId: monday },
        ...{ place: thursday, answerBy: ANSWER_BY },
      },
      parts: [{ name: 'referral', of: [rowan, ash], content: words }],
      subjects: [rowan, ash],
    });
    said.thenSays('Raised: the sitting on Thursday 2 April 2026 is to answer it.');
  });
  it('given a child, then it is about that child; given neither, it is a risk', () => {
    raises({ personId: rowan }).thenEvents({
      type: 'StrategicReferralRaised',
      data: { raised: 'PERSON', personId: rowan, people: [rowan], sittingId: null },
    });
    raises().thenEvents({
      type: 'StrategicReferralRaised',
      data: { raised: 'RISK', people: [] },
      parts: [{ of: [manager.actor.id] }],
      subjects: [],
    });
  });
  it('given no sitting is in sight, then it has no place, is raised all the same, and an answer is due', () => {
    const said = raises({}, { next: undefined });
    said.thenEvents({
      type: 'StrategicReferralRaised',
      data: { place: null, answerBy: '2026-06-22T23:00:00.000Z' },
    });
    said.thenSays(/No sitting is in sight yet/);
    raises(
      {},
      { next: undefined, terms: { ...rmm, tracker: { ...rmm.tracker!, reviewAtMostDays: 7 } } },
    ).thenEvents({
      type: 'StrategicReferralRaised',
      data: { to: 'SEM', answerBy: '2026-04-06T23:00:00.000Z' },
    });
  });
  it('given a row that names no other meeting, then there is nothing to raise to', () => {
    raises({}, { terms: drm }).thenRefused('NOTHING_TO_RAISE_TO', { path: ['series'] });
    raises({}, { terms: undefined }).thenRefused('NO_SUCH_SERIES', { path: ['series'] });
  });
  it('given what cannot be raised, then it says why', () => {
    raises({ themeId, personId: rowan }, { theme }).thenRefused('ONE_AT_A_TIME', { path: ['person'] });
    raises({ themeId }, { theme: folded(themeKind, themeProposed()) }).thenRefused('THEME_NOT_OPEN', {
      path: ['theme'],
    });
    raises({ themeId }, { theme: folded(themeKind, themeIdentified({ series: 'OTHER' })) }).thenRefused(
      'THEME_NOT_OPEN',
    );
    raises({ personId: rowan }, { personKnown: false }).thenRefused('NO_SUCH_PERSON', { path: ['person'] });
    raises({ sittingId: monday }, { sitting: folded(sittingKind, convened()) }).thenRefused(
      'SITTING_NOT_OPEN',
      {
        path: ['sitting'],
      },
    );
  });
  it('given it was raised, then it is raised once', () =>
    given(strategicKind, strategicRaised())
      .when(raiseToStrategic, { series: 'DRM', ...words }, ofRaising, asChair)
      .thenNothing());
});

describe('a place at a sitting', () => {
  const later = { sittingId: 'later', date: '2026-04-09' };
  const placing = (
    input: {
      readonly from: string | null;
      readonly moved: 'NO_PLACE_BEFORE' | 'NOT_ANSWERED' | 'SITTING_NOT_HELD';
    },
    next: typeof later | undefined,
    ...before: readonly StrategicEvent[]
  ) =>
    given(strategicKind, ...before).when(
      placeStrategicReferral,
      { strategicId, to: 'STRATEGIC', ...input },
      { next, zone: drm.zone },
      by(policy),
    );
  const unanswered = { from: thursday.sittingId, moved: 'NOT_ANSWERED' as const };

  it('given a sitting did not answer it, then the next one does, and late is late', () =>
    placing(unanswered, later, strategicRaised()).thenEvents({
      type: 'StrategicReferralPlaced',
      data: { from: thursday.sittingId, place: later, answerBy: ANSWER_BY },
    }));
  it('given it had none, then it is due when it gets one', () =>
    placing(
      { from: null, moved: 'NO_PLACE_BEFORE' },
      later,
      strategicRaised({ place: null, answerBy: '2026-06-22T23:00:00.000Z' }),
    ).thenEvents({
      type: 'StrategicReferralPlaced',
      data: { place: later, answerBy: '2026-04-09T23:00:00.000Z' },
    }));
  it('given none is in sight any more, then it stands without one, visibly', () =>
    placing({ from: thursday.sittingId, moved: 'SITTING_NOT_HELD' }, undefined, strategicRaised()).thenEvents(
      {
        type: 'StrategicReferralPlaced',
        data: { place: null },
      },
    ));
  it('given it has moved on, has nowhere to go, or was answered, then there is nothing to do', () => {
    placing(unanswered, later, strategicRaised(), strategicPlaced()).thenNothing();
    placing(
      { from: null, moved: 'NO_PLACE_BEFORE' },
      undefined,
      strategicRaised({ place: null }),
    ).thenNothing();
    placing(unanswered, later, strategicRaised(), strategicAnswered()).thenNothing();
    placing(unanswered, later).thenRefused('NO_SUCH_REFERRAL');
  });
});

describe('the decision of the strategic meeting', () => {
  const answer = { strategicId, outcome: 'ADVICE_GIVEN' as const, decision: 'Invented.' };
  const answering = (...before: readonly StrategicEvent[]) =>
    given(strategicKind, ...before).when(
      answerStrategicReferral,
      { ...answer, asked: 'Invented?' },
      {},
      asChair,
    );
  const heard = (...before: readonly StrategicEvent[]) =>
    given(strategicKind, ...before).when(
      acknowledgeStrategicDecision,
      { strategicId, sittingId: monday },
      { sitting: openSitting },
      asChair,
    );

  it('comes back with what is asked in return', () => {
    answering(strategicRaised()).thenEvents({
      type: 'StrategicReferralAnswered',
      data: { outcome: 'ADVICE_GIVEN', asksBack: true, answeredAt: thursday.sittingId },
      parts: [{ name: 'decision' }, { name: 'asked' }],
    });
    given(strategicKind, strategicRaised({ people: [], place: null }))
      .when(answerStrategicReferral, answer, {}, asChair)
      .thenEvents({
        type: 'StrategicReferralAnswered',
        data: { asksBack: false, answeredAt: null },
        parts: [{ name: 'decision', of: [manager.actor.id] }],
      });
  });
  it('is given once, and not on what was withdrawn', () => {
    answering(strategicRaised(), strategicAnswered()).thenRefused('ANSWERED_ALREADY');
    answering(strategicRaised(), strategicWithdrawn()).thenRefused('REFERRAL_WITHDRAWN');
    answering().thenRefused('NO_SUCH_REFERRAL', { path: ['strategicId'] });
  });
  it('stands as returned until a sitting of the meeting that raised it has heard it', () => {
    heard(strategicRaised(), strategicAnswered()).thenEvents({
      type: 'StrategicDecisionAcknowledged',
      data: { sittingId: monday },
    });
    heard(strategicRaised(), strategicAnswered(), strategicAcknowledged()).thenNothing();
    heard(strategicRaised()).thenRefused('NOT_ANSWERED');
    heard().thenRefused('NO_SUCH_REFERRAL');
    heard(strategicRaised({ series: 'OTHER' }), strategicAnswered()).thenRefused('ANOTHER_MEETING', {
      path: ['sitting'],
    });
  });
});

describe('what was raised by mistake', () => {
  const withdrawing = (...before: readonly StrategicEvent[]) =>
    given(strategicKind, ...before).when(
      withdrawStrategicReferral,
      { strategicId, reason: 'Invented.' },
      {},
      asChair,
    );
  it('says of which sitting’s minutes it is, where one had raised it', () => {
    withdrawing(strategicRaised({ sittingId: monday })).thenEvents({
      type: 'StrategicReferralWithdrawn',
      data: { sittingId: monday },
    });
    expect(
      withdrawStrategicReferral(
        folded(strategicKind, strategicRaised({ sittingId: null })),
        { strategicId, reason: 'Invented.' },
        {},
        asChair,
      ),
    ).not.toHaveProperty('events.0.data.sittingId');
  });
  it('is withdrawn once, with its reason, until it was answered', () => {
    withdrawing(strategicRaised()).thenEvents({
      type: 'StrategicReferralWithdrawn',
      parts: [{ name: 'reason', of: [rowan, ash] }],
    });
    withdrawing(strategicRaised({ people: [] })).thenEvents({
      type: 'StrategicReferralWithdrawn',
      parts: [{ of: [manager.actor.id] }],
    });
    withdrawing(strategicRaised(), strategicWithdrawn()).thenNothing();
    withdrawing(strategicRaised(), strategicAnswered()).thenRefused('ANSWERED_ALREADY');
    withdrawing().thenRefused('NO_SUCH_REFERRAL');
  });
});

it('an answer is due by the end of the day of the sitting, on the clocks of the meeting', () =>
  expect(strategicRaised().data.answerBy).toBe(ANSWER_BY));
