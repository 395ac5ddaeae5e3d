/**
 * Has a chair begin a transfer in time, months before somebody on a tracker turns 18. The birthday is read from the card
 * and goes no further: what is set and asked tells its month.
 */
import { isErased, type Id } from '../../domain/event.js';
import { isKnown } from '../../domain/known.js';
import { instantAt, localDateOf } from '../../domain/time.js';
import type { OfTracked } from '../../domain/tracked/episode-bars.js';
import { turning18, type Turning18 } from '../../domain/tracked/turning-18.js';
import type { PersonView } from '../../projections/people.js';
import { recordIdsOf } from '../leading.js';
import { trackerNow, trackersOfPerson, zoneOf } from './on-trackers.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

export const turningEighteen: Policy = {
  name: 'turning-18',
  on: ['EpisodeEntered', 'EpisodeReinstated', 'TransferDeclined', 'IdentityCorrected', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'EpisodeEntered':
      case 'EpisodeReinstated':
        return inTime(event.data, consult);
      case 'TransferDeclined':
        return inTime(event.data, consult);
      case 'IdentityCorrected': {
        if (!event.data.fields.includes('dateOfBirth')) return nothing;
        const open = (await trackersOfPerson(event.data.personId, consult)).filter((one) => one.open);
        const reactions = await Promise.all(open.map((one) => inTime(one, consult)));
        return {
          commands: reactions.flatMap(({ commands }) => commands),
          deadlines: reactions.flatMap(({ deadlines }) => deadlines),
        };
      }
      case 'DeadlineFired': {
        const { policy, key } = event.data;
        if (policy !== turningEighteen.name) return nothing;
        const [series = '', personId = ''] = key.split('/');
        return inTime({ series, personId }, consult);
      }
      default:
        return nothing;
    }
  },
};

/** Now, where it is time; else in the month in which it is. Nothing where nobody knows when the person was born. */
const inTime = async ({ series, personId }: OfTracked, consult: Consult): Promise<Reaction> => {
  const tracker = await trackerNow(series, consult);
  const turning = tracker && (await birthdayOf(personId, tracker.transferMonthsAhead, consult));
  if (turning === undefined) return nothing;
  const zone = await zoneOf(consult);
  const today = localDateOf(consult.now, zone);
  if (turning.askOn > today) {
    const dueAt = instantAt(turning.askOn, '00:00', zone);
    return { commands: [], deadlines: [{ key: `${series}/${personId}`, dueAt }] };
  }
  const { month } = turning;
  const input = {
    ...{ series, personId, question: 'TURNING_18' as const, about: personId },
    ...(month > today && { answerBy: instantAt(month, '00:00', zone) }),
  };
  return sends([{ command: 'AskChair', input }]);
};

/** By whichever record makes the person oldest: to ask too early costs a question, too late leaves somebody alone. */
const birthdayOf = async (
  personId: Id,
  monthsAhead: number | undefined,
  consult: Consult,
): Promise<Turning18 | undefined> => {
  const records = await recordIdsOf(personId, consult);
  const cards = await Promise.all(records.map((record) => consult.document<PersonView>('people', record)));
  const [earliest] = cards
    .flatMap((card) => {
      const born = card?.dateOfBirth;
      return born === undefined || isErased(born) || !isKnown(born) ? [] : [born.value];
    })
    .toSorted();
  return earliest === undefined ? undefined : turning18(earliest, monthsAhead);
};
