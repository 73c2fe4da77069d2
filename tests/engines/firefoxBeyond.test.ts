import { inject } from 'vitest';
import { startFirefox } from './firefox.ts';
import { beyondQuestions, walkIn } from './walks.ts';

// Apart from the other walks, or one core would wait for them at the end.
const path = inject('firefox');
walkIn('Firefox', path ? (waits) => startFirefox(path, waits) : undefined, beyondQuestions);
