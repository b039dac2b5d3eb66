import { afterAll } from 'vitest';
import { endAll } from './scenarios/teardown.ts';

// Runs before each file of tests: modules that they share are loaded once.
afterAll(endAll);
