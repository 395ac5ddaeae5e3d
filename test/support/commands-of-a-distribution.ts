/** One ordinary case of each command on minutes after their first draft. */
import { acknowledgeMinutes } from '../../src/domain/minutes/acknowledge-minutes.js';
import { correctMinutes } from '../../src/domain/minutes/correct-minutes.js';
import { minutesKind } from '../../src/domain/minutes/minutes.js';
import { nameDelegate } from '../../src/domain/minutes/name-delegate.js';
import { recordDelivery } from '../../src/domain/minutes/record-delivery.js';
import { sendMinutes } from '../../src/domain/minutes/send-minutes.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { agency, by, coordinator, manager, MIDDAY, nurse, policy, supervisor, teacher } from './a-board.js';
import { rowan } from './a-case.js';
import { correction, sentTo } from './a-distribution.js';
import { approved, convened, drafted, issued, monday } from './a-meeting.js';
import { sent, type Look } from './sent.js';

const version1 = { sittingId: monday, version: 1 };
const sitting = (look: Look) => look(sittingKind, convened());
const inIssue = [drafted(), approved(), approved('PPD_SUPERVISOR', supervisor), issued()] as const;

export const distributing = {
  NameDelegate: sent({
    of: minutesKind,
    decide: nameDelegate,
    input: { sittingId: monday, officer: teacher.actor.id, role: 'MASH_TEAM_MANAGER' },
    also: (look) => ({ sitting: sitting(look), delegate: { roles: teacher.roles }, conflicted: false }),
    by: by(manager),
  }),
  CorrectMinutes: sent({
    of: minutesKind,
    before: [drafted()],
    decide: correctMinutes,
    input: { ...version1, personId: rowan, ...correction },
    also: (look) => ({ sitting: sitting(look), people: [rowan] }),
    by: by(coordinator),
  }),
  SendMinutes: sent({
    of: minutesKind,
    before: inIssue,
    decide: sendMinutes,
    input: version1,
    also: (look) => ({
      sitting: sitting(look),
      copies: [{ agency: agency.health, profile: 'FULL' as const, contentHash: 'a hash of the copy' }],
    }),
    by: by(policy),
  }),
  RecordDelivery: sent({
    of: minutesKind,
    before: [...inIssue, sentTo()],
    decide: recordDelivery,
    input: { ...version1, agency: agency.health, channel: 'SECURE_EMAIL' as const, deliveredAt: MIDDAY },
    by: by(coordinator),
  }),
  AcknowledgeMinutes: sent({
    of: minutesKind,
    before: [...inIssue, sentTo()],
    decide: acknowledgeMinutes,
    input: version1,
    by: by(nurse),
  }),
};
