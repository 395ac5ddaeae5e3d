/**
 * Sees to it that one person is followed in one episode: a chair is asked where two records of one person are both on a
 * tracker, and again where they are taken apart. What two chairs chose against each other at once is undone, so that
 * nobody is followed in neither.
 */
import type { PeopleUnmerged } from '../../domain/person/matching.js';
import type { Id } from '../../domain/event.js';
import type { EpisodeEnded } from '../../domain/tracked/tracked-events.js';
import { trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import { recordIdsOf } from '../leading.js';
import { trackersOfPerson } from './on-trackers.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

export const oneEpisode: Policy = {
  name: 'one-episode',
  on: ['PeopleMerged', 'PeopleUnmerged', 'EpisodeEntered', 'EpisodeReinstated', 'EpisodeEnded'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'PeopleMerged':
      case 'EpisodeEntered':
      case 'EpisodeReinstated':
        return sends(await whichGoesOn(event.data.personId, consult));
      case 'PeopleUnmerged':
        return takenApart(event.data, consult);
      case 'EpisodeEnded':
        return ended(event.data, consult);
      default:
        return nothing;
    }
  },
};

/** One of them is taken as given; about each of the others a chair is asked. */
const whichGoesOn = async (personId: Id, consult: Consult): Promise<readonly Intention[]> => {
  const open = (await trackersOfPerson(personId, consult)).filter((one) => one.open);
  return open.flatMap(({ series, personId: record }, index) => {
    const first = open.findIndex((other) => other.series === series);
    const given = open[first];
    if (given === undefined || first === index) return [];
    const about = given.episodeId;
    return [asked({ series, personId: record, question: 'WHICH_EPISODE_GOES_ON', about })];
  });
};

const takenApart = async (
  { personId, from }: PeopleUnmerged['data'],
  consult: Consult,
): Promise<Reaction> => {
  const commands: Intention[] = [];
  for (const record of [personId, from]) {
    const own = await recordIdsOf(record, consult);
    // Whatever had been merged into either went along with it, and what is asked may be asked of that.
    for (const { series, personId: whose, goesOnIn } of await trackersOfPerson(record, consult)) {
      const question = 'WHICH_EPISODE_GOES_ON' as const;
      commands.push({ command: 'WithdrawQuestion', input: { series, personId: whose, question } });
      if (goesOnIn === null || own.includes(goesOnIn.personId)) continue;
      const about = goesOnIn.episodeId;
      commands.push(asked({ series, personId: whose, question: 'RECORDS_TAKEN_APART', about }));
    }
    // Others may still be of one person with it.
    commands.push(...(await whichGoesOn(record, consult)));
  }
  return sends(commands);
};

/** Where one is left nothing is to be chosen any more, however the other ended: a chair could not answer it. */
const ended = async (data: EpisodeEnded['data'], consult: Consult): Promise<Reaction> => {
  const { series, personId, goesOnIn } = data;
  const open = (await trackersOfPerson(personId, consult)).filter((one) => one.open && one.series === series);
  const left = open.length === 1 ? open : goesOnIn === undefined ? [] : [goesOnIn];
  const question = 'WHICH_EPISODE_GOES_ON' as const;
  const withdrawn = left.map((one): Intention => ({
    command: 'WithdrawQuestion',
    input: { series, personId: one.personId, question },
  }));
  const next = goesOnIn === undefined ? nothing : await merged(data, consult);
  return sends([...withdrawn, ...next.commands]);
};

/** Of two that ended each in favour of the other one goes on: always the same, whichever is looked at first. */
const merged = async (
  { series, personId, episodeId, goesOnIn }: EpisodeEnded['data'],
  consult: Consult,
): Promise<Reaction> => {
  if (goesOnIn === undefined) return nothing;
  const other = await consult.state(trackedKind, trackedId(series, goesOnIn.personId));
  const back = other.endings.get(goesOnIn.episodeId)?.goesOnIn;
  if (back?.episodeId !== episodeId) return sends(await whichGoesOn(personId, consult));
  const [kept = goesOnIn] = [{ personId, episodeId }, goesOnIn].toSorted((a, b) =>
    a.episodeId < b.episodeId ? -1 : 1,
  );
  return sends([{ command: 'ReinstateEpisode', input: { series, ...kept } }]);
};

const asked = (input: Extract<Intention, { command: 'AskChair' }>['input']): Intention => ({
  command: 'AskChair',
  input,
});
