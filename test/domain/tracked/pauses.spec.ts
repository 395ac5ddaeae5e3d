import { describe, expect, it } from '@jest/globals';
import { pauseEpisode } from '../../../src/domain/tracked/pause-episode.js';
import { resumeEpisode } from '../../../src/domain/tracked/resume-episode.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import { openEpisode } from '../../../src/domain/tracked/tracked-state.js';
import { by, policy } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import {
  ended,
  entered,
  episodeId,
  first,
  paused,
  resumed,
  SECOND,
  second,
  transferProposed,
} from '../../support/a-tracked-person.js';
import { weekly, weeklyChair } from '../../support/a-tracked-person-afterwards.js';
import {
  at,
  nextWeek,
  notDiscussed,
  of,
  tracker,
} from '../../support/commands-of-a-tracked-person-afterwards.js';
import { folded, given } from '../../support/given.js';

const chair = by(weeklyChair, at.now);
const pause = { ...of, pausedBecause: 'CUSTODY' as const, reason: 'Invented: remanded.' };
const resume = { ...of, reason: 'Invented: released.' };

describe('pausing an episode', () => {
  it('takes the person off the agenda, with the day that ends it', () =>
    given(trackedKind, entered())
      .when(pauseEpisode, { ...pause, until: '2026-05-01' }, notDiscussed, chair)
      .thenEvents({
        type: 'EpisodePaused',
        data: { personId: rowan, episodeId, pausedBecause: 'CUSTODY', until: '2026-05-01', from: first },
        parts: [{ name: 'reason', of: [rowan] }],
        subjects: [rowan],
      }));
  it('says what goes on by itself, and when a chair is asked about it', () =>
    given(trackedKind, entered())
      .when(pauseEpisode, { ...pause, until: '2026-05-01' }, notDiscussed, chair)
      .thenSays(/^The episode rests until Friday 1 May 2026, and goes on by itself then\..*after 84 days/));
  it.each([
    ['CUSTODY', 'the release'],
    ['HOSPITAL', 'the discharge'],
    ['MISSING_ABROAD', 'the return'],
    ['OTHER', 'that it is over'],
  ] as const)('for %s without a day waits until somebody records %s', (pausedBecause, word) =>
    given(trackedKind, entered())
      .when(pauseEpisode, { ...pause, pausedBecause }, notDiscussed, chair)
      .thenSays(new RegExp(`until somebody records ${word}\\.`)),
  );
  it('twice in the same words records nothing', () =>
    given(trackedKind, entered(), paused({ pausedBecause: 'CUSTODY' }))
      .when(pauseEpisode, pause, notDiscussed, chair)
      .thenNothing());
  it('again with another day puts that in its place', () =>
    given(trackedKind, entered(), paused({ pausedBecause: 'CUSTODY' }))
      .when(pauseEpisode, { ...pause, until: '2026-05-08' }, notDiscussed, chair)
      .thenEvents({ type: 'EpisodePaused', data: { until: '2026-05-08', from: null } }));
  it.each(['2026-04-01', '2026-04-02'])('until %s is no pause: it would be over', (until) =>
    given(trackedKind, entered())
      .when(pauseEpisode, { ...pause, until }, notDiscussed, chair)
      .thenRefused('PAUSE_IS_OVER', { path: ['until'] }),
  );
  it('waits while the person is being discussed', () =>
    given(trackedKind, entered())
      .when(pauseEpisode, pause, { ...tracker, discussing: true }, chair)
      .thenRefused('ITEM_GOING_ON', { clause: weekly.tracker!.clauses.agenda }));
  it('is for somebody who is on the tracker', () => {
    given(trackedKind).when(pauseEpisode, pause, notDiscussed, chair).thenRefused('NOT_TRACKED');
    given(trackedKind, entered(), ended())
      .when(pauseEpisode, pause, notDiscussed, chair)
      .thenRefused('NOT_TRACKED');
  });
  it('is for a meeting that keeps a tracker', () =>
    given(trackedKind, entered())
      .when(pauseEpisode, pause, { ...notDiscussed, terms: undefined }, chair)
      .thenRefused('NO_TRACKER'));
  it('leaves no place on any agenda, and the episode open', () => {
    const episode = openEpisode(folded(trackedKind, entered(), paused()));
    expect(episode).toMatchObject({ phase: 'PAUSED', placement: null, pause: { because: 'HOSPITAL' } });
  });
});

describe('letting it go on', () => {
  it('has the next sitting review the person', () =>
    given(trackedKind, entered(), paused())
      .when(resumeEpisode, resume, nextWeek, chair)
      .thenEvents({
        type: 'EpisodeResumed',
        data: { episodeId, reviewOn: SECOND, placement: { sittingId: second, date: SECOND }, level: 'HIGH' },
        parts: [{ name: 'reason' }],
      }));
  it('waits for a sitting where none is in sight, and is due at once', () =>
    given(trackedKind, entered(), paused())
      .when(resumeEpisode, resume, { ...nextWeek, next: undefined }, chair)
      .thenEvents({ type: 'EpisodeResumed', data: { reviewOn: tracker.today, placement: null } }));
  it('is heard with the record that leads, where this one was merged', () =>
    given(trackedKind, entered(), paused())
      .when(resumeEpisode, resume, { ...nextWeek, heardWith: ash }, chair)
      .thenEvents({ type: 'EpisodeResumed', data: { heardWith: ash } }));
  it('changes nothing where it goes on already', () =>
    given(trackedKind, entered()).when(resumeEpisode, resume, nextWeek, chair).thenNothing());
  it('keeps a transfer that is being answered', () => {
    const episode = openEpisode(folded(trackedKind, entered(), transferProposed(), paused(), resumed()));
    expect(episode).toMatchObject({ phase: 'ACTIVE', transfer: { because: 'MOVED' } });
  });

  const onItsDay = { ...of, until: '2026-04-02' };
  const service = by(policy, at.now);
  it('happens by itself on its day', () =>
    given(trackedKind, entered(), paused({ until: '2026-04-02' }))
      .when(resumeEpisode, onItsDay, nextWeek, service)
      .thenEvents({ type: 'EpisodeResumed', parts: [] }));
  it('does not happen on a day that was put off since', () =>
    given(trackedKind, entered(), paused({ until: '2026-04-02' }), paused({ until: '2026-04-30' }))
      .when(resumeEpisode, onItsDay, nextWeek, service)
      .thenNothing());
  it('has nothing left to do where the episode has ended meanwhile', () =>
    given(trackedKind, entered(), paused({ until: '2026-04-02' }), ended({ endedBecause: 'DIED' }))
      .when(resumeEpisode, onItsDay, nextWeek, service)
      .thenNothing());
  it('is refused to a person who names somebody who is not on the tracker', () =>
    given(trackedKind).when(resumeEpisode, resume, nextWeek, chair).thenRefused('NOT_TRACKED'));
});
