import { describe, expect, it } from '@jest/globals';
import { acceptTransfer } from '../../../src/domain/tracked/accept-transfer.js';
import { declineTransfer } from '../../../src/domain/tracked/decline-transfer.js';
import { proposeTransfer } from '../../../src/domain/tracked/propose-transfer.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import { openEpisode } from '../../../src/domain/tracked/tracked-state.js';
import { turning18 } from '../../../src/domain/tracked/turning-18.js';
import { an, by } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import {
  ended,
  entered,
  episodeId,
  first,
  transferAccepted,
  transferDeclined,
  transferId,
  transferProposed,
} from '../../support/a-tracked-person.js';
import { weeklyChair } from '../../support/a-tracked-person-afterwards.js';
import { at, notDiscussed, of, tracker } from '../../support/commands-of-a-tracked-person-afterwards.js';
import { folded, given } from '../../support/given.js';

const chair = by(weeklyChair, at.now);
const proposal = {
  ...{ ...of, transferBecause: 'TURNED_18' as const, receivingBody: 'Invented adult services' },
  ...{ contact: 'Invented: duty desk', handover: 'Invented: risks and plan.' },
};
const acceptance = { ...of, transferId, acceptedOn: '2026-04-01', by: 'Invented: a manager there' };
const refusal = { ...of, transferId, reason: 'Invented: not theirs.' };

describe('asking somebody else to take over', () => {
  it('is recorded with what they are told, and ends nothing', () => {
    given(trackedKind, entered())
      .when(proposeTransfer, proposal, tracker, chair)
      .thenEvents({
        type: 'TransferProposed',
        data: { episodeId, transferBecause: 'TURNED_18' },
        parts: [{ name: 'transfer', of: [rowan], content: { receivingBody: 'Invented adult services' } }],
      });
    expect(openEpisode(folded(trackedKind, entered(), transferProposed()))).toMatchObject({
      phase: 'ACTIVE',
      placement: { sittingId: first },
    });
  });
  it('says that the person stays until they have accepted', () =>
    given(trackedKind, entered())
      .when(proposeTransfer, proposal, tracker, chair)
      .thenSays(/^The other body has been asked.*Until it has accepted, the person stays/));
  it('waits for the answer before somebody else is asked', () =>
    given(trackedKind, entered(), transferProposed())
      .when(proposeTransfer, proposal, tracker, chair)
      .thenRefused('TRANSFER_PROPOSED'));
  it('can be done anew after a refusal', () =>
    given(trackedKind, entered(), transferProposed(), transferDeclined())
      .when(proposeTransfer, proposal, tracker, chair)
      .thenEvents({ type: 'TransferProposed' }));
  it('is for somebody who is on the tracker', () =>
    given(trackedKind, entered(), ended())
      .when(proposeTransfer, proposal, tracker, chair)
      .thenRefused('NOT_TRACKED'));
});

describe('the answer', () => {
  it('that they do not take over leaves the person where they are', () =>
    given(trackedKind, entered(), transferProposed())
      .when(declineTransfer, refusal, tracker, chair)
      .thenEvents({ type: 'TransferDeclined', data: { transferId, episodeId } }));
  it('twice records nothing', () => {
    given(trackedKind, entered(), transferProposed(), transferDeclined())
      .when(declineTransfer, refusal, tracker, chair)
      .thenNothing();
    given(
      trackedKind,
      entered(),
      transferProposed(),
      transferAccepted(),
      ended({ endedBecause: 'TRANSFERRED' }),
    )
      .when(acceptTransfer, acceptance, notDiscussed, chair)
      .thenNothing();
  });
  it('that they accept ends the episode, on the day on which they did', () =>
    given(trackedKind, entered(), transferProposed())
      .when(acceptTransfer, acceptance, notDiscussed, chair)
      .thenEvents(
        {
          type: 'TransferAccepted',
          data: { transferId, acceptedOn: '2026-04-01' },
          parts: [{ name: 'acceptance', of: [rowan], content: { by: 'Invented: a manager there' } }],
        },
        {
          type: 'EpisodeEnded',
          data: { endedBecause: 'TRANSFERRED', endedOn: '2026-04-01', from: first, confirmedBy: null },
        },
      ));
  it('answers a proposal that was made', () => {
    given(trackedKind, entered())
      .when(acceptTransfer, acceptance, notDiscussed, chair)
      .thenRefused('NO_SUCH_TRANSFER', { path: ['transfer'] });
    given(trackedKind, entered(), transferProposed())
      .when(declineTransfer, { ...refusal, transferId: an('transfer', 'another') }, tracker, chair)
      .thenRefused('NO_SUCH_TRANSFER', { path: ['transfer'] });
  });
  it('is not a yes after a no: they are told anew', () =>
    given(trackedKind, entered(), transferProposed(), transferDeclined())
      .when(acceptTransfer, acceptance, notDiscussed, chair)
      .thenRefused('TRANSFER_DECLINED'));
  it.each(['2026-04-03', '2026-03-29'])(
    'was not given on %s: to come, or before the person was here',
    (acceptedOn) =>
      given(trackedKind, entered(), transferProposed())
        .when(acceptTransfer, { ...acceptance, acceptedOn }, notDiscussed, chair)
        .thenRefused('NOT_ACCEPTED_THEN', { path: ['acceptedOn'] }),
  );
  it('waits while the person is being discussed', () =>
    given(trackedKind, entered(), transferProposed())
      .when(acceptTransfer, acceptance, { ...tracker, discussing: true }, chair)
      .thenRefused('ITEM_GOING_ON'));
  it('is not of an episode that the person has begun since', () => {
    const again = entered({ episodeId: an('tracked', 'newer'), previousEpisodeId: episodeId });
    const earlier = [entered(), transferProposed(), ended(), again];
    given(trackedKind, ...earlier)
      .when(acceptTransfer, acceptance, notDiscussed, chair)
      .thenRefused('TRANSFER_OF_EARLIER_EPISODE', { path: ['transfer'] });
    given(trackedKind, ...earlier)
      .when(declineTransfer, refusal, tracker, chair)
      .thenRefused('TRANSFER_OF_EARLIER_EPISODE', { path: ['transfer'] });
  });
  it('comes too late where the person has left otherwise', () => {
    const left = [entered(), transferProposed(), ended({ endedBecause: 'DIED' })];
    given(trackedKind, ...left)
      .when(acceptTransfer, acceptance, notDiscussed, chair)
      .thenRefused('NOT_TRACKED');
    given(trackedKind, ...left)
      .when(declineTransfer, refusal, tracker, chair)
      .thenRefused('NOT_TRACKED');
  });
});

describe('turning 18', () => {
  it('is asked about six months before the month of the birthday, and told to the month', () =>
    expect(turning18('2009-01-31')).toEqual({ askOn: '2026-07-01', month: '2027-01-01' }));
  it('is the same for everybody born in one month', () => {
    const days = Array.from({ length: 28 }, (_, day) => `2008-02-${String(day + 1).padStart(2, '0')}`);
    expect(new Set([...days, '2008-02-29'].map((born) => turning18(born).month))).toEqual(
      new Set(['2026-02-01']),
    );
  });
  it('is asked about as early as the terms say', () =>
    expect(turning18('2009-01-31', 12).askOn).toBe('2026-01-01'));
});
