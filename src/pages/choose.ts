import { preferred } from '../i18n/locale.ts';

// The root page only sends on to the reader's language; the links on it do the same without scripts.
location.replace(new URL(`./${preferred(navigator.languages)}/${location.hash}`, location.href));
