/** The mutations of the room, as the walk over every mutation tries them: before an item is begun, in it, and instead of it. */
import type { Step } from './mutation-steps.js';

const CHAIRS = ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'];

/** What may be said of an item that has not begun. */
export const stepsBeforeAnItem = (item: string, officer: string): readonly Step[] => {
  const declared = (conflict: string) => ({ item, input: { kind: 'RELATIVE', conflict } });
  const withdrawn = (reason: string) => ({ item, input: { officer, reason } });
  return [
    {
      ...{ name: 'declareConflict', success: 'ConflictDeclared', by: 'health-lead', about: 'item' },
      of: declared('Her aunt.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-lead', of: declared('Her godmother.') },
    },
    {
      ...{ name: 'withdrawConflict', success: 'ConflictWithdrawn', by: 'mash-manager', about: 'item' },
      of: withdrawn('Another family of that name.'),
      refused: { by: 'health-lead', code: 'NOT_YOURS_TO_DO', roles: [...CHAIRS, 'DRM_COORDINATOR'] },
      reused: { by: 'mash-manager', of: withdrawn('A slip.') },
    },
  ];
};

/** What is done and said in an item that is going on, up to its decisions. */
export const stepsInAnItem = (discussion: string, officer: string): readonly Step[] => {
  const comes = (at: string | null) => ({ discussion, input: { officer, at } });
  const held = (reason: string) => ({ discussion, input: { because: 'NOT_PROPORTIONATE', reason } });
  const threshold = (outcome: string) => ({ discussion, input: { outcome, reasons: 'Not seen.' } });
  const written = (text: string) => ({ discussion, input: { text } });
  return [
    {
      ...{ name: 'leaveItem', success: 'LeftItem', by: 'health-lead', about: 'discussion', of: comes(null) },
      refused: { by: 'education-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-lead', of: comes('2026-03-30T11:00:00.000Z') },
    },
    {
      ...{ name: 'arriveForItem', success: 'ArrivedForItem', by: 'coordinator', about: 'discussion' },
      of: comes(null),
      refused: { of: comes('2026-03-31T11:00:00.000Z'), code: 'IN_THE_FUTURE' },
      reused: { by: 'coordinator', of: comes('2026-03-30T11:00:00.000Z') },
    },
    {
      ...{ name: 'declineToShare', success: 'SharingDeclined', by: 'health-lead', about: 'discussion' },
      of: held('Her mother’s own treatment.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-lead', of: held('Somebody else’s.') },
    },
    {
      ...{ name: 'recordThreshold', success: 'ThresholdRecorded', by: 'mash-manager', about: 'discussion' },
      of: threshold('NOT_MET'),
      refused: { by: 'coordinator', code: 'NOT_YOURS_TO_DO', roles: CHAIRS },
      reused: { by: 'mash-manager', of: threshold('MET') },
    },
    {
      ...{ name: 'writeNote', success: 'NoteWritten', by: 'health-lead', about: 'discussion' },
      of: written('Was at the park.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-lead', of: written('Was at the shops.') },
    },
  ];
};

/** What is done with a note that was written in an item. */
export const stepsOnANote = (discussion: string, note: string): readonly Step[] => {
  const revised = (text: string, basedOn = 1) => ({ discussion, input: { note, basedOn, text } });
  const struck = (basedOn: number) => ({ discussion, input: { note, basedOn } });
  return [
    {
      ...{ name: 'reviseNote', success: 'NoteRevised', by: 'health-lead', about: 'discussion' },
      of: revised('Was at the park, alone.'),
      refused: { of: revised('Was at the park, alone.', 9), code: 'NO_SUCH_REVISION' },
      reused: { by: 'health-lead', of: revised('Was at the park on Friday.') },
    },
    {
      ...{ name: 'strikeNote', success: 'NoteStruck', by: 'health-lead', about: 'discussion' },
      of: struck(2),
      refused: { of: struck(1), code: 'NOTE_REVISED' },
      reused: { by: 'health-lead', of: struck(1) },
    },
  ];
};

/** What is said of a decision. */
export const stepsOnADecision = (discussion: string, decision: string): readonly Step[] => {
  const differing = (position: string) => ({ discussion, input: { decision, position } });
  return [
    {
      ...{ name: 'recordDissent', success: 'DissentRecorded', by: 'health-lead', about: 'discussion' },
      of: differing('See her at school first.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-lead', of: differing('Wait.') },
    },
  ];
};

/** What a chair says of two items that came late: one is taken and then rolled over, one is not taken. */
export const stepsOfTheChair = (taken: string, declined: string): readonly Step[] => {
  const left = (note: string) => ({ item: declined, input: { because: 'NO_TIME', note } });
  const rolled = (note: string) => ({ item: taken, input: { because: 'OUT_OF_TIME', note } });
  const refused = { by: 'coordinator', code: 'NOT_YOURS_TO_DO', roles: CHAIRS };
  return [
    {
      ...{ name: 'acceptLateItem', success: 'LateItemAccepted', by: 'mash-manager', about: 'item' },
      ...{ of: { item: taken }, refused },
      reused: { name: 'rollOver', by: 'mash-manager', of: rolled('A fire alarm.') },
    },
    {
      ...{ name: 'rollOver', success: 'ItemRolledOver', by: 'ppd-supervisor', about: 'item' },
      ...{ of: rolled('A fire alarm.'), refused },
      reused: { by: 'ppd-supervisor', of: rolled('Another reason.') },
    },
    {
      ...{ name: 'declineLateItem', success: 'LateItemDeclined', by: 'mash-manager', about: 'item' },
      ...{ of: left('No time.'), refused },
      reused: { by: 'mash-manager', of: left('Another reason.') },
    },
  ];
};
