import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addToTheme } from '../../../src/domain/theme/add-to-theme.js';
import { closeTheme } from '../../../src/domain/theme/close-theme.js';
import { dismissTheme } from '../../../src/domain/theme/dismiss-theme.js';
import { identifyTheme } from '../../../src/domain/theme/identify-theme.js';
import { nameTheme } from '../../../src/domain/theme/name-theme.js';
import { proposeTheme } from '../../../src/domain/theme/propose-theme.js';
import { themeKind, type ThemeEvent } from '../../../src/domain/theme/theme.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../../src/domain/sitting/sitting-events.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { an, by, manager, policy } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import { closed, convened, monday, opened } from '../../support/a-meeting.js';
import {
  ARCADE,
  themeClosed,
  themeDismissed,
  themeExtended,
  themeId,
  themeIdentified,
  themeProposalLapsed,
  themeProposed,
  voltId,
} from '../../support/a-theme.js';
import { folded, given } from '../../support/given.js';

const kit = an('person', 'kit');
const at = (...events: readonly SittingEvent[]) => ({ sitting: folded(sittingKind, ...events), unknown: [] });
const open = at(convened(), opened());
const asChair = by(manager);
const ofTheme = { themeId, sittingId: monday };
const words = { name: 'Invented: the arcade', description: 'Invented.' };

describe('a link that joins people', () => {
  const proposing = (people: readonly string[], ...before: readonly ThemeEvent[]) =>
    given(themeKind, ...before).when(
      proposeTheme,
      { series: 'DRM', link: 'PLACE', linkedBy: ARCADE, voltIds: [voltId] },
      { themeId, terms: drm, people, standing: [voltId], restricted: false },
      by(policy),
    );
  it('given two people, then a theme is proposed, of nobody’s words', () =>
    proposing([rowan, ash]).thenEvents({
      type: 'ThemeProposed',
      data: { themeId, link: 'PLACE', people: [rowan, ash], voltIds: [voltId] },
      parts: [],
      subjects: [rowan, ash],
    }));
  it('given one person, then there is nothing to propose', () => proposing([rowan]).thenNothing());
  it('given the same two again, then it was proposed', () => {
    proposing([ash, rowan], themeProposed({ restricted: false })).thenNothing();
    proposing([rowan, ash], themeProposed(), themeDismissed()).thenNothing();
    proposing([rowan, ash], themeProposed(), themeIdentified(), themeClosed()).thenNothing();
  });
  it('given a third, then it is shown again, also of what was dismissed, closed or identified', () => {
    const three = [rowan, ash, kit];
    for (const before of [
      [themeProposed()],
      [themeProposed(), themeDismissed()],
      [themeProposed(), themeIdentified()],
      [themeProposed(), themeIdentified(), themeClosed()],
    ])
      proposing(three, ...before).thenEvents({ type: 'ThemeProposed', data: { people: three } });
  });
  it('shows whom the link joins, in whatever order they come and go, and nothing twice', () =>
    fc.assert(
      fc.property(fc.array(fc.subarray([rowan, ash, kit, an('person', 'lee')])), (sets) => {
        let history: readonly ThemeEvent[] = [];
        for (const people of sets) {
          const decide = () =>
            proposeTheme(
              folded(themeKind, ...history),
              { series: 'DRM', link: 'PLACE', linkedBy: ARCADE, voltIds: [voltId] },
              { themeId, terms: drm, people, standing: [voltId], restricted: false },
              by(policy),
            );
          const decision = decide();
          if (!decision.accepted) throw new Error(decision.code);
          history = [...history, ...decision.events];
          expect(decide()).toMatchObject({ accepted: true, events: [] });
          expect(folded(themeKind, ...history)).toMatchObject(
            people.length < 2 ? { status: 'NONE' } : { status: 'PROPOSED', people },
          );
        }
      }),
    ));
});

