/** The card as minutes and agendas print it: what was said anew, and what somebody corrected since. */
import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { ERASED } from '../../src/domain/event.js';
import { cardHistory } from '../../src/projections/card-history.js';
import { minutedCard } from '../../src/projections/minuted-card.js';
import { identity, received, rowan } from '../support/a-case.js';
import { correction } from '../support/a-person.js';
import { amended } from '../support/a-referral.js';
import { erased, inLog } from '../support/in-log.js';
import { projectedFromLog } from '../support/projected.js';

const printed = (events: readonly BoardsEvent[], asOf?: string) =>
  minutedCard(projectedFromLog(cardHistory, inLog(events)), rowan, asOf).identity;

const saying = (content: object): BoardsEvent => ({
  ...amended(),
  parts: [{ name: 'identity', of: [rowan], content }],
});

describe('a card on paper', () => {
  it('says what the referrer said anew, and keeps the rest', () => {
    const before = inLog([received()]).at(-1)?.position;
    const events = [received(), amended()];
    expect(printed(events)).toEqual({ ...identity, ethnicity: { value: 'WBRI' } });
    expect(printed(events, String(before))).toEqual(identity);
  });
  it('keeps what somebody corrected before', () => {
    const told = saying({ name: { value: 'Rowan Again' }, ethnicity: { value: 'WBRI' } });
    expect(printed([received(), correction(), told])).toMatchObject({
      name: { value: 'Rowen Invented' },
      ethnicity: { value: 'WBRI' },
    });
  });
  it('stays as it is where only the account was amended', () =>
    expect(printed([received(), { ...amended(), parts: [] }])).toEqual(identity));
  it('is erased with what was said anew', () =>
    expect(printed([received(), erased(amended())])).toEqual(ERASED));
});
