import type { Page } from 'playwright-core';
import { adviceAt, type State, seed } from './state.ts';

const monthly =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=lost&holder=self&contract=running&arrears=yes&balance=deposit&extras=autoTopUp&bindings=bank,messaging&place=hongKong';
const prepaid =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';
const mainland =
  'card=mainland&carrier=china-unicom&aim=close&signal=receives&holder=relative&contract=over&arrears=no&balance=credit&extras=subCards,bundle&bindings=bank,government&place=hongKong&proxy=yes';
const virtual = 'card=usVirtual&carrier=skype&balance=none&bindings=none';
const company = monthly.replace('holder=self', 'holder=company');

const press = (selector: string) => (page: Page) => page.locator(selector).first().click();
const send = press('form button.primary');
const choose = (answer: string) => (page: Page) => page.locator(`main input[value="${answer}"]`).click();
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const setDay = (days: number) => (page: Page) => page.locator('#by').fill(day(days));
const isGone = (path: string) => (page: Page) => page.route(path, (route) => route.abort());
const inTurn =
  (...steps: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };
const papers = (name: string, answers: string): State[] =>
  (['sheet', 'words', 'dates', 'helper'] as const).map((view) => ({
    id: `paper/${view}+${name}`,
    fragment: `${answers}&at=${view}`,
    until: { sheet: '.counter-body', words: '.words .letter', dates: 'table.dates', helper: '[data-route]' }[view],
  }));
const file = (text: string) => (page: Page) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cards.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** What a page comes to only by something done on it: notices, dialogs, opened details, failures. */
export const doings: readonly State[] = [
  { id: 'answers', fragment: `${monthly}&at=answers`, until: 'main > .answers' },
  { id: 'answers+part', fragment: 'card=mainland&carrier=china-mobile&aim=close&at=answers', until: 'main > .answers' },
  ...papers('monthly', monthly),
  ...papers('mainland', mainland),
  ...papers('unknown', 'card=unsure&clue=none&tariff=unsure&signal=silent&holder=self&bindings=unsure').filter(
    ({ id }) => !id.startsWith('paper/words'),
  ),
  { id: 'paper/words+company', fragment: `${company}&at=words`, until: '.words .letter' },
  {
    id: 'paper/dates+chosen',
    fragment: `${monthly}&at=dates`,
    until: 'table.dates',
    act: setDay(90),
    shows: '.timeline',
  },
  {
    id: 'paper/dates+tooLate',
    fragment: `${monthly}&at=dates`,
    until: 'table.dates',
    act: setDay(1),
    shows: '.too-late',
  },
  {
    id: 'paper/dates+wrongDay',
    fragment: `${monthly}&at=dates`,
    until: 'table.dates',
    act: inTurn(setDay(-400), (page) => page.locator('#by').blur()),
    shows: '#by-error',
  },
  { ...adviceAt(virtual), id: 'advice/ended+noChannel' },
  { ...adviceAt(monthly), id: 'advice/close+whyNot', act: press('.why-not summary'), shows: '.absent li' },
  { ...adviceAt(monthly), id: 'advice/close+ticked', act: press('[data-item] input'), shows: '.ticked-item' },
  {
    ...adviceAt(monthly),
    id: 'advice/close+startAgain',
    act: press('.sheet-controls button:nth-child(3)'),
    shows: '.sheet-controls > .notice',
  },
  {
    ...adviceAt(monthly),
    id: 'advice/close+copied',
    act: press('.sheet-controls button:nth-child(2)'),
    shows: '.sheet-controls .notice',
  },
  {
    id: 'advice/decide+undo',
    fragment: `${prepaid}&at=aim`,
    until: 'input[name=aim]',
    act: inTurn(choose('unsure'), send),
    // The offer comes before the page it is about.
    shows: 'main:has([data-route]) .undo',
    focus: 'h1',
  },
  {
    id: 'advice/portOut+dropped',
    fragment: `${prepaid.replace('aim=close', 'aim=keepNumber')}`,
    until: '[data-route]',
    shows: '.notices .notice',
  },
  {
    id: 'question/aim+preview',
    fragment: `${prepaid}&at=aim`,
    until: 'input[name=aim]',
    act: choose('keepNumber'),
    shows: '.preview .lines',
  },
  {
    id: 'question/carrier+preview',
    fragment: `${prepaid}&at=carrier`,
    until: '#carrier-list input',
    act: choose('csl'),
    shows: '.preview [data-preview], .preview .lines',
  },
  ...(['signal', 'bindings'] as const).map((question) => ({
    id: `question/${question}+influence`,
    fragment: `${monthly}&at=${question}`,
    until: `input[name=${question}]`,
    act: press('.influence summary'),
    shows: '.influence .lines',
  })),
  {
    id: 'question/carrier+noneFound',
    fragment: 'card=usSim',
    until: '#carrier-list input',
    act: (page) => page.locator('#carrier-filter').fill('zzzz'),
    shows: '.filter [role=status]:not(:empty)',
  },
  {
    id: 'question/carrier+listFailed',
    fragment: 'card=usSim',
    until: '[role=alert] button',
    before: isGone('**/data/**/index/**'),
  },
  {
    id: 'question/card+unreadable',
    fragment: '%3Cscript%3E&card=%E0%A4%A&nonsense=1',
    until: '.notices .notice',
    focus: '*',
  },
  { id: 'question/card+resume', fragment: '', until: 'section.notice a.button', before: seed([prepaid]) },
  {
    id: 'question/card+resumeOneOfMany',
    fragment: '',
    until: 'section.notice a.button',
    before: seed([prepaid, mainland]),
  },
  {
    id: 'question/card+erased',
    fragment: 'at=cards',
    until: '.cards-list',
    before: seed([prepaid]),
    act: inTurn(press('.cards-erase button'), press('.cards-erase .notice button')),
    shows: 'main > .notice[role=status]',
  },
  { id: 'failure', fragment: prepaid, until: '[role=alert] h1', before: isGone('**/data/**/carriers/**') },
  { id: 'cards+none', fragment: 'at=cards', until: '#cards-title' },
  { id: 'cards+one', fragment: 'at=cards', until: '.cards-list .ticked', before: seed([prepaid]) },
  {
    id: 'cards+three',
    fragment: 'at=cards',
    until: '.cards-compare table',
    before: seed([monthly, mainland, 'card=usSim&carrier=tello']),
  },
  {
    id: 'cards+remove',
    fragment: 'at=cards',
    until: '.cards-list .ticked',
    before: seed([monthly]),
    act: press('.cards-list button'),
    shows: '.cards-ask',
  },
  { id: 'cards+badFile', fragment: 'at=cards', until: '#cards-title', act: file('{'), shows: '.cards-file .notice' },
  {
    id: 'cards+brought',
    fragment: 'at=cards',
    until: '#cards-title',
    act: file(JSON.stringify({ version: 2, cases: [{ answers: `${prepaid}&nonsense=1`, ticks: ['moveBank', 'x'] }] })),
    shows: '.cards-file .notice',
  },
];
