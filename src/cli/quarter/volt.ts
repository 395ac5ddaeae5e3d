/** What is known of victims, offenders, places and trends; a theme of two children; what is raised and comes back. */
import { sayDate } from '../../domain/time.js';
import { at, list, text } from '../demo-step.js';
import type { Happening, Scene } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';
import { personOf } from './children.js';

const CHAIR = 'intake-manager';
const PHONE = { kind: 'PHONE', words: '07700 900123' };

const business = async ({ stage, sitting }: Scene, what: string): Promise<readonly unknown[]> =>
  list(await stage.as(CHAIR, 'see-the-business', { sitting }), `sitting.business.${what}`);

export const merlesPhone: InTheRoom = async ({ stage, known }, { discussion, item }) => {
  const answer = await stage.as('dci', 'record-volt-item', {
    series: 'RMM',
    input: {
      ...{ discussion, kind: 'VICTIM', source: 'POLICE', sensitivity: 'RESTRICTED' },
      ...{
        text: 'One number tells Merle where to go.',
        sanitised: 'Merle is told by telephone where to go.',
      },
      grading: { source: 'RELIABLE', intelligence: 'KNOWN_DIRECTLY', handling: 'SHARING_WITH_CONDITIONS' },
      ...{ people: [{ person: item.personId, as: 'AFFECTED' }], things: [] },
    },
  });
  const voltItem = text(answer, 'recordVoltItem.voltItem.id');
  known.keep('volt of Merle', voltItem);
  await stage.as('dci', 'link-volt-item', { voltItem, input: { things: [PHONE] } });
  await stage.as('dci', 'correct-volt-item', {
    voltItem,
    input: {
      text: 'One number tells Merle where to go.',
      sensitivity: 'OPEN',
      reason: 'It may be told by now.',
    },
  });
  return 'The police tell of the number that calls Merle, and by now may tell it to all.';
};

export const wrensPhone: InTheRoom = async ({ stage, known }, { discussion, item }) => {
  const about = list(
    await stage.as('camhs-lead', 'volt-about-a-person', { person: item.personId }),
    'voltItemsAbout',
  );
  const answer = await stage.as('camhs-lead', 'record-volt-item', {
    series: 'RMM',
    input: {
      ...{
        discussion,
        kind: 'VICTIM',
        source: 'CHILD',
        sensitivity: 'OPEN',
        text: 'The number that rings Wren.',
      },
      ...{ people: [{ person: item.personId, as: 'AFFECTED' }], things: [PHONE] },
    },
  });
  known.keep('volt of Wren', text(answer, 'recordVoltItem.voltItem.id'));
  return `CAMHS tells of the number that rings Wren, of whom ${about.length === 0 ? 'nothing' : 'something'} was known so far.`;
};

export const aThemeIsProposed: Happening = async (scene) => {
  const { stage, known, sitting } = scene;
  const [theme] = await business(scene, 'themesProposed');
  known.keep('theme', text(theme, 'id'));
  await stage.as(CHAIR, 'identify-theme', {
    theme: known.kept('theme'),
    input: { sitting, name: 'One telephone', description: 'One number rings two children at night.' },
  });
  return `By ${text(theme, 'link').toLowerCase()}, ${list(theme, 'people').length} children are linked: the meeting identifies the theme.`;
};

export const itIsRaised: Happening = async ({ stage, known, sitting }) => {
  const answer = await stage.as(CHAIR, 'raise-to-strategic', {
    series: 'RMM',
    input: {
      ...{ sitting, theme: known.kept('theme'), text: 'Children are called out by one telephone.' },
      question: 'Who speaks to the network that sells the numbers?',
    },
  });
  known.keep('raised', text(answer, 'raiseToStrategic.referral.id'));
  const slip = await stage.as('administrator', 'raise-to-strategic', {
    ...{ series: 'RMM', input: { sitting, text: 'No bus at night.', question: 'Who provides one?' } },
  });
  const withdrawn = {
    referral: text(slip, 'raiseToStrategic.referral.id'),
    input: { reason: 'There is one.' },
  };
  await stage.as(CHAIR, 'withdraw-strategic-referral', withdrawn);
  return `It is raised to the strategic meeting of ${sayDate(text(answer, 'raiseToStrategic.referral.answeredAt.date'))}.`;
};

