import { describe, it } from '@jest/globals';
import { openSitting } from '../../../src/domain/sitting/open-sitting.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { by, deputyManager, manager, supervisor } from '../../support/a-board.js';
import { ash, referralId, rowan } from '../../support/a-case.js';
import {
  attended,
  chairTaken,
  closed,
  closing,
  convened,
  convenedAnew,
  missed,
  monday,
  opened,
} from '../../support/a-meeting.js';
import { given } from '../../support/given.js';

const open = { sittingId: monday };
const empty = { settled: [], unreconciled: [] };
const everyChair = { ...drm, opensWith: 'EVERY_CHAIR' as const };
const both = [chairTaken(), chairTaken('PPD_SUPERVISOR', supervisor)] as const;

describe('where one of the chairs is enough', () => {
  it('given one in the chair, when the sitting is opened, then the record says which chair was absent', () => {
    const decision = given(sittingKind, convened(), chairTaken()).when(openSitting, open, empty, by(manager));
    decision.thenEvents({
      type: 'SittingOpened',
      data: {
        chairs: [{ role: 'MASH_TEAM_MANAGER', officer: manager.actor.id, as: 'HOLDER' }],
        absentChairs: ['PPD_SUPERVISOR'],
      },
    });
    decision.thenSays('The sitting was opened on Monday 30 March 2026 at midday.');
  });
  it('given a deputy in the chair, then it opens, and says who stood in', () =>
    given(sittingKind, convened(), chairTaken('MASH_TEAM_MANAGER', deputyManager, 'DEPUTY'))
      .when(openSitting, open, empty, by(deputyManager))
      .thenEvents({ type: 'SittingOpened', data: { chairs: [{ as: 'DEPUTY' }] } }));
  it('given nobody in the chair, then it does not open, and the chairs are named', () =>
    given(sittingKind, convened())
      .when(openSitting, open, empty, by(manager))
      .thenRefused('NOBODY_IN_THE_CHAIR', {
        sentence: 'The chair has to be taken before the sitting can open.',
        clause: drm.clauses.chairing,
        instead: { kind: 'ASK_ROLE', roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
      }));
});

describe('where every chair is needed', () => {
  it('given both in the chair, then it opens with no chair absent', () =>
    given(sittingKind, convened(everyChair), ...both)
      .when(openSitting, open, empty, by(manager))
      .thenEvents({ type: 'SittingOpened', data: { absentChairs: [] } }));
  it('given one in the chair, then it does not open, and the one who is missing is named', () =>
    given(sittingKind, convened(everyChair), chairTaken())
      .when(openSitting, open, empty, by(manager))
      .thenRefused('CHAIR_MISSING', {
        sentence: 'Every chair has to be taken before the sitting can open.',
        clause: drm.clauses.chairing,
        instead: { kind: 'ASK_ROLE', roles: ['PPD_SUPERVISOR'] },
      }));
  it('given a sitting convened anew with other chairs, then a chair of before does not count', () =>
    given(
      sittingKind,
      convened(),
      ...both,
      convenedAnew({ ...everyChair, version: 2, chairs: [{ role: 'PPD_SUPERVISOR' }, { role: 'HEALTH' }] }),
    )
      .when(openSitting, open, empty, by(supervisor))
      .thenRefused('CHAIR_MISSING', { instead: { kind: 'ASK_ROLE', roles: ['HEALTH'] } }));
});

describe('where the board has a quorum', () => {
  const quorate = { ...drm, quorum: { roles: 2 } };

  it('given too few of the core roles, then it does not open, and says how many are wanting', () =>
    given(sittingKind, convened(quorate), chairTaken(), attended('MASH_TEAM_MANAGER', manager))
      .when(openSitting, open, empty, by(manager))
      .thenRefused('NOT_QUORATE', {
        sentence: 'The sitting needs 1 more of its core roles marked present to open.',
        clause: drm.clauses.membership,
      }));
  it('given enough of them, then it opens', () =>
    given(
      sittingKind,
      convened(quorate),
      chairTaken(),
      attended('MASH_TEAM_MANAGER', manager),
      attended('PPD_SUPERVISOR', supervisor),
    )
      .when(openSitting, open, empty, by(manager))
      .thenEvents({ type: 'SittingOpened' }));
  it('given another practitioner, then that one does not count', () =>
    given(
      sittingKind,
      convened(quorate),
      chairTaken(),
      attended('MASH_TEAM_MANAGER', manager),
      attended(null, supervisor),
    )
      .when(openSitting, open, empty, by(manager))
      .thenRefused('NOT_QUORATE'));
});

describe('the agenda as it is settled', () => {
  const settled = [
    { personId: rowan, referralIds: [referralId] },
    { personId: ash, referralIds: [referralId] },
  ];

  it('given two people to be heard, then the record has them with their referrals', () =>
    given(sittingKind, convened(), chairTaken())
      .when(openSitting, open, { settled, unreconciled: [] }, by(manager))
      .thenEvents({ type: 'SittingOpened', data: { settled }, subjects: [rowan, ash] }));
  it('given a view that had not caught up, then the sitting opens in any case, and names it', () =>
    given(sittingKind, convened(), chairTaken())
      .when(openSitting, open, { settled, unreconciled: ['agenda'] }, by(manager))
      .thenEvents({ type: 'SittingOpened', data: { unreconciled: ['agenda'] } }));
});

describe('the time of opening', () => {
  const chaired = given(sittingKind, convened(), chairTaken());

  it('given the evening before, then it is not yet time', () =>
    chaired.when(openSitting, open, empty, by(manager, '2026-03-29T22:59:00.000Z')).thenRefused('NOT_YET', {
      sentence: 'This sitting is convened for Monday 30 March 2026 at midday.',
      clause: drm.clauses.sittingDays,
    }));
  it('given the day itself by the clocks of London, then it opens, be it before its time', () =>
    chaired
      .when(openSitting, open, empty, by(manager, '2026-03-29T23:05:00.000Z'))
      .thenEvents({ type: 'SittingOpened' }));
  it('given a late start, then it opens as long as it is not recorded as missed', () =>
    chaired
      .when(openSitting, open, empty, by(manager, '2026-03-30T14:59:00.000Z'))
      .thenEvents({ type: 'SittingOpened' }));
});

describe('a sitting that needs no opening', () => {
  it('given an open one, then there is nothing to record', () =>
    given(sittingKind, convened(), chairTaken(), opened())
      .when(openSitting, open, empty, by(supervisor))
      .thenNothing());
  it.each([
    ['being closed', [convened(), chairTaken(), opened(), closing()]],
    ['closed', [convened(), chairTaken(), opened(), closing(), closed()]],
    ['missed', [convened(), chairTaken(), missed()]],
  ] as const)('given one that is %s, then it is over', (_case, events) =>
    given(sittingKind, ...events)
      .when(openSitting, open, empty, by(manager))
      .thenRefused('SITTING_OVER'),
  );
  it('given none of that id, then it is refused', () =>
    given(sittingKind).when(openSitting, open, empty, by(manager)).thenRefused('NO_SUCH_SITTING'));
});
