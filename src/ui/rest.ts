/** What the first page does without: loaded with all other words as soon as that page is there. */
export { CarrierChoice } from './CarrierChoice.tsx';
export { ErasedNotice } from './cards/ErasedNotice.tsx';
export { Notices, Resume } from './Notices.tsx';
export { Offline } from './Offline.tsx';
export { Undo } from './Undo.tsx';
