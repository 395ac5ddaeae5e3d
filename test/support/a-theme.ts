/** Events of what links two invented children: items of VOLT, a theme that they propose, and what is raised of it. */
import { boardsOwn, trace } from '../../src/domain/decision.js';
import type { Id } from '../../src/domain/event.js';
import type {
  StrategicDecisionAcknowledged,
  StrategicReferralAnswered,
  StrategicReferralPlaced,
  StrategicReferralRaised,
  StrategicReferralWithdrawn,
} from '../../src/domain/strategic/strategic.js';
import type {
  ThemeClosed,
  ThemeDismissed,
  ThemeExtended,
  ThemeIdentified,
  ThemeProposalLapsed,
  ThemeProposed,
} from '../../src/domain/theme/theme.js';
import type { LinkedThing } from '../../src/domain/volt/things.js';
import type {
  VoltItemCorrected,
  VoltItemLinked,
  VoltItemRecorded,
  VoltItemWithdrawn,
} from '../../src/domain/volt/volt-events.js';
import { agency, an, coordinator, ids, MIDDAY } from './a-board.js';
import { ash, discussionId, rowan } from './a-case.js';
import { monday } from './a-meeting.js';

export const voltId = an('volt', 'first');
/** The token of a place, as it would be made under the board's key. */
export const ARCADE = 'a keyed hash of the arcade';
export const arcade: LinkedThing = { thingId: an('volt-thing', 'arcade'), kind: 'PLACE', token: ARCADE };
export const themeId = ids.theme('DRM', 'PLACE', ARCADE);
export const strategicId = an('strategic', 'first');

const OF_VOLT = { voltId, series: 'DRM' };
const both: readonly Id[] = [rowan, ash];
const STANDING = {
  ...{ agency: agency.police, sensitivity: 'RESTRICTED' as const, discussionId, sittingId: monday },
  grading: {
    ...{ source: 'RELIABLE' as const, intelligence: 'KNOWN_DIRECTLY' as const },
    handling: 'SHARING_WITH_CONDITIONS' as const,
  },
  people: [{ personId: rowan, as: 'AFFECTED' as const }],
};
const text = <Name extends string>(name: Name, of: readonly Id[], said: string) => ({
  ...{ name, of, content: { text: `Invented: ${said}` } },
});
const about = (data: { readonly people: readonly { readonly personId: Id }[] }): readonly Id[] => [
  ...new Set(data.people.map(({ personId }) => personId)),
];

/** Restricted, told by the police in the item of one child. */
export const voltRecorded = (over: Partial<VoltItemRecorded['data']> = {}): VoltItemRecorded => {
  const data: VoltItemRecorded['data'] = {
    ...{ ...OF_VOLT, ...STANDING, kind: 'LOCATION', source: 'POLICE', things: [arcade], ...over },
  };
  const of = about(data);
  const words = Object.fromEntries(data.things.map(({ thingId }) => [thingId, 'Invented Arcade']));
  return {
    type: 'VoltItemRecorded',
    data,
    parts: [
      text('text', of, 'a man meets children at the arcade.'),
      text('sanitised', of, 'the arcade is of concern.'),
      { name: 'things', of, content: { words } },
    ],
    subjects: of,
  };
};

export const voltCorrected = (over: Partial<VoltItemCorrected['data']> = {}): VoltItemCorrected => {
  const data = { ...OF_VOLT, ...STANDING, correctionId: an('volt-correction', 'first'), ...over };
  const of = about(data);
  return {
    type: 'VoltItemCorrected',
    data,
    parts: [
      text('text', of, 'two men meet children there.'),
      text('sanitised', of, 'the arcade is of great concern.'),
      text('reason', of, 'a second was seen.'),
    ],
    subjects: of,
  };
};

export const voltLinked = (over: Partial<VoltItemLinked['data']> = {}): VoltItemLinked => {
  const phone: LinkedThing = {
    thingId: an('volt-thing', 'phone'),
    kind: 'PHONE',
    token: 'a keyed hash of it',
  };
  const data = {
    ...{ ...OF_VOLT, people: [...STANDING.people, { personId: ash, as: 'AFFECTED' as const }] },
    ...{ things: [arcade, phone], ...over },
  };
  const of = about(data);
  return {
    type: 'VoltItemLinked',
    data,
    parts: [{ name: 'things', of, content: { words: { [phone.thingId]: 'Invented number' } } }],
    subjects: of,
  };
};

export const voltWithdrawn = (over: Partial<VoltItemWithdrawn['data']> = {}): VoltItemWithdrawn => {
  const data = { ...OF_VOLT, people: STANDING.people, ...over };
  const of = about(data);
  return {
    type: 'VoltItemWithdrawn',
    data,
    parts: [text('reason', of, 'it was another arcade.')],
    subjects: of,
  };
};

const OF_THEME = { themeId, series: 'DRM', people: both };
const DECIDED = { ...OF_THEME, sittingId: monday };

