import cards from './cards.json';
import dates from './dates.json';
import letters from './letters.json';
import sheet from './sheet.json';

/** Words of the pages that few people open at once. */
export const papers = { sheet, letters, dates, cards };
