import { describe, it } from '@jest/globals';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { recordThreshold } from '../../../src/domain/discussion/record-threshold.js';
import { declineToShare, shareInformation } from '../../../src/domain/discussion/share-information.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, coordinator, manager, nurse } from '../../support/a-board.js';
import { decided, discussionClosed, discussionId, rowan, started } from '../../support/a-case.js';
import { conflictDeclared, notShared, threshold } from '../../support/a-discussion.js';
import { attended, chairTaken, convened, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const sitting = folded(sittingKind, convened(), chairTaken(), attended(), opened());
const record = { discussionId, outcome: 'MET' as const, reasons: 'Invented: likely harm.' };
const share = { discussionId, agency: agency.health, information: 'Invented: seen on Friday.' };
const ownInformation = { sitting, unknownGateways: [], ownAgency: agency.health, takesMinutes: false };

describe('the threshold, considered in the item', () => {
  it('given it is met, then that is kept with its reasons, and who was absent', () =>
    given(discussionKind, started())
      .when(recordThreshold, record, { sitting }, by(manager))
      .thenEvents({
        type: 'ThresholdRecorded',
        data: {
          outcome: 'MET',
          absentRoles: drm.coreMembers.map(({ role }) => role).filter((role) => role !== 'HEALTH'),
        },
        parts: [{ name: 'reasons', of: [rowan], content: { text: record.reasons } }],
      }));
  it('given it is met without the police, then the answer says what is due, and that they are not there', () => {
    const met = given(discussionKind, started()).when(recordThreshold, record, { sitting }, by(manager));
    met.thenSays(
      /^The threshold is met, so a strategy discussion is due\. Information is shared under CA1989_S47/,
    );
    met.thenSays(/Decided without PPD\/Police \(MASH\) Supervisor or representative;/);
  });
  it('given it is not met, then that is kept too, and can be looked at again', () => {
    const notMet = { ...record, outcome: 'NOT_MET' as const };
    given(discussionKind, started())
      .when(recordThreshold, notMet, { sitting }, by(manager))
      .thenSays(/^The threshold is not met\. The reasons are kept/);
    given(discussionKind, started(), threshold({ outcome: 'NOT_MET' }))
      .when(recordThreshold, record, { sitting }, by(manager))
      .thenEvents({ type: 'ThresholdRecorded', data: { outcome: 'MET' } });
  });
  it('given no agreement, then the answer names the ways on', () =>
    given(discussionKind, started())
      .when(recordThreshold, { ...record, outcome: 'DISAGREED' }, { sitting }, by(manager))
      .thenSays(/^There is no agreement on the threshold\./));
  it('given the same sent again, also once the item has closed, then it is recorded once', () => {
    const thresholdId = by(manager).newId('threshold');
    given(discussionKind, started(), threshold({ thresholdId }), decided(), discussionClosed())
      .when(recordThreshold, record, { sitting }, by(manager))
      .thenNothing();
  });
  it.each([
    ['DISCUSSION_NOT_STARTED', sitting, []],
    ['DISCUSSION_CLOSED', sitting, [started(), discussionClosed()]],
    ['NO_SUCH_SITTING', sittingKind.initial, [started()]],
    ['CONFLICT_DECLARED', sitting, [started(), conflictDeclared({ officer: manager.actor.id })]],
  ] as const)('is refused: %s', (code, at, events) =>
    given(discussionKind, ...events)
      .when(recordThreshold, record, { sitting: at }, by(manager))
      .thenRefused(code),
  );
});

describe('what is shared by default', () => {
  const cases = [
    ['a child', [started()], drm.defaultGateways],
    ['a child whose threshold is met', [started(), threshold()], drm.mainGateways],
    [
      'a child whose threshold was met and is not any more',
      [started(), threshold(), threshold({ outcome: 'NOT_MET' })],
      drm.defaultGateways,
    ],
    [
      'a child on whom there is no agreement',
      [started(), threshold({ outcome: 'DISAGREED' })],
      drm.defaultGateways,
    ],
    ['an adult', [started({ adult: true })], drm.adultGateways],
  ] as const;
  it.each(cases)('given %s, then the gateways follow, and nobody chose them', (_case, events, gateways) =>
    given(discussionKind, ...events)
      .when(shareInformation, share, ownInformation, by(nurse))
      .thenEvents({
        type: 'InformationShared',
        gateways,
        data: { necessity: 'NECESSARY_TO_SAFEGUARD', differs: false },
      }),
  );
  it('given another gateway with its reason, then it says that it differs, and the reason is kept apart', () => {
    const input = { ...share, gateways: ['CDA1998_S115'], reason: 'Invented: to prevent a robbery.' };
    const sharing = given(discussionKind, started()).when(shareInformation, input, ownInformation, by(nurse));
    sharing.thenEvents({
      type: 'InformationShared',
      data: { differs: true },
      parts: [{ name: 'information' }, { name: 'reason', of: [rowan], content: { text: input.reason } }],
    });
    sharing.thenSays('Shared under CDA1998_S115.');
  });
  it('given another necessity without a reason, then it is shared all the same, and the answer asks', () => {
    const input = { ...share, necessity: 'REQUIRED_BY_LAW' as const };
    const sharing = given(discussionKind, started()).when(shareInformation, input, ownInformation, by(nurse));
    sharing.thenEvents({ type: 'InformationShared', data: { differs: true, necessity: 'REQUIRED_BY_LAW' } });
    sharing.thenSays(/the reason is not on the record yet\.$/);
  });
});

describe('a decision not to share', () => {
  const decline = {
    ...{ discussionId, agency: agency.health, because: 'NOT_PROPORTIONATE' as const },
    reason: 'Invented: her mother’s own treatment.',
  };
  const { unknownGateways: _, ...own } = ownInformation;

  it('given an agency that holds something, then its reason is kept apart, and it can still share', () => {
    const declining = given(discussionKind, started()).when(declineToShare, decline, own, by(nurse));
    declining.thenEvents({
      ...notShared({ declineId: by(nurse).newId('decline') }),
      parts: [{ name: 'reason', of: [rowan], content: { text: decline.reason } }],
    });
    declining.thenSays('Recorded as not shared, with the reason. It can still be shared.');
    given(discussionKind, started(), notShared())
      .when(shareInformation, share, ownInformation, by(nurse))
      .thenEvents({ type: 'InformationShared' });
  });
  it('given the same sent again, then it is recorded once', () =>
    given(discussionKind, started(), notShared({ declineId: by(nurse).newId('decline') }), discussionClosed())
      .when(declineToShare, decline, own, by(nurse))
      .thenNothing());
  it.each([
    ['ANOTHER_AGENCYS_INFORMATION', { ...decline, agency: agency.police }, own, [started()]],
    [
      'AGENCY_NOT_PRESENT',
      { ...decline, agency: agency.police },
      { ...own, takesMinutes: true },
      [started()],
    ],
    ['CONFLICT_DECLARED', decline, own, [started(), conflictDeclared()]],
    ['DISCUSSION_NOT_STARTED', decline, own, []],
    ['NO_SUCH_SITTING', decline, { ...own, sitting: sittingKind.initial }, [started()]],
  ] as const)('is refused: %s', (code, input, also, events) =>
    given(discussionKind, ...events)
      .when(declineToShare, input, also, by(nurse))
      .thenRefused(code),
  );
  it('given whoever takes the minutes, then it is the one present for the agency who said so', () =>
    given(discussionKind, started())
      .when(
        declineToShare,
        decline,
        { ...own, ownAgency: agency.socialCare, takesMinutes: true },
        by(coordinator),
      )
      .thenEvents({ type: 'SharingDeclined', data: { officer: nurse.actor.id } }));
});
