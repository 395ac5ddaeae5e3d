import { describe, expect, it } from '@jest/globals';
import { chooseEpisode } from '../../../src/domain/tracked/choose-episode.js';
import { endOnDeath } from '../../../src/domain/tracked/end-on-death.js';
import { recordOpened } from '../../../src/domain/tracked/record-opened.js';
import { reinstateEpisode } from '../../../src/domain/tracked/reinstate-episode.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import { openEpisode } from '../../../src/domain/tracked/tracked-state.js';
import { an, by, policy } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import {
  ended,
  entered,
  episodeId,
  first,
  openedToSocialCare,
  paused,
  reinstated,
  SECOND,
  second,
} from '../../support/a-tracked-person.js';
import { weeklyChair } from '../../support/a-tracked-person-afterwards.js';
import {
  at,
  nextWeek,
  notDiscussed,
  of,
  otherEpisode,
  tracker,
} from '../../support/commands-of-a-tracked-person-afterwards.js';
import { folded, given } from '../../support/given.js';

const chair = by(weeklyChair, at.now);
const service = by(policy, at.now);
const newer = an('tracked', 'newer');

describe('a death', () => {
  const harm = { ...of, harmId: an('harm', 'a death') };
  it('ends the reviews as a pathway of its own, on the day of the death', () =>
    given(trackedKind, entered())
      .when(endOnDeath, harm, { diedOn: '2026-04-01' }, service)
      .thenEvents({
        type: 'EpisodeEnded',
        data: { endedBecause: 'DIED', endedOn: '2026-04-01', from: first, confirmedBy: null },
        parts: [],
      }));
  it('is spoken of in words of its own', () =>
    given(trackedKind, entered())
      .when(endOnDeath, harm, { diedOn: '2026-04-01' }, service)
      .thenSays(/^The person has died\. What follows is a pathway of its own/));
  it('ends an episode that rests as well', () =>
    given(trackedKind, entered(), paused())
      .when(endOnDeath, harm, { diedOn: '2026-04-01' }, service)
      .thenEvents({ type: 'EpisodeEnded', data: { from: null } }));
  it('that a chair had looked at ends nothing more; another one does', () => {
    const goesOn = [entered(), ended({ endedBecause: 'DIED' }), reinstated({ despite: [harm.harmId] })];
    given(trackedKind, ...goesOn)
      .when(endOnDeath, harm, { diedOn: '2026-04-01' }, service)
      .thenNothing();
    given(trackedKind, ...goesOn)
      .when(endOnDeath, { ...harm, harmId: an('harm', 'another') }, { diedOn: '2026-04-02' }, service)
      .thenEvents({ type: 'EpisodeEnded', data: { endedBecause: 'DIED' } });
  });
  it('changes nothing of who has left, nor does harm that is no death', () => {
    given(trackedKind, entered(), ended())
      .when(endOnDeath, harm, { diedOn: '2026-04-01' }, service)
      .thenNothing();
    given(trackedKind, entered()).when(endOnDeath, harm, { diedOn: null }, service).thenNothing();
  });
});

describe('reinstating an episode that should not have ended', () => {
  const input = { ...of, episodeId, reason: 'Invented: assessed the wrong child.' };
  const also = { ...nextWeek, level: 'MEDIUM' as const, openElsewhere: false, deaths: [] };
  it('lets it go on, at the level as it is assessed now, and the next sitting reviews it', () =>
    given(trackedKind, entered(), ended())
      .when(reinstateEpisode, input, also, chair)
      .thenEvents({
        type: 'EpisodeReinstated',
        data: { episodeId, level: 'MEDIUM', reviewOn: SECOND, placement: { sittingId: second } },
      }));
  it('names the deaths that were recorded by then', () =>
    given(trackedKind, entered(), ended({ endedBecause: 'DIED' }))
      .when(reinstateEpisode, input, { ...also, deaths: [an('harm', 'a death')] }, chair)
      .thenEvents({ type: 'EpisodeReinstated', data: { despite: [an('harm', 'a death')] } }));
  it('keeps the level that was held where no assessment stands', () =>
    given(trackedKind, entered(), ended())
      .when(reinstateEpisode, input, { ...also, level: undefined }, chair)
      .thenEvents({ type: 'EpisodeReinstated', data: { level: 'HIGH' } }));
  it.each(['LOW', 'RESOLVED', 'TRANSFERRED', 'DIED', 'MERGED'] as const)('is possible after %s', (because) =>
    given(trackedKind, entered(), ended({ endedBecause: because }))
      .when(reinstateEpisode, input, also, chair)
      .thenEvents({ type: 'EpisodeReinstated' }),
  );
  it('is refused where the person has come back since', () =>
    given(trackedKind, entered(), ended(), entered({ episodeId: newer, previousEpisodeId: episodeId }))
      .when(reinstateEpisode, input, also, chair)
      .thenRefused('NEWER_EPISODE', { path: ['episode'] }));
  it('is refused where another record of the person is on the tracker', () =>
    given(trackedKind, entered(), ended())
      .when(reinstateEpisode, input, { ...also, openElsewhere: true }, chair)
      .thenRefused('NEWER_EPISODE'));
  it('is refused for an episode that never was', () =>
    given(trackedKind, entered(), ended())
      .when(reinstateEpisode, { ...input, episodeId: newer }, also, chair)
      .thenRefused('NO_SUCH_EPISODE', { path: ['episode'] }));
  it('changes nothing of one that goes on', () =>
    given(trackedKind, entered(), ended(), reinstated())
      .when(reinstateEpisode, input, also, chair)
      .thenNothing());
  it('leaves one episode that goes on, as it was before it ended', () => {
    const tracked = folded(trackedKind, entered(), ended(), reinstated({ level: 'MEDIUM' }));
    expect(tracked.episodes).toHaveLength(1);
    expect(openEpisode(tracked)).toMatchObject({ episodeId, phase: 'ACTIVE', level: 'MEDIUM', ended: null });
    expect(tracked.endings.size).toBe(0);
  });
});