describe('a link that does not stand any more', () => {
  const proposedOpenly = themeProposed({ restricted: false });
  const joining = (
    people: readonly string[],
    before: readonly ThemeEvent[],
    over: { readonly standing?: readonly string[]; readonly restricted?: boolean } = {},
  ) =>
    given(themeKind, ...before).when(
      proposeTheme,
      { series: 'DRM', link: 'PLACE', linkedBy: ARCADE, voltIds: [voltId] },
      { themeId, terms: drm, people, standing: [voltId], restricted: false, ...over },
      by(policy),
    );
  const lapsed = { type: 'ThemeProposalLapsed', data: { themeId, people: [rowan, ash] } } as const;

  it('given that it joins nobody now, then what was proposed lapses, once', () => {
    joining([rowan], [proposedOpenly]).thenEvents(lapsed);
    joining([], [proposedOpenly]).thenEvents(lapsed);
    joining([], [proposedOpenly, themeProposalLapsed()]).thenNothing();
  });
  it('given that the same two are joined by what was told rightly, then they are shown again', () =>
    joining([rowan, ash], [proposedOpenly, themeProposalLapsed()]).thenEvents({ type: 'ThemeProposed' }));
  it('given that whoever was new to what had been dismissed is not joined, then it is dismissed as before', () => {
    const three = themeProposed({ people: [rowan, ash, kit], restricted: false });
    const history = [proposedOpenly, themeDismissed(), three];
    joining([rowan, ash], history).thenEvents({ type: 'ThemeProposalLapsed' });
    const after = folded(themeKind, ...history, themeProposalLapsed());
    expect(after).toMatchObject({ status: 'DISMISSED', people: [rowan, ash] });
    joining([rowan, ash, kit], [...history, themeProposalLapsed()]).thenEvents({ type: 'ThemeProposed' });
  });
  it('given that it joins fewer, but still some, then it is shown as it stands', () =>
    joining([rowan, ash], [themeProposed({ people: [rowan, ash, kit], restricted: false })]).thenEvents({
      type: 'ThemeProposed',
      data: { people: [rowan, ash] },
    }));
  it('given that it is known by what is restricted now, or openly, then who may see it changes', () => {
    const shown = (restricted: boolean) => ({ type: 'ThemeProposed', data: { restricted } }) as const;
    joining([rowan, ash], [proposedOpenly], { restricted: true }).thenEvents(shown(true));
    joining([rowan, ash], [themeProposed()]).thenEvents(shown(false));
  });
  it('given that the meeting has identified it, then it stays what the meeting made of it', () => {
    joining([rowan], [proposedOpenly, themeIdentified()]).thenNothing();
    const three = themeProposed({ people: [rowan, ash, kit], restricted: false });
    joining([rowan, ash], [proposedOpenly, themeIdentified(), three]).thenEvents({
      ...{ type: 'ThemeProposed', data: { people: [rowan, ash] } },
    });
  });
});

