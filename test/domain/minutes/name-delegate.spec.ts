import { describe, it } from '@jest/globals';
import { approveMinutes } from '../../../src/domain/minutes/approve-minutes.js';
import { minutesKind } from '../../../src/domain/minutes/minutes.js';
import { nameDelegate } from '../../../src/domain/minutes/name-delegate.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { by, deputyManager, manager, nurse, supervisor, teacher } from '../../support/a-board.js';
import { delegateNamed } from '../../support/a-distribution.js';
import { approved, convened, drafted, monday } from '../../support/a-meeting.js';
import { head } from '../../support/an-escalation.js';
import { folded, given } from '../../support/given.js';

const sitting = folded(sittingKind, convened());
const naming = (officer = teacher, role = 'MASH_TEAM_MANAGER') => ({
  sittingId: monday,
  officer: officer.actor.id,
  role,
});
const also = (delegate = teacher) => ({
  sitting,
  delegate: { roles: delegate.roles },
  conflicted: false,
});

describe('naming who approves in the place of a chair', () => {
  it.each([
    ['its holder', manager],
    ['its deputy', deputyManager],
  ] as const)('given %s, then the delegate is recorded', (_case, chair) =>
    given(minutesKind, drafted())
      .when(nameDelegate, naming(), also(), by(chair))
      .thenEvents({
        type: 'MinutesDelegateNamed',
        data: { role: 'MASH_TEAM_MANAGER', officer: teacher.actor.id, namedBy: chair.actor.id },
      }),
  );
  it('given there is no draft yet, then it may be said beforehand', () =>
    given(minutesKind)
      .when(nameDelegate, naming(), also(), by(manager))
      .thenEvents({ type: 'MinutesDelegateNamed' }));
  it('given the same is named again, then there is nothing to record', () =>
    given(minutesKind, drafted(), delegateNamed())
      .when(nameDelegate, naming(), also(), by(manager))
      .thenNothing());
  it('given terms without delegation, then the chairs approve themselves', () => {
    const strict = folded(sittingKind, convened({ ...drm, minutesDelegation: false }));
    given(minutesKind, drafted())
      .when(nameDelegate, naming(), { ...also(), sitting: strict }, by(manager))
      .thenRefused('NO_DELEGATION');
  });
  it('given the other chair, then that is not the chair’s to say', () =>
    given(minutesKind, drafted())
      .when(nameDelegate, naming(), also(), by(supervisor))
      .thenRefused('NOT_YOUR_CHAIR', { instead: { kind: 'ASK_ROLE', roles: ['MASH_TEAM_MANAGER'] } }));
  it('given a role that is no chair, then the chairs are named', () =>
    given(minutesKind, drafted())
      .when(nameDelegate, naming(teacher, 'HEALTH'), also(), by(nurse))
      .thenRefused('NOT_YOUR_CHAIR', {
        instead: { kind: 'ASK_ROLE', roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
      }));
  it('given the namer, then somebody else is to be named', () =>
    given(minutesKind, drafted())
      .when(nameDelegate, naming(manager), also(manager), by(manager))
      .thenRefused('DELEGATE_IS_YOU', { path: ['officer'] }));
  it('given the other chair is named, then two approvals would be one person', () =>
    given(minutesKind, drafted())
      .when(nameDelegate, naming(supervisor), also(supervisor), by(manager))
      .thenRefused('DELEGATE_IS_CHAIR', { path: ['officer'] }));
  it('given somebody who holds no core role, then they could not read what they approve', () =>
    given(minutesKind, drafted())
      .when(nameDelegate, naming(head), also(head), by(manager))
      .thenRefused('DELEGATE_NOT_A_MEMBER', { path: ['officer'] }));
  it('given somebody with a conflict on an item, then somebody else is to be named', () =>
    given(minutesKind, drafted())
      .when(nameDelegate, naming(), { ...also(), conflicted: true }, by(manager))
      .thenRefused('DELEGATE_CONFLICTED', { path: ['officer'] }));
  it('given nobody in post, then it is refused', () =>
    given(minutesKind, drafted())
      .when(nameDelegate, naming(), { ...also(), delegate: undefined }, by(manager))
      .thenRefused('NO_SUCH_OFFICER', { path: ['officer'] }));
  it('given no sitting, then it is refused', () =>
    given(minutesKind)
      .when(nameDelegate, naming(), { ...also(), sitting: sittingKind.initial }, by(manager))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('a delegate', () => {
  const version1 = { sittingId: monday, version: 1 };
  const conflict = { conflicts: [new Set([teacher.actor.id])] };

  it('for whom a conflict was declared since does not approve; a chair approves by office', () => {
    given(minutesKind, drafted(), delegateNamed())
      .when(approveMinutes, version1, conflict, by(teacher))
      .thenRefused('DELEGATE_CONFLICTED');
    given(minutesKind, drafted(), delegateNamed())
      .when(approveMinutes, version1, conflict, by(manager))
      .thenEvents({ type: 'MinutesApproved' });
  });

  it('approves for the chair, and the record says who named them', () =>
    given(minutesKind, drafted(), delegateNamed())
      .when(approveMinutes, version1, {}, by(teacher))
      .thenEvents({
        type: 'MinutesApproved',
        data: {
          ...{ role: 'MASH_TEAM_MANAGER', officer: teacher.actor.id, as: 'DEPUTY' },
          namedBy: manager.actor.id,
        },
      }));
  it('approves the next version too', () =>
    given(minutesKind, drafted(), delegateNamed(), drafted({ version: 2 }))
      .when(approveMinutes, { ...version1, version: 2 }, {}, by(teacher))
      .thenEvents({ type: 'MinutesApproved', data: { version: 2 } }));
  it('has nothing to approve once the chair has', () =>
    given(minutesKind, drafted(), delegateNamed(), approved())
      .when(approveMinutes, version1, {}, by(teacher))
      .thenRefused('NO_APPROVAL_NEEDED_FROM_YOU'));
  it('gives way to whoever is named after', () =>
    given(minutesKind, drafted(), delegateNamed(), delegateNamed({ officer: nurse.actor.id }))
      .when(approveMinutes, version1, {}, by(teacher))
      .thenRefused('NO_APPROVAL_NEEDED_FROM_YOU'));
  it('of both chairs approves for one of them', () =>
    given(minutesKind, drafted(), delegateNamed(), delegateNamed({ role: 'PPD_SUPERVISOR' }), {
      ...approved('MASH_TEAM_MANAGER', teacher),
    })
      .when(approveMinutes, version1, {}, by(teacher))
      .thenNothing());
});
