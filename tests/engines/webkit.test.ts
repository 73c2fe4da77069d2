import { inject } from 'vitest';
import { beyondQuestions, throughQuestions, walkIn } from './walks.ts';
import { startWebKit } from './webkit.ts';

walkIn('WebKit', inject('hasWebKit') ? startWebKit : undefined, throughQuestions, beyondQuestions);