describe('the meeting', () => {
  it('says that what was proposed is a theme, in its own words', () => {
    const said = given(themeKind, themeProposed()).when(
      identifyTheme,
      { ...ofTheme, ...words },
      open,
      asChair,
    );
    said.thenEvents({
      type: 'ThemeIdentified',
      data: { people: [rowan, ash], sittingId: monday, proposed: true },
      parts: [{ name: 'theme', of: [rowan, ash], content: words }],
    });
    given(themeKind, themeProposed(), themeIdentified())
      .when(identifyTheme, { ...ofTheme, ...words }, open, asChair)
      .thenNothing();
  });
  it('names one of its own, whether or not it joins anybody by name', () => {
    const own = { sittingId: monday, ...words, personIds: [rowan, rowan], voltIds: [] };
    given(themeKind)
      .when(nameTheme, own, open, asChair)
      .thenEvents({ type: 'ThemeIdentified', data: { people: [rowan], proposed: false, series: 'DRM' } });
    given(themeKind)
      .when(nameTheme, { ...own, personIds: [] }, open, asChair)
      .thenEvents({ type: 'ThemeIdentified', parts: [{ of: [manager.actor.id] }], subjects: [] });
    given(themeKind)
      .when(nameTheme, own, { ...open, unknown: [rowan] }, asChair)
      .thenRefused('NO_SUCH_PERSON', { path: ['people'] });
    given(themeKind, themeIdentified()).when(nameTheme, own, open, asChair).thenNothing();
  });
  it('adds people and what is known, once', () => {
    const more = { ...ofTheme, personIds: [kit], voltIds: [voltId] };
    given(themeKind, themeIdentified())
      .when(addToTheme, more, open, asChair)
      .thenEvents({ type: 'ThemeExtended', data: { people: [rowan, ash, kit], voltIds: [voltId] } });
    given(themeKind, themeIdentified(), themeExtended({ people: [rowan, ash, kit] }))
      .when(addToTheme, more, open, asChair)
      .thenNothing();
    given(themeKind, themeProposed()).when(addToTheme, more, open, asChair).thenRefused('THEME_NOT_OPEN');
    given(themeKind)
      .when(addToTheme, more, open, asChair)
      .thenRefused('NO_SUCH_THEME', { path: ['themeId'] });
    given(themeKind, themeIdentified())
      .when(addToTheme, more, { ...open, unknown: [kit] }, asChair)
      .thenRefused('NO_SUCH_PERSON');
  });
  it('dismisses what was proposed, and closes what it has identified, each with its reason', () => {
    const ending = { ...ofTheme, reason: 'Invented.' };
    given(themeKind, themeProposed())
      .when(dismissTheme, ending, open, asChair)
      .thenEvents({ type: 'ThemeDismissed', parts: [{ name: 'reason', of: [rowan, ash] }] });
    given(themeKind, themeProposed(), themeDismissed())
      .when(dismissTheme, ending, open, asChair)
      .thenNothing();
    given(themeKind, themeIdentified())
      .when(dismissTheme, ending, open, asChair)
      .thenRefused('DECIDED_ALREADY');
    given(themeKind).when(dismissTheme, ending, open, asChair).thenRefused('NO_SUCH_THEME');
    given(themeKind, themeIdentified())
      .when(closeTheme, ending, open, asChair)
      .thenEvents({ type: 'ThemeClosed', data: { sittingId: monday } });
    given(themeKind, themeIdentified(), themeClosed()).when(closeTheme, ending, open, asChair).thenNothing();
    given(themeKind, themeProposed()).when(closeTheme, ending, open, asChair).thenRefused('THEME_NOT_OPEN');
  });
  it('decides at an open sitting of its own', () => {
    const decidedAt = (where: ReturnType<typeof at>) =>
      given(themeKind, themeProposed()).when(identifyTheme, { ...ofTheme, ...words }, where, asChair);
    const path = ['sitting'];
    decidedAt(at()).thenRefused('NO_SUCH_SITTING', { path });
    decidedAt(at(convened())).thenRefused('SITTING_NOT_OPEN', { path });
    decidedAt(at(convened(), opened(), closed())).thenRefused('SITTING_NOT_OPEN', { path });
    decidedAt(at(convened({ ...drm, series: 'OTHER' }), opened())).thenRefused('ANOTHER_MEETING', { path });
  });
});

describe('a theme', () => {
  it('stays what the meeting made of it when its link joins more people', () =>
    expect(
      folded(themeKind, themeIdentified({ people: [rowan] }), themeProposed({ people: [rowan, ash, kit] })),
    ).toMatchObject({ status: 'OPEN', people: [rowan] }));
  it('waits again once what was dismissed is proposed anew', () =>
    expect(
      folded(themeKind, themeProposed(), themeDismissed(), themeProposed({ people: [rowan, ash, kit] }))
        .status,
    ).toBe('PROPOSED'));
});
