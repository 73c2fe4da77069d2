import { expect, test } from 'vitest';
import { freshUntil, isOld, monthsBetween, staleMonths } from '#src/advice/age.ts';

const official = { grade: 'official', read: '2026-11-20' } as const;
const news = { grade: 'news', read: '2026-11-20' } as const;

test('months are whole', () => {
  expect(monthsBetween('2026-11-20', '2026-11-21')).toBe(0);
  expect(monthsBetween('2026-11-20', '2027-01-19')).toBe(1);
  expect(monthsBetween('2026-11-20', '2027-01-20')).toBe(2);
  expect(monthsBetween('2026-11-20', '2026-01-20')).toBeLessThan(0);
});

test('a statement is stale once its grade has counted out, and says how long ago it was read', () => {
  expect(staleMonths([official], '2027-11-19')).toBeUndefined();
  expect(staleMonths([official], '2027-11-20')).toBe(12);
  expect(staleMonths([official], '2028-01-20')).toBe(14);
  expect(staleMonths([news], '2027-05-20')).toBe(6);
});

test('one fresh source keeps a statement fresh', () => {
  expect(staleMonths([news, official], '2027-06-20')).toBeUndefined();
  expect(staleMonths([news, official], '2027-12-20')).toBe(13);
});

test('a clock before the day of reading, or years ahead, harms nothing', () => {
  expect(staleMonths([official], '1999-01-01')).toBeUndefined();
  expect(staleMonths([official], '2099-01-01')).toBe(865);
  expect(staleMonths([], '2099-01-01')).toBeUndefined();
});

test('the month until which a statement counts is said beforehand', () => {
  expect(freshUntil(official)).toBe('2027-11');
  expect(freshUntil(news)).toBe('2027-05');
  expect(freshUntil({ grade: 'official', read: '2026-12-31' })).toBe('2027-12');
});

test('a page is old if it was more than three years old when it was read', () => {
  const read = '2026-11-20';
  expect(isOld({ dated: '2023-11-21', read })).toBe(false);
  expect(isOld({ dated: '2023-11-19', read })).toBe(true);
  expect(isOld({ dated: '2023-11-20', read })).toBe(false);
  expect(isOld({ dated: '2023-12', read })).toBe(false);
  expect(isOld({ dated: '2023', read })).toBe(false);
  expect(isOld({ dated: '2022', read })).toBe(true);
  expect(isOld({ before: '2020', read })).toBe(true);
  expect(isOld({ read })).toBe(false);
});
