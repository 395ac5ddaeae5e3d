/** The commands of themes: what a link proposes, and what the meeting makes of it. */
import { termsNow } from '../../access/facts.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { retractionKind } from '../../domain/retraction/retraction.js';
import { addToTheme, type AddToTheme } from '../../domain/theme/add-to-theme.js';
import { closeTheme, type CloseTheme } from '../../domain/theme/close-theme.js';
import { dismissTheme, type DismissTheme } from '../../domain/theme/dismiss-theme.js';
import { identifyTheme, type IdentifyTheme } from '../../domain/theme/identify-theme.js';
import { nameTheme, type NameTheme, type NameThemeGiven } from '../../domain/theme/name-theme.js';
import { proposeTheme, type ProposeGiven, type ProposeTheme } from '../../domain/theme/propose-theme.js';
import { themeKind, type Theme, type ThemeEvent } from '../../domain/theme/theme.js';
import type { AtSittingGiven } from '../../domain/theme/theme-rules.js';
import { voltKind, type Volt } from '../../domain/volt/volt.js';
import { policyRow, row, type Look, type Surroundings } from '../command.js';
import { peopleJoined, sittingNamed } from '../command-scope.js';
import { leadingOf } from '../leading.js';
import { chairsOrCoordinator } from './discussion-lookups.js';
import { sittingById } from './lookups.js';
import { cardsKnown, type KnownCards } from './known-cards.js';

interface AtSitting {
  readonly sittingId: Id;
}

const ofTheme = { kind: themeKind, stream: ({ themeId }: { readonly themeId: Id }) => themeId };
const bySitting = { authority: chairsOrCoordinator };
const atSitting = async ({ sittingId }: AtSitting, look: Look): Promise<AtSittingGiven> => ({
  sitting: await sittingById(look, sittingId),
});

export const themeCommands = {
  ProposeTheme: policyRow<Theme, ThemeEvent, ProposeTheme, ProposeGiven>({
    kind: themeKind,
    stream: ({ series, link, linkedBy }, _newId, ids) => ids.theme(series, link, linkedBy),
    gather: (input, look, around) => joinedBy(input, look, around),
    decide: proposeTheme,
  }),
  IdentifyTheme: row<Theme, ThemeEvent, IdentifyTheme, AtSittingGiven>({
    ...{ ...ofTheme, ...bySitting },
    about: peopleJoined,
    atSitting: sittingNamed,
    gather: atSitting,
    decide: identifyTheme,
  }),
  DismissTheme: row<Theme, ThemeEvent, DismissTheme, AtSittingGiven>({
    ...{ ...ofTheme, ...bySitting },
    about: peopleJoined,
    atSitting: sittingNamed,
    gather: atSitting,
    decide: dismissTheme,
  }),
  CloseTheme: row<Theme, ThemeEvent, CloseTheme, AtSittingGiven>({
    ...{ ...ofTheme, ...bySitting },
    about: peopleJoined,
    atSitting: sittingNamed,
    gather: atSitting,
    decide: closeTheme,
  }),
  NameTheme: row<Theme, ThemeEvent, NameTheme, NameThemeGiven, KnownCards>({
    kind: themeKind,
    stream: (_input, newId) => newId('theme'),
    ...bySitting,
    about: ({ input }) => input.personIds,
    atSitting: sittingNamed,
    prepare: ({ personIds }, services) => cardsKnown(personIds, services),
    gather: (input, look, _around, known) => namedGiven(input, look, known),
    decide: nameTheme,
  }),
  AddToTheme: row<Theme, ThemeEvent, AddToTheme, NameThemeGiven, KnownCards>({
    ...{ ...ofTheme, ...bySitting },
    about: ({ state, input }) => [...state.people, ...input.personIds],
    atSitting: sittingNamed,
    prepare: ({ personIds }, services) => cardsKnown(personIds, services),
    gather: (input, look, _around, known) => namedGiven(input, look, known),
    decide: addToTheme,
  }),
};

/** People whom nobody referred, and items of VOLT that are not this meeting's. */
const namedGiven = async (
  { sittingId, personIds, voltIds }: NameTheme | AddToTheme,
  look: Look,
  known: KnownCards,
): Promise<NameThemeGiven> => {
  const sitting = await sittingById(look, sittingId);
  const unknown = personIds.filter((personId) => !known.has(personId));
  for (const voltId of voltIds) {
    if ((await look.state(voltKind, voltId)).series !== sitting.convening?.series) unknown.push(voltId);
  }
  return { sitting, unknown };
};

/** Whom the items join that still stand, and have the link: the view proposes them, their streams decide. */
const joinedBy = async (
  { series, link, linkedBy, voltIds }: ProposeTheme,
  look: Look,
  { ids, facts, now }: Surroundings,
): Promise<ProposeGiven> => {
  const leading = (personId: Id): Promise<Id> =>
    leadingOf(personId, async (one) => (await look.state(personKind, one)).mergedInto);
  const people = new Set<Id>();
  const openly = new Set<Id>();
  const standing: Id[] = [];
  for (const voltId of voltIds) {
    const volt = await look.state(voltKind, voltId);
    const { retracted } = await look.state(retractionKind, ids.retraction(voltId));
    if (volt.phase !== 'RECORDED' || volt.series !== series || retracted) continue;
    if (!hasLink(volt, link, linkedBy)) continue;
    standing.push(voltId);
    for (const { personId } of volt.people) {
      if (link === 'PERSON' && personId === linkedBy) continue;
      const one = await leading(personId);
      people.add(one);
      if (volt.sensitivity === 'OPEN') openly.add(one);
    }
  }
  return {
    themeId: ids.theme(series, link, linkedBy),
    terms: termsNow(facts, now).get(series),
    people: [...people],
    standing,
    restricted: [...people].some((one) => !openly.has(one)),
  };
};

const hasLink = ({ people, things }: Volt, link: ProposeTheme['link'], linkedBy: string): boolean =>
  link === 'PERSON'
    ? people.some(({ personId, as }) => personId === linkedBy && as !== 'AFFECTED')
    : things.some(({ kind, token }) => kind === link && token === linkedBy);
