/** Events of the island's weekly meeting about who takes its chair, and what comes up at its end. Everybody is invented. */
import type { ChairDelegateNamed, ChairDelegateWithdrawn } from '../../src/domain/sitting/chair-delegates.js';
import type { ChairTaken, SittingConvened, SittingOpened } from '../../src/domain/sitting/sitting-events.js';
import type { Title } from '../../src/domain/sitting/who-chairs.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import { instantAt, type LocalDate } from '../../src/domain/time.js';
import type { OtherBusinessRecorded } from '../../src/domain/sitting/other-business.js';
import { agency, an, holds, ids, officer, standsInFor, type Somebody } from './a-board.js';

export const WEEKLY: LocalDate = '2026-04-13';
export const weekly = ids.sitting(rmm.series, WEEKLY);
export const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';

export const intakeManager = officer('intake manager', agency.socialCare, holds(CHAIR));
export const standingIn = officer('standing in', agency.socialCare, standsInFor(CHAIR));
export const inspector = officer('inspector', agency.police, holds('POLICE_DCI'));
export const groupManager = officer('group manager', agency.socialCare, holds('CSC_GROUP_MANAGER'));
export const administrator = officer('administrator', agency.socialCare, holds('RMM_ADMINISTRATOR'));
export const headTeacher = officer('head teacher', agency.education);

const clear = { parts: [], subjects: [] } as const;
const OF_SITTING = { sittingId: weekly, series: rmm.series };

/** The weekly sitting of a Monday afternoon. */
export const weeklyConvened = (terms: TermsOfReference = rmm): SittingConvened => ({
  ...clear,
  type: 'SittingConvened',
  data: {
    ...OF_SITTING,
    date: WEEKLY,
    startsAt: instantAt(WEEKLY, terms.startsAt, terms.zone),
    cutOffAt: instantAt(WEEKLY, '12:00', terms.zone),
    ...{ terms, calendarVersion: 1 },
  },
});

export const chairDelegateNamed = (
  { actor }: Somebody = groupManager,
  by: Somebody = intakeManager,
): ChairDelegateNamed => ({
  ...clear,
  type: 'ChairDelegateNamed',
  data: { ...OF_SITTING, role: CHAIR, officer: actor.id, namedBy: by.actor.id },
});

export const chairDelegateWithdrawn = ({ actor }: Somebody = groupManager): ChairDelegateWithdrawn => ({
  ...clear,
  type: 'ChairDelegateWithdrawn',
  data: { ...OF_SITTING, role: CHAIR, officer: actor.id },
});

export const weeklyChairTaken = (
  { actor }: Somebody = intakeManager,
  title: Partial<Title> = {},
): ChairTaken => ({
  ...clear,
  type: 'ChairTaken',
  data: { ...OF_SITTING, role: CHAIR, as: 'HOLDER', ...title, officer: actor.id },
});

export const weeklyOpened = (): SittingOpened => ({
  ...clear,
  type: 'SittingOpened',
  data: {
    ...OF_SITTING,
    chairs: [{ role: CHAIR, officer: intakeManager.actor.id, as: 'HOLDER' }],
    ...{ absentChairs: [], settled: [], unreconciled: [] },
  },
});

export const otherBusiness = (
  text = 'Invented: the room is another one in May.',
  over: Partial<OtherBusinessRecorded['data']> = {},
): OtherBusinessRecorded => ({
  type: 'OtherBusinessRecorded',
  data: { ...OF_SITTING, businessId: an('business', 'first'), ...over },
  parts: [{ name: 'business', of: [administrator.actor.id], content: { heading: 'The room', text } }],
  subjects: [],
});

export const chairEvents = {
  OtherBusinessRecorded: otherBusiness(),
  ChairDelegateNamed: chairDelegateNamed(),
  ChairDelegateWithdrawn: chairDelegateWithdrawn(),
};
