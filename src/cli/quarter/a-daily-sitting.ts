/** An ordinary morning of the daily meeting: taken by its chair, each child talked about, its minutes issued. */
import type { LocalDate } from '../../domain/time.js';
import { at, list, text } from '../demo-step.js';
import type { Scene } from '../play/scene.js';
import type { Stage } from '../play/stage.js';
import { FAMILY } from './children.js';

export interface Item {
  readonly id: string;
  readonly personId: string;
  /** First name of a child of the story; empty of anybody else. */
  readonly name: string;
  readonly phase: string;
}

export interface ItemInHand {
  readonly item: Item;
  readonly discussion: string;
}

/** Something out of the ordinary within an item that is being discussed. */
export type InTheRoom = (scene: Scene, here: ItemInHand) => Promise<string>;

export const ADMINISTRATOR = 'administrator';
export const CHAIR = 'intake-manager';

export const itemsOf = async (
  stage: Stage,
  sitting: string,
  who = ADMINISTRATOR,
): Promise<readonly Item[]> => {
  const answer = await stage.as(who, 'see-the-agenda', { sitting });
  return list(answer, 'sitting.agenda.items')
    .filter((item) => text(item, 'place') !== '0')
    .map((item) => {
      const [first = '', family] = text(item, 'person.name.value').split(' ');
      return {
        ...{ id: text(item, 'id'), personId: text(item, 'person.id'), phase: text(item, 'phase') },
        name: family === FAMILY ? first : '',
      };
    });
};

/** Those in the room, by the role that they are there for. */
export const present = async (
  stage: Stage,
  sitting: string,
  who: readonly (readonly [who: string, role: string])[],
): Promise<void> => {
  for (const [officer, role] of who)
    await stage.as(ADMINISTRATOR, 'mark-present', {
      ...{ sitting, input: { officer: stage.officer(officer), role, mode: 'IN_PERSON' } },
    });
};

const IN_THE_MORNING = [
  ['dci', 'POLICE_DCI'],
  ['group-manager', 'CSC_GROUP_MANAGER'],
  ['education-officer', 'EDUCATION_CHILD_PROTECTION'],
] as const;

const OWNERS = ['dci', 'group-manager', 'education-officer', 'early-help-manager', 'camhs-lead'];

/** Plays one sitting. Answers how many were heard. */
export const dailySitting = async (
  scene: Scene,
  inTheRoom: Readonly<Record<string, InTheRoom>>,
  tell: (line: string) => void,
): Promise<number> => {
  const { stage, sitting, date } = scene;
  await stage.as(CHAIR, 'take-the-chair', { sitting });
  await present(stage, sitting, IN_THE_MORNING);
  await stage.as(CHAIR, 'open-the-sitting', { sitting });
  const items = await itemsOf(stage, sitting);
  for (const [nth, item] of items.entries()) {
    const started = await stage.as(ADMINISTRATOR, 'start-discussion', { item: item.id });
    const discussion = text(started, 'startDiscussion.discussion.id');
    const happening = inTheRoom[item.name];
    if (happening !== undefined) tell(await happening(scene, { item, discussion }));
    const input = { decision: 'A visit, and a talk with the family.', rationale: 'It is new.' };
    await stage.as(ADMINISTRATOR, 'record-decision', { discussion, input });
    await agree(stage, discussion, OWNERS[nth % OWNERS.length] as string, date);
    await stage.as(ADMINISTRATOR, 'close-discussion', { discussion });
  }
  await stage.as(CHAIR, 'close-sitting', { sitting });
  await minute(stage, sitting);
  return items.length;
};

export const agree = async (
  stage: Stage,
  discussion: string,
  owner: string,
  dueOn: LocalDate,
  action = 'Visit and report.',
): Promise<string> => {
  const input = { owner: stage.officer(owner), action, dueOn };
  const answer = await stage.as(ADMINISTRATOR, 'agree-action', { discussion, input });
  return text(answer, 'agreeAction.action.id');
};

/** The minutes that were drafted when the sitting closed are approved by who chaired, and issued. */
export const minute = async (stage: Stage, sitting: string, chair = CHAIR): Promise<void> => {
  const read = await stage.as(ADMINISTRATOR, 'read-the-minutes', { sitting });
  const minutes = text(read, 'sitting.minutes.id');
  const input = { version: at(read, 'sitting.minutes.version') };
  await stage.as(chair, 'approve-minutes', { minutes, input });
  await stage.as(ADMINISTRATOR, 'issue-minutes', { minutes, input });
};
