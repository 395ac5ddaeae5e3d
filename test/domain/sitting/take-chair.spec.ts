import { describe, it } from '@jest/globals';
import { officerKind, rolesOn } from '../../../src/domain/officer/officer.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { takeChair } from '../../../src/domain/sitting/take-chair.js';
import { drm } from '../../../src/domain/terms/drm.js';
import {
  agency,
  by,
  deputyManager,
  holds,
  manager,
  nurse,
  officer,
  officerAppointed,
  officerLeft,
  roleAssigned,
  standsInFor,
  supervisor,
} from '../../support/a-board.js';
import {
  chairTaken,
  closed,
  closing,
  convened,
  MONDAY,
  missed,
  monday,
  opened,
} from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const take = { sittingId: monday };

describe('"chaired by MASH Team manager and Public Protection Desk supervisor"', () => {
  it('given a sitting, when the MASH team manager takes the chair, then it is recorded by role and person', () =>
    given(sittingKind, convened())
      .when(takeChair, take, {}, by(manager))
      .thenEvents({
        type: 'ChairTaken',
        data: { role: 'MASH_TEAM_MANAGER', officer: manager.actor.id, as: 'HOLDER' },
      }));
  it('given the first chair taken, when the supervisor comes, then both chairs are taken', () =>
    given(sittingKind, convened(), chairTaken())
      .when(takeChair, take, {}, by(supervisor))
      .thenEvents({ type: 'ChairTaken', data: { role: 'PPD_SUPERVISOR' } }));
  it('given an open sitting, when the other chair comes late, then the chair is taken all the same', () =>
    given(sittingKind, convened(), chairTaken(), opened())
      .when(takeChair, take, {}, by(supervisor))
      .thenEvents({ type: 'ChairTaken', data: { role: 'PPD_SUPERVISOR' } }));
  it('given a deputy, then the record says who stood in', () =>
    given(sittingKind, convened())
      .when(takeChair, take, {}, by(deputyManager))
      .thenEvents({
        type: 'ChairTaken',
        data: { role: 'MASH_TEAM_MANAGER', officer: deputyManager.actor.id, as: 'DEPUTY' },
      }));
  it('given somebody who holds one chair and stands in for the other, when the first is taken, then the other', () => {
    const both = officer('both', agency.police, holds('PPD_SUPERVISOR'), standsInFor('MASH_TEAM_MANAGER'));
    given(sittingKind, convened(), chairTaken('PPD_SUPERVISOR', supervisor))
      .when(takeChair, take, {}, by(both))
      .thenEvents({ type: 'ChairTaken', data: { role: 'MASH_TEAM_MANAGER', as: 'DEPUTY' } });
  });
  it('given somebody in the chair already, then there is nothing to record', () =>
    given(sittingKind, convened(), chairTaken()).when(takeChair, take, {}, by(manager)).thenNothing());
  it('given a deputy in the chair, when the holder comes, then the chair is taken', () =>
    given(sittingKind, convened(), chairTaken('MASH_TEAM_MANAGER', deputyManager, 'DEPUTY'))
      .when(takeChair, take, {}, by(manager))
      .thenRefused('CHAIR_TAKEN', { clause: drm.clauses.chairing }));
});

describe('who is not in the chair', () => {
  const notAChair = {
    clause: drm.clauses.chairing,
    instead: { kind: 'ASK_ROLE' as const, roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
  };
  const tenure = { role: 'MASH_TEAM_MANAGER', until: null };
  const lapsed = officer(
    'lapsed',
    agency.socialCare,
    ...rolesOn(
      folded(officerKind, officerAppointed(), roleAssigned({ ...tenure, until: '2026-03-27' })),
      MONDAY,
    ),
  );
  const gone = officer(
    'gone',
    agency.socialCare,
    ...rolesOn(
      folded(officerKind, officerAppointed(), roleAssigned(tenure), officerLeft('2026-03-27')),
      MONDAY,
    ),
  );

  it('given another member, then those who hold the chairs are named', () =>
    given(sittingKind, convened())
      .when(takeChair, take, {}, by(nurse))
      .thenRefused('NOT_A_CHAIR', notAChair));
  it('given a team manager whose tenure has lapsed, then authority has ended with it', () =>
    given(sittingKind, convened())
      .when(takeChair, take, {}, by(lapsed))
      .thenRefused('NOT_A_CHAIR', notAChair));
  it('given a team manager who left on Friday, then authority has ended with the last day', () =>
    given(sittingKind, convened()).when(takeChair, take, {}, by(gone)).thenRefused('NOT_A_CHAIR', notAChair));
});

describe('a sitting at which nothing more begins', () => {
  it.each([
    ['is being closed', [convened(), chairTaken('PPD_SUPERVISOR', supervisor), opened(), closing()]],
    ['is closed', [convened(), chairTaken('PPD_SUPERVISOR', supervisor), opened(), closing(), closed()]],
    ['was missed', [convened(), missed()]],
  ] as const)('given one that %s, then its chair is not taken any more', (_case, events) =>
    given(sittingKind, ...events)
      .when(takeChair, take, {}, by(manager))
      .thenRefused('SITTING_OVER'),
  );
  it('given one that was missed, then it says what became of its items', () =>
    given(sittingKind, convened(), missed())
      .when(takeChair, take, {}, by(manager))
      .thenSays(
        'Nobody opened this sitting in time. Its items have moved to the next one. If it was held while the service was down, it is entered afterwards.',
      ));
  it('given none of that id, then it is refused', () =>
    given(sittingKind).when(takeChair, take, {}, by(manager)).thenRefused('NO_SUCH_SITTING'));
});