export const themeProposed = (over: Partial<ThemeProposed['data']> = {}): ThemeProposed => {
  const data = { ...OF_THEME, link: 'PLACE' as const, voltIds: [voltId], restricted: true, ...over };
  return { type: 'ThemeProposed', data, parts: [], subjects: data.people };
};
export const themeProposalLapsed = (over: Partial<ThemeProposalLapsed['data']> = {}): ThemeProposalLapsed => {
  const data = { ...OF_THEME, ...over };
  return { type: 'ThemeProposalLapsed', data, parts: [], subjects: data.people };
};
export const themeIdentified = (over: Partial<ThemeIdentified['data']> = {}): ThemeIdentified => {
  const data = { ...DECIDED, voltIds: [voltId], proposed: true, ...over };
  const content = { name: 'Invented: the arcade', description: 'Invented: children are met there.' };
  return {
    type: 'ThemeIdentified',
    data,
    parts: [{ name: 'theme', of: data.people, content }],
    subjects: data.people,
  };
};
export const themeExtended = (over: Partial<ThemeExtended['data']> = {}): ThemeExtended => {
  const data = { ...DECIDED, voltIds: [voltId], ...over };
  return { type: 'ThemeExtended', data, parts: [], subjects: data.people };
};
export const themeDismissed = (over: Partial<ThemeDismissed['data']> = {}): ThemeDismissed => {
  const data = { ...DECIDED, ...over };
  return {
    type: 'ThemeDismissed',
    data,
    parts: [text('reason', data.people, 'everybody goes there.')],
    subjects: data.people,
  };
};
export const themeClosed = (over: Partial<ThemeClosed['data']> = {}): ThemeClosed => {
  const data = { ...DECIDED, ...over };
  return {
    type: 'ThemeClosed',
    data,
    parts: [text('reason', data.people, 'the arcade was closed.')],
    subjects: data.people,
  };
};

const because = trace('Invented.', boardsOwn('Invented.'), MIDDAY);
const OF_STRATEGIC = { strategicId, series: 'DRM', to: 'STRATEGIC', people: both };
export const thursday = { sittingId: ids.sitting('STRATEGIC', '2026-04-02'), date: '2026-04-02' };
export const ANSWER_BY = '2026-04-02T23:00:00.000Z';

export const strategicRaised = (
  over: Partial<StrategicReferralRaised['data']> = {},
): StrategicReferralRaised => {
  const data = {
    ...{ ...OF_STRATEGIC, raised: 'THEME' as const, themeId, personId: null, sittingId: monday },
    ...{ place: thursday, answerBy: ANSWER_BY, because, ...over },
  };
  return {
    type: 'StrategicReferralRaised',
    data,
    parts: [
      {
        name: 'referral',
        of: data.people.length === 0 ? [coordinator.actor.id] : data.people,
        content: { text: 'Invented: an arcade.', question: 'Invented: can its licence be looked at?' },
      },
    ],
    subjects: data.people,
  };
};
export const strategicPlaced = (
  over: Partial<StrategicReferralPlaced['data']> = {},
): StrategicReferralPlaced => {
  const place = { sittingId: ids.sitting('STRATEGIC', '2026-04-09'), date: '2026-04-09' };
  const moved = { from: thursday.sittingId, place, moved: 'NOT_ANSWERED' as const };
  const data = { ...OF_STRATEGIC, ...moved, answerBy: ANSWER_BY, because, ...over };
  return { type: 'StrategicReferralPlaced', data, parts: [], subjects: data.people };
};
export const strategicAnswered = (
  over: Partial<StrategicReferralAnswered['data']> = {},
): StrategicReferralAnswered => {
  const answered = { outcome: 'TAKEN_ON' as const, asksBack: true, answeredAt: thursday.sittingId };
  const data = { ...OF_STRATEGIC, ...answered, ...over };
  return {
    type: 'StrategicReferralAnswered',
    data,
    parts: [
      text('decision', data.people, 'the licence is reviewed.'),
      text('asked', data.people, 'count who goes there.'),
    ],
    subjects: data.people,
  };
};
export const strategicAcknowledged = (
  over: Partial<StrategicDecisionAcknowledged['data']> = {},
): StrategicDecisionAcknowledged => {
  const data = { ...OF_STRATEGIC, sittingId: monday, ...over };
  return { type: 'StrategicDecisionAcknowledged', data, parts: [], subjects: data.people };
};
export const strategicWithdrawn = (
  over: Partial<StrategicReferralWithdrawn['data']> = {},
): StrategicReferralWithdrawn => {
  const data = { ...OF_STRATEGIC, ...over };
  return {
    type: 'StrategicReferralWithdrawn',
    data,
    parts: [text('reason', data.people, 'settled here.')],
    subjects: data.people,
  };
};

/** One of each, for the walks over all events. */
export const themeEvents = {
  StrategicDecisionAcknowledged: strategicAcknowledged(),
  StrategicReferralAnswered: strategicAnswered(),
  StrategicReferralPlaced: strategicPlaced(),
  StrategicReferralRaised: strategicRaised(),
  StrategicReferralWithdrawn: strategicWithdrawn(),
  ThemeClosed: themeClosed(),
  ThemeDismissed: themeDismissed(),
  ThemeExtended: themeExtended(),
  ThemeIdentified: themeIdentified(),
  ThemeProposalLapsed: themeProposalLapsed(),
  ThemeProposed: themeProposed(),
  VoltItemCorrected: voltCorrected(),
  VoltItemLinked: voltLinked(),
  VoltItemRecorded: voltRecorded(),
  VoltItemWithdrawn: voltWithdrawn(),
};
