import { inject } from 'vitest';
import { walkIn } from './walks.ts';
import { startWebKit } from './webkit.ts';

walkIn('WebKit', inject('hasWebKit') ? startWebKit : undefined);
