/** What the terms of reference say of sharing in the meeting, each sentence against the rule that keeps it. */
import { describe, expect, it } from '@jest/globals';
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import type { DiscussionEvent } from '../../src/domain/discussion/discussion-events.js';
import { recordDissent } from '../../src/domain/discussion/record-dissent.js';
import {
  declineToShare,
  shareInformation,
  type ShareGiven,
} from '../../src/domain/discussion/share-information.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { drm } from '../../src/domain/terms/drm.js';
import { agency, an, by, manager, nurse, supervisor, type Somebody } from '../support/a-board.js';
import { decided, discussionId, started } from '../support/a-case.js';
import { threshold } from '../support/a-discussion.js';
import { attended, chairTaken, convened, opened } from '../support/a-meeting.js';
import { folded } from '../support/given.js';

const sitting = folded(
  sittingKind,
  ...[convened(), chairTaken(), opened(), attended()],
  ...[attended('PPD_SUPERVISOR', supervisor), attended('MASH_TEAM_MANAGER', manager)],
);
const speaking = ({ actor }: Somebody): ShareGiven => ({
  sitting,
  unknownGateways: [],
  ownAgency: 'agency' in actor ? actor.agency : '',
  takesMinutes: false,
});
const sharedBy = (who: Somebody, events: readonly DiscussionEvent[], gateways?: readonly string[]) => {
  const given = speaking(who);
  const input = {
    discussionId,
    agency: given.ownAgency,
    information: 'Invented.',
    ...(gateways && { gateways }),
  };
  return shareInformation(folded(discussionKind, ...events), input, given, by(who));
};

describe('Sharing of Information within the DRMM is covered by the Information Sharing protocols', () => {
  it('each share quotes them and records its gateways; so does a decision not to share', () => {
    const shared = sharedBy(nurse, [started()]);
    expect(shared).toMatchObject({
      accepted: true,
      trace: { clause: drm.clauses.informationSharing },
      events: [{ gateways: drm.defaultGateways, data: { necessity: 'NECESSARY_TO_SAFEGUARD' } }],
    });
    const declined = { discussionId, agency: agency.health, because: 'NOT_NECESSARY', reason: 'r' } as const;
    expect(
      declineToShare(folded(discussionKind, started()), declined, speaking(nurse), by(nurse)),
    ).toMatchObject({ accepted: true, trace: { clause: drm.clauses.informationSharing } });
  });
});

describe('these sections will be the main legal gateway', () => {
  it('given the threshold is met, then sections 47 and 17 of the 1989 Act, without anybody choosing', () =>
    expect(sharedBy(nurse, [started(), threshold()])).toMatchObject({
      events: [{ gateways: ['CA1989_S47', 'CA1989_S17'], data: { differs: false } }],
    }));
});

describe("create a 'permissive gateway' for information to be shared in a lawful manner", () => {
  it('given a concern below the threshold, then sections 10 and 11 of the 2004 Act', () =>
    expect(sharedBy(nurse, [started()])).toMatchObject({
      events: [{ gateways: ['CA2004_S10', 'CA2004_S11'], data: { differs: false } }],
    }));
  it('given no gateway was named, then nothing is ever shared under none', () =>
    expect(sharedBy(nurse, [started()], [])).toMatchObject({
      events: [{ gateways: ['CA2004_S10', 'CA2004_S11'] }],
    }));
});

describe('Make the best use of the skills of both social workers, police officers and partner agencies', () => {
  it.each([
    ['a social worker', manager],
    ['a police officer', supervisor],
    ['a partner agency', nurse],
  ])('%s shares what it knows, and has its own position kept beside a decision', (_who, somebody) => {
    expect(sharedBy(somebody, [started()])).toMatchObject({ accepted: true, events: [{}] });
    const { ownAgency } = speaking(somebody);
    const differing = { discussionId, decisionId: an('decision', 'first'), agency: ownAgency, position: 'p' };
    expect(
      recordDissent(
        folded(discussionKind, started(), decided()),
        differing,
        speaking(somebody),
        by(somebody),
      ),
    ).toMatchObject({ accepted: true, events: [{ data: { agency: ownAgency } }] });
  });
});

describe('Ensure consistency in practice', () => {
  it('the same facts give the same gateways and the same sentence, whoever speaks and whenever', () => {
    const said = [nurse, supervisor, manager].map((who) => {
      const shared = sharedBy(who, [started(), threshold()]);
      return shared.accepted ? [shared.trace.sentence, shared.trace.clause, shared.events[0]?.gateways] : [];
    });
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1);
  });
  it('each answer, a refusal too, says which rule it rests on', () => {
    const refused = sharedBy({ ...nurse, actor: { ...nurse.actor, agency: agency.education } as never }, [
      started(),
    ]);
    expect(refused).toMatchObject({ accepted: false, clause: drm.clauses.membership });
  });
});
