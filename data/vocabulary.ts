/** The words that data files, rules and texts share: every list here is also a set of ids in the schema. */
export const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Locale = (typeof locales)[number];

export const routes = ['close', 'lapse', 'portOut', 'pause', 'returnDevice', 'nothing'] as const;
export type Route = (typeof routes)[number];

export const channelIds = ['app', 'website', 'hotline', 'chat', 'email', 'form', 'store', 'proxy'] as const;
export type ChannelId = (typeof channelIds)[number];

export const grades = ['official', 'relayed', 'regulator', 'news', 'thirdParty'] as const;
export type Grade = (typeof grades)[number];

/**
 * What a carrier may be known to say, and what is asked of it where it is not known; each has its question in the
 * locale files. `channel` is never stated as a fact: it is asked where no source confirms the channel.
 */
export const askedKinds = [
  'channel',
  'loss',
  'network',
  'portOut',
  'pause',
  'validity',
  'lapse',
  'refund',
  'deposit',
  'autoCharges',
  'addOns',
  'notice',
  'earlyFee',
  'afterTerm',
  'papers',
  'renewedId',
  'delegate',
  'company',
  'deregister',
  'secondNumber',
  'deviceReturn',
  'confirmation',
  'finalBill',
  'afterExpiry',
  'reactivation',
  'reissue',
] as const;
export type AskedKind = (typeof askedKinds)[number];

/** What is shown where it is known, and not worth a question where it is not. */
export const shownKinds = ['ended', 'holderRule', 'lookUp', 'safety', 'esim', 'records', 'erase', 'complaint'] as const;
/** What stands on the carrier's guide only, as it would lengthen a checklist without changing what to do. */
export const guideKinds = ['about', 'withdrawn', 'support', 'transfer', 'more'] as const;
export const factKinds = [...askedKinds, ...shownKinds, ...guideKinds] as const;
export type FactKind = (typeof factKinds)[number];

/** Kinds of account tied to a number: the answers of `bindings` that name a kind. */
export const bindingKinds = ['bank', 'payment', 'messaging', 'signIn', 'government', 'work', 'shopping'] as const;
export type BindingKind = (typeof bindingKinds)[number];

/** What a statement about a service is about. What is not known of it becomes a question on its page. */
export const bindingFacts = ['change', 'oldCode', 'delay', 'wayBack', 'nextHolder', 'more'] as const;
export type BindingFact = (typeof bindingFacts)[number];

/** The guides beside the questions: each is a path below every locale. */
export const guideIds = [
  'checklists',
  'carriers',
  'services',
  'corrections',
  'map',
  'sources',
  'about',
  'accessibility',
] as const;
export type GuideId = (typeof guideIds)[number];

/** From when the days are counted until a number is lost: the last payment, the end of what was paid, the last use. */
export const lossClocks = ['lastPayment', 'expiry', 'lastUse'] as const;

/** What a claim on the web is worth. */
export const verdicts = ['wrong', 'outdated', 'misleading', 'unconfirmed', 'incomplete', 'right'] as const;

/** For how many months after it was read a statement counts as fresh. Then it is shown as one to confirm by asking. */
export const freshMonths: { readonly [G in Grade]: number } = {
  official: 12,
  regulator: 12,
  relayed: 6,
  news: 6,
  thirdParty: 6,
};

/** From where a hotline can be dialled; `card` is the number dialled on the card itself. */
export const dialledFrom = ['card', 'hongKong', 'mainland', 'unitedStates', 'anywhere'] as const;