export const itIsAnswered: Happening = async ({ stage, known, sitting }) => {
  const waiting = list(
    await stage.as('dci', 'what-was-raised-to-us', { series: 'SEM' }),
    'strategicReferralsTo.edges',
  );
  await stage.as(CHAIR, 'take-the-chair', { sitting });
  await stage.as(CHAIR, 'open-the-sitting', { sitting });
  const answer = await stage.as(CHAIR, 'answer-strategic-referral', {
    referral: known.kept('raised'),
    input: {
      ...{ outcome: 'TAKEN_ON', decision: 'The police write to the network.' },
      asked: 'Tell us of each further number.',
    },
  });
  return `The strategic meeting has ${waiting.length} to answer, and it is ${text(answer, 'answerStrategicReferral.referral.status').toLowerCase()}.`;
};

export const itIsAcknowledged: Happening = async (scene) => {
  const { stage, known, sitting } = scene;
  const [returned] = await business(scene, 'strategicReturned');
  await stage.as('administrator', 'acknowledge-strategic-decision', {
    ...{ referral: known.kept('raised'), input: { sitting } },
  });
  known.keep('decision', text(returned, 'answer.decision'));
  return `What was raised comes back: ${text(returned, 'answer.decision')} It is acknowledged.`;
};

/** A second link turns out to be none; a theme is named without one, grows, and is closed. */
export const themesComeAndGo: Happening = async (scene) => {
  const { stage, known, sitting } = scene;
  const car = (who: string, person: string) =>
    stage.as(who, 'record-volt-item', {
      series: 'RMM',
      input: {
        ...{ kind: 'TREND', source: 'COMMUNITY', sensitivity: 'OPEN', text: 'A white van.' },
        ...{ people: [{ person, as: 'AFFECTED' }], things: [{ kind: 'VEHICLE', words: 'MAN 9 X' }] },
      },
    });
  const first = await car('dci', personOf(known, 'Dunlin'));
  await car('early-help-manager', personOf(known, 'Plover'));
  const [proposed] = await business(scene, 'themesProposed');
  await stage.as(CHAIR, 'dismiss-theme', {
    ...{ theme: text(proposed, 'id'), input: { sitting, reason: 'It is the school bus.' } },
  });
  const voltItem = text(first, 'recordVoltItem.voltItem.id');
  await stage.as('dci', 'withdraw-volt-item', { voltItem, input: { reason: 'The source was mistaken.' } });
  const words = { name: 'Errands', description: 'Children run errands for one group.' };
  const named = await stage.as(CHAIR, 'name-theme', {
    input: { sitting, ...words, people: [personOf(known, 'Dunlin')] },
  });
  known.keep('second theme', text(named, 'nameTheme.theme.id'));
  await stage.as('administrator', 'add-to-theme', {
    ...{ theme: known.kept('second theme'), input: { sitting, people: [personOf(known, 'Plover')] } },
  });
  return 'A van links two more: it is the school bus, and the proposal is dismissed. "Errands" is named as a theme of its own.';
};

export const theThemeIsClosed: Happening = async (scene) => {
  const { stage, known, sitting } = scene;
  for (const theme of [known.kept('theme'), known.kept('second theme')])
    await stage.as(CHAIR, 'close-theme', { theme, input: { sitting, reason: 'It has stopped.' } });
  const left = [...(await business(scene, 'themesProposed')), ...(await business(scene, 'themesOpen'))];
  const volt = list(await stage.as('dci', 'see-the-volt', { series: 'RMM' }), 'voltItems.edges');
  const withdrawn = volt.filter((edge) => at(edge, 'node.status') === 'WITHDRAWN').length;
  return `Both themes are closed${left.length === 0 ? ', and none is open' : ''}. ${volt.length} items are known, ${withdrawn} of them withdrawn.`;
};