describe('of two episodes of one person', () => {
  const input = { ...of, goesOn: ash, reason: 'Invented: the longer history.' };
  const other = folded(trackedKind, entered({ personId: ash, episodeId: otherEpisode }));
  const also = { ...notDiscussed, onePerson: true, other };
  const into = { personId: ash, episodeId: otherEpisode };
  it('a chair says which goes on: the other ends as merged and leads to it', () =>
    given(trackedKind, entered())
      .when(chooseEpisode, input, also, chair)
      .thenEvents({
        type: 'EpisodeEnded',
        data: {
          endedBecause: 'MERGED',
          episodeId,
          goesOnIn: into,
          confirmedBy: weeklyChair.actor.id,
          from: first,
        },
        parts: [{ name: 'reason', of: [rowan, ash] }],
        subjects: [rowan, ash],
      }));
  it('said twice changes nothing', () =>
    given(trackedKind, entered(), ended({ endedBecause: 'MERGED', goesOnIn: into }))
      .when(chooseEpisode, input, also, chair)
      .thenNothing());
  it('neither ends while nobody has said that they are one person', () =>
    given(trackedKind, entered())
      .when(chooseEpisode, input, { ...also, onePerson: false }, chair)
      .thenRefused('NOT_ONE_PERSON', { path: ['insteadOf'] }));
  it('none ends in favour of one that is over', () =>
    given(trackedKind, entered())
      .when(chooseEpisode, input, { ...also, other: folded(trackedKind, entered(), ended()) }, chair)
      .thenRefused('OTHER_IS_OVER'));
  it('none ends in favour of itself', () =>
    given(trackedKind, entered())
      .when(chooseEpisode, { ...input, goesOn: rowan }, also, chair)
      .thenRefused('SAME_RECORD'));
  it('none ends while the person is being discussed', () =>
    given(trackedKind, entered())
      .when(chooseEpisode, input, { ...also, discussing: true }, chair)
      .thenRefused('ITEM_GOING_ON'));
  it('the one that ends has to be going on', () =>
    given(trackedKind, entered(), ended())
      .when(chooseEpisode, input, also, chair)
      .thenRefused('NOT_TRACKED'));
});

describe('a case that is opened to social care', () => {
  const byDifference = entered({ openToSocialCare: false, route: 'DIFFERENCE' });
  it('is recorded on the tracker, and how the person came stays', () => {
    given(trackedKind, byDifference)
      .when(recordOpened, of, tracker, service)
      .thenEvents({ type: 'OpenedToSocialCare', data: { episodeId, openedOn: tracker.today } });
    expect(openEpisode(folded(trackedKind, byDifference, openedToSocialCare()))).toMatchObject({
      openToSocialCare: true,
      route: 'DIFFERENCE',
    });
  });
  it('is recorded once, and of nobody who has left', () => {
    given(trackedKind, byDifference, openedToSocialCare())
      .when(recordOpened, of, tracker, service)
      .thenNothing();
    given(trackedKind, byDifference, ended()).when(recordOpened, of, tracker, service).thenNothing();
  });
});
