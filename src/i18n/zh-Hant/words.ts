import advice from './advice.json';
import app from './app.json';
import facts from './facts.json';
import items from './items.json';
import questions from './questions.json';

/** All words of one locale, by namespace. */
export const words = { app, questions, items, advice, facts };
