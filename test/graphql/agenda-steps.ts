/** The mutations about an agenda, as the walk over every mutation tries them: on an item that has not begun. */
import type { Step } from './mutation-steps.js';

export const agendaSteps = (item: string, agency: string): readonly Step[] => {
  const move = (toPlace: number) => ({ item, input: { toPlace, reason: 'Her worker leaves at one.' } });
  const answer = (held: object) => ({ item, input: { role: 'HEALTH', ...held } });
  const plan = (text: string) => ({ item, input: { plan: text } });
  return [
    {
      ...{ name: 'moveItem', success: 'ItemMoved', by: 'mash-manager', of: move(1), about: 'item' },
      refused: { by: 'coordinator', code: 'NOT_YOURS_TO_DO', roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
      reused: { by: 'mash-manager', of: move(2) },
    },
    {
      ...{ name: 'askAgency', success: 'AgencyAsked', by: 'coordinator', about: 'item' },
      of: { item, input: { agency } },
      refused: { by: 'health-lead', code: 'NOT_YOURS_TO_DO', roles: ['DRM_COORDINATOR'] },
      reused: { name: 'answerCheck', by: 'coordinator', of: answer({ held: 'NOTHING_HELD' }) },
    },
    {
      ...{ name: 'answerCheck', success: 'CheckAnswered', by: 'health-lead', about: 'item' },
      of: answer({ held: 'INFORMATION_GIVEN', information: 'Seen in May.' }),
      refused: { of: answer({ held: 'INFORMATION_GIVEN' }), code: 'INFORMATION_MISSING' },
      reused: { by: 'health-lead', of: answer({ held: 'NOTHING_HELD' }) },
    },
    {
      ...{ name: 'recordSafetyPlan', success: 'SafetyPlanRecorded', by: 'coordinator', about: 'item' },
      of: plan('Stays at her aunt’s.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: plan('Stays at home.') },
    },
  ];
};
