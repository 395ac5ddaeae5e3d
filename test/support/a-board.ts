/** An invented board: its agencies and officers, who acts and when, and the events of its founding. */
import { idsOf } from '../../src/application/ids.js';
import type { CalendarAdopted } from '../../src/domain/adopted/calendar.js';
import type { CodesAdopted } from '../../src/domain/adopted/codes.js';
import type { TermsAdopted } from '../../src/domain/adopted/terms.js';
import type { AgencyRegistered } from '../../src/domain/agency/agency.js';
import type { BoardFounded, FoundingCompleted } from '../../src/domain/board/board.js';
import type { Context, HeldRole } from '../../src/domain/decision.js';
import type { Actor, Id } from '../../src/domain/event.js';
import type {
  OfficerAppointed,
  OfficerLeft,
  RoleAssigned,
  RoleEnded,
} from '../../src/domain/officer/officer.js';
import type {
  DeadlineFired,
  PolicyCommandNotAccepted,
  PolicyReacted,
} from '../../src/domain/policy/policy-record.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import { englandAndWales } from './terms.js';

export const boardId: Id = '6f1d8a52-0c3b-4b7e-9a64-2d5e8f7c1b30';
export const ids = idsOf(boardId);

/** An id for something that a test calls by a word. */
export const an = (kind: string, word: string): Id => ids.named(kind, word);

export const agency = {
  socialCare: an('agency', 'social care'),
  police: an('agency', 'police'),
  health: an('agency', 'health'),
  education: an('agency', 'education'),
};

/** Somebody who acts, with the roles that the board's events gave them for the day. */
export interface Somebody {
  readonly actor: Actor & { readonly id: Id };
  readonly roles: readonly HeldRole[];
}

export const officer = (word: string, of: Id, ...roles: readonly HeldRole[]): Somebody => ({
  actor: { kind: 'OFFICER', id: an('officer', word), agency: of },
  roles,
});

export const holds = (role: string): HeldRole => ({ role, as: 'HOLDER' });
export const standsInFor = (role: string): HeldRole => ({ role, as: 'DEPUTY' });

/** The two chairs of the DRM, a deputy of the first, its co-ordinator, and two members. */
export const manager = officer('manager', agency.socialCare, holds('MASH_TEAM_MANAGER'));
export const deputyManager = officer('deputy manager', agency.socialCare, standsInFor('MASH_TEAM_MANAGER'));
export const supervisor = officer('supervisor', agency.police, holds('PPD_SUPERVISOR'));
export const coordinator = officer('co-ordinator', agency.socialCare, holds('DRM_COORDINATOR'));
export const nurse = officer('nurse', agency.health, holds('HEALTH'));
export const teacher = officer('teacher', agency.education, holds('EDUCATION'));
/** The board's own watching, and whoever founds it. */
export const policy: Somebody = { actor: { kind: 'POLICY', id: 'sittings' }, roles: [] };
export const operator: Somebody = { actor: { kind: 'OPERATOR', id: 'operator' }, roles: [] };

/** Midday on Monday 30 March 2026 in London: the first DRM meeting after the clocks went forward. */
export const MIDDAY = '2026-03-30T11:00:00.000Z';

/** Somebody acts; another word for the command makes other ids, the same word the same ones. */
export const by = ({ actor, roles }: Somebody, now = MIDDAY, command = 'a command'): Context => ({
  now,
  actor,
  roles,
  newId: (kind, index) => ids.created(actor, an('command', command), kind, index),
});

const clear = { parts: [], subjects: [] } as const;

export const boardFounded = (over: Partial<BoardFounded['data']> = {}): BoardFounded => ({
  ...clear,
  type: 'BoardFounded',
  data: {
    boardId,
    name: 'Invented Safeguarding Partnership',
    jurisdiction: 'ENGLAND',
    zone: 'Europe/London',
    foundingFileHash: 'a hash of the first file',
    administratorRoles: ['BOARD_ADMINISTRATOR'],
    ...over,
  },
});

export const foundingCompleted = (): FoundingCompleted => ({
  ...clear,
  type: 'FoundingCompleted',
  data: { boardId },
});

export const agencyRegistered = (over: Partial<AgencyRegistered['data']> = {}): AgencyRegistered => ({
  ...clear,
  type: 'AgencyRegistered',
  data: { agencyId: agency.health, code: 'HEALTH', name: 'Invented Health Trust', ...over },
});

export const calendarAdopted = (calendar = englandAndWales): CalendarAdopted => ({
  ...clear,
  type: 'CalendarAdopted',
  data: { calendarId: calendar.id, calendar },
});

export const concernTypes = {
  name: 'concern-type',
  version: 1,
  codes: [
    { code: 'CSE', label: 'Child sexual exploitation' },
    { code: 'MISSING', label: 'Missing' },
  ],
};

export const codesAdopted = (codes = concernTypes): CodesAdopted => ({
  ...clear,
  type: 'CodesAdopted',
  data: { set: codes.name, codes },
});

export const termsAdopted = (terms: TermsOfReference = drm): TermsAdopted => ({
  ...clear,
  type: 'TermsAdopted',
  data: { series: terms.series, terms },
});

export const officerId = nurse.actor.id;

export const officerAppointed = (over: Partial<OfficerAppointed['data']> = {}): OfficerAppointed => ({
  type: 'OfficerAppointed',
  data: { officerId, agency: agency.health, credential: 'a keyed hash', from: '2026-01-05', ...over },
  parts: [
    {
      name: 'card',
      of: [over.officerId ?? officerId],
      content: { name: 'Nurse Invented', contact: 'extension 1' },
    },
  ],
  subjects: [],
});

export const roleAssigned = (over: Partial<RoleAssigned['data']> = {}): RoleAssigned => ({
  ...clear,
  type: 'RoleAssigned',
  data: { officerId, role: 'HEALTH', as: 'HOLDER', from: '2026-01-05', until: null, ...over },
});

export const roleEnded = (over: Partial<RoleEnded['data']> = {}): RoleEnded => ({
  ...clear,
  type: 'RoleEnded',
  data: { officerId, role: 'HEALTH', lastDay: '2026-03-27', ...over },
});

export const officerLeft = (lastDay = '2026-03-27'): OfficerLeft => ({
  ...clear,
  type: 'OfficerLeft',
  data: { officerId, lastDay },
});

export const policyReacted = (over: Partial<PolicyReacted['data']> = {}): PolicyReacted => ({
  ...clear,
  type: 'PolicyReacted',
  data: {
    policy: 'sittings',
    to: an('event', 'sitting convened'),
    toType: 'SittingConvened',
    commands: [],
    deadlines: [{ key: 'missed/monday', dueAt: '2026-03-30T15:00:00.000Z' }],
    ...over,
  },
});

export const policyCommandNotAccepted = (): PolicyCommandNotAccepted => ({
  ...clear,
  type: 'PolicyCommandNotAccepted',
  data: {
    policy: 'sittings',
    commandId: an('command', 'convene'),
    command: 'ConveneSitting',
    input: { series: 'DRM', date: '2026-04-03' },
    code: 'NOT_A_SITTING_DAY',
    sentence: 'Daily Risk Management (DRM) Meeting does not sit on Friday 3 April 2026.',
  },
});

export const deadlineFired = (over: Partial<DeadlineFired['data']> = {}): DeadlineFired => ({
  ...clear,
  type: 'DeadlineFired',
  data: { policy: 'sittings', key: 'missed/monday', dueAt: '2026-03-30T15:00:00.000Z', ...over },
  occurredAt: over.dueAt ?? '2026-03-30T15:00:00.000Z',
});
