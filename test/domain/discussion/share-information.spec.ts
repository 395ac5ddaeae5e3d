import { describe, it } from '@jest/globals';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import {
  shareInformation,
  type ShareGiven,
  type ShareInformation,
} from '../../../src/domain/discussion/share-information.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, coordinator, nurse, officer } from '../../support/a-board.js';
import { decided, discussionClosed, discussionId, rowan, shared, started } from '../../support/a-case.js';
import { attended, chairTaken, convened, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const share: ShareInformation = {
  discussionId,
  agency: agency.health,
  information: 'Invented: seen on Friday.',
};
const ownInformation: ShareGiven = {
  sitting: folded(sittingKind, convened(), chairTaken(), attended(), opened()),
  unknownGateways: [],
  ownAgency: agency.health,
  takesMinutes: false,
};
const forHealth: ShareGiven = { ...ownInformation, ownAgency: agency.socialCare, takesMinutes: true };

describe('"sharing of information within the DRMM"', () => {
  it('given an agency that is present, when its officer shares, then the gateway is that of the terms', () => {
    const decision = given(discussionKind, started()).when(
      shareInformation,
      share,
      ownInformation,
      by(nurse),
    );
    decision.thenEvents({
      type: 'InformationShared',
      data: { agency: agency.health, officer: nurse.actor.id, shareId: by(nurse).newId('share') },
      parts: [{ name: 'information', of: [rowan], content: { text: share.information } }],
      subjects: [rowan],
      gateways: ['CA2004_S10', 'CA2004_S11'],
    });
    decision.thenSays('Shared under CA2004_S10, CA2004_S11.');
  });
  it('"these sections will be the main legal gateway": given section 47, then it is shared under that', () =>
    given(discussionKind, started())
      .when(shareInformation, { ...share, gateways: ['CA1989_S47'] }, ownInformation, by(nurse))
      .thenEvents({ type: 'InformationShared', gateways: ['CA1989_S47'] }));
  it('given no gateway chosen, then nothing is ever shared under none', () =>
    given(discussionKind, started())
      .when(shareInformation, { ...share, gateways: [] }, ownInformation, by(nurse))
      .thenEvents({ type: 'InformationShared', gateways: drm.defaultGateways }));
  it('given a colleague of the same agency who is not marked present, then it is the colleague who shared', () => {
    const colleague = officer('health visitor', agency.health);
    given(discussionKind, started())
      .when(shareInformation, share, ownInformation, by(colleague))
      .thenEvents({ type: 'InformationShared', data: { officer: colleague.actor.id } });
  });
  it('given whoever takes the minutes, then it is the information of the one who is present', () =>
    given(discussionKind, started())
      .when(shareInformation, share, forHealth, by(coordinator))
      .thenEvents({ type: 'InformationShared', data: { agency: agency.health, officer: nurse.actor.id } }));
  it('given more to say, then both are kept', () =>
    given(discussionKind, started(), shared())
      .when(shareInformation, share, ownInformation, by(nurse))
      .thenEvents({ type: 'InformationShared' }));
  it('given the same sent again, also once the item has closed, then it is recorded once', () => {
    const { newId } = by(nurse);
    given(discussionKind, started(), shared({ shareId: newId('share') }), decided(), discussionClosed())
      .when(shareInformation, share, ownInformation, by(nurse))
      .thenNothing();
  });
});

describe('what is not shared', () => {
  it('given the information of another agency, then each shares its own, or the co-ordinator is asked', () =>
    given(discussionKind, started())
      .when(shareInformation, { ...share, agency: agency.police }, ownInformation, by(nurse))
      .thenRefused('ANOTHER_AGENCYS_INFORMATION', {
        clause: drm.clauses.informationSharing,
        path: ['agency'],
        instead: { kind: 'ASK_ROLE', roles: ['DRM_COORDINATOR'] },
      }));
  it('given an agency that is not present, then it is marked present first', () =>
    given(discussionKind, started())
      .when(shareInformation, { ...share, agency: agency.police }, forHealth, by(coordinator))
      .thenRefused('AGENCY_NOT_PRESENT', { clause: drm.clauses.membership, path: ['agency'] }));
  it('given a gateway that the board does not have, then it is named', () =>
    given(discussionKind, started())
      .when(
        shareInformation,
        { ...share, gateways: ['DPA1998'] },
        { ...ownInformation, unknownGateways: ['DPA1998'] },
        by(nurse),
      )
      .thenRefused('UNKNOWN_CODE', {
        sentence: 'DPA1998 is not a gateway of this board.',
        path: ['gateways'],
      }));
  it('given an item that has not begun, then it is refused', () =>
    given(discussionKind)
      .when(shareInformation, share, ownInformation, by(nurse))
      .thenRefused('DISCUSSION_NOT_STARTED'));
  it('given an item that is closed, then it is refused', () =>
    given(discussionKind, started(), decided(), discussionClosed())
      .when(shareInformation, share, ownInformation, by(nurse))
      .thenRefused('DISCUSSION_CLOSED'));
  it('given a sitting that cannot be found, then it is refused', () =>
    given(discussionKind, started())
      .when(shareInformation, share, { ...ownInformation, sitting: sittingKind.initial }, by(nurse))
      .thenRefused('NO_SUCH_SITTING'));
});
