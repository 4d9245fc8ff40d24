import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// As in the plugins' tests: a second is too short on a machine with other work.
configure({ asyncUtilTimeout: 10_000 });
