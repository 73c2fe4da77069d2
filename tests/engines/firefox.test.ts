import { inject } from 'vitest';
import { startFirefox } from './firefox.ts';
import { throughQuestions, walkIn } from './walks.ts';

const path = inject('firefox');
walkIn('Firefox', path ? (waits) => startFirefox(path, waits) : undefined, throughQuestions);
